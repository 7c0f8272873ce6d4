import type { RuleName } from './rule-name.ts';

/**
 * Asked for quiet about a deal, or about a rule that is not about one. About a deal it silences every rule: `snoozed` until its
 * date, `not-this-one` also until the deal changes its stage.
 */
export type Snooze = {
  as: 'snoozed' | 'not-this-one';
  rule: RuleName;
  dealId: number | null;
  until: Temporal.PlainDate;
  at: Temporal.Instant;
};

/** Working days for which `not-this-one` is heard of no more. A convention of ours: a month, then it may be asked again. */
export const NOT_THIS_ONE_DAYS = 20;

/** Days ahead that quiet may be asked for; longer is a park, with its reason. A convention of ours, as for a next step. */
export const SNOOZE_DAYS_MAX = 30;
