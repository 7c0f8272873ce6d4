import { passedPromise } from '../buyer-promise.ts';
import type { Rule, Stalled } from '../finding.ts';
import type { AboutRule } from '../limit.ts';
import { dateFor } from '../member.ts';
import { QUIET_LIMITS, STAGE_LIMITS, WINS_FROM } from '../stage-limits.ts';
import { CLOSE_KEPT, CLOSE_MOVED, CLOSE_PASSED, MISSING, OVERDUE, stallOf } from '../stall.ts';
import { STEP_AHEAD } from '../step-ahead.ts';
import { isForTheManager, isUnanswered } from '../unanswered.ts';
import { worstFirst } from './worst-first.ts';

export { stageLimitOf, timeInStage } from '../stall.ts';

/**
 * Open deals that have stopped moving, worst first, each with the first reason that applies. A known reason to wait silences it;
 * after the buyer's date has passed, and after two nudges without an answer, `follow-up` and `conclude` speak instead.
 */
export const stalled: Rule<Stalled> = (snapshot, now) => {
  const today = dateFor(snapshot.rep, now);
  return worstFirst(
    snapshot.deals
      .filter((deal) => !passedPromise(deal, snapshot, today))
      .flatMap((deal) => stallOf(deal, snapshot, now) ?? [])
      .filter(({ deal }) => !isUnanswered(deal, snapshot, now) && !isForTheManager(deal, snapshot, now)),
  );
};

export const aboutStalled: AboutRule = {
  idea: 'See every opportunity through',
  formula:
    "An open deal in a section that is the rep's job, for the first of these that applies: its next step is overdue; no touch for as long as is quiet at its stage, with no dated step ahead; its close date has passed; its close date was moved later twice, the last time in this stage and not kept since; longer in its stage than nine in ten of the team's won deals, unless a dated step lies ahead and a touch is fresh; no dated next step. Silent until the buyer's date or the end of a park; after that date `follow-up` speaks, after two nudges without an answer `conclude`.",
  limits: [
    OVERDUE,
    MISSING,
    ...Object.values(QUIET_LIMITS),
    STEP_AHEAD,
    CLOSE_PASSED,
    CLOSE_MOVED,
    CLOSE_KEPT,
    ...Object.values(STAGE_LIMITS),
    WINS_FROM,
  ],
};
