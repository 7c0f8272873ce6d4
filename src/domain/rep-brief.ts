import { type AskedBefore, type Question, questionFor } from './brief-question.ts';
import { isAway, weekStart } from './calendar.ts';
import type { Commitment } from './commitment.ts';
import { type Improved, improvedOf, type RecentWeeks } from './improved.ts';
import type { LastWords } from './last-words.ts';
import { dateFor, isHushed, type Member } from './member.ts';
import { saysAway } from './rules/away-status.ts';
import type { Snapshot } from './snapshot.ts';
import { type FollowedWeek, followedWeek } from './thread-part.ts';

/** Why somebody is asked nothing, and until the day before which, where that is known. */
export type Off = { is: 'away' | 'hushed'; until: Temporal.PlainDate | null };

/** What is better: a way of working outside their own range, else something they said they would do and did. */
export type Better = { is: 'way'; improved: Improved } | { is: 'kept'; commitment: Commitment };

/** One rep's two lines: `kept` of the `of` commitments of the week that are decided, those carried on and open beside them, what is better, and one question to open a 1:1. */
export type RepBrief = {
  rep: Member;
  off: Off | null;
  kept: number;
  of: number;
  carried: number;
  open: number;
  better: Better | null;
  question: Question | null;
};

/** What one rep's brief is made from beside their snapshot. */
export type RepPast = {
  recent: RecentWeeks;
  lastWords: ReadonlyMap<number, LastWords>;
  asked: readonly AskedBefore[];
};

/** What managers are told of this rep, and may ask them, at the end of the week. The week is the rep's own. */
export function repBriefOf(snapshot: Snapshot, past: RepPast, now: Temporal.Instant): RepBrief {
  const { rep } = snapshot;
  const today = dateFor(rep, now);
  const week = followedWeek(snapshot, weekStart(today));
  const off = whyOff(rep, today);
  const unkept = [...week.missed, ...week.carried].map(({ commitment }) => commitment);
  const { lastWords, asked } = past;
  return {
    rep,
    off,
    kept: week.kept.length,
    of: week.kept.length + week.missed.length,
    carried: week.carried.length,
    open: week.open.length,
    better: betterOf(snapshot, past.recent, week, now),
    question: off ? null : questionFor(snapshot, { lastWords, unkept, asked }, now),
  };
}

function whyOff(rep: Member, today: Temporal.PlainDate): Off | null {
  if (isAway(rep, today)) return { is: 'away', until: rep.awayUntil };
  if (saysAway(rep)) return { is: 'away', until: null };
  return isHushed(rep, today) ? { is: 'hushed', until: rep.hushedUntil } : null;
}

/** Nothing where nothing is: praise is never made up. */
function betterOf(
  { rep }: Snapshot,
  recent: RecentWeeks,
  { kept }: FollowedWeek,
  now: Temporal.Instant,
): Better | null {
  const improved = improvedOf(rep, recent, now);
  if (improved) return { is: 'way', improved };
  const [last] = kept
    .map(({ commitment }) => commitment)
    .sort((a, b) => (b.settledAt?.epochMilliseconds ?? 0) - (a.settledAt?.epochMilliseconds ?? 0) || a.id - b.id);
  return last ? { is: 'kept', commitment: last } : null;
}
