import type { Deal } from '../deal.ts';
import type { DueToday, Finding, Rule, Stalled } from '../finding.ts';
import type { RuleName } from '../rule-name.ts';
import type { Snapshot } from '../snapshot.ts';
import { awayStatus } from './away-status.ts';
import { dueToday } from './due-today.ts';
import { noProspecting } from './no-prospecting.ts';
import { stalled } from './stalled.ts';

/** Every rule, in the order in which a rep hears them. */
export const RULES: Record<RuleName, Rule> = {
  'due-today': dueToday,
  stalled,
  'no-prospecting': noProspecting,
  'away-status': awayStatus,
};

/** Everything the rules notice about this rep now. */
export function findingsOf(snapshot: Snapshot, now: Temporal.Instant): Finding[] {
  return Object.values(RULES).flatMap((rule) => rule(snapshot, now));
}

/** What the rules notice about one deal; `snapshot` is its owner's. */
export function findingsAbout(
  deal: Pick<Deal, 'id'>,
  snapshot: Snapshot,
  now: Temporal.Instant,
): (Stalled | DueToday)[] {
  return findingsOf(snapshot, now).filter(
    (finding): finding is Stalled | DueToday => 'deal' in finding && finding.deal.id === deal.id,
  );
}
