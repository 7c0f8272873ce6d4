import type { DealUpdate } from '../deal.ts';
import { commandLength } from './clean.ts';
import { type DealName, nameOf } from './deal-name.ts';
import { type DealWords, readDealWords, theName } from './deal-words.ts';
import type { Said } from './said.ts';
import { wordsOf } from './words.ts';

/**
 * What `/deal update` was told, its words in any order; `update` holds only what was said. A new step or promise without a
 * date clears the old date. Throws UserError for what cannot be, and for what could be read two ways.
 */
export function readDealUpdate(text: string, said: Said): { name: DealName; update: DealUpdate; note: string | null } {
  const read: DealWords = readDealWords(wordsOf(commandLength(text)), said, false);
  return { name: nameOf(theName(read), read.taken), update: read.update, note: read.note };
}
