import type { Unit } from '../units.ts';

/** What joins a clause to the one before: the beginning of a sentence, punctuation, a word, or nothing but its own first words. */
export type Joint = 'sentence' | 'comma' | 'stop' | 'and' | 'or' | 'but' | 'so' | 'because' | 'if' | 'once' | 'none';

/** A clause: its units, the words they are compared as in one line, and where each of them begins in it. */
export type Clause = { units: Unit[]; line: string; starts: number[]; joint: Joint; sentence: number };

/** How many words back tell how a clause goes on. */
const LOOKED_BACK = 20;

/** The clause of these units. */
export function clauseOf(units: Unit[], joint: Joint, sentence: number): Clause {
  const starts: number[] = [];
  let line = '';
  for (const { word } of units) {
    if (line !== '') line += ' ';
    starts.push(line.length);
    line += word;
  }
  return { units, line, starts, joint, sentence };
}

/** The last words of what stands before: more never tell how it goes on. */
export function lastWords(units: readonly Unit[]): string {
  return units
    .slice(-LOOKED_BACK)
    .map(({ word }) => word)
    .join(' ');
}
