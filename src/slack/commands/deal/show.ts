import type { Deal } from '../../../domain/deal.ts';
import { findingsAbout } from '../../../domain/rules/index.ts';
import { readName } from '../../../domain/text/deal-name.ts';
import { historyOfDeal, stagesOfDeal, touchesOfDeal } from '../../../store/history.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import type { Message } from '../../message.ts';
import { pickDealModal } from '../../modals/pick-deal.ts';
import { dealCard } from '../../views/deal-card.ts';
import { ALL, chooseDeal } from '../choose-deal.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const show: Subcommand = {
  name: 'show',
  usage: '/deal show acme',
  summary: 'Everything about one deal, and what the coach sees in it',
  async run(ask: Ask) {
    if (ask.text === '' && ask.chosen === null) return { modal: pickDealModal('show') };
    return { message: await cardOf(ask, await chooseDeal(ask, readName(ask.text), { statuses: ALL })) };
  },
};

/** Everything about a deal, as a card. */
export async function cardOf({ db, now, member, said }: Ask, deal: Deal): Promise<Message> {
  const [snapshots, history, stages, touches] = await Promise.all([
    snapshotsOf(db, member.workspaceId, [deal.ownerId], now),
    historyOfDeal(db, member.workspaceId, deal.id),
    stagesOfDeal(db, member.workspaceId, deal.id),
    touchesOfDeal(db, member.workspaceId, deal.id),
  ]);
  const owner = snapshots.get(deal.ownerId);
  const findings = owner ? findingsAbout(deal, owner, now) : [];
  return dealCard({ deal, findings, history, stages, touches }, said);
}
