import { FACTS } from '../../../facts.ts';
import { type Clause, clauseOf } from '../clause/clause.ts';
import { shownOf } from '../frame.ts';
import type { Unit } from '../units.ts';
import type { FactOf } from './facts.ts';

/** A piece of a sentence: words to be read, or what stands behind a key such as "wants:". */
export type Piece = { is: 'words'; units: Unit[] } | { is: 'keyed'; fact: FactOf<'kept'>; clause: Clause };

/** A sentence in its pieces. A fact runs to a semicolon, the next key or the end; a note, where nothing in it could be read as more. */
export function piecesOf(sentence: readonly Unit[], number: number, isSpokenOf: boolean): Piece[] {
  const pieces: Piece[] = [];
  let words: Unit[] = [];
  let isNamed = isSpokenOf;
  for (let at = 0; at < sentence.length; ) {
    const unit = sentence[at];
    if (!unit) break;
    isNamed ||= unit.is === 'deal';
    const to = isNamed ? endOfKeyed(sentence, at) : at;
    if (to === at) {
      words.push(unit);
      at++;
      continue;
    }
    if (words.length > 0) pieces.push({ is: 'words', units: words });
    words = [];
    pieces.push(keyed(unit.word, sentence.slice(at + 1, to), number));
    at = to;
  }
  return words.length > 0 ? [...pieces, { is: 'words', units: words }] : pieces;
}

/** Where what is said behind the key at a place ends; the place itself where there is no key. */
function endOfKeyed(sentence: readonly Unit[], at: number): number {
  const [unit, next] = [sentence[at], sentence[at + 1]];
  if (!unit || !next || !isKeyword(unit)) return at;
  if (next.is === 'quoted') return at + 2;
  if (!unit.key) return at;
  const end = sentence.findIndex(
    (one, place) => place > at && (one.shown.endsWith(';') || isKey(sentence[place + 1]) || one === sentence.at(-1)),
  );
  const said = sentence.slice(at + 1, end + 1);
  return unit.word === 'note' && said.some(({ is }) => is !== 'word' && is !== 'quoted') ? at : end + 1;
}

function isKey(unit: Unit | undefined): boolean {
  return unit?.key === true && /^(?:next|step|they|close|amount|stage|note|wants|decides|buys|offer)$/.test(unit.word);
}

function isKeyword({ is, word }: Unit): boolean {
  return is === 'word' && (word === 'note' || FACTS.some((fact) => fact === word));
}

function keyed(word: string, said: readonly Unit[], number: number): Piece {
  const [first] = said;
  const written = first?.is === 'quoted' && said.length === 1 ? first.text : shownOf(said);
  const text = written.replace(/^[\s,;:-]+|[\s,;:.-]+$/g, '');
  const part = FACTS.find((one) => one === word) ?? 'note';
  const last = said.at(-1);
  // What stands there is said already: nothing in it is read as anything else.
  const unit: Unit[] = last
    ? [
        {
          is: 'quoted',
          text,
          shown: written,
          word: 'QUOTED',
          after: last.after,
          asks: false,
          line: last.line,
          key: false,
        },
      ]
    : [];
  const clause = clauseOf(unit, 'stop', number);
  return { is: 'keyed', fact: { is: 'kept', part, text, hedged: false, shown: written }, clause };
}
