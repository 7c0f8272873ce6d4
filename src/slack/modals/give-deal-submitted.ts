import type { Deps } from '../../deps.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { handOver } from '../commands/deal/give.ts';
import type { Pending } from '../pending.ts';
import { atField } from './field-error.ts';
import { GIVEN } from './give-deal.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Hands a deal over, or says beside its field what is wrong. */
export const giveDealSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { deal: carriedDeal } = GIVEN.parse(JSON.parse(carried));
    const chosen = carriedDeal ?? Number(filled.deal);
    const { person } = filled;
    const missing = { ...(chosen ? {} : { deal: 'Pick a deal.' }), ...(person ? {} : { person: 'To whom?' }) };
    if (!chosen || !person) return { errors: missing };
    const choose = () => chooseDeal({ ...ask, chosen }, { words: '', quoted: false });
    const deal = carriedDeal === null ? await atField('deal', choose) : await choose();
    const owner = await atField('person', () => ask.meet(person));
    return { page: resultModal(await handOver(ask, deal, owner), 'Given') };
  });
