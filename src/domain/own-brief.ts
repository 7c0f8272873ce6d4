import { type BriefPast, repPastOf } from './brief.ts';
import { weekStart } from './calendar.ts';
import { dateFor } from './member.ts';
import { type PutOffDeal, putOffIn } from './put-off.ts';
import { type RepBrief, repBriefOf } from './rep-brief.ts';
import type { Snapshot } from './snapshot.ts';

/** What a brief of now would tell managers of one person. */
export type OwnBrief = { brief: RepBrief; putOff: PutOffDeal[] };

/** The same as their managers read in this week's brief: what that gave them to ask is no reason to ask something else. */
export function ownBrief(snapshot: Snapshot, past: BriefPast, now: Temporal.Instant): OwnBrief {
  const { rep } = snapshot;
  const monday = weekStart(dateFor(rep, now));
  const own = repPastOf(past, rep.userId);
  const asked = own.asked.filter(({ at }) => Temporal.PlainDate.compare(dateFor(rep, at), monday) < 0);
  return {
    brief: repBriefOf(snapshot, { ...own, asked }, now),
    putOff: putOffIn(snapshot, past.putOffs, now),
  };
}
