import type { Finding } from './finding.ts';
import { dateFor } from './member.ts';
import type { Snapshot } from './snapshot.ts';
import type { Snooze } from './snooze.ts';

/** These findings without those that the rep asked to be quiet about. */
export function unsnoozed<Found extends Finding>(
  findings: readonly Found[],
  snapshot: Snapshot,
  now: Temporal.Instant,
): Found[] {
  return findings.filter((finding) => !isSnoozed(finding, snapshot, now));
}

/** Whether the rep asked for quiet about this finding, and it still lasts: on the snooze's date it is heard again. */
export function isSnoozed(finding: Finding, { rep, snoozes }: Snapshot, now: Temporal.Instant): boolean {
  if (snoozes.length === 0) return false;
  const today = dateFor(rep, now);
  return snoozes.some((snooze) => Temporal.PlainDate.compare(today, snooze.until) < 0 && silences(snooze, finding));
}

/** Both are about the deal, whatever is found about it next; `not-this-one` ends with a new stage. */
function silences({ as, rule, dealId, at }: Snooze, finding: Finding): boolean {
  if (!('deal' in finding)) return dealId === null && rule === finding.rule;
  const { deal } = finding;
  if (deal.id !== dealId) return false;
  return as === 'snoozed' || Temporal.Instant.compare(deal.stageSince, at) <= 0;
}
