import type { Deal } from '../../domain/deal.ts';
import { mayChange } from '../../domain/member.ts';
import { unknownDeal } from '../../domain/reading-doubt.ts';
import { dealOf } from '../../store/deals.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import { noteOffer } from '../views/note-offer.ts';
import { type Answering, once, type Spoken } from './answering.ts';
import { lostDealNamed } from './theirs.ts';
import type { Understood } from './understand.ts';

/** What answers an update of a deal of theirs that was lost: the way to open it again, and to keep the words. Undefined for any other. */
export async function endedAnswers(spoken: Spoken, { heard, reading }: Understood): Promise<Answering | undefined> {
  const { ask } = spoken;
  const [only, ...others] = reading.updates;
  if (!only || others.length > 0 || only.is === 'commitment') return undefined;
  const isLost = heard.deals.some(({ id, status }) => id === only.deal && status === 'lost');
  if (!isLost && !unknownDeal(only)) return undefined;
  const lost = isLost && only.deal !== null ? await lostOne(ask, only.deal) : await lostDealNamed(ask);
  return lost ? (tx) => once(tx, spoken.ask, { says: [offer(spoken, lost)] }) : undefined;
}

/** The offer to keep a message as a note on the deal that it names without an update of it; undefined where it names none. */
export async function noteOffered(spoken: Spoken, { reading }: Understood): Promise<Message | undefined> {
  const { ask } = spoken;
  const about = reading.about === null ? undefined : await dealOf(ask.db, ask.actor.workspaceId, reading.about);
  const deal = about ?? (await lostDealNamed(ask));
  return deal ? offer(spoken, deal) : undefined;
}

async function lostOne({ db, actor }: Ask, id: number): Promise<Deal | undefined> {
  const deal = await dealOf(db, actor.workspaceId, id);
  return deal?.status === 'lost' && mayChange(actor, deal.ownerId) ? deal : undefined;
}

function offer({ ask, said }: Spoken, deal: Deal): Message {
  const words = { text: ask.text, of: `${said.channelId}:${said.ts}` };
  return noteOffer(deal, words, ask.said.at.toPlainDate());
}
