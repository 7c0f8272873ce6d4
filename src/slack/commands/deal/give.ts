import type { Deal } from '../../../domain/deal.ts';
import { readGive } from '../../../domain/text/deal-ends.ts';
import { changeDeal } from '../../../store/deals.ts';
import { addDeliveries, type NewPost } from '../../../store/outbox.ts';
import { armLeadResponse } from '../../../store/schedules.ts';
import { dealGiven } from '../../views/given.ts';
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
    const owner = await ask.meet(userId);
    const { member } = owner;
    const changed = await ask.db.transaction(async (tx) => {
      const given = await changeDeal(tx, ask.actor, deal, { ownerId: member.userId }, actOf(ask));
      if (given.act !== null && member.dmChannel && member.userId !== ask.actor.userId) {
        await addDeliveries(tx, deal.workspaceId, [news(given.deal, ask, member.dmChannel, given.act)], ask.now);
      }
      if (given.act !== null) await armLeadResponse(tx, owner, given.deal, ask.now);
      return given;
    });
    return { message: saved(changed, ask.said, 'Given') };
  },
};

/** The new owner hears of it in private; a day later it is no news. */
function news(deal: Deal, { actor, now, said }: Ask, channelId: string, act: number): NewPost {
  const body = dealGiven(deal, actor.userId, said);
  return { channelId, key: `given:${act}`, body, notBefore: now, expiresAt: now.add({ hours: 24 }) };
}
