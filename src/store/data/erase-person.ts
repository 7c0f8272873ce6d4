import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { erasedName, isErased } from '../../domain/erased.ts';
import { UserError } from '../../domain/errors.ts';
import { type Actor, type Member, UNTOLD } from '../../domain/member.ts';
import { saveAudit, unnameAudited } from '../audit.ts';
import type { Db } from '../db.ts';
import { hearOnce } from '../heard.ts';
import { unscheduleMembers } from '../schedules.ts';
import { members, workspaces } from '../schema.ts';
import { eraseDms } from './erase-dms.ts';
import { eraseWords } from './erase-words.ts';
import { type Inheritance, inherit } from './heir.ts';

/** What came of it: `was` is how they were called until now. */
export type PersonErased =
  | ({ is: 'erased'; was: string; name: string } & Inheritance)
  | { is: 'before'; name: string }
  | { is: 'heard' };

/**
 * Erases what is kept about one person, in one transaction. Their open deals go to whoever erases them; closed ones, stages and counts
 * stay, under a blanked member. Throws UserError for anybody but an admin, for somebody we do not know, and for the last admin.
 */
export function erasePerson(
  db: Db,
  by: Actor,
  userId: string,
  { heard, now }: { heard: string; now: Temporal.Instant },
): Promise<PersonErased> {
  requireAdmin(by);
  const { workspaceId } = by;
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, workspaceId, heard, now))) return { is: 'heard' };
    await lockWorkspace(tx, workspaceId);
    const member = await lockMember(tx, workspaceId, userId);
    if (isErased(member)) return { is: 'before', name: member.name };
    await requireAnotherAdmin(tx, member);
    await eraseDms(tx, member);
    await eraseWords(tx, workspaceId, userId, now);
    await unscheduleMembers(tx, workspaceId, [userId]);
    const handed = await inherit(tx, by, userId, now);
    const name = await blank(tx, member, now);
    await unnameAudited(tx, workspaceId, { userId, name });
    await saveAudit(tx, by, now, [{ what: `data of ${name.toLowerCase()}`, from: null, to: 'erased' }]);
    return { is: 'erased', was: member.name, name, ...handed, wasAdmin: member.role === 'admin' };
  });
}

/** Throws UserError for anybody but an admin. */
export function requireAdmin({ role }: Pick<Actor, 'role'>): void {
  if (role !== 'admin') throw new UserError('Export and erasing are for admins of Sideline here. Ask one of them.');
}

/** Two admins who erase each other at once must not leave none; nobody's command waits for this lock. */
async function lockWorkspace(tx: Db, workspaceId: string): Promise<void> {
  await tx
    .select({ id: workspaces.workspaceId })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
    .for('no key update');
}

async function lockMember(tx: Db, workspaceId: string, userId: string): Promise<Member> {
  const [member] = await tx
    .select()
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)))
    .for('no key update');
  if (!member) throw new UserError(`I keep nothing about <@${userId}>.`);
  return member;
}

async function requireAnotherAdmin(tx: Db, { workspaceId, userId, role }: Member): Promise<void> {
  if (role !== 'admin') return;
  const [other] = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(
      and(
        eq(members.workspaceId, workspaceId),
        eq(members.role, 'admin'),
        ne(members.userId, userId),
        isNull(members.deactivatedAt),
      ),
    )
    .limit(1);
  if (!other)
    throw new UserError(
      `<@${userId}> is the only admin here. Another admin of this Slack workspace says \`/coach setup\` first.`,
    );
}

/** What of a member says who they are; their row stays, for what refers to it. */
async function blank(tx: Db, { workspaceId, userId }: Member, now: Temporal.Instant): Promise<string> {
  const named = await tx
    .select({ name: members.name })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), sql`${members.name} like 'Erased person %'`));
  const name = erasedName(named.map((one) => one.name));
  const nobody = { ...UNTOLD, name, role: 'rep' as const, zone: 'UTC', country: null, dmChannel: null, goals: {} };
  await tx
    .update(members)
    .set({ ...nobody, awayFrom: null, awayUntil: null, deactivatedAt: now })
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
  return name;
}
