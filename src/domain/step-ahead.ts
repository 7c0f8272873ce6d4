import type { CoachSettings } from './coach-settings.ts';
import { type Limit, limitIn } from './limit.ts';
import type { DealView } from './snapshot.ts';

export const STEP_AHEAD: Limit = {
  name: 'stalled-step-ahead',
  is: 'A next step further out is no reason to wait',
  value: 30,
  unit: 'calendar days',
  origin: 'convention',
};

/** A next step dated today or soon: the rep has said what happens next. */
export function hasStepAhead(
  { nextStepOn }: Pick<DealView, 'nextStepOn'>,
  today: Temporal.PlainDate,
  settings: CoachSettings,
): boolean {
  const { compare } = Temporal.PlainDate;
  if (!nextStepOn || compare(nextStepOn, today) < 0) return false;
  return compare(nextStepOn, today.add({ days: Math.floor(limitIn(settings, STEP_AHEAD)) })) <= 0;
}
