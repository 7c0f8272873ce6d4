import { and, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import { type Act, writeAct } from './acts.ts';
import type { Db } from './db.ts';
import { changes, members, plays, salesTeams, teamMembers } from './schema.ts';
import { STANDS } from './teams.ts';

/** Whose play it is to be: one's own, or a sales team's. */
export type Whose = { is: 'own' } | { is: 'team'; teamId: number };

/** A play to be saved. `takenFrom` is the play that it was made of. */
export type NewPlay = { scenario: string; whose: Whose; text: string; takenFrom: number | null };

/** `same` where this very play stands already; nothing was written then. `before` is the text that it takes the place of. */
export type PlaySaved =
  | { is: 'saved'; act: number; id: number; before: string | null }
  | { is: 'same'; id: number }
  | { is: 'heard' };

/** A sales team by its name. */
export type NamedTeam = { id: number; name: string };

/** The sales teams whose plays this person writes: those they manage; an admin's are all. By name. */
export function teamsLedBy(db: Db, by: Actor): Promise<NamedTeam[]> {
  return db
    .select({ id: salesTeams.id, name: salesTeams.name })
    .from(salesTeams)
    .where(and(eq(salesTeams.workspaceId, by.workspaceId), STANDS, by.role === 'admin' ? undefined : managedBy(by)))
    .orderBy(salesTeams.name);
}

function managedBy({ workspaceId, userId }: Actor): SQL {
  const managed = sql`${teamMembers.workspaceId} = ${workspaceId} and ${teamMembers.userId} = ${userId} and ${teamMembers.manages}`;
  return sql`${salesTeams.id} in (select ${teamMembers.teamId} from ${teamMembers} where ${managed})`;
}

/**
 * Saves a play: the one it takes the place of is retired in the same act, and stays as history. Throws UserError where `by` may
 * not: one's own are one's own, a team's are its managers' and an admin's.
 */
export function savePlay(db: Db, by: Actor, { scenario, whose, text, takenFrom }: NewPlay, act: Act) {
  return db.transaction(async (tx): Promise<PlaySaved> => {
    await lockFor(tx, by, whose);
    const owned = { ownerId: whose.is === 'own' ? by.userId : null, teamId: whose.is === 'team' ? whose.teamId : null };
    const standing = await inForce(tx, by.workspaceId, scenario, owned);
    if (standing?.text === text) return { is: 'same', id: standing.id };
    const told = JSON.stringify({ scenario, text, takenFrom, ...owned });
    const result = await writeAct<{ play: number }>(tx, by.workspaceId, act, {
      effect: [
        sql`retired as (
          update plays set retired_at = ${act.recordedAt.toString()}::timestamptz
          from act where plays.workspace_id = ${by.workspaceId} and plays.id = ${standing?.id ?? 0} returning plays.id
        )`,
        // Counting what was retired makes it happen first: a person has one play in force.
        sql`saved as (
          insert into plays (workspace_id, change_id, scenario, owner_id, team_id, text, taken_from, at)
          select ${by.workspaceId}, act.id, said.scenario, said."ownerId", said."teamId", said.text, said."takenFrom",
            ${act.at.toString()}::timestamptz
          from act, (select count(*) from retired) as before, json_to_record(${told}::json)
            as said (scenario text, "ownerId" text, "teamId" bigint, text text, "takenFrom" bigint)
          returning id
        )`,
      ],
      returning: sql`(select id::float8 from saved) as play`,
    });
    if (result.is !== 'written') return { is: 'heard' };
    return { is: 'saved', act: result.act, id: result.row.play, before: standing?.text ?? null };
  });
}

/** Whoever saves a play for the same person or team at the same moment waits. Throws UserError where `by` may not. */
async function lockFor(tx: Db, by: Actor, whose: Whose): Promise<void> {
  if (whose.is === 'own') {
    const isMe = and(eq(members.workspaceId, by.workspaceId), eq(members.userId, by.userId));
    await tx.select({ id: members.userId }).from(members).where(isMe).for('no key update');
    return;
  }
  const isTeam = and(eq(salesTeams.workspaceId, by.workspaceId), eq(salesTeams.id, whose.teamId));
  const [team] = await tx.select({ name: salesTeams.name }).from(salesTeams).where(isTeam).for('no key update');
  if (!team) throw new UserError('That sales team is no longer there.');
  const led = await teamsLedBy(tx, by);
  if (!led.some(({ id }) => id === whose.teamId))
    throw new UserError(`${team.name}'s plays are written by its managers. Ask one of them to make it the team's.`);
}

type Owned = { ownerId: string | null; teamId: number | null };

async function inForce(tx: Db, workspaceId: string, scenario: string, owned: Owned) {
  const [play] = await tx
    .select({ id: plays.id, text: plays.text })
    .from(plays)
    .where(and(isThe(workspaceId, scenario, owned), isNull(plays.retiredAt)));
  return play;
}

function isThe(workspaceId: string, scenario: string, { ownerId, teamId }: Owned) {
  return and(
    eq(plays.workspaceId, workspaceId),
    eq(plays.scenario, scenario),
    ownerId === null ? isNull(plays.ownerId) : eq(plays.ownerId, ownerId),
    teamId === null ? isNull(plays.teamId) : eq(plays.teamId, teamId),
  );
}

/** What undoing an act did to a play: which scenario's, whose, and the wording that stands again, if there was one. */
export type PlayUndone = { scenario: string; isTeams: boolean; back: string | null };

/**
 * Takes back the plays that an act saved, in the transaction of its undo, and brings back those they took the place of. Throws
 * UserError where another was saved since.
 */
export async function takeBackPlays(
  tx: Db,
  workspaceId: string,
  actId: number,
  at: Temporal.Instant,
): Promise<PlayUndone[]> {
  const saved = await tx
    .select()
    .from(plays)
    .where(and(eq(plays.workspaceId, workspaceId), eq(plays.changeId, actId)))
    .for('update');
  const undone: PlayUndone[] = [];
  for (const play of saved) {
    if (play.retiredAt)
      throw new UserError('That play has been changed since, so there is nothing of it left to undo.');
    const [before] = await tx
      .select({ id: plays.id, text: plays.text })
      .from(plays)
      .innerJoin(changes, and(eq(changes.workspaceId, plays.workspaceId), eq(changes.id, plays.changeId)))
      .where(and(isThe(workspaceId, play.scenario, play), lt(plays.id, play.id), isNull(changes.undoneBy)))
      .orderBy(desc(plays.id))
      .limit(1);
    await tx.update(plays).set({ retiredAt: at }).where(isPlay(workspaceId, play.id));
    if (before) await tx.update(plays).set({ retiredAt: null }).where(isPlay(workspaceId, before.id));
    undone.push({ scenario: play.scenario, isTeams: play.teamId !== null, back: before?.text ?? null });
  }
  return undone;
}

function isPlay(workspaceId: string, id: number) {
  return and(eq(plays.workspaceId, workspaceId), eq(plays.id, id));
}
