import { type SQL, sql } from 'drizzle-orm';
import type { DealField } from '../../domain/deal.ts';
import { GONE } from '../../domain/erased.ts';
import { textArray } from '../prepared.ts';

/**
 * What a deal holds in people's own words; its name, account and source name it and stay. A step or a promise whose words go keeps its
 * date, so something stands in its place; what is not known any more of what they want may be asked again.
 */
export const DEAL_WORDS: readonly { field: DealField; column: string; becomes: typeof GONE | null }[] = [
  { field: 'nextStep', column: 'next_step', becomes: GONE },
  { field: 'buyerPromise', column: 'buyer_promise', becomes: GONE },
  { field: 'endReason', column: 'end_reason', becomes: GONE },
  { field: 'wants', column: 'wants', becomes: null },
  { field: 'decides', column: 'decides', becomes: null },
  { field: 'buys', column: 'buys', becomes: null },
  { field: 'offer', column: 'offer', becomes: null },
];

/** The fields under which history keeps people's own words. */
export const HISTORY_WORDS = textArray([...DEAL_WORDS.map(({ field }) => field), 'note']);

/** The assignments that take words out of these columns of deals, called `alias`, each where `isGone`. */
export function withoutWords(
  columns: readonly { column: string; becomes: string | null; isGone: SQL }[],
  alias: string,
): SQL {
  const assignments = columns.map(({ column, becomes, isGone }) => {
    const [name, now] = [sql.raw(column), sql.raw(`${alias}.${column}`)];
    return sql`${name} = case when ${now} is not null and ${isGone} then ${becomes}::text else ${now} end`;
  });
  return sql.join(assignments, sql`, `);
}
