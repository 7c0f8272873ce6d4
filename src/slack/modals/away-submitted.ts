import type { Deps } from '../../deps.ts';
import { faultOf } from '../../domain/errors.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import type { Said } from '../../domain/text/said.ts';
import { goAwayOrAsk } from '../commands/coach/away.ts';
import type { Pending } from '../pending.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Writes the time off of the form, or says beside a day what is wrong with it. */
export const awaySubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled }) => {
    const [from, until] = [dayOf(filled.from), dayOf(filled.until)];
    const errors = faultsOf(from, until, ask.said);
    if (!from || Object.keys(errors).length > 0) return { errors };
    return { page: resultModal(await goAwayOrAsk(ask, { from, until }), 'Time off') };
  });

function faultsOf(
  from: Temporal.PlainDate | null,
  until: Temporal.PlainDate | null,
  said: Said,
): Record<string, string> {
  if (!from) return { from: 'From which day?' };
  const wrongFrom = faultOf(() => requireUpcoming(from, said, 'your first day off'));
  if (wrongFrom !== null) return { from: wrongFrom };
  if (!until) return {};
  const wrongUntil = faultOf(() => requireUpcoming(until, said, 'your first day back'));
  if (wrongUntil !== null) return { until: wrongUntil };
  return Temporal.PlainDate.compare(until, from) > 0
    ? {}
    : { until: 'You are back after your first day off. Pick a later day.' };
}

function dayOf(text: string | undefined): Temporal.PlainDate | null {
  return text ? Temporal.PlainDate.from(text) : null;
}
