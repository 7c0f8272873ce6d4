import { and, eq, inArray, sql } from 'drizzle-orm';
import { isAway } from '../domain/calendar.ts';
import { isErased } from '../domain/erased.ts';
import type { Actor, Member } from '../domain/member.ts';
import { type Profile, profileChange } from '../domain/profile.ts';
import { isQuietAt } from '../domain/quiet-hours.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Db } from './db.ts';
import { endConversation } from './endings.ts';
import { hearOnce } from './heard.ts';
import { reopenConversation } from './outbox.ts';
import { prepared } from './prepared.ts';
import { COLLEAGUES_WORDS, followReader } from './question-times.ts';
import { rescheduleMember, unscheduleMembers } from './schedules.ts';
import { members, nudges, teamMembers, workspaces } from './schema.ts';

/** Who spoke: the member, their workspace, what they may change, and whether a channel heard about such deals or people lately. */
export type Caller = { member: Member; workspace: Workspace; actor: Actor; postedAbout: boolean };

/** How long what a channel heard is kept true. */
export const LATELY = { hours: 3 * 24 };

/** The people whose sales team this member manages. */
const MANAGES = sql<string[]>`coalesce((
  select json_agg(distinct rep.user_id)
  from ${teamMembers} mine
  join ${teamMembers} rep on rep.workspace_id = mine.workspace_id and rep.team_id = mine.team_id
  where mine.workspace_id = ${members.workspaceId} and mine.user_id = ${members.userId} and mine.manages
), '[]')`;

/** Whether a channel heard of them, or of people they manage: each person's is looked up by itself, whatever plan Postgres keeps. */
const POSTED_ABOUT = sql<boolean>`exists (
  select from (
    select ${members.userId} as user_id
    union all
    select rep.user_id
    from ${teamMembers} mine
    join ${teamMembers} rep on rep.workspace_id = mine.workspace_id and rep.team_id = mine.team_id
    where mine.workspace_id = ${members.workspaceId} and mine.user_id = ${members.userId} and mine.manages
  ) whose
  cross join lateral (
    select from ${nudges} n
    where n.workspace_id = ${members.workspaceId} and n.user_id = whose.user_id and n.at >= ${sql.placeholder('since')}::timestamptz
      and n.job = 'channel-nudges' and n.state = 'said'
    limit 1
  ) said
)`;

const callerQuery = prepared((db) =>
  db
    .select({ member: members, workspace: workspaces, manages: MANAGES, postedAbout: POSTED_ABOUT })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.workspaceId, members.workspaceId))
    .where(and(eq(members.workspaceId, sql.placeholder('workspaceId')), eq(members.userId, sql.placeholder('userId'))))
    .prepare('caller'),
);

/** The caller, in one query; undefined for somebody we have not met. Without `now`, nothing is known of what was posted about them. */
export async function callerOf(
  db: Db,
  workspaceId: string,
  userId: string,
  now?: Temporal.Instant,
): Promise<Caller | undefined> {
  const since = now ? now.subtract(LATELY).toString() : 'infinity';
  const [row] = await callerQuery(db).execute({ workspaceId, userId, since });
  if (!row) return undefined;
  const { member, workspace, manages, postedAbout } = row;
  const actor = { workspaceId, userId, role: member.role, manages };
  // An admin may change everybody's deals: for them it is looked up when they did something.
  return { member, workspace, actor, postedAbout: postedAbout || (now !== undefined && member.role === 'admin') };
}

/**
 * Remembers a member met for the first time; one already known only gets the DM channel they lacked, and is back if they had left.
 * One who was erased begins anew.
 */
export async function saveMember(db: Db, member: Member): Promise<void> {
  const known = await memberOf(db, member.workspaceId, member.userId);
  if (known && isErased(known)) return write(db, known, member);
  await db
    .insert(members)
    .values(member)
    .onConflictDoUpdate({
      target: [members.workspaceId, members.userId],
      set: { dmChannel: sql`coalesce(${members.dmChannel}, excluded.dm_channel)`, deactivatedAt: null },
    });
}

