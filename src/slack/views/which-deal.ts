import { z } from 'zod';
import type { Deal } from '../../domain/deal.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { count, excerpt } from '../wording.ts';
import { dealLabels, type Telling } from './deal-labels.ts';

/** More buttons than this are no help on a phone. */
const OFFERED = 5;
/** Slack's cap on what a button can carry. */
const BUTTON_VALUE = 2000;

/** What a button of the question carries back: the command as it was said, when, and the deal it was meant for. */
export const CHOICE = z.object({ command: z.string(), text: z.string(), saidAt: z.string(), deal: z.number() });
export type Choice = z.infer<typeof CHOICE>;

/** Deals that the words fit, or none fits and these are the nearest. */
export type Fit = 'fits' | 'near';

/** What the question is about: the words, the deals they may mean, and whether those fit or are only near. */
export type Doubt = { words: string; candidates: Deal[]; fit: Fit };

/** Which of these deals is meant? Each button carries the whole command on. */
export function whichDeal({ words, candidates, fit }: Doubt, said: Omit<Choice, 'deal'>, telling: Telling): Message {
  if (candidates.length === 0) return { text: 'You have no open deal. Open one: `/deal new Globex $25k from webform`' };
  const text = `${question(words, candidates.length, fit)} Nothing has changed yet.`;
  const shown = candidates.slice(0, OFFERED);
  const values = shown.map((deal) => JSON.stringify({ ...said, deal: deal.id } satisfies Choice));
  if (values.some((value) => value.length > BUTTON_VALUE)) {
    const names = [...new Set(shown.map((deal) => `"${excerpt(deal.name, 80)}"`))].join(', ');
    return { text: `${text} ${names}. Say it again with the whole name in quotes.` };
  }
  const buttons = dealLabels(shown, telling).map((label, index) =>
    button(label, `${ACTION.chooseDeal}:${index}`, values[index] ?? ''),
  );
  const more = candidates.length - shown.length;
  const rest =
    more > 0 ? [context(`…and ${count(more, 'more', 'more')}. Write the whole name in quotes to be exact.`)] : [];
  return { text, blocks: [section(text), actions(...buttons), ...rest] };
}

function question(words: string, candidates: number, fit: Fit): string {
  const quoted = words ? `"${excerpt(words, 80)}"` : '';
  if (fit === 'fits') return `Which deal do you mean${quoted ? ` by ${quoted}` : ''}?`;
  return `I know no deal of yours called ${quoted}. Did you mean ${candidates === 1 ? 'this one' : 'one of these'}?`;
}
