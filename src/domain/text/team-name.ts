import type { SalesTeam } from '../team.ts';
import { textOf, type Word } from './words.ts';

/** A team's name of more words than this is not looked for. */
const LONGEST = 40;

/** A team that one may name. */
export type Named = Pick<SalesTeam, 'id' | 'name'>;

/** The team whose whole name these words begin with, the longest of several, and the words after it; null for none. */
export function teamNamed<Team extends Named>(
  words: readonly Word[],
  teams: readonly Team[],
): { team: Team; rest: Word[] } | null {
  const sorted = teams.toSorted((a, b) => b.name.length - a.name.length || a.id - b.id);
  for (let used = Math.min(words.length, LONGEST); used > 0; used--) {
    const name = plain(said(words.slice(0, used)));
    const team = sorted.find((one) => plain(one.name) === name);
    if (team) return { team, rest: words.slice(used) };
  }
  return null;
}

/** What the words say, a quoted name without its quotes. */
function said(words: readonly Word[]): string {
  return words.length === 1 ? (words[0]?.text ?? '') : textOf(words);
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
}
