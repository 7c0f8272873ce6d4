import { type Money, moneyOf } from './money.ts';
import { medianOf } from './quantile.ts';
import type { DealRecord } from './record.ts';

/** Calendar days of which a team's own win rate is made, and how many deals must have been won or lost in them. Conventions of ours. */
export const RATE_DAYS = 180;
export const ENOUGH_CONCLUDED = 20;

/**
 * What a month's target still takes. `won` is this month's, in the target's currency. With enough deals concluded (`rate`: won of won and
 * lost) and a `median` of the won amounts in that currency, `wins` are those still missing and `deals` how many must be worked for them.
 */
export type DealsNeeded = { target: Money; won: Money } & (
  | { is: 'reached' }
  | { is: 'too-early'; concluded: number }
  | { is: 'no-wins'; rate: { won: number; of: number } }
  | {
      is: 'needed';
      missing: Money;
      median: Money;
      rate: { won: number; of: number };
      wins: number;
      deals: number;
    }
);

/** The deals that it takes to win what is missing, at the team's own win rate. `records` are those of 180 days. */
export function dealsNeeded(
  records: readonly DealRecord[],
  wonThisMonth: readonly Money[],
  target: Money,
  today: Temporal.PlainDate,
): DealsNeeded {
  const { currency } = target;
  const won = { amount: wonThisMonth.find((money) => money.currency === currency)?.amount ?? 0, currency };
  const missing = { amount: target.amount - won.amount, currency };
  if (missing.amount <= 0) return { is: 'reached', target, won };
  const since = today.subtract({ days: RATE_DAYS });
  const concluded = records.filter(
    ({ status, endedOn }) =>
      (status === 'won' || status === 'lost') && endedOn && Temporal.PlainDate.compare(since, endedOn) <= 0,
  );
  const wins = concluded.filter(({ status }) => status === 'won');
  if (concluded.length < ENOUGH_CONCLUDED) return { is: 'too-early', target, won, concluded: concluded.length };
  const rate = { won: wins.length, of: concluded.length };
  const amounts = wins.map(moneyOf).flatMap((money) => (money?.currency === currency ? [money.amount] : []));
  const median = Math.round(medianOf(amounts.filter((amount) => amount > 0)) ?? 0);
  if (median <= 0) return { is: 'no-wins', target, won, rate };
  const winsNeeded = Math.ceil(missing.amount / median);
  // Whole numbers throughout: 3 wins at 6 of 20 are 10 deals, and no rounding error makes it 11.
  const deals = Math.ceil((winsNeeded * rate.of) / rate.won);
  return { is: 'needed', target, won, missing, median: { amount: median, currency }, rate, wins: winsNeeded, deals };
}
