import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import type { Play } from '../domain/play.ts';
import type { Db } from './db.ts';
import { isAnyOf } from './prepared.ts';
import { changes, members, plays } from './schema.ts';

const PLAY = {
  id: plays.id,
  scenario: plays.scenario,
  ownerId: plays.ownerId,
  text: plays.text,
  shared: sql<boolean>`coalesce(${members.shares}, true)`,
};

const OF_OWNER = and(eq(members.workspaceId, plays.workspaceId), eq(members.userId, plays.ownerId));

/** The sales teams this person is in or manages, for a query that filters by them. */
function teamsOf({ workspaceId, userId }: Actor): SQL {
  return sql`(select team_id from team_members where workspace_id = ${workspaceId} and user_id = ${userId})`;
}

/** Everybody in those teams, themselves included. */
export function teammatesOf(actor: Actor): SQL {
  return sql`(select user_id from team_members where workspace_id = ${actor.workspaceId} and team_id in ${teamsOf(actor)}
    union select ${actor.userId}::text)`;
}

/** What this person may see: their own plays, their teams', and those of colleagues in their teams who share them. */
function seenBy(actor: Actor): SQL | undefined {
  return and(
    eq(plays.workspaceId, actor.workspaceId),
    or(
      eq(plays.ownerId, actor.userId),
      sql`${plays.teamId} in ${teamsOf(actor)}`,
      and(sql`${plays.ownerId} in ${teammatesOf(actor)}`, members.shares),
    ),
  );
}

/** The plays in force that this person may see. */
export function playsFor(db: Db, actor: Actor): Promise<Play[]> {
  return db
    .select(PLAY)
    .from(plays)
    .leftJoin(members, OF_OWNER)
    .where(and(seenBy(actor), isNull(plays.retiredAt)))
    .orderBy(plays.id);
}

/** A play that this person may see, in force or retired; undefined for any other. */
export async function playOf(db: Db, actor: Actor, id: number): Promise<Play | undefined> {
  const [play] = await db
    .select(PLAY)
    .from(plays)
    .leftJoin(members, OF_OWNER)
    .where(and(seenBy(actor), eq(plays.id, id)));
  return play;
}

/** Earlier wordings that a card shows. */
const EARLIER = 5;

/** How this person's own play and their teams' for a scenario were worded before, the latest first; what was undone is not among them. */
export function earlierPlays(db: Db, actor: Actor, scenario: string) {
  return db
    .select({ text: plays.text, ownerId: plays.ownerId, at: plays.at })
    .from(plays)
    .innerJoin(changes, and(eq(changes.workspaceId, plays.workspaceId), eq(changes.id, plays.changeId)))
    .where(
      and(
        eq(plays.workspaceId, actor.workspaceId),
        eq(plays.scenario, scenario),
        or(eq(plays.ownerId, actor.userId), sql`${plays.teamId} in ${teamsOf(actor)}`),
        isNotNull(plays.retiredAt),
        isNull(changes.undoneBy),
      ),
    )
    .orderBy(desc(plays.id))
    .limit(EARLIER);
}

/** For which scenarios each of these people has a play of their own in force. */
export function decidedBy(db: Db, workspaceId: string, userIds: readonly string[]) {
  return db
    .select({ scenario: plays.scenario, ownerId: plays.ownerId })
    .from(plays)
    .where(and(eq(plays.workspaceId, workspaceId), isAnyOf(plays.ownerId, userIds), isNull(plays.retiredAt)));
}
