import type { DayOrder, StageSettings } from '../workspace.ts';

/**
 * Where and when words were said: the member's own time, and what the workspace means by 12/11, by a bare 40k
 * and by the names it gave its stages.
 * `workDays` are ISO weekdays for "in 3 working days"; Monday to Friday where absent.
 */
export type Said = {
  at: Temporal.ZonedDateTime;
  dayOrder: DayOrder;
  currency: string;
  stages: StageSettings;
  workDays?: readonly number[];
};
