import type { Behaviour } from '../../domain/figures.ts';
import type { Focus } from '../../domain/focus.ts';
import type { FocusFigure } from '../../domain/focus-figure.ts';
import type { Gap } from '../../domain/gap.ts';
import { section } from '../blocks.ts';
import type { Message } from '../message.ts';
import { count } from '../wording.ts';
import { figure, focusChoice, focusName, rounded } from './focus.ts';

/** A behaviour's figure with its unit, where the words before it name the behaviour. */
const IN_UNITS: Record<Behaviour, (value: number) => string> = {
  'hours-to-first-touch': (value) => count(rounded(value), 'working hour'),
  'touches-a-deal': figure,
  'days-between-touches': (value) => count(rounded(value), 'working day'),
  'channels-a-deal': figure,
  'prospecting-a-week': (value) => `${figure(value)} a week`,
};

/** What four weeks were on, in words beside which a figure with its unit stands. */
const WORKED_ON: Record<Behaviour, string> = {
  'hours-to-first-touch': 'the first touch',
  'touches-a-deal': 'touches a deal',
  'days-between-touches': 'the time between touches',
  'channels-a-deal': 'channels a deal',
  'prospecting-a-week': 'prospecting',
};

const OF_BEHAVIOUR = { before: 'then', after: 'now', aim: 'the best third has' };
const OF_SECTION = { before: 'in the week before', after: 'in the last week', aim: 'the goal is' };

/** "Your four weeks on *reaching out* are over: 5 in the week before, 12 in the last week; the goal is 15." `whose` is a mention, null to themselves. */
export function focusOverLine(
  { on, startedWith, aimsAt }: Focus,
  now: FocusFigure | null,
  whose: string | null,
): string {
  const what = on.is === 'behaviour' ? WORKED_ON[on.behaviour] : focusName(on);
  const over = `${whose ? `The four weeks of ${whose}` : 'Your four weeks'} on *${what}* are over`;
  if (now === null) return `${over}.`;
  const inUnits = on.is === 'behaviour' ? IN_UNITS[on.behaviour] : figure;
  const { before, after, aim } = on.is === 'behaviour' ? OF_BEHAVIOUR : OF_SECTION;
  const came =
    startedWith === null
      ? `${inUnits(now.value)} ${after}`
      : `${inUnits(startedWith)} ${before}, ${figure(now.value)} ${after}`;
  return `${over}: ${came}${aimsAt === null ? '' : `; ${aim} ${figure(aimsAt)}`}.`;
}

/** What a focus came to once its four weeks are over, and the gaps to choose the next from. */
export function focusOver(focus: Focus, now: FocusFigure | null, gaps: readonly Gap[], whose: string | null): Message {
  const line = focusOverLine(focus, now, whose);
  const choice = focusChoice(gaps, whose);
  const text = `${line}\n${choice.text}`;
  return choice.blocks ? { text, blocks: [section(line), ...choice.blocks] } : { text };
}
