import { z } from 'zod';
import type { DealUpdate } from '../../domain/deal.ts';
import { faultOf, UserError } from '../../domain/errors.ts';
import { FACTS } from '../../domain/facts.ts';
import { STAGES } from '../../domain/pipeline.ts';
import { readAmount } from '../../domain/text/amount.ts';
import { TEXT_MAX, visible, within } from '../../domain/text/clean.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import type { Said } from '../../domain/text/said.ts';
import { FieldError } from './field-error.ts';
import { VALUE } from './inputs.ts';

const ELEMENT = z.looseObject({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_conversation: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
});
const VALUES = z.record(z.string(), z.record(z.string(), ELEMENT));

/** What a form's fields hold, by block id; '' for an empty one, commas between several options. */
export type Filled = Record<string, string>;

/** Reads the state of a submitted view. */
export function filledIn(state: unknown): Filled {
  const values = VALUES.parse(state);
  return Object.fromEntries(
    Object.entries(values).map(([field, elements]) => {
      const element = elements[VALUE] ?? Object.values(elements)[0];
      const { selected_option, selected_options, selected_date, selected_time, value } = element ?? {};
      const { selected_conversation, selected_user, selected_users } = element ?? {};
      const several = selected_options?.map((option) => option.value).join(',') ?? selected_users?.join(',');
      const one = selected_option?.value ?? selected_conversation ?? selected_user;
      return [field, one ?? several ?? selected_date ?? selected_time ?? value ?? ''];
    }),
  );
}

/** What was typed into a form, which Slack does not escape, safe to keep. Throws UserError where it is too long. */
export function typed(text = ''): string {
  return within(visible(text), TEXT_MAX, 'This');
}

/** What was typed into this field, safe to keep. Throws FieldError where it is too long. */
export function typedIn(filled: Filled, field: string): string {
  const wrong = faultOf(() => typed(filled[field]));
  if (wrong !== null) throw new FieldError(field, wrong);
  return typed(filled[field]);
}

/** A form's fields as a deal's, or the sentence for each field that is wrong. An emptied field clears what stood there. */
export function readForm(
  filled: Filled,
  said: Said,
  shownAmount: string | null,
): { update: DealUpdate; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const read = <Value>(field: string, reader: (text: string) => Value): Value | undefined => {
    try {
      return reader(filled[field] ?? '');
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors[field] = error.message;
      return undefined;
    }
  };
  const update: DealUpdate = {};
  for (const field of ['nextStep', 'buyerPromise', 'source', ...FACTS] as const) {
    if (field in filled) update[field] = read(field, typed) || null;
  }
  for (const field of ['nextStepOn', 'buyerPromiseOn', 'closeOn'] as const) {
    if (field in filled) update[field] = read(field, (text) => (text ? Temporal.PlainDate.from(text) : null)) ?? null;
  }
  if (update.nextStepOn && update.nextStep === null) errors.nextStep = 'What will you do by then?';
  if (update.buyerPromiseOn && update.buyerPromise === null) errors.buyerPromise = 'What did they promise by then?';
  const stage = z.enum(STAGES).safeParse(filled.stage);
  if (stage.success) update.stage = stage.data;
  if ('amount' in filled && filled.amount !== (shownAmount ?? '')) {
    const money = read('amount', (text) => (text ? amountIn(text, said) : null));
    Object.assign(update, { amount: money?.amount ?? null, currency: money?.currency ?? null });
  }
  return { update, errors };
}

function amountIn(text: string, said: Said) {
  const money = readAmount(visible(text), said.currency);
  if (!money) throw new UserError('Write an amount like 40k, $1.2m or €45,000.');
  return money;
}

/** Asks about dates that lie in the past, unless they stood there before. */
export function requireUpcomingDates(update: DealUpdate, before: DealUpdate, said: Said): Record<string, string> {
  const errors: Record<string, string> = {};
  const WHAT = { nextStepOn: 'the next step', buyerPromiseOn: 'their promise', closeOn: 'the expected close' } as const;
  for (const [field, what] of Object.entries(WHAT) as [keyof typeof WHAT, string][]) {
    const date = update[field];
    if (!date || String(before[field] ?? '') === date.toString()) continue;
    try {
      requireUpcoming(date, said, what);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors[field] = error.message;
    }
  }
  return errors;
}
