import { workingDaysBetween } from '../calendar.ts';
import type { DueToday, Rule } from '../finding.ts';
import { type AboutRule, limitIn } from '../limit.ts';
import { dateFor } from '../member.ts';
import type { DealView, Snapshot } from '../snapshot.ts';
import { OVERDUE } from '../stall.ts';

const { compare } = Temporal.PlainDate;

/**
 * Next steps due today or a little overdue, and parked deals whose date has come; the oldest date first. A touch on its day is an
 * answer to a step for that day: whether it was the step is asked the next.
 */
export const dueToday: Rule<DueToday> = (snapshot, now) => {
  const today = dateFor(snapshot.rep, now);
  return snapshot.deals
    .flatMap((deal) => nextStepDue(deal, snapshot, today) ?? parkOver(deal, today) ?? [])
    .sort((a, b) => compare(a.on, b.on) || a.deal.id - b.deal.id);
};

function nextStepDue(deal: DealView, { rep, settings }: Snapshot, today: Temporal.PlainDate): DueToday | undefined {
  const on = deal.nextStepOn;
  if (deal.status !== 'open' || !on || compare(on, today) > 0) return undefined;
  const isToday = on.equals(today);
  if (isToday && deal.lastTouchAt && dateFor(rep, deal.lastTouchAt).equals(today)) return undefined;
  if (!isToday && workingDaysBetween(rep, on, today) >= limitIn(settings, OVERDUE)) return undefined;
  return { rule: 'due-today', reason: isToday ? 'due' : 'overdue', deal, on };
}

/** A park with a date that has come is due until the deal is taken up, parked again or ended. */
function parkOver(deal: DealView, today: Temporal.PlainDate): DueToday | undefined {
  const on = deal.parkedUntil;
  if (deal.status !== 'parked' || !on || compare(on, today) > 0) return undefined;
  return { rule: 'due-today', reason: 'due', deal, on };
}

export const aboutDueToday: AboutRule = {
  idea: 'See every opportunity through',
  formula:
    'The next step of an open deal is due today and no touch was logged today, or is overdue by fewer days than make the deal stalled; or a deal is parked until today or an earlier date.',
  limits: [],
};
