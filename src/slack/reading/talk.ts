import { dealIn } from '../../domain/text/deal-in-text.ts';
import { isDoubtfulExcuse } from '../../domain/text/excuse/doubtful.ts';
import { readExcuse } from '../../domain/text/excuse.ts';
import { dealOf } from '../../store/deals.ts';
import { excuseBlocks } from '../commands/excuse.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import { excuseAlone } from '../views/excuse.ts';
import { isTheirs, notAnUpdate } from '../views/not-an-update.ts';
import type { Answered, Spoken } from './answering.ts';
import { betterRead } from './better.ts';
import { answerTo } from './question.ts';
import { whoseIsIt } from './theirs.ts';
import type { Understood } from './understand.ts';

/** What is answered in the DM to a message that tells no update. Writes nothing. */
export async function talkBack(heard: Spoken, understood: Understood): Promise<Answered> {
  const { ask } = heard;
  const talk = understood.reading.talk ?? 'other';
  const { deals } = understood.heard;
  if (talk === 'question') {
    const built = await answerTo({ ...ask, model: null }, deals);
    return { says: [built], better: ask.model ? () => answerTo(ask, deals) : undefined };
  }
  const whose = talk === 'elses' ? await whoseIsIt(ask) : null;
  if (whose) return { says: [isTheirs(whose)] };
  const mayBeMore = talk !== 'thanks' && talk !== 'order' && (ask.model !== null || readExcuse(ask.text) !== null);
  return { says: [notAnUpdate(talk)], better: mayBeMore ? () => excuseOr(heard, understood) : undefined };
}

/** What is held beside a cause outside; else what a model reads of it. */
async function excuseOr(heard: Spoken, understood: Understood): Promise<Message | undefined> {
  return (await excuse(heard.ask, understood)) ?? betterRead(heard, understood);
}

async function excuse(ask: Ask, { heard }: Understood): Promise<Message | undefined> {
  const { text, db, actor } = ask;
  if (readExcuse(text) === null && !isDoubtfulExcuse(text)) return undefined;
  const named = dealIn(text, heard.deals);
  const deal = named ? ((await dealOf(db, actor.workspaceId, named.id)) ?? null) : null;
  const blocks = await excuseBlocks(ask, { text, deal });
  return blocks.length > 0 ? excuseAlone(blocks) : undefined;
}
