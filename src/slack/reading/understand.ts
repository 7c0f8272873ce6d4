import type { Reading } from '../../domain/reading.ts';
import type { Heard } from '../../domain/text/message/heard.ts';
import { readMessage } from '../../domain/text/message/read.ts';
import { knownDeals } from '../../store/known-deals.ts';
import { postAt } from '../../store/post-at.ts';
import { lastDealIn } from '../../store/readings.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Utterance } from './utterance.ts';

/** What a message tells, by what it was read; `parent` is the key of our message in whose thread it stands. */
export type Understood = { heard: Heard; reading: Reading; parent: string | undefined };

/** Reads a message beside the deals that it may be about. */
export async function understand(ask: Ask, said: Utterance): Promise<Understood> {
  const { db, actor } = ask;
  const { channelId, threadTs, text } = said;
  const [deals, spokenOf, parent] = await Promise.all([
    knownDeals(db, actor, text, ask.said.at.toPlainDate()),
    lastDealIn(db, actor, said, ask.said.at.toInstant()),
    threadTs ? postAt(db, actor, { channelId, ts: threadTs }) : undefined,
  ]);
  // In the thread of what was said about one deal, that one is spoken of until another is.
  const heard: Heard = { said: ask.said, deals, lastDeal: spokenOf ?? parent?.dealId ?? null };
  return { heard, reading: readMessage(text, heard), parent: parent?.key };
}
