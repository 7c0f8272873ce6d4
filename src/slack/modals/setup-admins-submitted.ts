import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { setAdmins } from '../../store/roles.ts';
import type { Pending } from '../pending.ts';
import { adminsSaved, HEARD_ALREADY } from '../views/setup-saved.ts';
import { resultModal } from './result.ts';
import { redrawBehind } from './setup-behind.ts';
import { submission } from './submission.ts';

/** Saves who may set Sideline up, or says beside the field who cannot. */
export const setupAdminsSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, behind }) => {
    const wanted = [...new Set((filled.admins ?? '').split(',').filter(Boolean))];
    try {
      for (const userId of wanted) await ask.meet(userId);
      const changed = await setAdmins(ask.db, ask.actor, wanted, ask);
      // Somebody who is no admin any more sees nothing further of the set-up.
      const isStill = wanted.includes(ask.actor.userId);
      if (isStill) redrawBehind(ask, behind, pending);
      return { page: resultModal(changed ? adminsSaved(changed) : { text: HEARD_ALREADY }) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { errors: { admins: error.message } };
    }
  });
