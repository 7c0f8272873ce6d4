import type { Goals, Member } from '../../domain/member.ts';
import { SECTIONS, type Section } from '../../domain/pipeline.ts';
import type { SectionNumber } from '../../domain/week.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { listed, NOTHING_CHANGED } from '../wording.ts';
import { weekLine } from './week.ts';

/** Whose goals were changed, as whoever changed them reads it; null for their own. */
type Whose = string | null;

/** What of weekly goals changed, with Undo, and this week so far against them. */
export function goalsSaid(before: Member, after: Member, week: SectionNumber[], whose: Whose, lead = 'Saved'): Message {
  const changed = SECTIONS.filter((name) => before.goals[name] !== after.goals[name]);
  const numbers = week.length > 0 ? `This week so far: ${weekLine(week)}` : '';
  const of = whose === null ? 'Your' : `${whose}'s`;
  if (changed.length === 0) {
    return { text: [`${of} goals say that already. ${NOTHING_CHANGED}`, numbers].filter(Boolean).join('\n') };
  }
  const phrases = changed.map((name) => `${name} ${inWords(before.goals[name])} → ${inWords(after.goals[name])}`);
  const head = `${lead}: ${whose === null ? 'weekly goals' : `${whose}'s weekly goals`} · ${phrases.join(' · ')}.`;
  const text = [head, notMine(after.goals, changed, whose), numbers].filter(Boolean).join('\n');
  if (lead !== 'Saved') return { text };
  const undo = JSON.stringify({ of: after.userId, goals: changes(before.goals, after.goals, changed) });
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undoGoals, undo))] };
}

function changes(before: Goals, after: Goals, changed: Section[]) {
  return Object.fromEntries(changed.map((name) => [name, [before[name] ?? null, after[name] ?? null]]));
}

/** What a goal of 0 means, where one was just set. */
function notMine(goals: Goals, changed: Section[], whose: Whose): string {
  const none = changed.filter((name) => goals[name] === 0);
  if (none.length === 0) return '';
  const job = whose === null ? 'your job' : `the job of ${whose}`;
  return `0 means that ${listed(none)} ${none.length === 1 ? 'is' : 'are'} not ${job}: no rule, count or comparison uses ${none.length === 1 ? 'it' : 'them'}.`;
}

function inWords(goal: number | undefined): string {
  return goal === undefined ? 'none' : String(goal);
}
