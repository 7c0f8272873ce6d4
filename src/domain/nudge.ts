import { fullWorkingDayBetween, isAway, isWorkingDay, workingDaysBetween } from './calendar.ts';
import type { Stalled } from './finding.ts';
import { dateFor, type Member } from './member.ts';
import { type ProspectingInChannel, prospectingInChannel } from './prospecting.ts';
import type { RuleName } from './rule-name.ts';
import { saysAway } from './rules/away-status.ts';
import { noProspecting } from './rules/no-prospecting.ts';
import { stalled } from './rules/stalled.ts';
import { worstFirst } from './rules/worst-first.ts';
import type { Snapshot } from './snapshot.ts';
import { type LeftOut, leftOut, type Suppression } from './suppression.ts';
import type { SalesTeam } from './team.ts';
import { isSnoozed } from './unsnoozed.ts';

/** Deals in one post. */
const MOST_DEALS = 5;

/** Deals of one person in one post: more would single them out. A convention of ours. */
const MOST_OF_ONE = 2;

/** Working days before a channel hears of the same deal again. A convention of ours, against noise. */
const SAY_AGAIN_AFTER = 3;

/** ISO weekday from which missing prospecting is said: before Thursday a week is too young to judge. */
const PROSPECTING_FROM = 4;

/** Rules by which an owner hears in private of a deal that stands still. */
const HEARD_BY: ReadonlySet<RuleName> = new Set(['stalled', 'lead-response']);

/** One deal that stopped moving, and whose it is. */
export type StalledInChannel = { rep: Member; finding: Stalled };

export type ChannelNudge = {
  stalled: StalledInChannel[];
  /** Deals left out. */
  more: number;
  prospecting: ProspectingInChannel | null;
};

/** A team's afternoon, and the findings that were not for its channel. */
export type Afternoon = { nudge: ChannelNudge | undefined; leftOut: LeftOut[] };

/** What a team's channel hears at its hour; undefined when that is nothing, and for teams that keep it private. */
export function channelNudge(
  team: SalesTeam,
  snapshots: readonly Snapshot[],
  now: Temporal.Instant,
): ChannelNudge | undefined {
  return afternoonFor(team, snapshots, now).nudge;
}

/** The same, with what was left out. Nothing is weighed for a team that keeps it private. */
export function afternoonFor(team: SalesTeam, snapshots: readonly Snapshot[], now: Temporal.Instant): Afternoon {
  if (team.privateOnly) return { nudge: undefined, leftOut: [] };
  const present = snapshots.filter(({ rep }) => isPresent(rep, now));
  const weighed = snapshots.flatMap((snapshot) => weighedFor(snapshot, now));
  const owners = new Map(weighed.filter(({ why }) => why === null).map(({ rep, finding }) => [finding, rep]));
  const all = worstFirst([...owners.keys()]).flatMap((finding): StalledInChannel[] => {
    const rep = owners.get(finding);
    return rep ? [{ rep, finding }] : [];
  });
  const deals = all.filter(isAmongFirst).slice(0, MOST_DEALS);
  const over = all.filter((one) => !deals.includes(one));
  const isLate = dateFor(team, now).dayOfWeek >= PROSPECTING_FROM;
  const prospecting = isLate ? prospectingInChannel(present, now) : null;
  const unsaid = [
    ...weighed.flatMap(({ rep, finding, why }) => (why ? leftOut(rep.userId, [finding], why) : [])),
    ...over.flatMap(({ rep, finding }) => leftOut(rep.userId, [finding], 'over-limit')),
    ...(isLate && !prospecting ? prospectingSaidBefore(present, now) : []),
  ];
  if (deals.length === 0 && !prospecting) return { nudge: undefined, leftOut: unsaid };
  return { nudge: { stalled: deals, more: over.length, prospecting }, leftOut: unsaid };
}

/** Whether it is one of the worst of its owner's. */
function isAmongFirst({ rep }: StalledInChannel, at: number, all: readonly StalledInChannel[]): boolean {
  return all.slice(0, at).filter((before) => before.rep.userId === rep.userId).length < MOST_OF_ONE;
}

/** At work today, as far as we and their Slack status know. */
export function isPresent(rep: Member, now: Temporal.Instant): boolean {
  return isWorkingDay(rep, dateFor(rep, now)) && !saysAway(rep);
}

/**
 * One person's stalled deals, each with why it is not for the channel; null where it is. One that was nudged twice without an
 * answer is not among them: only `conclude` speaks of it, in private.
 */
function weighedFor(snapshot: Snapshot, now: Temporal.Instant) {
  const { rep } = snapshot;
  const absence = whyAbsent(rep, now);
  return stalled(snapshot, now).map((finding) => ({
    rep,
    finding,
    why: absence ?? (isSnoozed(finding, snapshot, now) ? 'snoozed' : whyNotForTheChannel(finding, snapshot, now)),
  }));
}

function whyAbsent(rep: Member, now: Temporal.Instant): Suppression | null {
  if (isPresent(rep, now)) return null;
  const today = dateFor(rep, now);
  if (isAway(rep, today)) return 'away';
  return isWorkingDay(rep, today) ? 'status' : 'day-off';
}

function prospectingSaidBefore(present: readonly Snapshot[], now: Temporal.Instant): LeftOut[] {
  return present.flatMap((snapshot) => {
    const none = noProspecting(snapshot, now).filter(({ reason }) => reason === 'none');
    return leftOut(snapshot.rep.userId, none, 'said-lately');
  });
}

/**
 * Null where the owner heard this reason in a digest a full working day ago and has not acted since, by touch or by stage,
 * and the channel has not heard it lately. A changed date gives no touch, but makes a new reason or a later `since`: that
 * one is said privately first, so changing a date delays the channel once. A missing next step is never said there. A lead that
 * waited for its first touch was heard of by that, whatever else is said of it next.
 */
function whyNotForTheChannel(
  { deal, reason, since }: Stalled,
  { rep, told }: Snapshot,
  now: Temporal.Instant,
): Suppression | null {
  if (reason === 'missing-next-step') return 'private';
  const today = dateFor(rep, now);
  const about = told.filter(({ rule, dealId }) => HEARD_BY.has(rule) && dealId === deal.id);
  const inPrivate = about
    .filter(({ rule, job, reason: said }) =>
      rule === 'lead-response' ? job !== 'channel-nudges' : job === 'morning-digest' && said === reason,
    )
    .filter(({ at }) => Temporal.PlainDate.compare(dateFor(rep, at), since) > 0);
  if (inPrivate.length === 0) return 'not-told-yet';
  const ripe = inPrivate.filter(({ at }) => fullWorkingDayBetween(rep, at, now));
  if (ripe.length === 0) return 'told-lately';
  if (ripe.every(({ at }) => hasActedAfter(deal, at))) return 'owner-acted';
  return about.some(({ job, at }) => job === 'channel-nudges' && isRecent(rep, at, today)) ? 'said-lately' : null;
}

function hasActedAfter({ lastTouchAt, stageSince }: Stalled['deal'], at: Temporal.Instant): boolean {
  return [lastTouchAt, stageSince].some((acted) => acted && Temporal.Instant.compare(acted, at) > 0);
}

function isRecent(rep: Member, at: Temporal.Instant, today: Temporal.PlainDate): boolean {
  return workingDaysBetween(rep, dateFor(rep, at), today) < SAY_AGAIN_AFTER;
}
