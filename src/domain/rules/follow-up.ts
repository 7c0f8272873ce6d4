import { type PassedPromise, passedPromise } from '../buyer-promise.ts';
import { FOLLOW_UPS, type FollowUp, type Rule } from '../finding.ts';
import { EMAIL_AFTER, followUpDays, NEW_ANGLE_AFTER, OTHER_CHANNEL_AFTER, stepsDone } from '../follow-ups.ts';
import type { AboutRule } from '../limit.ts';
import { dateFor } from '../member.ts';
import type { DealView, Snapshot } from '../snapshot.ts';
import { sectionOfStage } from '../stages.ts';
import { isForTheManager, isUnanswered } from '../unanswered.ts';
import { sectionsOf } from '../week.ts';
import { worstFirst } from './worst-first.ts';

/** Deals whose buyer's date has passed, each with the first step that is due and not done; days × value, the highest first. */
export const followUp: Rule<FollowUp> = (snapshot, now) => {
  const today = dateFor(snapshot.rep, now);
  const sections = sectionsOf(snapshot.rep);
  return worstFirst(
    snapshot.deals
      .filter(({ stage }) => sections.includes(sectionOfStage(snapshot.stages, stage)))
      .flatMap((deal) => stepDue(deal, passedPromise(deal, snapshot, today), snapshot) ?? [])
      .filter(({ deal }) => !isUnanswered(deal, snapshot, now) && !isForTheManager(deal, snapshot, now)),
  );
};

/** The step due on a deal, whoever is to say it; undefined where none is, or its time is over and it is to be concluded. */
export function stepDue(deal: DealView, promise: PassedPromise | null, { settings }: Snapshot): FollowUp | undefined {
  if (!promise) return undefined;
  const { days, on, touches } = promise;
  const from = followUpDays(settings);
  if (days >= from.conclude) return undefined;
  const done = stepsDone(touches);
  const reason = FOLLOW_UPS.find((step) => days >= from[step] && !done.some((one) => one.step === step));
  return reason && { rule: 'follow-up', reason, deal, promisedOn: on, days, limit: from[reason], done };
}

export const aboutFollowUp: AboutRule = {
  idea: "Look at your own behaviour, not the buyer's",
  formula:
    "The buyer of an open deal promised something by a date, and the date passed: an email is due, then a call or a voicemail, then another person or something new of use to their goal, and at last `conclude` speaks. A step is done by such a touch of the rep's after that date, in any order; one touch does one step. A new date, a meeting or a later stage on that date or after ends it, and so do 28 calendar days.",
  limits: [EMAIL_AFTER, OTHER_CHANNEL_AFTER, NEW_ANGLE_AFTER],
};
