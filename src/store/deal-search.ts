import { and, type Column, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Deal, DealStatus } from '../domain/deal.ts';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { DEAL_COLUMNS } from './deals.ts';
import { prepared, textArray } from './prepared.ts';
import { deals } from './schema.ts';

/** What is looked for: words of a deal's name; `quoted` names it exactly where such a deal exists. */
export type Wanted = { words: string; quoted: boolean; statuses: readonly DealStatus[] };

/** More candidates than this are not worth a question with buttons. */
const CANDIDATES = 20;
const NEAREST = 3;

// In a query of its own, so that it is computed once and not for each deal.
const LIKE = sql`(select f_unaccent(${sql.placeholder('words')}))`;
const FITS = sql`(${LIKE} <% ${deals.search} or position(${LIKE} in ${deals.search}) > 0)`;
const IS_NEAR = sql`similarity(${LIKE}, ${deals.search}) > 0.05`;

/** Whose deals are looked through. A plan for one owner is kept; one for a list, Postgres would make anew each time. */
const OWNED = {
  mine: sql`${deals.ownerId} = ${sql.placeholder('me')}`,
  ours: isOneOf(deals.ownerId, 'owners'),
  anybodys: sql`true`,
};

const FITTING = searches(FITS);
const NEAR = searches(IS_NEAR);
const THEIRS = search(sql`not ${OWNED.ours} and ${FITS}`);

/**
 * The deals the caller may change whose name the words fit, most alike first: every one whose word similarity is above
 * pg_trgm's limit (0.6), or that holds the words as they are, for scripts without trigrams.
 */
export async function dealsNamed(db: Db, actor: Actor, wanted: Wanted): Promise<Deal[]> {
  const found = await FITTING[reachOf(actor)](db).execute(asked(actor, wanted));
  const exactly = wanted.quoted ? found.filter((deal) => sameName(deal.name, wanted.words)) : [];
  return exactly.length > 0 ? exactly : found;
}

/** The caller's deals most like the words, however little, for "did you mean". At most 3. */
export async function nearestDeals(db: Db, actor: Actor, wanted: Wanted): Promise<Deal[]> {
  const near = await NEAR[reachOf(actor)](db).execute(asked(actor, wanted));
  return near.slice(0, NEAREST);
}

/** Other people's deals that the words fit, so that the answer can name their owners. */
export async function dealsOfOthers(db: Db, actor: Actor, wanted: Wanted): Promise<Deal[]> {
  if (actor.role === 'admin') return [];
  return (await THEIRS(db).execute(asked(actor, wanted))).slice(0, NEAREST);
}

/**
 * For a picker: the deals the caller may change, open and parked ones unless said otherwise, that fit what was typed so far; before
 * anything is typed their own, then the others', the latest first. At most 20.
 */
export async function dealsLike(
  db: Db,
  actor: Actor,
  typed: string,
  statuses: readonly DealStatus[] = ['open', 'parked'],
): Promise<Deal[]> {
  const words = typed.trim();
  if (words) return dealsNamed(db, actor, { words, quoted: false, statuses });
  const { workspaceId, userId, manages, role } = actor;
  const reach = role === 'admin' ? undefined : inArray(deals.ownerId, [userId, ...manages]);
  return db
    .select(DEAL_COLUMNS)
    .from(deals)
    .where(and(eq(deals.workspaceId, workspaceId), inArray(deals.status, [...statuses]), reach))
    .orderBy(desc(eq(deals.ownerId, userId)), sql`${deals.endedOn} desc nulls first`, desc(deals.id))
    .limit(CANDIDATES);
}

/** What the searches are given: the rule of `mayChange` as owners; the store verb checks it again before it writes. */
function asked(actor: Actor, { words, statuses }: Wanted) {
  const { workspaceId, userId: me, manages } = actor;
  return { workspaceId, statuses: textArray(statuses), me, owners: textArray([me, ...manages]), words };
}

function reachOf({ role, manages }: Actor): keyof typeof OWNED {
  if (role === 'admin') return 'anybodys';
  return manages.length > 0 ? 'ours' : 'mine';
}

function isOneOf(column: Column, list: string): SQL {
  return sql`${column} = any(${sql.placeholder(list)}::text[])`;
}

function searches(where: SQL) {
  const within = (owned: SQL) => search(sql`${owned} and ${where}`);
  return { mine: within(OWNED.mine), ours: within(OWNED.ours), anybodys: within(OWNED.anybodys) };
}

function search(where: SQL) {
  return prepared((db) =>
    db
      .select(DEAL_COLUMNS)
      .from(deals)
      .where(and(eq(deals.workspaceId, sql.placeholder('workspaceId')), isOneOf(deals.status, 'statuses'), where))
      .orderBy(sql`word_similarity(${LIKE}, ${deals.search}) desc`, deals.name, deals.id)
      .limit(CANDIDATES)
      .prepare('search'),
  );
}

function sameName(name: string, words: string): boolean {
  return name.localeCompare(words, undefined, { sensitivity: 'accent' }) === 0;
}
