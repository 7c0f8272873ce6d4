import type { Update } from './reading.ts';

/**
 * Whether words in a channel are so clearly an update that their author is asked about it: there is no doubt what kind it is, and a deal
 * that is told of is one of those known.
 */
export function isClearInChannel({ is, deal, doubts }: Update): boolean {
  if (doubts.some(({ part }) => part === 'kind')) return false;
  if (is !== 'deal-update') return true;
  return deal !== null || doubts.some(({ part, among }) => part === 'deal' && among.length > 0);
}
