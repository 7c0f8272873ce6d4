import { UserError } from '../errors.ts';
import type { Money } from '../money.ts';
import { readAmount } from './amount.ts';
import { commandLength } from './clean.ts';
import type { Said } from './said.ts';
import { type Named, teamNamed } from './team-name.ts';
import { textOf, type Word, wordsOf } from './words.ts';

/**
 * What is wanted of a team that stands: to be shown; a month's target, where null takes it away and undefined asks for its form; or that
 * its channel is read for updates, where null asks whether it is.
 */
export type OfTeam<Team> =
  | { is: 'shown'; team: Team }
  | { is: 'target'; team: Team; target: Money | null | undefined }
  | { is: 'reads'; team: Team; reads: boolean | null };

/**
 * Reads `East`, `East target $50k`, `target none`, `East reads updates on`, of the teams that one manages; null for words that set a team
 * up. Throws UserError for a target that is no amount, and for what could be of several teams.
 */
export function readOfTeam<Team extends Named>(text: string, teams: readonly Team[], said: Said): OfTeam<Team> | null {
  const words = wordsOf(commandLength(text));
  if (words.some(({ kind }) => kind === 'channel' || kind === 'user')) return null;
  const named = teamNamed(words, teams);
  if (named?.rest.length === 0) return { is: 'shown', team: named.team };
  const rest = named?.rest ?? words;
  const reads = afterReads(rest);
  if (reads)
    return { is: 'reads', team: theOne(named?.team, teams, `Which team? ${READS_EXAMPLE}`), reads: readSwitch(reads) };
  if (rest[0]?.bare !== 'target') return null;
  const team = theOne(named?.team, teams, `Which team's target? ${TARGET_EXAMPLE}`);
  const typed = rest.slice(1).filter(({ bare }) => bare !== 'is' && bare !== 'of' && bare !== 'to');
  return { is: 'target', team, target: typed.length === 0 ? undefined : readTarget(textOf(typed), said) };
}

/** What is to be won in a month, as it was typed; null for none. Throws UserError. */
export function readTarget(typed: string, said: Said): Money | null {
  if (/^(?:none|no|off|0|-|–|—)?$/.test(typed.trim().toLowerCase())) return null;
  const target = readAmount(typed, said.currency);
  if (!target || target.amount <= 0)
    throw new UserError(`I cannot read "${typed.slice(0, 40)}" as a month's target. ${TARGET_EXAMPLE}`);
  return target;
}

function theOne<Team>(named: Team | undefined, teams: readonly Team[], which: string): Team {
  const [only, ...others] = teams;
  const team = named ?? (others.length === 0 ? only : undefined);
  if (!team) throw new UserError(which);
  return team;
}

/** The words after "reads updates"; undefined where that is not said. */
function afterReads([first, second, ...rest]: readonly Word[]): Word[] | undefined {
  const isReads = /^(?:reads?|reading)$/.test(first?.bare ?? '') && /^(?:updates?|messages?)$/.test(second?.bare ?? '');
  return isReads ? rest : undefined;
}

/** On or off; null for neither. */
function readSwitch(words: readonly Word[]): boolean | null {
  const [said = '', ...more] = words.map(({ bare }) => bare);
  if (more.length === 0 && /^(?:on|yes)$/.test(said)) return true;
  if (more.length === 0 && /^(?:off|no)$/.test(said)) return false;
  return null;
}

const TARGET_EXAMPLE = 'Say it like `/coach team East target $50k`, or `target none`.';
const READS_EXAMPLE = 'Say it like `/coach team East reads updates on`, or `off`.';
