import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Deal } from '../domain/deal.ts';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { DEAL_COLUMNS } from './deals.ts';
import { textArray } from './prepared.ts';
import { deals } from './schema.ts';

/** Words of a message that are looked for. */
const WORDS = 12;

/** The deals of a workspace, anybody's, that one of these words names, two at most: of more, nobody could tell which is meant. One query. */
export async function dealsSpokenOf(db: Db, { workspaceId }: Actor, words: readonly string[]): Promise<Deal[]> {
  if (words.length === 0) return [];
  const said = sql`(select f_unaccent(word) as word from unnest(${textArray(words.slice(0, WORDS))}::text[]) as word)`;
  return db
    .select(DEAL_COLUMNS)
    .from(deals)
    .where(
      and(
        eq(deals.workspaceId, workspaceId),
        ne(deals.status, 'undone'),
        sql`exists (select from ${said} said where said.word <% ${deals.search})`,
      ),
    )
    .orderBy(desc(deals.id))
    .limit(2);
}
