import { isAway, isWorkingDay } from './calendar.ts';
import { isInFirstDays } from './first-days.ts';
import { dateFor, isHushed, type Member } from './member.ts';
import { saysAway } from './rules/away-status.ts';
import type { Suppression } from './suppression.ts';

/** At work today, as far as we and their Slack status know. */
export function isPresent(rep: Member, now: Temporal.Instant): boolean {
  return isWorkingDay(rep, dateFor(rep, now)) && !saysAway(rep);
}

/** Why a channel hears nothing about this person today, whatever there is to say; null where it may. */
export function whyNotOf(rep: Member, now: Temporal.Instant): Suppression | null {
  const today = dateFor(rep, now);
  if (isAway(rep, today)) return 'away';
  if (!isWorkingDay(rep, today)) return 'day-off';
  if (!isPresent(rep, now)) return 'status';
  if (isHushed(rep, today)) return 'hushed';
  return isInFirstDays(rep, rep.createdAt, now) ? 'first-days' : null;
}
