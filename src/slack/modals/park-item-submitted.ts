import { faultOf } from '../../domain/errors.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import type { Said } from '../../domain/text/said.ts';
import { parked } from '../views/item-done.ts';
import { typedIn } from './filled.ts';
import { itemSubmission } from './item-submission.ts';

/** Parks an item's deal until a day to come, for a reason. */
export const parkItemSubmitted = itemSubmission((filled, _deal, ask) => {
  const until = filled.until ? Temporal.PlainDate.from(filled.until) : null;
  const reason = typedIn(filled, 'reason');
  const errors = {
    ...(until ? whatIsWrong(until, ask.said) : { until: 'Until when?' }),
    ...(reason ? {} : { reason: 'Why? In a word or two.' }),
  };
  if (!until || Object.keys(errors).length > 0) return { errors };
  const parking = { status: 'parked', parkedUntil: until, endReason: reason } as const;
  return {
    update: parking,
    line: (changed) => parked(changed, ask.said.at.toPlainDate()),
    lead: 'Parked',
  };
});

function whatIsWrong(until: Temporal.PlainDate, said: Said): { until?: string } {
  const wrong = faultOf(() => requireUpcoming(until, said, 'the end of the pause'));
  if (wrong !== null) return { until: wrong };
  return until.equals(said.at.toPlainDate()) ? { until: 'That is today. Pick a later day.' } : {};
}
