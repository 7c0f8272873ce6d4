import { actsIn } from '../../acts.ts';
import type { Office } from '../../office.ts';
import { perform } from '../../play.ts';
import { userIdOf } from '../../team/people.ts';
import { buttonsBefore } from './buttons-before.ts';
import { isGiven } from './given.ts';
import { isOnForm, type Timed } from './plan.ts';
import { hasSaid } from './words.ts';

/** Nothing is printed: whoever watches sees Slack itself. */
const UNSEEN = { tell: () => undefined, show: () => undefined, forget: () => undefined };

/** Acts one step; false where it cannot be done any more, or was done in another week. */
export type Actors = (timed: Timed) => Promise<boolean>;

/** The people of a played week. A form that somebody else opened as one of them is left alone. */
export function actorsIn(office: Office): Actors {
  const acts = actsIn(office, UNSEEN);
  const forms = new Map<string, string>();
  const acted = new Map<string, boolean>();

  const makesSense = async ({ step, words }: Timed, form: string | undefined) => {
    const userId = userIdOf(step.who);
    if (isOnForm(step)) return form !== undefined && forms.get(userId) === form;
    // Nobody undoes what they did not do just before.
    if ('presses' in step && step.presses === 'Undo' && !acted.get(userId)) return false;
    return (await isGiven(office.db, step, office.now())) && !(await hasSaid(office, userId, words));
  };

  return async (timed) => {
    const { step } = timed;
    const userId = userIdOf(step.who);
    const before = office.slack.modal(userId)?.id;
    const didIt = await makesSense(timed, before)
      .then(async (does) => {
        if (does) await perform(step, { office, acts, screen: { all: () => buttonsBefore(office, userId) } });
        return does;
      })
      // Somebody took over and changed what this step stands on: the week goes on without it.
      .catch(() => false);
    const after = office.slack.modal(userId)?.id;
    if (didIt && after && (isOnForm(step) || after !== before)) forms.set(userId, after);
    acted.set(userId, didIt);
    return didIt;
  };
}
