import { context, section } from '../blocks.ts';
import type { Block } from '../message.ts';
import { excerpt } from '../wording.ts';

/** Said once a day with what a model wrote. */
export const MAY_BE_WRONG = 'Written by a model from your plays and deals. It may be wrong.';

/** Far more than an answer has, however much of it grows when escaped. */
const SHOWN = 2_900;

/** What a model wrote, as text: it formats nothing and pings nobody. */
export function inWordsBlocks(words: string, isTold: boolean): Block[] {
  const said: Block[] = [section(excerpt(words, SHOWN))];
  return isTold ? [...said, context(MAY_BE_WRONG)] : said;
}
