import type { Deal } from '../../../domain/deal.ts';
import { readName } from '../../../domain/text/deal-name.ts';
import type { Message } from '../../message.ts';
import { pickDealModal } from '../../modals/pick-deal.ts';
import { saved } from '../../views/saved.ts';
import { changeWon } from '../../wins.ts';
import { chooseDeal } from '../choose-deal.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';

/** What an ended or parked deal loses with its end. */
export const OPEN_AGAIN = { status: 'open', endedOn: null, parkedUntil: null, endReason: null } as const;

export const reopen: Subcommand = {
  name: 'reopen',
  usage: '/deal reopen acme',
  summary: 'A parked, won or lost deal is open again',
  async run(ask: Ask) {
    if (ask.text === '' && ask.chosen === null) return { modal: pickDealModal('reopen') };
    const deal = await chooseDeal(ask, readName(ask.text), { statuses: ['parked', 'won', 'lost'] });
    return { message: await reopened(ask, deal) };
  },
};

/** Opens a deal again, and says so. */
export async function reopened(ask: Ask, deal: Deal): Promise<Message> {
  return saved(await changeWon(ask, deal, OPEN_AGAIN, actOf(ask)), ask.said, 'Reopened');
}
