import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Deal, DealStatus } from '../domain/deal.ts';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { DEAL_COLUMNS } from './deals.ts';
import { deals } from './schema.ts';

/** What is looked for: words of a deal's name; `quoted` names it exactly where such a deal exists. */
export type Wanted = { words: string; quoted: boolean; statuses: readonly DealStatus[] };

/** More candidates than this are not worth a question with buttons. */
const CANDIDATES = 20;
const NEAREST = 3;

/**
 * The deals the caller may change whose name the words fit, most alike first: every one whose word similarity is above
 * pg_trgm's limit (0.6), or that holds the words as they are, for scripts without trigrams.
 */
export async function dealsNamed(db: Db, actor: Actor, wanted: Wanted): Promise<Deal[]> {
  const found = await likest(
    db,
    and(scope(actor, wanted.statuses), mayChangeIt(actor), fits(wanted.words)),
    wanted.words,
  );
  const exactly = wanted.quoted ? found.filter((deal) => sameName(deal.name, wanted.words)) : [];
  return exactly.length > 0 ? exactly : found;
}

/** The caller's deals most like the words, however little, for "did you mean". At most 3. */
export async function nearestDeals(db: Db, actor: Actor, wanted: Wanted): Promise<Deal[]> {
  const some = sql`similarity(f_unaccent(${wanted.words}), ${deals.search}) > 0.05`;
  return (await likest(db, and(scope(actor, wanted.statuses), mayChangeIt(actor), some), wanted.words)).slice(
    0,
    NEAREST,
  );
}

/** Other people's deals that the words fit, so that the answer can name their owners. */
export async function dealsOfOthers(db: Db, actor: Actor, wanted: Wanted): Promise<Deal[]> {
  const theirs = sql`not (${mayChangeIt(actor) ?? sql`true`})`;
  return (await likest(db, and(scope(actor, wanted.statuses), theirs, fits(wanted.words)), wanted.words)).slice(
    0,
    NEAREST,
  );
}

/** For a picker: the caller's open and parked deals that fit what was typed so far, or the latest ones. At most 20. */
export async function dealsLike(db: Db, actor: Actor, typed: string): Promise<Deal[]> {
  const open: DealStatus[] = ['open', 'parked'];
  const words = typed.trim();
  if (words) return dealsNamed(db, actor, { words, quoted: false, statuses: open });
  return db
    .select(DEAL_COLUMNS)
    .from(deals)
    .where(and(scope(actor, open), eq(deals.ownerId, actor.userId)))
    .orderBy(desc(deals.id))
    .limit(CANDIDATES);
}

function likest(db: Db, where: SQL | undefined, words: string): Promise<Deal[]> {
  return db
    .select(DEAL_COLUMNS)
    .from(deals)
    .where(where)
    .orderBy(sql`word_similarity(f_unaccent(${words}), ${deals.search}) desc`, deals.name, deals.id)
    .limit(CANDIDATES);
}

function fits(words: string): SQL {
  const like = sql`f_unaccent(${words})`;
  return sql`(${like} <% ${deals.search} or position(${like} in ${deals.search}) > 0)`;
}

function scope(actor: Actor, statuses: readonly DealStatus[]): SQL | undefined {
  return and(eq(deals.workspaceId, actor.workspaceId), inArray(deals.status, [...statuses]));
}

/** The rule of `mayChange`, as a filter; the store verb checks it again before anything is written. */
function mayChangeIt(actor: Actor): SQL | undefined {
  return actor.role === 'admin' ? undefined : inArray(deals.ownerId, [actor.userId, ...actor.manages]);
}

function sameName(name: string, words: string): boolean {
  return name.localeCompare(words, undefined, { sensitivity: 'accent' }) === 0;
}
