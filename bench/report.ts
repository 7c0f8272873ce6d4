import type { Verdict } from './benchmark.ts';
import { median, percentile, spread, table } from './figures.ts';

/** What the rounds of one app came to: a rate and a processor time per round, and every command's milliseconds. */
export type Measured = { title: string; rates: number[]; cpuMs: number[]; ms: number[] };

/** The whole result. Each list begins with Sideline, then the app by hand. */
export type Result = { apart: Measured[]; together: Measured[]; roundTrips: number[]; kept: number[] };

const TARGETS = { ratio: 0.7, p99Ms: 100, roundTrips: 4 };

/** The figures as a table. */
export function figures({ apart, together, roundTrips, kept }: Result): string {
  const row = ({ title, rates, ms, cpuMs }: Measured) => [
    title,
    median(rates).toFixed(0),
    percentile(ms, 0.5).toFixed(1),
    percentile(ms, 0.99).toFixed(1),
    median(cpuMs).toFixed(2),
  ];
  return table([
    ['', 'commands/s', 'p50 ms', 'p99 ms', 'app CPU ms', 'round trips', 'kept'],
    ...apart.map((app, at) => [...row(app), roundTrips[at]?.toFixed(2) ?? '', String(kept[at])]),
    ...together.map((app) => [...row(app), '', '']),
  ]);
}

/** Each round of the first app as a share of the second's beside it. */
export function ratios([ours, theirs]: Measured[]): number[] {
  return (ours?.rates ?? []).map((rate, round) => rate / (theirs?.rates[round] ?? Number.NaN));
}

/** A line for each target, and whether it was reached. */
export function verdicts({ apart, roundTrips }: Result): Verdict[] {
  const perRound = ratios(apart);
  const ratio = median(perRound);
  const p99 = percentile(apart[0]?.ms ?? [], 0.99);
  const trips = roundTrips[0] ?? Number.NaN;
  return [
    {
      line: `at least ${TARGETS.ratio} of the app by hand: ${ratio.toFixed(2)} (${spread(perRound)})`,
      reached: ratio >= TARGETS.ratio,
    },
    { line: `p99 under ${TARGETS.p99Ms} ms: ${p99.toFixed(1)} ms`, reached: p99 < TARGETS.p99Ms },
    { line: `at most ${TARGETS.roundTrips} round trips: ${trips.toFixed(2)}`, reached: trips <= TARGETS.roundTrips },
  ];
}
