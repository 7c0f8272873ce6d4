import type { Said } from '../../said.ts';
import { type Day, UNREADABLE } from './day.ts';
import { wordsIn } from './words.ts';

/** What a match of a phrase names. Null: no day after all. */
export type Reader = (parts: readonly (string | undefined)[], said: Said, today: Temporal.PlainDate) => Day | null;

/** One way to name a day: a pattern and what it means. */
export type Phrase = { pattern: RegExp; read: Reader };

/** A phrase found: the day it names, and how many tokens it takes. */
export type Found = { day: Day; used: number };

/** Phrases by the first words they may begin with; `#` stands for any number and `-` for any two words in one. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** The phrases of a table, each with the words it may begin with. */
export function phrases(table: readonly (readonly [starts: string, pattern: string, read: Reader])[]): Phrases {
  const byStart = new Map<string, Phrase[]>();
  for (const [starts, pattern, read] of table) {
    const one = { pattern: new RegExp(`^(?:${pattern})(?= |$)`), read };
    for (const start of starts.split(/[ |]/)) byStart.set(start, [...(byStart.get(start) ?? []), one]);
  }
  return byStart;
}

/** The longest phrase among these that `text` begins with, or null. */
export function longest(tables: readonly Phrases[], text: string, said: Said): Found | null {
  const today = said.at.toPlainDate();
  const first = startOf(text);
  let best: Found | null = null;
  for (const table of tables) {
    for (const { pattern, read } of table.get(first) ?? []) {
      const match = pattern.exec(text);
      const used = match ? wordsIn(match[0]) : 0;
      if (!match || (best && used <= best.used)) continue;
      const day = readOr(read, match, said, today);
      if (day) best = { day, used };
    }
  }
  return best;
}

function readOr(read: Reader, match: RegExpExecArray, said: Said, today: Temporal.PlainDate): Day | null {
  try {
    return read(match, said, today);
  } catch (error) {
    // A day out of the calendar's reach.
    if (error instanceof RangeError) return UNREADABLE;
    throw error;
  }
}

function startOf(text: string): string {
  const end = text.indexOf(' ');
  const word = end < 0 ? text : text.slice(0, end);
  if (/^\d/.test(word)) return '#';
  return /^[a-z]+[-/][a-z]/.test(word) ? '-' : word;
}
