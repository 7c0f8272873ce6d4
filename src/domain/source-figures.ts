import { hoursToFirstTouch } from './behaviours.ts';
import type { SourceFigures } from './figures.ts';
import { dateFor, type Member } from './member.ts';
import { medianOf } from './quantile.ts';
import { qualifiedAt } from './reached.ts';
import type { DealRecord } from './record.ts';
import { sourceKey } from './source.ts';

/** Calendar days that a lead has had before it counts: a list that came in this week says nothing yet. A convention of ours. */
const RIPE_AFTER = 14;

const EARLY: readonly string[] = ['lead', 'contacted'];

/** What became of these deals, all of one rep, that began as leads, by source: the most leads first, then by name. */
export function sourcesOf(records: readonly DealRecord[], rep: Member, now: Temporal.Instant): SourceFigures[] {
  const ripe = dateFor(rep, now).subtract({ days: RIPE_AFTER });
  const leads = records.filter(
    ({ source, stages, createdAt }) =>
      sourceKey(source) !== '' &&
      EARLY.includes(stages[0]?.stage ?? '') &&
      Temporal.PlainDate.compare(dateFor(rep, createdAt), ripe) <= 0,
  );
  return [...Map.groupBy(leads, (lead) => sourceKey(lead.source))]
    .map(([source, these]) => ({
      source,
      leads: these.length,
      qualified: these.filter((lead) => qualifiedAt(lead) !== null).length,
      won: these.filter(({ status }) => status === 'won').length,
      hours: hoursToFirstTouch(these, rep, now),
      touches: medianOf(these.map(({ touches }) => touches)),
      channels: medianOf(these.map(({ channels }) => channels.length)),
    }))
    .sort((a, b) => b.leads - a.leads || (a.source < b.source ? -1 : 1));
}
