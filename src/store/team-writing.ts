import { and, eq } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import { seatsChanged } from '../domain/seats.ts';
import { type Seat, seatsOf, type WantedTeam } from '../domain/set-up.ts';
import { teamFacts } from '../domain/team-facts.ts';
import { type AuditEntry, auditOf, saveAudit } from './audit.ts';
import type { Db } from './db.ts';
import { reopenConversation } from './outbox.ts';
import { followSeats } from './roles.ts';
import { rescheduleTeam, scheduleTeam } from './schedules.ts';
import { teamMembers } from './schema.ts';
import { type TeamHeard, tellSeats } from './seat-notices.ts';
import { moveHere, saveRow } from './team-rows.ts';
import { fillTeam, type TeamWithPeople } from './teams.ts';

/** A sales team as it now stands; `before` is how it stood, null where it was just opened. */
export type TeamChanged = TeamWithPeople & { before: TeamWithPeople | null };

/** Writes a team that has no faults, and what follows: its jobs, its managers' roles, the log, and word to whose place changed. */
export async function writeTeam(
  tx: Db,
  by: Actor,
  wanted: WantedTeam,
  all: TeamWithPeople[],
  heard: TeamHeard,
): Promise<TeamChanged> {
  const { now } = heard;
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
  await tellSeats(tx, by, [...moved, { before, after: { team, people } }], heard);
  return { team, people, before };
}

function entries(before: TeamWithPeople | null, after: TeamWithPeople): AuditEntry[] {
  const facts = teamFacts(after);
  if (!before) return [{ what: `team ${after.team.name}`, from: null, to: facts }];
  const lead = `team ${before.team.name}: `;
  const { managers: _, members: __, ...others } = facts;
  return [...comings(before.people, after.people, lead), ...auditOf({ ...teamFacts(before) }, others, lead)];
}

/** Who came and left, by name: two lists of everybody would not say it. */
function comings(before: readonly Seat[], after: readonly Seat[], lead: string): AuditEntry[] {
  const { joined, left, became } = seatsChanged(before, after);
  const entry = (what: string, seats: readonly Seat[]): AuditEntry[] =>
    seats.length > 0 ? [{ what: `${lead}${what}`, from: null, to: seats.map(({ userId }) => `<@${userId}>`) }] : [];
  const as = (seats: readonly Seat[], manages: boolean) => seats.filter((seat) => seat.manages === manages);
  return [
    ...entry('left', left),
    ...entry('joined', as(joined, false)),
    ...entry('joined as manager', as(joined, true)),
    ...entry('manages now', as(became, true)),
    ...entry('sells now', as(became, false)),
  ];
}
