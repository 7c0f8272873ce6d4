import type { Deps } from '../../deps.ts';
import { BLANK } from '../../domain/deal.ts';
import { openOwnDeal } from '../../store/leads.ts';
import { actOf } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { saved } from '../views/saved.ts';
import { readForm, requireUpcomingDates, typedIn } from './filled.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Opens the deal of the form, or says beside each field what is wrong with it. */
export const newDealSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled }) => {
    const name = typedIn(filled, 'name');
    const { update, errors } = readForm(filled, ask.said, null);
    const wrong = {
      ...(name ? {} : { name: 'A deal needs a name.' }),
      ...errors,
      ...requireUpcomingDates(update, {}, ask.said),
    };
    if (Object.keys(wrong).length > 0) return { errors: wrong };
    const opened = await openOwnDeal(deps.db, ask, { ...BLANK, ...update, name }, actOf(ask));
    const message = opened
      ? saved(opened, ask.said, 'Opened')
      : { text: 'I heard that already. Nothing was opened twice.' };
    return { page: resultModal(message, 'Opened') };
  });
