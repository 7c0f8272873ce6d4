import { workingDaysBetween } from '../calendar.ts';
import type { DueToday, Rule } from '../finding.ts';
import { dateFor, type Member } from '../member.ts';
import type { DealView } from '../snapshot.ts';
import { OVERDUE_AFTER } from './stalled.ts';

const { compare } = Temporal.PlainDate;

/** Next steps due today or a little overdue, and parked deals whose date has come; the oldest date first. */
export const dueToday: Rule<DueToday> = ({ rep, deals }, now) => {
  const today = dateFor(rep, now);
  return deals
    .flatMap((deal) => nextStepDue(deal, rep, today) ?? parkOver(deal, today) ?? [])
    .sort((a, b) => compare(a.on, b.on) || a.deal.id - b.deal.id);
};

function nextStepDue(deal: DealView, rep: Member, today: Temporal.PlainDate): DueToday | undefined {
  const on = deal.nextStepOn;
  if (deal.status !== 'open' || !on || compare(on, today) > 0) return undefined;
  if (workingDaysBetween(rep, on, today) >= OVERDUE_AFTER) return undefined;
  return { rule: 'due-today', reason: on.equals(today) ? 'due' : 'overdue', deal, on };
}

/** A park with a date that has come is due until the deal is taken up, parked again or ended. */
function parkOver(deal: DealView, today: Temporal.PlainDate): DueToday | undefined {
  const on = deal.parkedUntil;
  if (deal.status !== 'parked' || !on || compare(on, today) > 0) return undefined;
  return { rule: 'due-today', reason: 'due', deal, on };
}
