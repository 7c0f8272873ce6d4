import { isoWeek, weekStart } from './calendar.ts';
import type { Deal } from './deal.ts';
import { dateFor } from './member.ts';
import type { Money } from './money.ts';
import { PROSPECTING, type Section, STAGES } from './pipeline.ts';
import type { Move, Snapshot } from './snapshot.ts';
import { isInWeek, weekNumbers } from './week.ts';

/** Activities of the whole team in one week, by section. */
export type WeekCounts = { week: string; monday: Temporal.PlainDate; counts: Record<Section, number> };

/**
 * `movedOn` counts deals that ended the week in a later stage than they began it; `concluded` those won, lost, or parked with a
 * reason and a date; `wonAmounts` has one sum a currency.
 */
export type TeamWeek = { prospecting: number; movedOn: number; concluded: number; won: number; wonAmounts: Money[] };

const ISO_WEEK = /^(\d{4})-W(\d\d)$/;

/** The Monday of an ISO week: of '2026-W11', 9 March. Throws for what is none. */
export function mondayOf(week: string): Temporal.PlainDate {
  const [, year, number] = ISO_WEEK.exec(week) ?? [];
  if (!year || !number) throw new Error(`${week} is no ISO week`);
  // The fourth of January is always in the first one.
  const first = weekStart(new Temporal.PlainDate(Number(year), 1, 4));
  return first.add({ weeks: Number(number) - 1 });
}

/** What a team's reps did in the week that starts on `monday`. A deal won and lost again in it counts as it ended. */
export function teamWeek(snapshots: readonly Snapshot[], monday: Temporal.PlainDate): TeamWeek {
  const { counts } = countsOf(snapshots, monday);
  const moves = snapshots.flatMap(({ rep, moves }) => moves.filter(({ at }) => isInWeek(dateFor(rep, at), monday)));
  const ends = byDeal(moves.filter(({ field }) => field === 'status')).flatMap((ofDeal) => ofDeal.at(-1) ?? []);
  const won = ends.filter(({ to }) => to === 'won');
  return {
    prospecting: PROSPECTING.reduce((sum, section) => sum + counts[section], 0),
    movedOn: byDeal(moves.filter(({ field }) => field === 'stage')).filter(wentForward).length,
    concluded: ends.filter(isConclusion).length,
    won: won.length,
    wonAmounts: totals(won.map(({ deal }) => deal)),
  };
}

/** The team's activities of one week, each rep's in the sections that are their job. */
export function countsOf(snapshots: readonly Snapshot[], monday: Temporal.PlainDate): WeekCounts {
  const numbers = snapshots.flatMap((snapshot) => weekNumbers(snapshot, monday));
  const counts: Record<Section, number> = { find: 0, reach: 0, 'follow up': 0, close: 0 };
  for (const { section, done } of numbers) counts[section] += done;
  return { week: isoWeek(monday), monday, counts };
}

/** Each deal's moves in the order they happened. */
function byDeal(moves: Move[]): Move[][] {
  const inOrder = moves.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  return [...Map.groupBy(inOrder, ({ deal }) => deal.id).values()];
}

/** Won, lost, or parked for a reason and until a date: what was decided about the deal. */
function isConclusion({ to, deal }: Move): boolean {
  if (to === 'parked') return deal.parkedUntil !== null && deal.endReason !== null;
  return to === 'won' || to === 'lost';
}

function wentForward(moves: Move[]): boolean {
  const order: readonly (string | null | undefined)[] = STAGES;
  return order.indexOf(moves.at(-1)?.to) > order.indexOf(moves[0]?.from);
}

function totals(deals: Deal[]): Money[] {
  const sums = new Map<string, number>();
  for (const { currency, amount } of deals) {
    if (currency !== null && amount !== null) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return [...sums]
    .map(([currency, amount]) => ({ currency, amount }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
