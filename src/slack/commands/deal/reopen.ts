import { type Deal, type FieldChange, written } from '../../../domain/deal.ts';
import { readName } from '../../../domain/text/deal-name.ts';
import { type DealAct, historyOfDeal } from '../../../store/history.ts';
import type { Message } from '../../message.ts';
import { pickDealModal } from '../../modals/pick-deal.ts';
import { dealReopened } from '../../views/reopened.ts';
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

/** Opens a deal again, and says so; with what else the act that ended it wrote, where that still stands. */
export async function reopened(ask: Ask, deal: Deal): Promise<Message> {
  const { db, actor, said } = ask;
  const history = await historyOfDeal(db, actor.workspaceId, deal.id);
  const changed = await changeWon(ask, deal, OPEN_AGAIN, actOf(ask));
  return dealReopened(changed, said, { was: deal.status, stays: staysOf(history, deal) });
}

/** What was written together with the end of a deal, and still stands. */
function staysOf(history: readonly DealAct[], deal: Deal): FieldChange[] {
  const end = history.find(
    ({ undone, changes }) => !undone && changes.some(({ field, to }) => field === 'status' && to === deal.status),
  );
  const still = ({ field, to }: FieldChange) => !(field in OPEN_AGAIN) && to === written(deal[field]);
  return (end?.changes ?? []).filter(still);
}
