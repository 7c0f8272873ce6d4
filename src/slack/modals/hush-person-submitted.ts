import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { hush } from '../commands/coach/quiet.ts';
import type { Pending } from '../pending.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Stops nudges to the person of the form, or says beside its field what is wrong. */
export const hushPersonSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled }) => {
    if (!filled.person) return { errors: { person: 'Pick somebody of your team.' } };
    if (!filled.until) return { errors: { until: 'Until which day?' } };
    try {
      return { page: resultModal(await hush(ask, filled.person, Temporal.PlainDate.from(filled.until))) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { errors: { [/later day|at most/.test(error.message) ? 'until' : 'person']: plainly(error.message) } };
    }
  });

/** Errors beside a field are plain text: a mention would show as its code. */
function plainly(message: string): string {
  return message.replace(/<@[UW][A-Z0-9]+>/g, 'this person').replaceAll('`', '');
}
