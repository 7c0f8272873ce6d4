import { readWon } from '../../../domain/text/deal-ends.ts';
import { pickDealModal } from '../../modals/pick-deal.ts';
import { wonSaid } from '../../views/won.ts';
import { changeWon } from '../../wins.ts';
import { chooseDeal, saidOf } from '../choose-deal.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';

export const won: Subcommand = {
  name: 'won',
  usage: '/deal won acme',
  summary: 'The deal is won; an amount may stand behind it',
  async run(ask: Ask) {
    if (ask.text === '' && ask.chosen === null) return { modal: pickDealModal('won') };
    const { name, note } = readWon(ask.text, ask.said);
    const deal = await chooseDeal(ask, name, { isSure: true });
    const { update } = readWon(ask.text, saidOf(deal, ask));
    const ended = { status: 'won', endedOn: ask.said.at.toPlainDate(), parkedUntil: null, endReason: null } as const;
    const changed = await changeWon(ask, deal, { ...update, ...ended }, actOf(ask, note));
    return { message: wonSaid(changed, ask.said) };
  },
};
