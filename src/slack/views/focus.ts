import type { Behaviour } from '../../domain/figures.ts';
import type { Focus, FocusOn } from '../../domain/focus.ts';
import type { FocusFigure } from '../../domain/focus-figure.ts';
import type { Gap } from '../../domain/gap.ts';
import type { Section } from '../../domain/pipeline.ts';
import { STANDARD_SCENARIOS } from '../../domain/scenarios/index.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { capital, day, excerpt } from '../wording.ts';

const SECTION_NAMES: Record<Section, string> = {
  find: 'finding new people',
  reach: 'reaching out',
  'follow up': 'following up',
  close: 'closing',
};

/** Each behaviour as a figure is called: "touches a deal 4.5". */
export const BEHAVIOUR_NAMES: Record<Behaviour, string> = {
  'hours-to-first-touch': 'working hours to the first touch',
  'touches-a-deal': 'touches a deal',
  'days-between-touches': 'working days between touches',
  'channels-a-deal': 'channels a deal',
  'prospecting-a-week': 'prospecting a week',
};

/** What somebody works on, in a few words. */
export function focusName(on: FocusOn): string {
  if (on.is === 'section') return SECTION_NAMES[on.section];
  if (on.is === 'behaviour') return BEHAVIOUR_NAMES[on.behaviour];
  const name = STANDARD_SCENARIOS.find(({ key }) => key === on.scenario)?.name ?? on.name ?? on.scenario;
  return `my play for ${excerpt(name, 60)}`;
}

/** A figure with one decimal at most. */
export function figure(value: number): string {
  return String(rounded(value));
}

/** The days that a focus's figure is of. */
const DAYS: Record<FocusFigure['of'], string> = {
  'last-week': 'last week',
  'this-week': 'so far this week',
  'its-last-week': 'in the last of them',
  '180-days': 'in 180 days',
};

/** "5 so far this week" */
export function standsAt({ value, of }: FocusFigure): string {
  return `${figure(value)} ${DAYS[of]}`;
}

/** To one decimal. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** "held against 15", where there is something to hold it against. */
export function against(aimsAt: number | null): string[] {
  return aimsAt === null ? [] : [`held against ${figure(aimsAt)}`];
}

const AGAINST: Record<Gap['against'], string> = {
  goal: 'the goal is',
  'best-third': 'the best third has',
  'own-wins': 'your won deals had',
  'no-play': 'with a play of my own:',
};

/** "reaching out: 8 a week, the goal is 15" */
export function gapLine({ on, own, aim, against, unit }: Gap): string {
  return `${focusName(on)}: ${figure(own)}${unit ? ` ${unit}` : ''}, ${AGAINST[against]} ${figure(aim)}`;
}

/** The buttons to choose among gaps, in their order. */
export function gapButtons(gaps: readonly Gap[]) {
  return actions(
    ...gaps.map(({ on }, at) => button(capital(focusName(on)), `${ACTION.chooseFocus}:${at}`, JSON.stringify(on))),
  );
}

/** What they work on, what it was and is, and until when. `whose` is a mention for a manager who looks. */
export function focusStands(
  focus: Focus,
  now: FocusFigure | null,
  today: Temporal.PlainDate,
  whose: string | null,
): Message {
  const last = focus.until.subtract({ days: 1 });
  const from = focus.startedWith === null ? [] : [`began at ${figure(focus.startedWith)}`];
  const is = now === null ? [] : [standsAt(now)];
  const figures = [...from, ...is, ...against(focus.aimsAt)].join(', ');
  const text = `${whose ? `${whose} works` : 'You work'} on *${focusName(focus.on)}* until ${day(last, today)}${figures ? `: ${figures}` : ''}.`;
  return { text: `${text}\n\`/coach focus off\` ends it; \`/coach focus reach\` chooses another.` };
}

/** The gaps to choose from, largest first; what to do where none is known yet. */
export function focusChoice(gaps: readonly Gap[], whose: string | null): Message {
  if (gaps.length === 0) {
    const hint =
      '`/coach goals` sets weekly counts to hold it against; `/coach focus reach` or `/coach focus price` chooses without them.';
    return { text: `I see no gap to work on yet. ${hint}` };
  }
  const lead = whose
    ? `The largest ${gaps.length === 1 ? 'gap' : 'gaps'} of ${whose}. ${gaps.length === 1 ? 'For' : 'One of them for'} four weeks:`
    : `One thing for four weeks. Your largest ${gaps.length === 1 ? 'gap' : 'gaps'}:`;
  const text = [lead, ...gaps.map((gap) => `• ${gapLine(gap)}`)].join('\n');
  // Buttons choose for whoever presses; a manager types what was agreed on.
  if (whose) return { text: `${text}\nAgreed on one? \`/coach focus @name reach\`` };
  return { text, blocks: [section(text), gapButtons(gaps)] };
}

/** What was chosen, with Undo. */
export function focusChosen(
  on: FocusOn,
  until: Temporal.PlainDate,
  act: number,
  today: Temporal.PlainDate,
  whose: string | null,
): Message {
  const last = day(until.subtract({ days: 1 }), today);
  const text = `Saved: ${whose ? `${whose} works` : 'you work'} on *${focusName(on)}* until ${last}. The digest's one question comes from it; Mondays show its figure.`;
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undo, String(act)))] };
}

/** That nothing is worked on any more, with Undo. */
export function focusEnded(on: FocusOn, act: number, whose: string | null): Message {
  const text = `Ended: ${whose ? `${whose} works` : 'you work'} on *${focusName(on)}* no longer.`;
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undo, String(act)))] };
}
