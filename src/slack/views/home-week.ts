import type { SectionNumber } from '../../domain/week.ts';
import { actions, button, header, section } from '../blocks.ts';
import { type HomePart, whole } from '../home/part.ts';
import { ACTION } from '../ids.ts';
import { weekLine } from './week.ts';

/** Cells of a goal's bar. */
const CELLS = 10;

/** One's week so far, a line a section with its goal, and a way to log what was done. */
export function weekPart(numbers: readonly SectionNumber[]): HomePart {
  const hasGoals = numbers.some(({ goal }) => goal !== null);
  const words = hasGoals
    ? numbers.map(lineOf).join('\n')
    : `${weekLine([...numbers])}\nNo weekly goals yet: *Weekly goals* below sets them.`;
  return whole('my week', [
    header('My week so far'),
    section(words),
    actions(button('Log what I did', `${ACTION.openPage}:log`, 'log')),
  ]);
}

/** "▰▰▰▱▱▱▱▱▱▱ find 3 of 10" */
function lineOf({ section: name, done, goal }: SectionNumber): string {
  if (goal === null) return `*${name}* ${done}, no goal`;
  const full = Math.min(CELLS, Math.floor((done / goal) * CELLS));
  return `${'▰'.repeat(full)}${'▱'.repeat(CELLS - full)} *${name}* ${done} of ${goal}`;
}
