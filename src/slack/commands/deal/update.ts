import { readDealUpdate } from '../../../domain/text/deal-update.ts';
import { changeDeal } from '../../../store/deals.ts';
import { pickDealModal } from '../../modals/pick-deal.ts';
import { updateDealModal } from '../../modals/update-deal.ts';
import { saved } from '../../views/saved.ts';
import { chooseDeal, saidOf } from '../choose-deal.ts';
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
    if (isBare) return { modal: updateDealModal(deal) };
    // Read again where the deal has a currency of its own: 50k said of a deal in euros is euros.
    const said = saidOf(deal, ask);
    const update = said.currency === ask.said.currency ? first : readDealUpdate(ask.text, said).update;
    const changed = await changeDeal(ask.db, ask.actor, deal, update, actOf(ask, note));
    return { message: saved(changed, ask.said.at.toPlainDate()) };
  },
};
