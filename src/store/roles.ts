import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { UserError } from '../domain/errors.ts';
import type { Actor, Member, Role } from '../domain/member.ts';
import type { Seat } from '../domain/set-up.ts';
import { saveAudit } from './audit.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import type { Heard } from './members.ts';
import { members, type PostBody, teamMembers } from './schema.ts';
import { tellPeople } from './seat-notices.ts';

/** The admins of a workspace who are still in Slack, the longest known first. */
export async function adminsOf(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.role, 'admin'), isNull(members.deactivatedAt)))
    .orderBy(asc(members.createdAt), asc(members.userId));
  return rows.map(({ userId }) => userId);
}

/** Which words name the admins, and what is said to somebody made one. */
export type AdminsHeard = Heard & { tell: (member: Member) => PostBody };

/**
 * Makes exactly these people admins; whoever no longer is one is a manager where they manage a team, else a rep. Undefined where
 * it was heard before. Who is made one by somebody else hears so. Throws UserError for anybody but an admin, where nobody would be left, and for whoever left Slack.
 */
export function setAdmins(
  db: Db,
  by: Actor,
  wanted: string[],
  { heard, now, tell }: AdminsHeard,
): Promise<{ before: string[]; after: string[] } | undefined> {
  if (by.role !== 'admin') throw new UserError('Admins are named by an admin. Ask one of them.');
  return db.transaction(async (tx) => {
    const known = await lockPeople(tx, by.workspaceId, wanted);
    const before = known.filter(({ role }) => role === 'admin').map(({ userId }) => userId);
    const after = known.filter(({ userId }) => wanted.includes(userId)).map(({ userId }) => userId);
    if (after.length === 0) throw new UserError('Somebody stays admin: without one nobody can set Sideline up.');
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return undefined;
    await setRole(tx, by.workspaceId, after, 'admin');
    await stepDown(
      tx,
      by.workspaceId,
      before.filter((userId) => !after.includes(userId)),
    );
    if (String(before) !== String(after))
      await saveAudit(tx, by, now, [{ what: 'admins', from: before.map(mention), to: after.map(mention) }]);
    const made = after.filter((userId) => !before.includes(userId) && userId !== by.userId);
    await tellPeople(tx, by.workspaceId, made, { key: `admin:${heard}`, now }, tell);
    return { before, after };
  });
}

/** Makes a rep or manager an admin whom Slack names one now. */
export function recogniseAdmin(db: Db, person: Actor, now: Temporal.Instant): Promise<void> {
  return db.transaction(async (tx) => {
    const before = await adminsOf(tx, person.workspaceId);
    await setRole(tx, person.workspaceId, [person.userId], 'admin');
    const after = await adminsOf(tx, person.workspaceId);
    if (after.length > before.length)
      await saveAudit(tx, person, now, [{ what: 'admins', from: before.map(mention), to: after.map(mention) }]);
  });
}

/** Follows who came to manage a team, and who manages none any more. Call it once the seats are written. */
export async function followSeats(
  tx: Db,
  workspaceId: string,
  before: readonly Seat[],
  after: readonly Seat[],
): Promise<void> {
  const managers = (seats: readonly Seat[]) => seats.filter(({ manages }) => manages).map(({ userId }) => userId);
  const now = managers(after);
  if (now.length > 0) await setRole(tx, workspaceId, now, 'manager', 'rep');
  const left = managers(before).filter((userId) => !now.includes(userId));
  await stepDown(tx, workspaceId, left, 'manager');
}

/** To what their seats make them: a manager of some team, else a rep. */
async function stepDown(tx: Db, workspaceId: string, userIds: string[], from: Role = 'admin'): Promise<void> {
  if (userIds.length === 0) return;
  const role = sql`case when exists (
      select 1 from ${teamMembers} seat
      where seat.workspace_id = ${members.workspaceId} and seat.user_id = ${members.userId} and seat.manages
    ) then 'manager' else 'rep' end`;
  await tx
    .update(members)
    .set({ role: sql`${role}` })
    .where(and(eq(members.workspaceId, workspaceId), inArray(members.userId, userIds), eq(members.role, from)));
}

async function setRole(tx: Db, workspaceId: string, userIds: string[], role: Role, from?: Role): Promise<void> {
  await tx
    .update(members)
    .set({ role })
    .where(
      and(
        eq(members.workspaceId, workspaceId),
        inArray(members.userId, userIds),
        from ? eq(members.role, from) : undefined,
      ),
    );
}

/** Everybody who is still in Slack and wanted or admin now, in the order of their ids. */
function lockPeople(tx: Db, workspaceId: string, wanted: string[]) {
  return tx
    .select({ userId: members.userId, role: members.role })
    .from(members)
    .where(
      and(
        eq(members.workspaceId, workspaceId),
        isNull(members.deactivatedAt),
        or(eq(members.role, 'admin'), inArray(members.userId, wanted)),
      ),
    )
    .orderBy(members.userId)
    .for('no key update');
}

function mention(userId: string): string {
  return `<@${userId}>`;
}
