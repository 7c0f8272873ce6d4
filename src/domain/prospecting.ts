import type { Activity } from './activity.ts';
import { weekStart, workingDaysBetween } from './calendar.ts';
import type { NoProspecting } from './finding.ts';
import { whyNotOf } from './in-channel.ts';
import { dateFor, type Member } from './member.ts';
import { noProspecting } from './rules/no-prospecting.ts';
import type { Snapshot } from './snapshot.ts';
import { toldSince } from './told.ts';
import { prospectingIn, prospectingOf } from './week.ts';

/** Working days of theirs, of a week, that are over before a channel hears of somebody's prospecting in it. */
const DAYS_WORKED = 3;

/** People at work whose job it is, before a channel hears a number of them: with fewer a number is a name. A convention of ours. */
const LEAST_COUNTED = 3;

/** `count` of `of` people whose job it is have no prospecting this week; `named` are the user ids of those who hear it by name. */
export type ProspectingInChannel = {
  count: number;
  of: number;
  named: string[];
  about: { rep: Member; finding: NoProspecting }[];
};

type Silent = { snapshot: Snapshot; finding: NoProspecting };

/**
 * What a channel hears, once a week, of those of whom it may hear at all and who have worked three days of it; null when all have
 * prospected, it was said this week, or fewer than three are counted.
 */
export function prospectingInChannel(
  snapshots: readonly Snapshot[],
  now: Temporal.Instant,
): ProspectingInChannel | null {
  const weighed = countedIn(snapshots, now);
  if (!isEnough(weighed)) return null;
  const silent = weighed.flatMap((snapshot) =>
    noProspecting(snapshot, now)
      .filter(({ reason }) => reason === 'none')
      .map((finding) => ({ snapshot, finding })),
  );
  if (silent.length === 0 || silent.some(wasSaidThisWeek)) return null;
  const isNamed = new Map(silent.map((one) => [one, isSecondWeek(one)]));
  const of = weighed.length;
  return {
    count: silent.length,
    of,
    named: silent.filter((one) => isNamed.get(one)).map(({ snapshot }) => snapshot.rep.userId),
    about: silent.map((one) => ({
      rep: one.snapshot.rep,
      finding: { ...one.finding, inChannel: { of, named: isNamed.get(one) ?? false } },
    })),
  };
}

/** Whether so few of these people would be counted that a channel hears nothing of them. */
export function areTooFew(snapshots: readonly Snapshot[], now: Temporal.Instant): boolean {
  return !isEnough(countedIn(snapshots, now));
}

/** Somebody of whom a channel heard in the week from `weekStart`, as one of a number or by name, and what they logged in it. */
export type ProspectingSaid = {
  rep: Pick<Member, 'userId' | 'zone' | 'goals'>;
  weekStart: Temporal.PlainDate;
  of: number;
  named: boolean;
  activities: readonly Activity[];
};

/** What the channel would hear of the same people now. */
export function prospectingNow(said: readonly ProspectingSaid[]): Pick<ProspectingInChannel, 'count' | 'of' | 'named'> {
  const silent = said.filter((one) => prospectingIn(one, one.weekStart) === 0);
  return {
    count: silent.length,
    of: said[0]?.of ?? said.length,
    named: silent.filter(({ named }) => named).map(({ rep }) => rep.userId),
  };
}

function countedIn(snapshots: readonly Snapshot[], now: Temporal.Instant): Snapshot[] {
  return snapshots.filter(
    ({ rep }) => prospectingOf(rep).length > 0 && whyNotOf(rep, now) === null && daysWorked(rep, now) >= DAYS_WORKED,
  );
}

function isEnough(counted: readonly Snapshot[]): boolean {
  return counted.length >= LEAST_COUNTED;
}

/** Working days of theirs this week that are over. */
function daysWorked(rep: Member, now: Temporal.Instant): number {
  const today = dateFor(rep, now);
  return workingDaysBetween(rep, weekStart(today).subtract({ days: 1 }), today.subtract({ days: 1 }));
}

function wasSaidThisWeek({ snapshot, finding }: Silent): boolean {
  return wasTold(snapshot, 'channel-nudges', finding.weekStart);
}

/** The second week running for someone at work in the first, who heard it in private and was only counted then. */
function isSecondWeek({ snapshot, finding }: Silent): boolean {
  const { rep } = snapshot;
  const lastMonday = finding.weekStart.subtract({ days: 7 });
  const sunday = (monday: Temporal.PlainDate) => monday.subtract({ days: 1 });
  return (
    prospectingIn(snapshot, lastMonday) === 0 &&
    workingDaysBetween(rep, sunday(lastMonday), sunday(finding.weekStart)) > 0 &&
    Temporal.PlainDate.compare(weekStart(dateFor(rep, rep.createdAt)), lastMonday) <= 0 &&
    wasTold(snapshot, 'prospecting-check', lastMonday) &&
    wasTold(snapshot, 'channel-nudges', lastMonday)
  );
}

function wasTold(snapshot: Snapshot, by: 'channel-nudges' | 'prospecting-check', since: Temporal.PlainDate): boolean {
  return toldSince(snapshot, 'no-prospecting', since, by).length > 0;
}
