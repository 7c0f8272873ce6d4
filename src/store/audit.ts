import { and, desc, eq, sql } from 'drizzle-orm';
import { isErased } from '../domain/erased.ts';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { audit, members } from './schema.ts';

/**
 * One change of the set-up. `what` names it: "team East: channel", "retention". `from` and `to` are words, numbers, lists or
 * records of them; people and channels are written as mentions. Null is nothing: there was none before, or is none now.
 */
export type AuditEntry = { what: string; from: unknown; to: unknown };

/** One of them as it is kept; `erased` is what whoever made it is called since they were erased. */
export type Audited = AuditEntry & { by: string; at: Temporal.Instant; erased?: string };

/** Keeps who changed what, and when, in the transaction of the change. */
export async function saveAudit(tx: Db, by: Actor, at: Temporal.Instant, entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.insert(audit).values(entries.map((entry) => ({ ...entry, workspaceId: by.workspaceId, by: by.userId, at })));
}

/** Puts what somebody who was erased is called now where the log mentions them: a mention would bring their name back. */
export async function unnameAudited(
  tx: Db,
  workspaceId: string,
  { userId, name }: { userId: string; name: string },
): Promise<void> {
  const mention = `<@${userId}>`;
  const unnamed = (column: string) =>
    sql`${sql.identifier(column)} = replace(${sql.identifier(column)}::text, ${mention}, ${name})::json`;
  await tx.execute(sql`update audit set what = replace(what, ${mention}, ${name}), ${unnamed('from')}, ${unnamed('to')}
    where workspace_id = ${workspaceId} and strpos(concat(what, "from"::text, "to"::text), ${mention}) > 0`);
}

/** The newest changes of a workspace's set-up, newest first. Throws UserError for anybody but an admin. */
export async function newestAudit(db: Db, by: Actor, most: number): Promise<Audited[]> {
  if (by.role !== 'admin') throw new UserError('The log is for admins of Sideline here.');
  const { by: who, at, what, from, to } = audit;
  const rows = await db
    .select({ by: who, at, what, from, to, name: members.name, deactivatedAt: members.deactivatedAt })
    .from(audit)
    .innerJoin(members, and(eq(members.workspaceId, audit.workspaceId), eq(members.userId, audit.by)))
    .where(eq(audit.workspaceId, by.workspaceId))
    .orderBy(desc(audit.id))
    .limit(most);
  return rows.map(({ name, deactivatedAt, ...entry }) =>
    isErased({ name, deactivatedAt }) ? { ...entry, erased: name } : entry,
  );
}

/** Entries for what differs between two records of the same facts, each named by its key behind `lead`. */
export function auditOf<Facts extends object>(before: Facts, after: Facts, lead = ''): AuditEntry[] {
  return (Object.keys(after) as (keyof Facts & string)[]).flatMap((fact) => {
    const [from, to] = [before[fact], after[fact]];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ what: `${lead}${fact}`, from, to }];
  });
}
