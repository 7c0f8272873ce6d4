import { type Activity, isTouch } from './activity.ts';
import { workingDaysBetween } from './calendar.ts';
import type { DatedTouch } from './follow-ups.ts';
import { dateFor } from './member.ts';
import { STAGES } from './pipeline.ts';
import { progressOfActivity } from './run.ts';
import type { DealView, Move, Snapshot } from './snapshot.ts';

/** Calendar days, as far back as a snapshot always reaches: a promise older than that is no plan any more. */
const PROMISE_LASTS = 28;

/** The buyer's date passed `days` working days ago, and nothing came of it. `touches` were made after that date, by the rep. */
export type PassedPromise = { on: Temporal.PlainDate; days: number; touches: DatedTouch[] };

const ORDER: readonly string[] = STAGES;

const { compare } = Temporal.PlainDate;

/** The buyer said they would do something by a date that has not passed. */
export function waitsForBuyer({ buyerPromiseOn }: DealView, today: Temporal.PlainDate): boolean {
  return buyerPromiseOn !== null && compare(today, buyerPromiseOn) <= 0;
}

/** The promise of an open deal whose date has passed within 28 days; null where a meeting or a later stage came on that date or after. */
export function passedPromise(
  deal: DealView,
  { rep, activities, moves }: Snapshot,
  today: Temporal.PlainDate,
): PassedPromise | null {
  const on = deal.buyerPromiseOn;
  if (deal.status !== 'open' || !on || compare(on, today) >= 0) return null;
  if (compare(on.add({ days: PROMISE_LASTS }), today) < 0) return null;
  const own = activities
    .filter((activity) => activity.dealId === deal.id)
    .map((touch) => ({ touch, on: dateFor(rep, touch.at) }))
    .filter((dated) => compare(dated.on, today) <= 0);
  if (own.some((dated) => isMeeting(dated.touch) && compare(dated.on, on) >= 0)) return null;
  const wentOn = moves.some(
    (move) => move.deal.id === deal.id && isForward(move) && compare(dateFor(rep, move.at), on) >= 0,
  );
  if (wentOn) return null;
  const touches = own.filter((dated) => isTouch(dated.touch) && compare(dated.on, on) > 0);
  return { on, days: workingDaysBetween(rep, on, today), touches };
}

function isMeeting(activity: Activity): boolean {
  return progressOfActivity(activity) !== null;
}

function isForward({ field, from, to }: Move): boolean {
  return field === 'stage' && ORDER.indexOf(to) > ORDER.indexOf(from ?? '');
}
