import { isWorkingDay } from './calendar.ts';
import type { NoProspecting } from './finding.ts';
import { isNewcomer } from './first-days.ts';
import { MEASURE } from './intensity.ts';
import { dateFor } from './member.ts';
import { mayNudge } from './nudge-limit.ts';
import { noProspecting } from './rules/no-prospecting.ts';
import type { Snapshot } from './snapshot.ts';
import type { Suppression } from './suppression.ts';
import { toldSince } from './told.ts';
import { isSnoozed } from './unsnoozed.ts';

/** What the rep hears in private midweek; undefined when there is enough, and on a day off. */
export function prospectingCheck(snapshot: Snapshot, now: Temporal.Instant): NoProspecting | undefined {
  if (!isWorkingDay(snapshot.rep, dateFor(snapshot.rep, now))) return undefined;
  return noProspecting(snapshot, now)[0];
}

/** Why this rep does not hear it after all; null where they do. Two pieces of advice that pull apart are not for one week. */
export function whyNotChecked(snapshot: Snapshot, finding: NoProspecting, now: Temporal.Instant): Suppression | null {
  const { rep } = snapshot;
  if (isNewcomer(rep, now)) return 'first-days';
  if (!MEASURE[rep.intensity].prospectingCheck) return 'gentle';
  if (toldSince(snapshot, 'shiny-object', finding.weekStart).length > 0) return 'said-lately';
  if (isSnoozed(finding, snapshot, now)) return 'snoozed';
  return mayNudge(snapshot, now) ? null : 'enough-today';
}
