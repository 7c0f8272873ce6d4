import { minorDigits } from '../../src/domain/money.ts';
import type { Doubted, Part, Parts, Update } from '../../src/domain/reading.ts';
import type { Expected, Field, Kind } from './labelled.ts';

/** The value of a field as both sides are compared: days as ISO dates, amounts in major units, touches as `call 2, email 1`. */
export type Value = string | number;

/** One update as it was understood, in the words of the labels. */
export type Understood = { kind: Kind; values: Partial<Record<Field, Value>>; doubted: ReadonlySet<Doubted> };

/** The part of an update that a field is about. */
export const PART_OF: Record<Field, Part | 'deal'> = {
  deal: 'deal',
  stage: 'stage',
  amount: 'amount',
  currency: 'amount',
  next_step: 'nextStep',
  next_step_on: 'nextStepOn',
  buyer_promise: 'buyerPromise',
  buyer_promise_on: 'buyerPromiseOn',
  expected_close_on: 'closeOn',
  outcome: 'outcome',
  reason: 'reason',
  parked_until: 'parkedUntil',
  touches: 'touches',
  text: 'text',
  due_on: 'dueOn',
  name: 'name',
  source: 'source',
};

const KIND_OF: Record<Update['is'], Kind> = {
  'deal-update': 'deal_update',
  activity: 'activity',
  commitment: 'commitment',
  'new-deal': 'new_deal',
};

/** An update as the labels would write it. `nameOf` names a deal by its id. */
export function understoodOf({ is, deal, parts, doubts }: Update, nameOf: (id: number) => string): Understood {
  const values = { deal: deal === null ? undefined : nameOf(deal), ...valuesOf(parts) };
  return { kind: KIND_OF[is], values: present(values), doubted: new Set(doubts.map(({ part }) => part)) };
}

function valuesOf(parts: Parts): Partial<Record<Field, Value | undefined>> {
  return {
    stage: parts.stage,
    amount: parts.amount && parts.amount.amount / 10 ** minorDigits(parts.amount.currency),
    currency: parts.amount?.currency,
    next_step: parts.nextStep,
    next_step_on: parts.nextStepOn?.toString(),
    buyer_promise: parts.buyerPromise,
    buyer_promise_on: parts.buyerPromiseOn?.toString(),
    expected_close_on: parts.closeOn?.toString(),
    outcome: parts.outcome,
    reason: parts.reason,
    parked_until: parts.parkedUntil?.toString(),
    touches: parts.touches && touchesInWords(parts.touches),
    text: parts.text,
    due_on: parts.dueOn?.toString(),
    name: parts.name,
    source: parts.source,
  };
}

function present(values: Partial<Record<Field, Value | undefined>>): Partial<Record<Field, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** What a label says of a field: its value, the list of what it could be, or undefined where it says nothing. Touches without one kind or count are to be asked. */
export function expectedValue(expected: Expected, field: Field): Value | readonly Value[] | undefined {
  if (field !== 'touches') return expected[field] ?? undefined;
  const { touches } = expected;
  if (!touches) return undefined;
  const clear = touches.flatMap(({ kind, count }) =>
    Array.isArray(kind) || Array.isArray(count) ? [] : [{ kind, count }],
  );
  return clear.length === 0 || clear.length < touches.length ? [] : touchesInWords(clear);
}

/** Touches of one kind are one touch, and their order tells nothing. */
function touchesInWords(touches: readonly { kind: string; count: number }[]): string {
  const counts = new Map<string, number>();
  for (const { kind, count } of touches) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts]
    .map(([kind, count]) => `${kind} ${count}`)
    .sort()
    .join(', ');
}
