import type { DealUpdate } from '../../../domain/deal.ts';
import { readDealUpdate } from '../../../domain/text/deal-update.ts';
import { changeDeal } from '../../../store/deals.ts';
import { pickDealModal } from '../../modals/pick-deal.ts';
import { updateDealModal } from '../../modals/update-deal.ts';
import { saved } from '../../views/saved.ts';
import { withMore } from '../beside.ts';
import { chooseDeal, saidOf } from '../choose-deal.ts';
import { excuseBlocks } from '../excuse.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';

export const update: Subcommand = {
  name: 'update',
  usage: '/deal update acme proposal 40k next send MSA by fri',
  summary: 'Stage, amount, next step, what they promised (`they decide by 12 dec`), close date, note',
  async run(ask: Ask) {
    const { name, update: first, note } = readDealUpdate(ask.text, ask.said);
    const isBare = Object.keys(first).length === 0 && !note;
    if (isBare && name.words === '' && ask.chosen === null) return { modal: pickDealModal() };
    const deal = await chooseDeal(ask, name);
    if (isBare) return { modal: updateDealModal(deal, ask.said) };
    // Read again where the deal has a currency of its own: 50k said of a deal in euros is euros.
    const said = saidOf(deal, ask);
    const update = said.currency === ask.said.currency ? first : readDealUpdate(ask.text, said).update;
    const changed = await changeDeal(ask.db, ask.actor, deal, update, actOf(ask, note));
    const message = saved(changed, ask.said);
    if (!note || changed.act === null || answersItself(update)) return { message };
    return { message: withMore(message, await excuseBlocks(ask, { text: note, deal: changed.deal })) };
  },
};

/** A next step, or the buyer's date, beside a note: what next and by when is said already. */
function answersItself({ nextStep, nextStepOn, buyerPromiseOn }: DealUpdate): boolean {
  return Boolean(nextStep || nextStepOn || buyerPromiseOn);
}
