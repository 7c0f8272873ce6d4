import type { Deal } from '../../../domain/deal.ts';
import { readGive } from '../../../domain/text/deal-ends.ts';
import { readName } from '../../../domain/text/deal-name.ts';
import { changeDeal } from '../../../store/deals.ts';
import type { Caller } from '../../../store/members.ts';
import { addDeliveries, type NewPost } from '../../../store/outbox.ts';
import { armLeadResponse } from '../../../store/schedules.ts';
import type { Message, View } from '../../message.ts';
import { giveDealModal } from '../../modals/give-deal.ts';
import { dealGiven } from '../../views/given.ts';
import { saved } from '../../views/saved.ts';
import { chooseDeal } from '../choose-deal.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';
import { colleagueIn } from './colleague-in.ts';

const MENTION = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g;

export const give: Subcommand = {
  name: 'give',
  usage: '/deal give acme @bea',
  summary: 'Hands a deal over',
  async run(ask: Ask) {
    const form = await formForTheRest(ask);
    if (form) return { modal: form };
    const { name, userId } = readGive(ask.text);
    const deal = await chooseDeal(ask, name, { isSure: true });
    return { message: await handOver(ask, deal, await ask.meet(userId)) };
  },
};

/** The form, filled in with what was said, where the deal or the person is missing; null where neither is. */
async function formForTheRest(ask: Ask): Promise<View | null> {
  const people = [...ask.text.matchAll(MENTION)].map(([, userId]) => userId);
  const typed = ask.text.replace(MENTION, ' ');
  // A name behind @ that is nobody's is not the deal's.
  const words = typed
    .replace(/(?:^|\s)(?:to\s+)?@\S+/gi, ' ')
    .replace(/^\s*to\b|\bto\s*$/i, '')
    .trim();
  const [person, another] = people;
  if (another || (person && (words !== '' || ask.chosen !== null))) return null;
  const meant = person ? { words, person } : await colleagueIn(ask, words, /(?:^|\s)@(\S+)/.exec(typed)?.[1]);
  const isNamed = meant.words !== '' || ask.chosen !== null;
  const deal = isNamed ? await chooseDeal(ask, readName(meant.words), { isSure: true }) : null;
  return giveDealModal(deal, meant.person, meant.unknown);
}

/** Hands a deal over to somebody, who hears of it, and says so. */
export async function handOver(ask: Ask, deal: Deal, owner: Caller): Promise<Message> {
  const { member } = owner;
  const changed = await ask.db.transaction(async (tx) => {
    const given = await changeDeal(tx, ask.actor, deal, { ownerId: member.userId }, actOf(ask));
    if (given.act !== null && member.dmChannel && member.userId !== ask.actor.userId) {
      await addDeliveries(tx, deal.workspaceId, [news(given.deal, ask, member.dmChannel, given.act)], ask.now);
    }
    if (given.act !== null) await armLeadResponse(tx, owner, given.deal, ask.now);
    return given;
  });
  return saved(changed, ask.said, 'Given');
}

/** The new owner hears of it in private; a day later it is no news. */
function news(deal: Deal, { actor, now, said }: Ask, channelId: string, act: number): NewPost {
  const body = dealGiven(deal, actor.userId, said);
  return { channelId, key: `given:${act}`, body, notBefore: now, expiresAt: now.add({ hours: 24 }) };
}
