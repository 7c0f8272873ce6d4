import { fullWorkingDayBetween, isWorkingDay, workingDaysBetween } from './calendar.ts';
import type { Stalled } from './finding.ts';
import { dateFor, type Member } from './member.ts';
import { type ProspectingInChannel, prospectingInChannel } from './prospecting.ts';
import { stalled } from './rules/stalled.ts';
import { worstFirst } from './rules/worst-first.ts';
import type { Snapshot } from './snapshot.ts';
import type { SalesTeam } from './team.ts';

/** Deals in one post. */
const MOST_DEALS = 5;

/** Working days before a channel hears of the same deal again. A convention of ours, against noise. */
const SAY_AGAIN_AFTER = 3;

/** ISO weekday from which missing prospecting is said: before Thursday a week is too young to judge. */
const PROSPECTING_FROM = 4;

/** One deal that stopped moving, and whose it is. */
export type StalledInChannel = { rep: Member; finding: Stalled };

export type ChannelNudge = {
  stalled: StalledInChannel[];
  /** Deals left out. */
  more: number;
  prospecting: ProspectingInChannel | null;
};

/** What a team's channel hears at its hour; undefined when that is nothing, and for teams that keep it private. */
export function channelNudge(
  team: SalesTeam,
  snapshots: readonly Snapshot[],
  now: Temporal.Instant,
): ChannelNudge | undefined {
  if (team.privateOnly) return undefined;
  const present = snapshots.filter(({ rep }) => isWorkingDay(rep, dateFor(rep, now)));
  const deals = stalledInChannel(present, now);
  const prospecting = dateFor(team, now).dayOfWeek >= PROSPECTING_FROM ? prospectingInChannel(present, now) : null;
  if (deals.length === 0 && !prospecting) return undefined;
  return { stalled: deals.slice(0, MOST_DEALS), more: Math.max(0, deals.length - MOST_DEALS), prospecting };
}

function stalledInChannel(snapshots: readonly Snapshot[], now: Temporal.Instant): StalledInChannel[] {
  const ripe = snapshots.flatMap((snapshot) =>
    stalled(snapshot, now)
      .filter((finding) => isForTheChannel(finding, snapshot, now))
      .map((finding) => ({ rep: snapshot.rep, finding })),
  );
  const owners = new Map(ripe.map(({ rep, finding }) => [finding, rep]));
  return worstFirst([...owners.keys()]).flatMap((finding) => {
    const rep = owners.get(finding);
    return rep ? { rep, finding } : [];
  });
}

/**
 * The owner heard this reason in a digest a full working day ago and has not acted since, by touch or by stage; and the
 * channel has not heard it lately. A changed date gives no touch, but makes a new reason or a later `since`: that one is
 * said privately first, so changing a date delays the channel once. A missing next step is never said there.
 */
function isForTheChannel({ deal, reason, since }: Stalled, { rep, told }: Snapshot, now: Temporal.Instant): boolean {
  if (reason === 'missing-next-step') return false;
  const today = dateFor(rep, now);
  const about = told.filter((said) => said.rule === 'stalled' && said.dealId === deal.id);
  const heardPrivately = about.some(
    ({ job, reason: said, at }) =>
      job === 'morning-digest' &&
      said === reason &&
      Temporal.PlainDate.compare(dateFor(rep, at), since) > 0 &&
      fullWorkingDayBetween(rep, at, now) &&
      !hasActedAfter(deal, at),
  );
  return heardPrivately && !about.some(({ job, at }) => job === 'channel-nudges' && isRecent(rep, at, today));
}

function hasActedAfter({ lastTouchAt, stageSince }: Stalled['deal'], at: Temporal.Instant): boolean {
  return [lastTouchAt, stageSince].some((acted) => acted && Temporal.Instant.compare(acted, at) > 0);
}

function isRecent(rep: Member, at: Temporal.Instant, today: Temporal.PlainDate): boolean {
  return workingDaysBetween(rep, dateFor(rep, at), today) < SAY_AGAIN_AFTER;
}
