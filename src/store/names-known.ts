import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { teammatesOf } from './playbook.ts';
import { deals, members } from './schema.ts';

/** Names that somebody may write without thinking: deals of theirs and of those they manage, whatever became of them, and people. */
export type NamesKnown = {
  deals: { id: number; name: string; account: string | null }[];
  people: { userId: string; name: string }[];
};

/** The latest are those that are written of. */
const DEALS = 1_000;
const PEOPLE = 200;

/** The deals and people that this person is likely to name: their own deals and their team's, and the people of their teams. */
export async function namesKnownTo(db: Db, actor: Actor): Promise<NamesKnown> {
  const { workspaceId, userId, manages } = actor;
  const [known, people] = await Promise.all([
    db
      .select({ id: deals.id, name: deals.name, account: deals.account })
      .from(deals)
      .where(and(eq(deals.workspaceId, workspaceId), inArray(deals.ownerId, [userId, ...manages])))
      .orderBy(desc(deals.id))
      .limit(DEALS),
    db
      .select({ userId: members.userId, name: members.name })
      .from(members)
      .where(and(eq(members.workspaceId, workspaceId), sql`${members.userId} in ${teammatesOf(actor)}`))
      .orderBy(members.userId)
      .limit(PEOPLE),
  ]);
  return { deals: known, people };
}
