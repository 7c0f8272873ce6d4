import type { ActivityKind } from './activity.ts';
import { type WorkCalendar, workingDaysBetween } from './calendar.ts';
import type { Silence } from './carried-scenario.ts';
import { hearsBuyer } from './hearing.ts';
import { dateFor } from './member.ts';
import type { Section } from './pipeline.ts';
import type { Progress } from './run.ts';

/** A touch with the note it was logged with. */
export type NotedTouch = { kind: ActivityKind; note: string | null; count: number; at: Temporal.Instant };

/** What is known of a deal before a moment: its touches, counted, and what moved its buyer. */
export type Heard = { touches: readonly NotedTouch[]; progress: readonly Progress[] };

/** The deal as it stood then; `section` and `quietLimit` are its stage's, in working days. */
type Standing = { section: Section; createdAt: Temporal.Instant; quietLimit: number };

const { compare } = Temporal.Instant;

/** How a deal's buyer stood at `at`: since when they are silent, and what was tried since. Without a word from them it counts from its opening. */
export function silenceOf(deal: Standing, heard: Heard, rep: WorkCalendar, at: Temporal.Instant): Silence {
  const last = [...heard.progress, ...heard.touches.filter(hearsBuyer)]
    .map((word) => word.at)
    .filter((when) => compare(when, at) < 0)
    .toSorted(compare)
    .at(-1);
  const since = last ?? deal.createdAt;
  const unanswered = heard.touches
    .filter((touch) => compare(touch.at, since) > 0 && compare(touch.at, at) <= 0)
    .reduce((sum, { count }) => sum + count, 0);
  return {
    section: deal.section,
    wasHeard: last !== undefined,
    unanswered,
    quietDays: workingDaysBetween(rep, dateFor(rep, since), dateFor(rep, at)),
    quietLimit: deal.quietLimit,
  };
}
