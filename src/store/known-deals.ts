import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import type { KnownDeal } from '../domain/text/message/heard.ts';
import { tokensOf } from '../domain/text/message/tokens.ts';
import { type Db, rowsOf } from './db.ts';
import { textArray } from './prepared.ts';
import { deals } from './schema.ts';

/** The caller's newest deals that a message may be about. */
const OWN = 500;
/** Deals of the caller's people that its words fit. */
const THEIRS = 50;
/** Words of a message that are looked for among those. */
const WORDS = 60;
/** How long a deal that has ended is still spoken of. */
const SPOKEN_OF_FOR = { years: 1 };

const { id, name, account, currency, stage, status } = deals;
const KNOWN = { id, name, account, currency, stage, status };

/**
 * The deals that a message of the caller's may be about: their own open and parked ones, newest first, then those that ended within
 * a year; and for who may change deals of others, those that its words fit. One query, for them two.
 */
export async function knownDeals(db: Db, actor: Actor, text: string, today: Temporal.PlainDate): Promise<KnownDeal[]> {
  const since = today.subtract(SPOKEN_OF_FOR);
  const own = await ownDeals(db, actor, since);
  const isAlone = actor.role !== 'admin' && actor.manages.length === 0;
  return isAlone ? own : [...own, ...(await theirDeals(db, actor, text, since))];
}

function ownDeals(db: Db, { workspaceId, userId }: Actor, since: Temporal.PlainDate): Promise<KnownDeal[]> {
  return db
    .select(KNOWN)
    .from(deals)
    .where(and(eq(deals.workspaceId, workspaceId), eq(deals.ownerId, userId), isCurrent(since)))
    .orderBy(sql`${deals.status} in ('won', 'lost')`, desc(deals.id))
    .limit(OWN);
}

/**
 * Each word is looked for by itself in the index of names, so that a long message reads no more of it than its words need. Two letters
 * begin too many names: they have to be a whole word of one.
 */
async function theirDeals(db: Db, actor: Actor, text: string, since: Temporal.PlainDate): Promise<KnownDeal[]> {
  const words = wordsIn(text);
  if (words.length === 0) return [];
  const { workspaceId, userId, role, manages } = actor;
  const whose = role === 'admin' ? sql`true` : sql`deals.owner_id = any(${textArray(manages)}::text[])`;
  return rowsOf<KnownDeal>(
    db,
    sql`with said as materialized (
        select distinct f_unaccent(word) as word from unnest(${textArray(words)}::text[]) as word
      ),
      fitting as materialized (
        select distinct on (deals.id) deals.*, word_similarity(said.word, deals.search) as word
        from said join deals on deals.workspace_id = ${workspaceId} and said.word <% deals.search
          and (length(said.word) > 2 or said.word <<% deals.search)
        where deals.owner_id <> ${userId} and ${whose} and ${isCurrent(since)}
        order by deals.id, word desc
      )
      select id::float8 as id, name, account, currency, stage, status
      from fitting
      order by word + word_similarity(search, f_unaccent(${words.join(' ')})) desc, id desc
      limit ${THEIRS}`,
  );
}

function isCurrent(since: Temporal.PlainDate): SQL | undefined {
  return or(
    inArray(deals.status, ['open', 'parked']),
    and(inArray(deals.status, ['won', 'lost']), sql`${deals.endedOn} >= ${since.toString()}::date`),
  );
}

/** The words of a message by which a deal could be found: each once, of two characters or more. */
function wordsIn(text: string): string[] {
  const words = tokensOf(text).flatMap(({ bare }) => bare.split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words.filter((word) => word.length > 1 && /\p{L}/u.test(word)))].slice(0, WORDS);
}
