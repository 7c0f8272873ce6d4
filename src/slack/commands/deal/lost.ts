import { changeDeal, type DealChanged } from '../../../store/deals.ts';
import type { Block } from '../../message.ts';
import { pickDealModal } from '../../modals/pick-deal.ts';
import { saved } from '../../views/saved.ts';
import { withMore } from '../beside.ts';
import { playBlocks } from '../carried-play.ts';
import { excuseBlocks } from '../excuse.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';
import { mirrorBlocks } from './lost-mirror.ts';
import { dealAndReason } from './name-and-reason.ts';

export const lost: Subcommand = {
  name: 'lost',
  usage: '/deal lost acme price',
  summary: 'The deal is lost, and why',
  async run(ask: Ask) {
    if (ask.text === '' && ask.chosen === null) return { modal: pickDealModal('lost') };
    const { deal, reason: endReason } = await dealAndReason(ask);
    const ended = { status: 'lost', endedOn: ask.said.at.toPlainDate(), parkedUntil: null, endReason } as const;
    const changed = await changeDeal(ask.db, ask.actor, deal, ended, actOf(ask));
    return { message: withMore(saved(changed, ask.said, 'Lost'), await afterLoss(ask, changed)) };
  },
};

/** The mirror, the counter-example to a cause outside, and the play for it; nothing where the loss was not written now. */
export async function afterLoss(ask: Ask, { deal, act }: DealChanged): Promise<Block[]> {
  if (act === null) return [];
  const reason = deal.endReason;
  const mirror = await mirrorBlocks(ask, { deal, act });
  // One answer asks one thing: where the mirror does, the play is only shown.
  const mayAsk = !mirror.some(({ type }) => type === 'actions');
  const more = await Promise.all([
    reason ? excuseBlocks(ask, { text: reason, deal }) : [],
    playBlocks(ask, { deal, text: reason, loss: reason, act, mayAsk }),
  ]);
  return [...mirror, ...more.flat()];
}
