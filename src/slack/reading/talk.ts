import type { Talk } from '../../domain/reading.ts';
import { dealIn } from '../../domain/text/deal-in-text.ts';
import { isDoubtfulExcuse } from '../../domain/text/excuse/doubtful.ts';
import { readExcuse } from '../../domain/text/excuse.ts';
import { pleaIn } from '../../domain/text/spoken/plea.ts';
import { dealOf } from '../../store/deals.ts';
import { excuseBlocks } from '../commands/excuse.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import { excuseAlone } from '../views/excuse.ts';
import { isTheirs, notAnUpdate } from '../views/not-an-update.ts';
import { turnItDown, whoSeesIt } from '../views/spoken.ts';
import type { Answered, Spoken } from './answering.ts';
import { betterRead } from './better.ts';
import { noteOffered } from './note-offered.ts';
import { answerIn, answerTo, situationTold } from './question.ts';
import { whoseIsIt } from './theirs.ts';
import type { Understood } from './understand.ts';

/** What is talked back; `isUnread` where it says that no update was seen. */
type TalkedBack = Answered & { isUnread?: boolean };

/** Talk that may still tell of a deal, or of a situation. */
const MAY_TELL: ReadonlySet<Talk> = new Set(['other', 'supposed', 'quoted', 'elses']);

/** What is answered to a message that tells no update; `isAgain` where they were told lately how to write one. Writes nothing. */
export async function talkBack(heard: Spoken, understood: Understood, isAgain = false): Promise<TalkedBack> {
  const { ask } = heard;
  const talk = understood.reading.talk ?? 'other';
  const plea = pleaIn(ask.text);
  if (plea === 'privacy') return { says: [whoSeesIt(ask.model !== null)] };
  if (plea === 'quiet') return { says: [turnItDown()] };
  if (talk === 'question') {
    const { deals } = understood.heard;
    const built = await answerTo({ ...ask, model: null }, deals);
    return { says: [built], better: ask.model ? () => answerTo(ask, deals) : undefined };
  }
  const note = MAY_TELL.has(talk) ? await noteOffered(heard, understood) : undefined;
  if (note) return { says: [note], better: ask.model ? () => betterRead(heard, understood) : undefined };
  const whose = talk === 'elses' ? await whoseIsIt(ask) : null;
  if (whose) return { says: [isTheirs(whose)] };
  const situation = MAY_TELL.has(talk) && readExcuse(ask.text) === null ? await situationTold(ask) : undefined;
  if (situation) {
    const built = await answerIn({ ...ask, model: null }, situation);
    return { says: [built], better: ask.model ? () => answerIn(ask, situation) : undefined };
  }
  const mayBeMore = talk !== 'thanks' && talk !== 'order' && (ask.model !== null || readExcuse(ask.text) !== null);
  const better = mayBeMore ? () => excuseOr(heard, understood) : undefined;
  return { says: [notAnUpdate(talk, isAgain)], better, isUnread: talk !== 'thanks' && talk !== 'joke' };
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
