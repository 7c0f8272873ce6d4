import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { setAdmins } from '../../store/roles.ts';
import type { Pending } from '../pending.ts';
import { adminTold } from '../views/seat-told.ts';
import { adminsSaved, HEARD_ALREADY } from '../views/setup-saved.ts';
import { resultModal } from './result.ts';
import { CARRIED, setupAdminsModal } from './setup-admins.ts';
import { redrawBehind } from './setup-behind.ts';
import { submission } from './submission.ts';

/** A form opened before it could ask. */
const NOT_ASKED = JSON.stringify({ leaves: false });

/** Saves who may set Sideline up, or says beside the field who cannot. */
export const setupAdminsSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried, behind }) => {
    const wanted = [...new Set((filled.admins ?? '').split(',').filter(Boolean))];
    try {
      for (const userId of wanted) await ask.meet(userId);
      const isStill = wanted.includes(ask.actor.userId);
      const isAsked = CARRIED.parse(JSON.parse(carried || NOT_ASKED)).leaves;
      if (!isStill && !isAsked && wanted.length > 0) return { page: setupAdminsModal(wanted, true) };
      const tell = () => adminTold(ask.actor.userId);
      const changed = await setAdmins(ask.db, ask.actor, wanted, { ...ask, tell });
      // Somebody who is no admin any more sees nothing further of the set-up.
      if (isStill) redrawBehind(ask, behind, pending);
      return { page: resultModal(changed ? adminsSaved(changed) : { text: HEARD_ALREADY }) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { errors: { admins: error.message } };
    }
  });
