import type { CoachSettings } from './coach-settings.ts';
import type { Deal } from './deal.ts';
import type { LeadResponse } from './finding.ts';
import { isNewcomer } from './first-days.ts';
import { limitIn } from './limit.ts';
import { dateFor, type Member } from './member.ts';
import { mayNudge } from './nudge-limit.ts';
import { isInboundLead, leadResponse, UNTOUCHED_FOR, untouchedLeads } from './rules/lead-response.ts';
import type { Snapshot } from './snapshot.ts';
import { type LeftOut, leftOut } from './suppression.ts';
import { lookAt } from './timetable.ts';
import { IN_CHANNELS } from './told.ts';
import { unsnoozed } from './unsnoozed.ts';

/** Leads in one message. A reader acts on five lines; the rest is a number. */
const MOST_LEADS = 5;

/** The leads to say now, how many more there are, and what is left out: the next digest has it. */
export type Responses = { leads: LeadResponse[]; more: number; leftOut: LeftOut[] };

/** What a rep hears between two digests of leads that wait, each lead once ever. */
export function responsesFor(snapshot: Snapshot, now: Temporal.Instant): Responses {
  const { rep } = snapshot;
  const fresh = leadResponse(snapshot, now).filter(
    ({ deal }) => !wasTold(deal, snapshot) && !isToldToday(deal, snapshot, now),
  );
  const due = unsnoozed(fresh, snapshot, now);
  const quiet = fresh.filter((finding) => !due.includes(finding));
  const snoozed = leftOut(rep.userId, quiet, 'snoozed');
  if (isNewcomer(rep, now))
    return { leads: [], more: 0, leftOut: [...snoozed, ...leftOut(rep.userId, due, 'first-days')] };
  if (due.length > 0 && !mayNudge(snapshot, now)) {
    return { leads: [], more: 0, leftOut: [...snoozed, ...leftOut(rep.userId, due, 'enough-today')] };
  }
  const rest = due.slice(MOST_LEADS);
  return {
    leads: due.slice(0, MOST_LEADS),
    more: rest.length,
    leftOut: [...snoozed, ...leftOut(rep.userId, rest, 'over-limit')],
  };
}

/** When the next lead of this rep that is not due yet will be; null where none waits. */
export function nextResponse(snapshot: Snapshot, now: Temporal.Instant): Temporal.Instant | null {
  const { rep, settings } = snapshot;
  const due = new Set(leadResponse(snapshot, now).map(({ deal }) => deal.id));
  const times = untouchedLeads(snapshot)
    .filter(({ id }) => !due.has(id))
    .flatMap(({ createdAt }) => lookAt(rep, createdAt, limitIn(settings, UNTOUCHED_FOR)) ?? []);
  return times.sort(Temporal.Instant.compare)[0] ?? null;
}

/**
 * When to look whether a deal that came to this owner at `at` was answered; null for what is no inbound lead of theirs.
 * `owner.country` is already the workspace's where they have none.
 */
export function responseDue(
  deal: Deal,
  owner: Member,
  settings: CoachSettings,
  at: Temporal.Instant,
): Temporal.Instant | null {
  return isInboundLead(deal, owner, settings) ? lookAt(owner, at, limitIn(settings, UNTOUCHED_FOR)) : null;
}

/** A morning that named the deal is enough for its day. */
function isToldToday({ id }: Deal, { rep, told }: Snapshot, now: Temporal.Instant): boolean {
  const today = dateFor(rep, now);
  return told.some(({ dealId, at, job }) => dealId === id && !IN_CHANNELS.has(job) && dateFor(rep, at).equals(today));
}

function wasTold({ id }: Deal, { told }: Snapshot): boolean {
  return told.some(({ rule, dealId }) => rule === 'lead-response' && dealId === id);
}
