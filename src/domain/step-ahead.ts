import type { CoachSettings } from './coach-settings.ts';
import { dayNumber } from './day-number.ts';
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
  if (!nextStepOn) return false;
  const ahead = dayNumber(nextStepOn) - dayNumber(today);
  return ahead >= 0 && ahead <= Math.floor(limitIn(settings, STEP_AHEAD));
}
