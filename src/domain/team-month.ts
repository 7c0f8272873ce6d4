import { type DealsNeeded, dealsNeeded } from './deals-needed.ts';
import { type Money, moneyOf, totalsOf } from './money.ts';
import type { DealRecord } from './record.ts';
import type { DealView } from './snapshot.ts';

/** How many deals, and what they come to in each currency. */
export type Sum = { deals: number; value: Money[] };

/** When deals are expected to close. A date that has passed is no longer an expectation. */
export const CLOSES = ['this-month', 'next-month', 'later', 'no-date'] as const;
export type Closes = (typeof CLOSES)[number];

/** `open` parts open deals by their close date, with and without a next step dated today or later. `target` is null where none is set. */
export type TeamMonth = {
  first: Temporal.PlainDate;
  won: Sum;
  open: Record<Closes, { withStep: Sum; withoutStep: Sum }>;
  target: DealsNeeded | null;
};

const { compare } = Temporal.PlainDate;

/**
 * A team's calendar month that `today` lies in. Give it the records of 180 days and the deals as they stand, of everybody in it.
 */
export function teamMonth(
  records: readonly DealRecord[],
  deals: readonly DealView[],
  target: Money | null,
  today: Temporal.PlainDate,
): TeamMonth {
  const first = today.with({ day: 1 });
  const won = records.filter(({ status, endedOn }) => status === 'won' && endedOn && isIn(endedOn, first));
  const open = deals.filter(({ status }) => status === 'open');
  const parted = CLOSES.map((closes) => {
    const its = open.filter((deal) => closesOf(deal, today) === closes);
    const hasStep = ({ nextStepOn }: DealView) => nextStepOn !== null && compare(nextStepOn, today) >= 0;
    return [
      closes,
      { withStep: sumOf(its.filter(hasStep)), withoutStep: sumOf(its.filter((deal) => !hasStep(deal))) },
    ] as const;
  });
  const sum = sumOf(won);
  return {
    first,
    won: sum,
    // Every key of CLOSES, by the list itself.
    open: Object.fromEntries(parted) as TeamMonth['open'],
    target: target && dealsNeeded(records, sum.value, target, today),
  };
}

/** To which part of the list an open deal belongs. */
export function closesOf({ closeOn }: Pick<DealView, 'closeOn'>, today: Temporal.PlainDate): Closes {
  if (!closeOn || compare(closeOn, today) < 0) return 'no-date';
  const first = today.with({ day: 1 });
  if (isIn(closeOn, first)) return 'this-month';
  return isIn(closeOn, first.add({ months: 1 })) ? 'next-month' : 'later';
}

function isIn(date: Temporal.PlainDate, first: Temporal.PlainDate): boolean {
  return date.year === first.year && date.month === first.month;
}

function sumOf(deals: readonly Pick<DealRecord, 'amount' | 'currency'>[]): Sum {
  return { deals: deals.length, value: totalsOf(deals.map(moneyOf)) };
}
