import { actsIn } from '../../acts.ts';
import type { Office } from '../../office.ts';
import { perform } from '../../play.ts';
import type { View } from '../../slack/state.ts';
import { userIdOf } from '../../team/people.ts';
import { buttonsBefore } from './buttons-before.ts';
import { isGiven } from './given.ts';
import { isOnForm, type Timed } from './plan.ts';
import { hasSaid } from './words.ts';

/** Nothing is printed: whoever watches sees Slack itself. */
export const UNSEEN = { tell: () => undefined, show: () => undefined, forget: () => undefined };

/** The people of a played week. */
export type Actors = {
  /** Acts one step; false where it cannot be done any more, or was done in another week. */
  act: (timed: Timed) => Promise<boolean>;
  /** Whether this open form is one that a step opened. */
  isPlayed: (userId: string, view: Pick<View, 'root_view_id'>) => boolean;
  /** Closes the forms that steps left open. */
  closeForms: () => Promise<void>;
};

/** The people of a week on this stage. A form that somebody else opened as one of them is left alone. */
export function actorsIn(office: Office): Actors {
  const acts = actsIn(office, UNSEEN);
  /** The form that a step opened last, by person; while they act, any that was not there before is theirs. */
  const forms = new Map<string, string>();
  let acting: { userId: string; rootBefore: string | undefined } | undefined;
  const acted = new Map<string, boolean>();

  const rootOf = (userId: string) => office.slack.modal(userId)?.root_view_id;

  const makesSense = async ({ step, words, opensForm }: Timed, root: string | undefined) => {
    const userId = userIdOf(step.who);
    const isOwn = root !== undefined && forms.get(userId) === root;
    if (isOnForm(step)) return isOwn;
    // Slack shows one form at a time: another would take the place of what somebody is filling in.
    if (opensForm && root !== undefined && !isOwn) return false;
    // Nobody undoes what they did not do just before.
    if ('presses' in step && step.presses === 'Undo' && !acted.get(userId)) return false;
    return (await isGiven(office.db, step, office.now())) && !(await hasSaid(office, userId, words));
  };

  const act = async (timed: Timed) => {
    const { step } = timed;
    const userId = userIdOf(step.who);
    const rootBefore = rootOf(userId);
    acting = { userId, rootBefore };
    const didIt = await makesSense(timed, rootBefore)
      .then(async (does) => {
        if (does) await perform(step, { office, acts, screen: { all: () => buttonsBefore(office, userId) } });
        return does;
      })
      // Somebody took over and changed what this step stands on: the week goes on without it.
      .catch(() => false);
    const root = rootOf(userId);
    if (root && root !== rootBefore) forms.set(userId, root);
    acting = undefined;
    acted.set(userId, didIt);
    return didIt;
  };

  const isPlayed: Actors['isPlayed'] = (userId, { root_view_id: root }) =>
    forms.get(userId) === root || (acting?.userId === userId && acting.rootBefore !== root);

  return {
    act,
    isPlayed,
    async closeForms() {
      for (const [userId, form] of forms) {
        while (rootOf(userId) === form) await office.slack.as(userId).close();
      }
    },
  };
}
