import { workingDaysBetween } from './calendar.ts';
import type { Behaviour } from './figures.ts';
import type { Member } from './member.ts';
import { medianOf } from './quantile.ts';
import type { DealRecord } from './record.ts';
import { workingMinutesBetween } from './working-hours.ts';

/** Whether more of it is what wins, as far as the counted ways of selling go: sooner, oftener, more ways, more new ones. */
export const MORE_IS_BETTER: Record<Behaviour, boolean> = {
  'hours-to-first-touch': false,
  'touches-a-deal': true,
  'days-between-touches': false,
  'channels-a-deal': true,
  'prospecting-a-week': true,
};

/** The behaviours that show in deals; the other one shows in weeks. */
export type DealBehaviours = Record<Exclude<Behaviour, 'prospecting-a-week'>, number | null>;

/**
 * The medians of these deals of one rep. Days between touches are the mean of a deal's own, where it was touched on two days.
 * A deal on which no touch was logged says how many there were only in `touches-a-deal`.
 */
export function behavioursIn(records: readonly DealRecord[], rep: Member, now: Temporal.Instant): DealBehaviours {
  return {
    'hours-to-first-touch': hoursToFirstTouch(records, rep, now),
    'touches-a-deal': medianOf(records.map(({ touches }) => touches)),
    'days-between-touches': medianOf(records.flatMap(({ touchDays }) => daysBetween(touchDays, rep) ?? [])),
    'channels-a-deal': medianOf(records.filter(({ touches }) => touches > 0).map(({ channels }) => channels.length)),
  };
}

/**
 * The median of the rep's working hours from the opening of these leads to their first touch. One never touched counts the hours so
 * far, or until it ended. Imported deals, and those opened further on, came at a time that we do not know.
 */
export function hoursToFirstTouch(records: readonly DealRecord[], rep: Member, now: Temporal.Instant): number | null {
  const leads = records.filter(
    ({ openedThrough, stages }) => openedThrough !== 'import' && stages[0]?.stage === 'lead',
  );
  return medianOf(leads.map((lead) => workingMinutesBetween(rep, lead.createdAt, untilTouch(lead, rep, now)) / 60));
}

function untilTouch({ firstTouchAt, endedOn }: DealRecord, { zone }: Member, now: Temporal.Instant): Temporal.Instant {
  if (firstTouchAt) return firstTouchAt;
  const over = endedOn?.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  return over && Temporal.Instant.compare(over, now) < 0 ? over : now;
}

/** The mean of working days from one day of touches to the next; null for fewer than two days. */
function daysBetween(days: readonly Temporal.PlainDate[], rep: Member): number | null {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2) return null;
  return workingDaysBetween(rep, first, last) / (days.length - 1);
}
