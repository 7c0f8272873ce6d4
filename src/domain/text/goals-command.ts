import { UserError } from '../errors.ts';
import type { Goals } from '../member.ts';
import { SECTIONS, type Section } from '../pipeline.ts';
import { commandLength } from './clean.ts';
import { nearestWord } from './nearest.ts';
import { type Named, teamNamed } from './team-name.ts';
import { type Word, wordsOf } from './words.ts';

/** More than anybody does in a week. */
export const GOAL_MOST = 1000;

/** Weekly goals as they are to be; null takes one away. */
export type GoalChanges = Partial<Record<Section, number | null>>;

const EXAMPLE = 'Say it like `/coach goals find 10 reach 40 follow up 15 close 5`.';

const SECTION_OF: ReadonlyMap<string, Section> = new Map(
  Object.entries<Section>({
    find: 'find',
    finding: 'find',
    reach: 'reach',
    reaching: 'reach',
    'reach out': 'reach',
    'follow up': 'follow up',
    'follow ups': 'follow up',
    'follow-up': 'follow up',
    'follow-ups': 'follow up',
    followup: 'follow up',
    followups: 'follow up',
    close: 'close',
    closing: 'close',
  }),
);

/** Words that say nothing themselves. */
const FILLER = /^(?:and|a|per|week|weekly|each|every|goals?|is|to|of|my|the|for|with|activities)?$/;

/** A section, or how many a week, among the words. */
type Part = { used: number } & ({ section: Section } | { wanted: number | null });

/**
 * Reads `find 10 reach 40`, `10 find, 40 reach`, `close 0`, `reach none`, and whose they are where somebody is named. Throws
 * UserError for what is neither section nor number, and where it is not clear which number is whose.
 */
export function readGoals(text: string): { userId: string | null; goals: GoalChanges } {
  const words = wordsOf(commandLength(text));
  const people = new Set(words.flatMap(({ kind, id }) => (kind === 'user' && id ? [id] : [])));
  if (people.size > 1) throw new UserError(`One person at a time, please. ${EXAMPLE}`);
  const parts = partsOf(words.filter(({ kind }) => kind !== 'user'));
  return { userId: [...people][0] ?? null, goals: paired(parts) };
}

/** Reads `East reach 40`, of the teams that one manages; null where the words name none. Throws UserError as `readGoals` does. */
export function readTeamGoals<Team extends Named>(
  text: string,
  teams: readonly Team[],
): { team: Team; goals: GoalChanges } | null {
  const words = wordsOf(commandLength(text));
  // "close 5" is a goal, whatever a team is called.
  if (words.some(({ kind }) => kind === 'user') || SECTION_OF.has(words[0]?.bare ?? '')) return null;
  const named = teamNamed(words, teams);
  return named && { team: named.team, goals: paired(partsOf(named.rest)) };
}

/** A goal as it was typed: a whole number, null for none. Throws UserError. */
export function readGoal(typed: string): number | null {
  const text = typed.trim().toLowerCase();
  if (/^(?:none|no|off|-|–|—)?$/.test(text)) return null;
  const wanted = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (wanted <= GOAL_MOST) return wanted;
  throw new UserError(`"${typed.slice(0, 40)}": a weekly goal is a whole number from 0 to ${GOAL_MOST}, or none.`);
}

function partsOf(words: readonly Word[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const part = partAt(words, at);
    if (part) parts.push(part);
    at += part?.used ?? 1;
  }
  return parts;
}

function partAt(words: readonly Word[], at: number): Part | null {
  const bare = bareOf(words[at]);
  const pair = `${bare} ${bareOf(words[at + 1])}`;
  const two = SECTION_OF.get(pair);
  if (two) return { section: two, used: 2 };
  const one = SECTION_OF.get(bare);
  if (one) return { section: one, used: 1 };
  if (/^[-–—]$/.test(words[at]?.text ?? '') || /^(?:none|no|off)$/.test(bare)) return { wanted: null, used: 1 };
  if (/^[-+]?\d/.test(bare)) return { wanted: readGoal(bare), used: 1 };
  if (FILLER.test(bare)) return null;
  const near = nearestWord(bare, ['find', 'reach', 'follow up', 'close']);
  const meant = near ? ` Did you mean ${near}?` : '';
  throw new UserError(`I cannot read "${bare.slice(0, 40)}" as a goal.${meant} ${EXAMPLE}`);
}

/** "reach=40" and "reach:40" are a section and its number. */
function bareOf(word: Word | undefined): string {
  return word?.bare.replace(/[=:]+$/, '') ?? '';
}

/** Each number with its section: all before theirs, or all after. */
function paired(parts: readonly Part[]): GoalChanges {
  const goals: GoalChanges = {};
  for (let at = 0; at < parts.length; at += 2) {
    const both = [parts[at], parts[at + 1]];
    const section = both.find((part) => part && 'section' in part);
    const number = both.find((part) => part && 'wanted' in part);
    if (!section || !('section' in section) || !number || !('wanted' in number)) {
      throw new UserError(`Which number is for which of ${SECTIONS.join(', ')}? ${EXAMPLE}`);
    }
    if (section.section in goals) throw new UserError(`Two goals for ${section.section}. Write one of them.`);
    goals[section.section] = number.wanted;
  }
  return goals;
}

/** The goals after these changes. */
export function changedGoals(before: Goals, changes: GoalChanges): Goals {
  const after = SECTIONS.map((section) => [section, section in changes ? changes[section] : before[section]] as const);
  return Object.fromEntries(after.filter(([, goal]) => goal !== null && goal !== undefined));
}
