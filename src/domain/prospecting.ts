import { isWorkingDay, weekStart, workingDaysBetween } from './calendar.ts';
import type { NoProspecting } from './finding.ts';
import { MEASURE } from './intensity.ts';
import { dateFor, type Member } from './member.ts';
import { mayNudge } from './nudge-limit.ts';
import { noProspecting } from './rules/no-prospecting.ts';
import type { Snapshot } from './snapshot.ts';
import type { Suppression } from './suppression.ts';
import { toldSince } from './told.ts';
import { isSnoozed } from './unsnoozed.ts';
import { prospectingIn } from './week.ts';

/** `count` people have no prospecting this week; `named` are the user ids of those who hear it by name. */
export type ProspectingInChannel = { count: number; named: string[]; about: { rep: Member; finding: NoProspecting }[] };

type Silent = { snapshot: Snapshot; finding: NoProspecting };

/** What the rep hears in private midweek; undefined when there is enough, and on a day off. */
export function prospectingCheck(snapshot: Snapshot, now: Temporal.Instant): NoProspecting | undefined {
  if (!isWorkingDay(snapshot.rep, dateFor(snapshot.rep, now))) return undefined;
  return noProspecting(snapshot, now)[0];
}

/** Why this rep does not hear it after all; null where they do. Two pieces of advice that pull apart are not for one week. */
export function whyNotChecked(snapshot: Snapshot, finding: NoProspecting, now: Temporal.Instant): Suppression | null {
  const { rep } = snapshot;
  if (!MEASURE[rep.intensity].prospectingCheck) return 'gentle';
  if (toldSince(snapshot, 'shiny-object', finding.weekStart).length > 0) return 'said-lately';
  if (isSnoozed(finding, snapshot, now)) return 'snoozed';
  return mayNudge(snapshot, now) ? null : 'enough-today';
}

/** What a channel hears of these people, once a week; null when all have prospected or it was said this week. */
export function prospectingInChannel(
  snapshots: readonly Snapshot[],
  now: Temporal.Instant,
): ProspectingInChannel | null {
  const silent = snapshots.flatMap((snapshot) =>
    noProspecting(snapshot, now)
      .filter(({ reason }) => reason === 'none')
      .map((finding) => ({ snapshot, finding })),
  );
  if (silent.length === 0 || silent.some(wasSaidThisWeek)) return null;
  return {
    count: silent.length,
    named: silent.filter(isNamed).map(({ snapshot }) => snapshot.rep.userId),
    about: silent.map(({ snapshot: { rep }, finding }) => ({ rep, finding })),
  };
}

function wasSaidThisWeek({ snapshot, finding }: Silent): boolean {
  return wasTold(snapshot, 'channel-nudges', finding.weekStart);
}

/** The second week running for someone at work in the first, who heard it in private and was only counted then. */
function isNamed({ snapshot, finding }: Silent): boolean {
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
