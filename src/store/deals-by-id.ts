import { and, eq, inArray } from 'drizzle-orm';
import type { Deal } from '../domain/deal.ts';
import type { Db } from './db.ts';
import { DEAL_COLUMNS } from './deals.ts';
import { deals } from './schema.ts';

/** These deals of a workspace, by id; what is not there is left out. One query, none for no deals. */
export async function dealsById(db: Db, workspaceId: string, ids: Iterable<number>): Promise<Map<number, Deal>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await db
    .select(DEAL_COLUMNS)
    .from(deals)
    .where(and(eq(deals.workspaceId, workspaceId), inArray(deals.id, wanted)));
  return new Map(found.map((deal) => [deal.id, deal]));
}
