import type { Deps } from '../../deps.ts';
import { changeDeal } from '../../store/deals.ts';
import { chooseDeal, saidOf } from '../commands/choose-deal.ts';
import { OPEN_AGAIN } from '../commands/deal/reopen.ts';
import { actOf } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { saved } from '../views/saved.ts';
import { readForm, requireUpcomingDates } from './filled.ts';
import { TRIED } from './one-more-try.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Reopens a lost deal with its next step, in one act. Where it is not lost any more, that is said and nothing changes. */
export const oneMoreTrySubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { deal: chosen } = TRIED.parse(JSON.parse(carried));
    const deal = await chooseDeal({ ...ask, chosen }, { words: '', quoted: false }, { statuses: ['lost'] });
    const { update, errors } = readForm(filled, saidOf(deal, ask), null);
    const { nextStep, nextStepOn } = update;
    const wrong = {
      ...(nextStep ? {} : { nextStep: 'What will you do next?' }),
      ...(nextStepOn ? {} : { nextStepOn: 'By when?' }),
      ...errors,
      ...requireUpcomingDates(update, {}, ask.said),
    };
    if (!nextStep || !nextStepOn || Object.keys(wrong).length > 0) return { errors: wrong };
    const changed = await changeDeal(deps.db, ask.actor, deal, { ...OPEN_AGAIN, nextStep, nextStepOn }, actOf(ask));
    return { page: resultModal(saved(changed, ask.said, 'Reopened'), 'Reopened') };
  });
