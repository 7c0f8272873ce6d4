import { UserError } from '../../domain/errors.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import type { Said } from '../../domain/text/said.ts';
import { changeDeal } from '../../store/deals.ts';
import { parked } from '../views/item-done.ts';
import { typed } from './filled.ts';
import { itemSubmission } from './item-submission.ts';

/** Parks an item's deal until a day to come, for a reason. */
export const parkItemSubmitted = itemSubmission((filled, deal, ask) => {
  const until = filled.until ? Temporal.PlainDate.from(filled.until) : null;
  const reason = typed(filled.reason);
  const errors = {
    ...(until ? whatIsWrong(until, ask.said) : { until: 'Until when?' }),
    ...(reason ? {} : { reason: 'Why? In a word or two.' }),
  };
  if (!until || Object.keys(errors).length > 0) return { errors };
  const parking = { status: 'parked', parkedUntil: until, endReason: reason } as const;
  return {
    write: (tx, act) => changeDeal(tx, ask.actor, deal, parking, act),
    line: (changed) => parked(changed, ask.said.at.toPlainDate()),
    lead: 'Parked',
  };
});

function whatIsWrong(until: Temporal.PlainDate, said: Said): { until?: string } {
  try {
    requireUpcoming(until, said, 'the end of the pause');
  } catch (error) {
    if (error instanceof UserError) return { until: error.message };
    throw error;
  }
  return until.equals(said.at.toPlainDate()) ? { until: 'That is today. Pick a later day.' } : {};
}
