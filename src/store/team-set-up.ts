import { and, eq } from 'drizzle-orm';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import { isRemoved, seatsOf, type TeamFault, teamFaults, type WantedTeam } from '../domain/set-up.ts';
import { type NewTeam, type SalesTeam, USUAL_TEAM } from '../domain/team.ts';
import { teamFacts } from '../domain/team-facts.ts';
import { type AuditEntry, auditOf, saveAudit } from './audit.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import { reopenConversation } from './outbox.ts';
import { followSeats } from './roles.ts';
import { rescheduleTeam, scheduleTeam } from './schedules.ts';
import { teamMembers } from './schema.ts';
import { moveHere, saveRow } from './team-rows.ts';
import { fillTeam, lockTeams, type TeamMember, type TeamWithPeople } from './teams.ts';

/** A sales team as it now stands; `before` is how it stood, null where it was just opened. */
export type TeamChanged = TeamWithPeople & { before: TeamWithPeople | null };

/**
 * Opens or changes a sales team as an admin wants it, with what follows for its jobs, its managers' roles and the log. The
 * faults, and nothing written, where it cannot be; undefined where it was heard before. Throws UserError for anybody but an admin.
 */
export function changeTeam(
  db: Db,
  by: Actor,
  wanted: WantedTeam,
  { heard, now }: { heard: string; now: Temporal.Instant },
): Promise<TeamChanged | { faults: TeamFault[] } | undefined> {
  if (by.role !== 'admin') throw new UserError('Sales teams are set up by an admin. Ask one of them.');
  return db.transaction(async (tx) => {
    const all = await lockTeams(tx, by.workspaceId);
    const isGone = wanted.id !== null && !all.some(({ team }) => team.id === wanted.id && !isRemoved(team));
    if (isGone) throw new UserError('That team was removed meanwhile. `/coach setup` shows those there are.');
    const faults = teamFaults(wanted, all);
    if (faults.length > 0) return { faults };
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return undefined;
    return write(tx, by, wanted, all, now);
  });
}

/** What `setUpTeam` made; `before` are the people it had, null where it was just opened. */
export type TeamSetUp = { team: SalesTeam; before: TeamMember[] | null };

/**
 * Sets a sales team up from a command's words: one of this name gets this channel and these people, else it is opened. Its
 * managers' role becomes manager. Throws UserError unless `by` is an admin or a manager, and where channel or people are another's.
 */
export async function setUpTeam(
  db: Db,
  by: Actor,
  team: NewTeam,
  people: Omit<TeamMember, 'teamId'>[],
): Promise<TeamSetUp> {
  if (by.role === 'rep') throw new UserError('An admin or a manager sets up a sales team. Ask one of them.');
  return db.transaction(async (tx) => {
    const all = await lockTeams(tx, team.workspaceId);
    const known = all.find((one) => !isRemoved(one.team) && isCalled(one, team.name));
    const wanted: WantedTeam = {
      ...{ ...USUAL_TEAM, ...(known?.team ?? team) },
      ...{ id: known?.team.id ?? null, channelId: team.channelId, moves: false },
      managers: people.filter(({ manages }) => manages).map(({ userId }) => userId),
      members: people.filter(({ manages }) => !manages).map(({ userId }) => userId),
    };
    for (const fault of teamFaults(wanted, all)) refuse(fault, team.channelId);
    const { team: saved, before } = await write(tx, by, wanted, all, team.createdAt);
    return { team: saved, before: before?.people ?? null };
  });
}

function refuse(fault: TeamFault, channelId: string): void {
  if (fault.is === 'channel-taken')
    throw new UserError(`<#${channelId}> is the channel of ${fault.by} already. Take another one.`);
  const [who] = fault.is === 'sells-elsewhere' ? fault.who : [];
  if (who)
    throw new UserError(`<@${who.userId}> sells in ${who.team} already. Say that team again without them first.`);
}

function isCalled({ team }: TeamWithPeople, name: string): boolean {
  return team.name.toLowerCase() === name.toLowerCase();
}

async function write(
  tx: Db,
  by: Actor,
  wanted: WantedTeam,
  all: TeamWithPeople[],
  now: Temporal.Instant,
): Promise<TeamChanged> {
  const before = all.find(({ team }) => team.id === wanted.id) ?? null;
  const seats = seatsOf(wanted);
  const moved = await moveHere(tx, by.workspaceId, { id: wanted.id, people: seats }, all);
  const team = await saveRow(tx, by, wanted, all, now);
  const its = and(eq(teamMembers.workspaceId, team.workspaceId), eq(teamMembers.teamId, team.id));
  await tx.delete(teamMembers).where(its);
  await fillTeam(tx, team, seats);
  await followSeats(tx, team.workspaceId, before?.people ?? [], seats);
  const people = seats.map((seat) => ({ ...seat, teamId: team.id }));
  await saveAudit(tx, by, now, [
    ...moved.flatMap((one) => entries(one.before, one.after)),
    ...entries(before, { team, people }),
  ]);
  // Its jobs begin, or follow its days and hours; and what closed its channel may be put right.
  if (!before) await scheduleTeam(tx, team, now);
  await rescheduleTeam(tx, team, now);
  await reopenConversation(tx, team.workspaceId, team.channelId);
  return { team, people, before };
}

function entries(before: TeamWithPeople | null, after: TeamWithPeople): AuditEntry[] {
  if (!before) return [{ what: `team ${after.team.name}`, from: null, to: teamFacts(after) }];
  return auditOf(teamFacts(before), teamFacts(after), `team ${before.team.name}: `);
}
