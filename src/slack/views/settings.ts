import type { Intensity } from '../../domain/intensity.ts';
import { MEASURE } from '../../domain/intensity.ts';
import { changedSettings, clock, type Settings } from '../../domain/settings.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { listed, NOTHING_CHANGED } from '../wording.ts';

/** What each intensity means, in a line. */
export const INTENSITY_SAYS: Record<Intensity, string> = {
  gentle: `${MEASURE.gentle.mostItems} items at most, stalled deals again after ${MEASURE.gentle.sayAgainAfter} working days, no Wednesday DM`,
  normal: `${MEASURE.normal.mostItems} items at most, stalled deals again after ${MEASURE.normal.sayAgainAfter} working days`,
  firm: `${MEASURE.firm.mostItems} items at most, stalled deals again every working day`,
};

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What settings an act changed, with Undo, and when the next digest comes. */
export function settingsSaid(before: Settings, after: Settings, next: string, lead = 'Saved'): Message {
  const changed = changedSettings(before, after);
  if (changed.length === 0) return { text: `Your settings say that already. ${NOTHING_CHANGED} ${next}` };
  const phrases = phrasesOf(before, after, changed);
  const explained = changed.includes('intensity') ? [`${after.intensity}: ${INTENSITY_SAYS[after.intensity]}.`] : [];
  const text = [`${lead}: ${phrases.join(' · ')}.`, ...explained, next].join('\n');
  if (lead !== 'Saved') return { text };
  const pairs = changed.map((setting) => [setting, [plainly(before[setting]), plainly(after[setting])]]);
  const undo = JSON.stringify(Object.fromEntries(pairs));
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undoSettings, undo))] };
}

/** A setting as the button carries it, and as it is compared. */
export function plainly(value: Settings[keyof Settings]): string | (string | number)[] | boolean | null {
  return value === null || typeof value === 'boolean' || Array.isArray(value) ? value : value.toString();
}

function phrasesOf(before: Settings, after: Settings, changed: (keyof Settings)[]): string[] {
  const quiet = changed.includes('quietFrom') || changed.includes('quietUntil');
  return [
    ...(changed.includes('digestAt') ? [`digest at ${clock(before.digestAt)} → ${clock(after.digestAt)}`] : []),
    ...(changed.includes('workDays') ? [`working days ${daysOf(before.workDays)} → ${daysOf(after.workDays)}`] : []),
    ...(changed.includes('intensity') ? [`intensity ${before.intensity} → ${after.intensity}`] : []),
    ...(quiet ? [`quiet hours ${quietOf(before)} → ${quietOf(after)}`] : []),
    ...(changed.includes('mentors') ? [`mentor for ${mentorsOf(before)} → ${mentorsOf(after)}`] : []),
    ...(changed.includes('shares') ? [`${SHARED} ${yesOrNo(before.shares)} → ${yesOrNo(after.shares)}`] : []),
  ];
}

/** What sharing opens, as a setting is called. */
const SHARED = 'colleagues may see my plays and my name';

function mentorsOf({ mentors }: Settings): string {
  return mentors.length > 0 ? listed(mentors) : 'nobody';
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** "Mon to Thu", "Mon, Wed and Fri" */
export function daysOf(days: number[]): string {
  const [first, last] = [days.at(0), days.at(-1)];
  const names = days.map((day) => DAYS[day - 1] ?? '');
  const isRun = first !== undefined && last !== undefined && days.length > 2 && last - first === days.length - 1;
  return isRun ? `${names.at(0)} to ${names.at(-1)}` : listed(names);
}

function quietOf({ quietFrom, quietUntil }: Settings): string {
  return quietFrom && quietUntil ? `${clock(quietFrom)} to ${clock(quietUntil)}` : 'none';
}