/** A member by their Slack user id. */
export async function memberOf(db: Db, workspaceId: string, userId: string): Promise<Member | undefined> {
  const [row] = await db
    .select()
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
  return row;
}

/** Of a member, what they or their Slack may change. */
export type MemberChange = Partial<Omit<Member, 'workspaceId' | 'userId' | 'createdAt'>>;

/** Which words of theirs a member's own change answers: their inbound key is claimed with it. */
export type Heard = { heard: string; now: Temporal.Instant };

/**
 * Writes what a member decided about themselves, and what follows for their schedule, in one transaction. `decide` is
 * given the member as they stand, locked. Undefined, and nothing written, where it was heard before.
 */
export function changeMember(
  db: Db,
  { workspaceId, userId }: Pick<Member, 'workspaceId' | 'userId'>,
  decide: (standing: Member) => MemberChange,
  { heard, now }: Heard,
): Promise<{ before: Member; after: Member } | undefined> {
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, workspaceId, heard, now))) return undefined;
    const [before] = await lockMembers(tx, workspaceId, [userId]);
    if (!before) throw new Error('a member who asks is not there');
    const change = decide(before);
    if (Object.keys(change).length === 0) return { before, after: before };
    await write(tx, before, change);
    await rescheduleMember(tx, before, now);
    const after = { ...before, ...change };
    const silence = whySilent(after, now);
    // What a colleague asked waits for its hour; what we say ourselves does not.
    const spared = (await followReader(tx, after, now)) ? COLLEAGUES_WORDS : null;
    if (silence && after.dmChannel) await endConversation(tx, workspaceId, after.dmChannel, silence, spared);
    return { before, after };
  });
}

/** Follows what Slack says of these people: name, zone, status, and whether they left. How many members it changed. */
export function followProfiles(
  db: Db,
  workspaceId: string,
  profiles: Profile[],
  now: Temporal.Instant,
): Promise<number> {
  const byId = new Map(profiles.map((profile) => [profile.userId, profile]));
  return db.transaction(async (tx) => {
    const known = await lockMembers(tx, workspaceId, [...byId.keys()]);
    let changed = 0;
    for (const member of known) {
      if (isErased(member)) continue;
      const profile = byId.get(member.userId);
      const change = profile ? profileChange(member, profile, now) : {};
      if (Object.keys(change).length === 0) continue;
      changed += 1;
      await write(tx, member, change);
      if (change.deactivatedAt) await fallSilent(tx, member);
      else if (change.zone || change.deactivatedAt === null) await rescheduleMember(tx, member, now);
      const isBack = change.deactivatedAt === null && member.dmChannel;
      if (isBack) await reopenConversation(tx, workspaceId, isBack);
    }
    return changed;
  });
}

/** Nothing more is said to somebody who left Slack, what waits for them included. */
async function fallSilent(tx: Db, { workspaceId, userId, dmChannel }: Member): Promise<void> {
  await unscheduleMembers(tx, workspaceId, [userId]);
  if (dmChannel) await endConversation(tx, workspaceId, dmChannel, 'user_disabled');
}

/** Why what still waits for this member is not to be said any more; null where it is. */
function whySilent(member: Member, now: Temporal.Instant): string | null {
  const local = now.toZonedDateTimeISO(member.zone);
  if (isAway(member, local.toPlainDate())) return 'away';
  return isQuietAt(member, local.toPlainTime()) ? 'quiet-hours' : null;
}

/** In the order of their ids, and no stronger: a tick that writes the ledger holds the key of a member whose schedule we want. */
function lockMembers(tx: Db, workspaceId: string, userIds: string[]): Promise<Member[]> {
  return tx
    .select()
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), inArray(members.userId, userIds)))
    .orderBy(members.userId)
    .for('no key update');
}

async function write(tx: Db, { workspaceId, userId }: Member, change: MemberChange): Promise<void> {
  await tx
    .update(members)
    .set(change)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
}
