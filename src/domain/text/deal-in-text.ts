import type { Deal } from '../deal.ts';
import { activityOf } from './activity.ts';
import { isNamedBy } from './deal-name.ts';
import { verbOf } from './play-action.ts';
import { wordsOf } from './words.ts';

/** Words of every sentence about selling; a deal may begin with one, but they do not name it. */
const ORDINARY = new Set(
  `a an the and or for with about from into on at in to of by my our their his her its this that all each every new old
  next first last prospect prospects lead leads customer customers client clients buyer buyers people person account
  accounts deal deals contact contacts company companies team week day month plan price pricing proposal demo call
  quote contract offer list follow up out open stale dead cold warm more least than number numbers quota target`.split(
    /\s+/,
  ),
);

/**
 * The one of these deals that the words name by the first word of its name; of several, the one that more of them name.
 * Null where none is named, and where two fit alike: it is never guessed.
 */
export function dealIn<Named extends Pick<Deal, 'name'>>(text: string, deals: readonly Named[]): Named | null {
  const [deal = null, ...others] = dealsAlike(text, deals);
  return others.length > 0 ? null : deal;
}

/** Those of these deals that the words name best, in the order given: several where they fit alike. */
export function dealsAlike<Named extends Pick<Deal, 'name'>>(text: string, deals: readonly Named[]): Named[] {
  const words = wordsOf(text)
    .flatMap(({ text: says }) => says.split(/\s+/))
    .map((word) => word.replace(/['’]s$/, ''))
    .filter(isTelling);
  const named = deals.map((deal) => ({ deal, fits: fitsOf(words, deal.name) })).filter(({ fits }) => fits > 0);
  const most = Math.max(...named.map(({ fits }) => fits));
  return named.filter(({ fits }) => fits === most).map(({ deal }) => deal);
}

/** How many of the words name this deal; 0 unless one of them is the first word of its name. */
function fitsOf(words: readonly string[], name: string): number {
  const [first = ''] = name.trim().split(/\s+/);
  if (!words.some((word) => isNamedBy(word, first))) return 0;
  return new Set(words.filter((word) => isNamedBy(word, name)).map((word) => word.toLowerCase())).size;
}

function isTelling(word: string): boolean {
  const small = word.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '');
  if (!/\p{L}/u.test(small) || small.length < 2) return false;
  return !ORDINARY.has(small) && activityOf(small) === null && verbOf(small) === null;
}
