import { z } from 'zod';
import type { Deal } from '../../domain/deal.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { count, excerpt, shorten } from '../wording.ts';

/** More buttons than this are no help on a phone. */
const OFFERED = 5;
/** Slack's cap on what a button can carry. */
const BUTTON_VALUE = 2000;

/** What a button of the question carries back: the command as it was said, when, and the deal it was meant for. */
export const CHOICE = z.object({ command: z.string(), text: z.string(), saidAt: z.string(), deal: z.number() });
export type Choice = z.infer<typeof CHOICE>;

/** Which of these deals is meant? Each button carries the whole command on. */
export function whichDeal(candidates: Deal[], words: string, said: Omit<Choice, 'deal'>): Message {
  const by = words ? ` by "${excerpt(words, 80)}"` : '';
  if (candidates.length === 0) return { text: 'You have no open deal. Open one: `/deal new Globex $25k from webform`' };
  const text = `Which deal do you mean${by}? Nothing has changed yet.`;
  const shown = candidates.slice(0, OFFERED);
  const values = shown.map((deal) => JSON.stringify({ ...said, deal: deal.id } satisfies Choice));
  if (values.some((value) => value.length > BUTTON_VALUE)) {
    const names = shown.map((deal) => `"${excerpt(deal.name, 80)}"`).join(', ');
    return { text: `${text} ${names}. Say it again with the whole name in quotes.` };
  }
  const buttons = shown.map((deal, index) =>
    button(labelOf(deal), `${ACTION.chooseDeal}:${index}`, values[index] ?? ''),
  );
  const more = candidates.length - shown.length;
  const rest =
    more > 0 ? [context(`…and ${count(more, 'more', 'more')}. Write the whole name in quotes to be exact.`)] : [];
  return { text, blocks: [section(text), actions(...buttons), ...rest] };
}

function labelOf(deal: Deal): string {
  return `${shorten(deal.name, 55)} · ${deal.stage}`;
}
