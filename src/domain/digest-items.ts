import { workingDaysBetween } from './calendar.ts';
import type { CommitmentDue, DealFinding, Unexplored } from './finding.ts';
import { MEASURE } from './intensity.ts';
import { dateFor } from './member.ts';
import { promisedDeals } from './promised-deals.ts';
import type { RuleName } from './rule-name.ts';
import { commitmentsDue } from './rules/commitments-due.ts';
import { concludable } from './rules/conclude.ts';
import { customers } from './rules/customers.ts';
import { dueToday } from './rules/due-today.ts';
import { followUp } from './rules/follow-up.ts';
import { leadResponse } from './rules/lead-response.ts';
import { stalled } from './rules/stalled.ts';
import { unexploredDeals } from './rules/unexplored.ts';
import { worstFirst } from './rules/worst-first.ts';
import type { Snapshot } from './snapshot.ts';
import { stallOf } from './stall.ts';
import { type LeftOut, leftOut } from './suppression.ts';
import { IN_CHANNELS } from './told.ts';
import { isForTheManager, isUnanswered } from './unanswered.ts';
import { isSnoozed, unsnoozed } from './unsnoozed.ts';

export type DigestItem = DealFinding | CommitmentDue;

/** What a morning could say, in its order, before it is cut; what of it is not to be said, and how many deals wait for their days. */
export type Morningful = { items: DigestItem[]; waiting: number; leftOut: LeftOut[] };

/** Lines about a deal that ask for something: between two about the same deal there are days, whatever they say. */
const NUDGES: ReadonlySet<RuleName> = new Set([
  'follow-up',
  'lead-response',
  'conclude',
  'stalled',
  'unexplored',
  'customers',
]);

/** Lines that ask what happens next on a deal: who committed to something on it has said so. */
const ANSWERED_BY_A_PROMISE: ReadonlySet<RuleName> = new Set(['follow-up', 'conclude', 'stalled']);

/**
 * This rep's items: what they promised and what is due today, follow-ups, leads, what is to be concluded or has stalled by days × value,
 * a question, customers. One a deal, the first that applies; nothing snoozed, nothing for the manager, and no deal again so soon. A
 * commitment on a deal answers for it until its day is over.
 */
export function itemsFor(snapshot: Snapshot, now: Temporal.Instant): Morningful {
  const { rep, deals } = snapshot;
  const today = dateFor(rep, now);
  const ends = concludable(snapshot, now);
  const managers = new Set(deals.filter((deal) => isForTheManager(deal, snapshot, now)).map(({ id }) => id));
  const promised = unsnoozed(commitmentsDue(snapshot, now), snapshot, now);
  const said = dealsSaid(snapshot, today);
  const { dealt, asleep } = oneADeal(snapshot, now, [
    ...dueToday(snapshot, now),
    ...followUp(snapshot, now),
    ...leadResponse(snapshot, now).filter(({ deal }) => !managers.has(deal.id) && !isUnanswered(deal, snapshot, now)),
    ...ends.filter(({ deal }) => !managers.has(deal.id)),
    ...stalled(snapshot, now),
  ]);
  const answered = promisedDeals(snapshot.commitments, today);
  const isAnswered = ({ rule, deal }: DealFinding) => ANSWERED_BY_A_PROMISE.has(rule) && answered.has(deal.id);
  const taken = [...dealt.values()].filter((finding) => !isAnswered(finding));
  const isAgain = (finding: DealFinding) =>
    NUDGES.has(finding.rule) && (said.has(finding.deal.id) || wasSaidAsOverdue(finding, snapshot, today));
  const again = taken.filter(isAgain);
  const of = <Rule extends DealFinding['rule']>(...rules: Rule[]) =>
    taken.filter(
      (finding): finding is Extract<DealFinding, { rule: Rule }> =>
        rules.some((rule) => rule === finding.rule) && !isAgain(finding),
    );
  const question = questionFor(snapshot, now, (id) => dealt.has(id) || asleep.has(id) || said.has(id));
  const items: DigestItem[] = [
    ...promised,
    ...of('due-today'),
    ...of('follow-up'),
    ...of('lead-response'),
    ...worstFirst(of('conclude', 'stalled')),
    ...question,
    ...unsnoozed(customers(snapshot, now), snapshot, now),
  ];
  const unsaid = [
    ...leftOut(rep.userId, [...dealt.values()].filter(isAnswered), 'owner-acted'),
    ...leftOut(rep.userId, again, 'said-lately'),
    ...leftOut(
      rep.userId,
      [...asleep.values()].filter(({ deal }) => !dealt.has(deal.id)),
      'snoozed',
    ),
    ...leftOut(
      rep.userId,
      deals
        .filter(({ id }) => managers.has(id) && !dealt.has(id))
        .flatMap((deal) => ends.find((end) => end.deal.id === deal.id) ?? stallOf(deal, snapshot, now) ?? []),
      'for-the-manager',
    ),
  ];
  return { items, waiting: again.length, leftOut: unsaid };
}

/** The first of these findings about each deal that is to be heard; and about each, the first that the rep asked to be quiet about. */
function oneADeal(snapshot: Snapshot, now: Temporal.Instant, findings: readonly DealFinding[]) {
  const [dealt, asleep] = [new Map<number, DealFinding>(), new Map<number, DealFinding>()];
  for (const finding of findings) {
    const found = isSnoozed(finding, snapshot, now) ? asleep : dealt;
    if (!found.has(finding.deal.id)) found.set(finding.deal.id, finding);
  }
  return { dealt, asleep };
}

/** The one question of a morning, about the first deal that is not spoken of already. */
function questionFor(snapshot: Snapshot, now: Temporal.Instant, isTaken: (dealId: number) => boolean): Unexplored[] {
  return unsnoozed(unexploredDeals(snapshot, now), snapshot, now)
    .filter(({ deal }) => !isTaken(deal.id))
    .slice(0, 1);
}

/** Whether that step was said as overdue so lately: a day more is no news. What was said before its date was about another. */
function wasSaidAsOverdue(finding: DealFinding, { rep, told }: Snapshot, today: Temporal.PlainDate): boolean {
  if (finding.rule !== 'stalled' || finding.reason !== 'overdue-next-step') return false;
  const { sayAgainAfter } = MEASURE[rep.intensity];
  return told.some(({ rule, reason, dealId, job, at }) => {
    if (rule !== 'due-today' || reason !== 'overdue' || dealId !== finding.deal.id || IN_CHANNELS.has(job))
      return false;
    const on = dateFor(rep, at);
    return Temporal.PlainDate.compare(on, finding.since) > 0 && workingDaysBetween(rep, on, today) < sayAgainAfter;
  });
}

/** The deals that were said in private fewer working days ago than this rep's intensity leaves between two. */
function dealsSaid({ rep, told }: Snapshot, today: Temporal.PlainDate): Set<number> {
  const { sayAgainAfter } = MEASURE[rep.intensity];
  return new Set(
    told
      .filter(({ rule, job }) => NUDGES.has(rule) && !IN_CHANNELS.has(job))
      .flatMap(({ dealId, at }) =>
        dealId !== null && workingDaysBetween(rep, dateFor(rep, at), today) < sayAgainAfter ? dealId : [],
      ),
  );
}
