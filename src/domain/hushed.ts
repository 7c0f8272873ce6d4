import { UserError } from './errors.ts';
import { isHushed, type Member } from './member.ts';
import type { RuleName } from './rule-name.ts';

/** So many days at most a manager stops nudges to somebody: longer is a talk, and no setting. A convention of ours. */
export const HUSH_DAYS = 90;

/** Until when, and by whom, nudges to somebody are stopped; both null: they are not. */
export type Hush = Pick<Member, 'hushedUntil' | 'hushedBy'>;

export const NO_HUSH: Hush = { hushedUntil: null, hushedBy: null };

/** What a morning still says to whoever is hushed: their own plans. */
export const OWN_PLANS: ReadonlySet<RuleName> = new Set(['due-today', 'commitments-due']);

/** The hush that holds on this day of theirs; null for none. */
export function hushOn(
  { hushedUntil, hushedBy }: Hush,
  today: Temporal.PlainDate,
): { until: Temporal.PlainDate; by: string | null } | null {
  return hushedUntil && isHushed({ hushedUntil }, today) ? { until: hushedUntil, by: hushedBy } : null;
}

/** Throws UserError for an end that is not after today, or too far away. */
export function requireHushEnd(until: Temporal.PlainDate, today: Temporal.PlainDate): void {
  const days = today.until(until).days;
  if (days <= 0) throw new UserError('Until which later day should nudges stop? Nothing changed.');
  if (days > HUSH_DAYS)
    throw new UserError(`Nudges stop for at most ${HUSH_DAYS} days. Pick an earlier day. Nothing changed.`);
}

export function isSameHush(one: Hush, other: Hush): boolean {
  return String(one.hushedUntil) === String(other.hushedUntil) && one.hushedBy === other.hushedBy;
}
