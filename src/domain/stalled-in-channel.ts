import { fullWorkingDayBetween, workingDaysBetween } from './calendar.ts';
import type { Stalled } from './finding.ts';
import { isInFirstDays } from './first-days.ts';
import { whyNotOf } from './in-channel.ts';
import { dateFor, type Member } from './member.ts';
import { promisedDeals } from './promised-deals.ts';
import type { RuleName } from './rule-name.ts';
import { stalled } from './rules/stalled.ts';
import type { Snapshot, Told } from './snapshot.ts';
import type { Suppression } from './suppression.ts';
import { isSnoozed } from './unsnoozed.ts';

/** Working days before a channel hears of the same deal again. A convention of ours, against noise. */
const SAY_AGAIN_AFTER = 3;

/** Rules by which an owner hears in private of a deal that stands still. */
const HEARD_BY: ReadonlySet<RuleName> = new Set(['stalled', 'lead-response']);

/** One deal that stopped moving, and whose it is. */
export type StalledInChannel = { rep: Member; finding: Stalled };

/**
 * One person's stalled deals, each with why it is not for the channel; null where it is. One that was nudged twice without an
 * answer is not among them: only `conclude` speaks of it, in private.
 */
export function weighedFor(
  snapshot: Snapshot,
  now: Temporal.Instant,
): (StalledInChannel & { why: Suppression | null })[] {
  const { rep } = snapshot;
  const whyNot = whyNotOf(rep, now);
  return stalled(snapshot, now).map((finding) => ({
    rep,
    finding,
    why: whyNot ?? (isSnoozed(finding, snapshot, now) ? 'snoozed' : whyNotForTheChannel(finding, snapshot, now)),
  }));
}

/**
 * Null where the owner heard this in private a full working day ago and has not acted since, by touch, by stage or by a commitment on
 * the deal whose day is not over, and the channel has not heard it lately. A missing next step is never said there. A deal is new from when we heard of it: one that was imported
 * is, however old.
 */
function whyNotForTheChannel(
  finding: Stalled,
  { rep, told, commitments }: Snapshot,
  now: Temporal.Instant,
): Suppression | null {
  const { deal, reason } = finding;
  if (reason === 'missing-next-step') return 'private';
  if (isInFirstDays(rep, deal.knownSince, now)) return 'first-days';
  const today = dateFor(rep, now);
  if (promisedDeals(commitments, today).has(deal.id)) return 'owner-acted';
  const about = told.filter(({ rule, dealId }) => HEARD_BY.has(rule) && dealId === deal.id);
  const inPrivate = about.filter((said) => isThisInPrivate(said, finding, rep));
  if (inPrivate.length === 0) return 'not-told-yet';
  const ripe = inPrivate.filter(({ at }) => fullWorkingDayBetween(rep, at, now));
  if (ripe.length === 0) return 'told-lately';
  if (ripe.every(({ at }) => hasActedAfter(deal, at))) return 'owner-acted';
  return about.some(({ job, at }) => job === 'channel-nudges' && isRecent(rep, at, today)) ? 'said-lately' : null;
}

/**
 * A lead that waited for its first touch was heard of by that, whatever else is said of it next. A date that was put off is no touch,
 * but makes a new reason or a later `since`, which is said in private first: that delays the channel once, and a second time the
 * deal is for the manager.
 */
function isThisInPrivate({ rule, job, reason: said, at }: Told, { reason, since }: Stalled, rep: Member): boolean {
  const isPrivate = rule === 'lead-response' ? job !== 'channel-nudges' : job === 'morning-digest' && said === reason;
  return isPrivate && Temporal.PlainDate.compare(dateFor(rep, at), since) > 0;
}

function hasActedAfter({ lastTouchAt, stageSince }: Stalled['deal'], at: Temporal.Instant): boolean {
  return [lastTouchAt, stageSince].some((acted) => acted && Temporal.Instant.compare(acted, at) > 0);
}

function isRecent(rep: Member, at: Temporal.Instant, today: Temporal.PlainDate): boolean {
  return workingDaysBetween(rep, dateFor(rep, at), today) < SAY_AGAIN_AFTER;
}
