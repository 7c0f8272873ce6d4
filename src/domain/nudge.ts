import { whyNotOf } from './in-channel.ts';
import { dateFor } from './member.ts';
import { areTooFew, type ProspectingInChannel, prospectingInChannel } from './prospecting.ts';
import { noProspecting } from './rules/no-prospecting.ts';
import { worstFirst } from './rules/worst-first.ts';
import type { Snapshot } from './snapshot.ts';
import { type StalledInChannel, weighedFor } from './stalled-in-channel.ts';
import { type LeftOut, leftOut } from './suppression.ts';
import type { SalesTeam } from './team.ts';

export type { StalledInChannel } from './stalled-in-channel.ts';

/** Deals in one post. */
const MOST_DEALS = 5;

/** Deals of one person in one post: more would single them out. A convention of ours. */
const MOST_OF_ONE = 2;

/** ISO weekday from which missing prospecting is said: before Thursday a week is too young to judge. */
const PROSPECTING_FROM = 4;

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
  const weighed = snapshots.flatMap((snapshot) => weighedFor(snapshot, now));
  const owners = new Map(weighed.filter(({ why }) => why === null).map(({ rep, finding }) => [finding, rep]));
  const all = worstFirst([...owners.keys()]).flatMap((finding): StalledInChannel[] => {
    const rep = owners.get(finding);
    return rep ? [{ rep, finding }] : [];
  });
  const deals = all.filter(isAmongFirst).slice(0, MOST_DEALS);
  const over = all.filter((one) => !deals.includes(one));
  const isLate = dateFor(team, now).dayOfWeek >= PROSPECTING_FROM;
  const prospecting = isLate ? prospectingInChannel(snapshots, now) : null;
  const unsaid = [
    ...weighed.flatMap(({ rep, finding, why }) => (why ? leftOut(rep.userId, [finding], why) : [])),
    ...over.flatMap(({ rep, finding }) => leftOut(rep.userId, [finding], 'over-limit')),
    ...(isLate ? prospectingLeftOut(snapshots, prospecting, now) : []),
  ];
  if (deals.length === 0 && !prospecting) return { nudge: undefined, leftOut: unsaid };
  return { nudge: { stalled: deals, more: over.length, prospecting }, leftOut: unsaid };
}

/** Whether a team's channel is not posted to yet: those who manage it see what it would have heard. */
export function isPreviewed({ postsFrom }: Pick<SalesTeam, 'postsFrom'>, now: Temporal.Instant): boolean {
  return postsFrom !== null && Temporal.Instant.compare(now, postsFrom) < 0;
}

/** The findings of a nudge that are left unsaid after all: those who manage the team see it instead. */
export function previewed({ stalled, prospecting }: ChannelNudge): LeftOut[] {
  const all = [...stalled, ...(prospecting?.about ?? [])];
  return all.flatMap(({ rep, finding }) => leftOut(rep.userId, [finding], 'previewed'));
}

/** Whether it is one of the worst of its owner's. */
function isAmongFirst({ rep }: StalledInChannel, at: number, all: readonly StalledInChannel[]): boolean {
  return all.slice(0, at).filter((before) => before.rep.userId === rep.userId).length < MOST_OF_ONE;
}

/** Of those at work with no prospecting, who is not in the number, and why: they are too few for one, it was said this week, or nothing is said of them. */
function prospectingLeftOut(
  snapshots: readonly Snapshot[],
  said: ProspectingInChannel | null,
  now: Temporal.Instant,
): LeftOut[] {
  const unsaid = areTooFew(snapshots, now) ? 'private' : 'said-lately';
  return snapshots.flatMap((snapshot) => {
    const why = whyNotOf(snapshot.rep, now) ?? (said ? null : unsaid);
    if (why === null || why === 'away' || why === 'day-off' || why === 'status') return [];
    const none = noProspecting(snapshot, now).filter(({ reason }) => reason === 'none');
    return leftOut(snapshot.rep.userId, none, why);
  });
}
