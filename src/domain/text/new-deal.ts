import type { DealUpdate } from '../deal.ts';
import { UserError } from '../errors.ts';
import { amountAt } from './amount.ts';
import { commandLength } from './clean.ts';
import { nameOf } from './deal-name.ts';
import { readDealWords, theName } from './deal-words.ts';
import { openerAt } from './opener.ts';
import type { Said } from './said.ts';
import { stageOf } from './stage.ts';
import { withStages } from './stage-words.ts';
import { type Word, wordsOf } from './words.ts';

/** A deal as `/deal new` was told: its name and whatever else was said, ready to be written; `note` is not the deal's. */
export type NewDeal = DealUpdate & { name: string; account: string | null; source: string | null; note: string | null };

/** Reads `Globex $25k from webform`. Throws UserError without a name, and where a word may or may not be part of it. */
export function readNewDeal(text: string, said: Said): NewDeal {
  const words = withStages(wordsOf(commandLength(text)), said.stages);
  const read = readDealWords(words, said, true);
  const name = nameOf(theName(read), read.taken).words;
  if (name === '')
    throw new UserError('What is the deal called? Write its name first: /deal new Globex $25k from webform.');
  refuseDoubtful(words, said);
  return { account: null, source: null, ...read.update, name, note: read.note };
}

/** A stage or a bare amount right before a name may be the name's beginning: Lead Generation Ltd, 2K Games. */
function refuseDoubtful(words: readonly Word[], said: Said): void {
  for (let at = 0; at < words.length && openerAt(words, at, true) === null; at++) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || next?.kind !== 'word' || word.kind !== 'word' || word.stop || openerAt(words, at + 1, true)) continue;
    if (stageOf(next.bare) || amountAt(words, at + 1, said.currency) || !/^\p{L}/u.test(next.text)) continue;
    const capital = (some: Word) => /^\p{Lu}/u.test(some.text);
    const doubtful = stageOf(word.bare)
      ? capital(word) || !capital(next)
      : amountAt(words, at, said.currency)?.used === 1 && /^\d/.test(word.text);
    if (!doubtful) continue;
    throw new UserError(
      `Is "${word.text}" part of the deal's name? Then put the name in quotes: "${word.text} ${next.text}". If not, write the name first.`,
    );
  }
}
