import type { CoachSettings } from '../coach-settings.ts';
import type { Deal } from '../deal.ts';
import type { LeadResponse, Rule } from '../finding.ts';
import { isInbound } from '../inbound.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import type { Member } from '../member.ts';
import type { DealView, Snapshot } from '../snapshot.ts';
import { prospectingOf } from '../week.ts';
import { workingMinutesBetween } from '../working-hours.ts';

/** Oldroyd, McElheran and Elkington, "The Short Life of Online Sales Leads", HBR 2011: within an hour. It is a correlation. */
export const UNTOUCHED_FOR: Limit = {
  name: 'lead-response-untouched',
  is: 'An inbound lead may wait so long for its first touch',
  value: 60,
  unit: "minutes of the owner's working hours",
  origin: 'evidence',
};

/** Inbound leads that nobody has touched for an hour of the owner's working hours, the longest waiting first. */
export const leadResponse: Rule<LeadResponse> = (snapshot, now) => {
  const { rep, settings } = snapshot;
  const limit = limitIn(settings, UNTOUCHED_FOR);
  return untouchedLeads(snapshot)
    .map((deal): LeadResponse => {
      const minutes = workingMinutesBetween(rep, deal.createdAt, now);
      return { rule: 'lead-response', reason: 'untouched', deal, since: deal.createdAt, minutes, limit };
    })
    .filter(({ minutes }) => minutes >= limit)
    .sort((a, b) => Temporal.Instant.compare(a.since, b.since) || a.deal.id - b.deal.id);
};

/** The inbound leads of this rep that wait for their first touch, due or not. An imported one has an age nobody knows. */
export function untouchedLeads({ rep, deals, settings }: Snapshot): DealView[] {
  return deals.filter(
    (deal) => deal.openedThrough !== 'import' && deal.firstTouchAt === null && isInboundLead(deal, rep, settings),
  );
}

/** An open lead that came by itself to somebody whose job is to find or to reach. */
export function isInboundLead(deal: Deal, owner: Member, settings: CoachSettings): boolean {
  return (
    deal.ownerId === owner.userId &&
    deal.status === 'open' &&
    deal.stage === 'lead' &&
    isInbound(deal.source, settings) &&
    prospectingOf(owner).length > 0
  );
}

export const aboutLeadResponse: AboutRule = {
  idea: 'The leads are only as effective as you are',
  formula:
    "An open deal at lead, from a source marked inbound and not imported, has no touch by anyone, and the limit of its owner's working hours (09:00 to 17:00 on their working days) has passed since it was opened. Several leads are one message.",
  limits: [UNTOUCHED_FOR],
};
