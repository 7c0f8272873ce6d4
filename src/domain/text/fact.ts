import { FACTS, type Fact } from '../facts.ts';
import { type Clause, isNone } from './clause.ts';
import { TEXT_MAX, within } from './clean.ts';
import { innerOpenerAt, openerAt, promisesAt } from './opener.ts';
import type { Said } from './said.ts';
import { textOf, trimmed, type Word } from './words.ts';

/** What each fact answers, for whoever left it empty or said too much. */
const ASKS: Record<Fact, string> = {
  wants: 'What do they want to achieve? Write it after wants: like wants: SOC2 before spring.',
  decides: 'Who decides? Write it after decides: like decides: Jane and the CFO.',
  buys: 'How will they buy? Write it after buys: like buys: procurement, 2 quotes.',
  offer: 'What would we do for them? Write it after offer: like offer: 3-month pilot.',
};

export function isFact(opener: string): opener is Fact {
  return FACTS.some((fact) => fact === opener);
}

/** What to ask somebody who wrote nothing after the key. */
export function askFor(fact: Fact): string {
  return ASKS[fact];
}

/**
 * The text of a fact from word `at`: to a semicolon, the next key, what surely begins another part, or the end. It may hold
 * anything else, dates and stages too; quoted, it holds everything. A lone dash or `none` clears it.
 */
export function factClause(words: readonly Word[], at: number, said: Said, isNew: boolean): Clause {
  const [first, second] = [words[at], words[at + 1]];
  if (isNone(first) && (first?.bare !== 'none' || !second || endsAt(words, at + 1, said, isNew))) {
    return { text: null, date: null, cleared: true, end: at + 1, taken: [] };
  }
  const quotedWhole = first?.kind === 'quoted' && (!second || endsAt(words, at + 1, said, isNew) || first.stop !== '');
  let end = quotedWhole ? at + 1 : at;
  while (end < words.length && !quotedWhole && !(end > at && endsAt(words, end, said, isNew))) {
    if (end === at && isFactKey(words, end)) break;
    end++;
  }
  const typed = quotedWhole ? (first?.text ?? '') : textOf(words.slice(at, end));
  const text = within(trimmed(typed.trim(), ',;:- ', ',;:- '), TEXT_MAX, 'A fact');
  return { text: text || null, date: null, cleared: false, end, taken: [] };
}

/** Whether the fact's text is over before this word. */
function endsAt(words: readonly Word[], at: number, said: Said, isNew: boolean): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (before?.stop === ';' || isFactKey(words, at)) return true;
  const opener = openerAt(words, at, isNew);
  if (opener === null || isFact(opener)) return false;
  if (opener === 'note') return word?.stop === ':';
  if (opener === 'they') return before?.stop === ',' && promisesAt(words, at);
  if (opener === 'from' || opener === 'account') return before?.stop === ',';
  const isLast = at + 1 === words.length || (word?.stop !== '' && word?.stop !== ':');
  return !isLast && innerOpenerAt(words, at, said, isNew) !== null;
}

function isFactKey(words: readonly Word[], at: number): boolean {
  const opener = openerAt(words, at, false);
  return opener !== null && isFact(opener);
}
