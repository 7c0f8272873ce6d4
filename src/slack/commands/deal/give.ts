import { readGive } from '../../../domain/text/deal-ends.ts';
import { changeDeal } from '../../../store/deals.ts';
import { saved } from '../../views/saved.ts';
import { chooseDeal } from '../choose-deal.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';

export const give: Subcommand = {
  name: 'give',
  usage: '/deal give acme @bea',
  summary: 'Hands a deal over',
  async run(ask: Ask) {
    const { name, userId } = readGive(ask.text);
    const deal = await chooseDeal(ask, name, { isSure: true });
    const { member } = await ask.meet(userId);
    const changed = await changeDeal(ask.db, ask.actor, deal, { ownerId: member.userId }, actOf(ask));
    return { message: saved(changed, ask.said.at.toPlainDate(), 'Given') };
  },
};
