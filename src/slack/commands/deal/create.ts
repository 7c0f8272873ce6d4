import { BLANK } from '../../../domain/deal.ts';
import { faultOf } from '../../../domain/errors.ts';
import { readNewDeal } from '../../../domain/text/new-deal.ts';
import { readableDeal } from '../../../domain/text/readable-deal.ts';
import { dealsNamed } from '../../../store/deal-search.ts';
import { openOwnDeal } from '../../../store/leads.ts';
import { newDealModal } from '../../modals/new-deal.ts';
import { openedDeal } from '../../views/saved.ts';
import { WORKED } from '../choose-deal.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';

export const create: Subcommand = {
  name: 'new',
  usage: '/deal new Globex $25k from webform',
  summary: 'Opens a deal',
  async run(ask: Ask) {
    if (ask.text === '') return { modal: newDealModal(ask.workspace) };
    const wrong = faultOf(() => readNewDeal(ask.text, ask.said));
    if (wrong !== null) {
      return { modal: newDealModal(ask.workspace, { read: readableDeal(ask.text, ask.said), wrong }) };
    }
    const { note, ...fields } = readNewDeal(ask.text, ask.said);
    const [namesake] = await dealsNamed(ask.db, ask.actor, { words: fields.name, quoted: true, statuses: WORKED });
    const opened = await openOwnDeal(ask.db, ask, { ...BLANK, ...fields }, actOf(ask, note));
    if (!opened) return { message: { text: 'I heard that already. Nothing was opened twice.' } };
    const isSecond = namesake?.name === fields.name;
    return { message: openedDeal(opened, ask.said, isSecond) };
  },
};
