import { isTouch } from '../activity.ts';
import { passedPromise, waitsForBuyer } from '../buyer-promise.ts';
import { workingDaysBetween } from '../calendar.ts';
import type { Conclude, Rule } from '../finding.ts';
import { CONCLUDE_AFTER, type DatedTouch, followUpDays, stepsDone } from '../follow-ups.ts';
import { type AboutRule, limitIn } from '../limit.ts';
import { dateFor } from '../member.ts';
import type { DealView, Snapshot } from '../snapshot.ts';
import { sectionOfStage } from '../stages.ts';
import { stallOf } from '../stall.ts';
import { hasStepAhead } from '../step-ahead.ts';
import { isForTheManager, isUnanswered, PUT_OFF, UNANSWERED, unansweredNudges } from '../unanswered.ts';
import { sectionsOf } from '../week.ts';
import { stepDue } from './follow-up.ts';
import { worstFirst } from './worst-first.ts';

/** Deals that want one of four answers, days × value, the highest first. A dated step ahead is one, so it silences this. */
export const conclude: Rule<Conclude> = (snapshot, now) =>
  concludable(snapshot, now).filter(({ deal }) => !isForTheManager(deal, snapshot, now));

/** The same, with those that are for the manager and not for the rep. */
export function concludable(snapshot: Snapshot, now: Temporal.Instant): Conclude[] {
  const today = dateFor(snapshot.rep, now);
  const sections = sectionsOf(snapshot.rep);
  return worstFirst(
    snapshot.deals
      .filter((deal) => deal.status === 'open' && sections.includes(sectionOfStage(snapshot.stages, deal.stage)))
      .filter((deal) => !waitsForBuyer(deal, today) && !hasStepAhead(deal, today, snapshot.settings))
      .flatMap((deal) => endOf(deal, snapshot, now, today) ?? []),
  );
}

function endOf(deal: DealView, snapshot: Snapshot, now: Temporal.Instant, today: Temporal.PlainDate) {
  const promise = passedPromise(deal, snapshot, today);
  if (promise && promise.days >= followUpDays(snapshot.settings).conclude) {
    const { on: since, days, touches } = promise;
    if (!isSettled(touches, snapshot, today)) return undefined;
    return finding('promise-passed', deal, { since, days, touches: countOf(touches), done: stepsDone(touches) });
  }
  const isStuck = promise ? stepDue(deal, promise, snapshot) : stallOf(deal, snapshot, now);
  const [first] = isStuck && isUnanswered(deal, snapshot, now) ? unansweredNudges(deal, snapshot, now) : [];
  if (!first) return undefined;
  const since = dateFor(snapshot.rep, first.at);
  const touches = snapshot.activities.filter(
    (activity) =>
      activity.dealId === deal.id && isTouch(activity) && Temporal.Instant.compare(activity.at, first.at) > 0,
  );
  return finding('nudged-twice', deal, {
    since,
    days: workingDaysBetween(snapshot.rep, since, today),
    touches: touches.reduce((sum, { count }) => sum + count, 0),
    done: [],
  });
}

function finding(
  reason: Conclude['reason'],
  deal: DealView,
  measured: Pick<Conclude, 'since' | 'days' | 'touches' | 'done'>,
): Conclude {
  return { rule: 'conclude', reason, deal, ...measured };
}

/** The last touch had its days to work. */
function isSettled(touches: readonly DatedTouch[], { rep, settings }: Snapshot, today: Temporal.PlainDate): boolean {
  return touches.every(({ on }) => workingDaysBetween(rep, on, today) >= limitIn(settings, CONCLUDE_AFTER));
}

function countOf(touches: readonly DatedTouch[]): number {
  return touches.reduce((sum, { touch }) => sum + touch.count, 0);
}

export const aboutConclude: AboutRule = {
  idea: 'See every opportunity through',
  formula:
    "The time of the follow-ups after the buyer's date is over and the last touch had its days to work; or a deal is stalled, or its follow-up due, and two nudges about it were followed by no touch and no move. It asks for one of four answers: a dated next step, parked with a reason and a date, won, or lost. A dated step ahead silences it. Dates put off on two days without a touch: the deal is left to the next 1:1 with the manager, and is not said to the rep again until a touch or a move; `/coach why acme` says so.",
  limits: [CONCLUDE_AFTER, UNANSWERED, PUT_OFF],
};
