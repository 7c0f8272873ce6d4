import type { Deps } from '../../deps.ts';
import type { Db } from '../../store/db.ts';
import { letGo } from '../../store/held-posts.ts';
import { addDeliveries } from '../../store/outbox.ts';
import { loggable } from '../errors.ts';
import type { Message } from '../message.ts';
import type { Pending } from '../pending.ts';
import { type Answered, type Answering, answerOnce, bestOf, type Spoken } from './answering.ts';

/** An answer is of no use much later. */
const ANSWER_WITHIN = { hours: 1 };

/** How long an answer waits for what takes longer, a model's word above all; then it goes as it is. */
const HELD = { seconds: 15 };

/**
 * Answers in the DM, by a delivery of the transaction that writes what was heard; in the thread of our message of the key `under`, where
 * there is one. What says it better replaces it while it is held back.
 */
export async function deliver(
  deps: Deps,
  pending: Pending,
  spoken: Spoken,
  answering: Answering,
  under?: string,
): Promise<void> {
  const { ask, said } = spoken;
  const { workspaceId } = ask.actor;
  const answered = await answerOnce(deps, spoken, answering, (tx, one) => post(tx, spoken, one, under));
  if (answered?.nods) pending.keep(nod(deps, said));
  if (!answered?.better) return;
  const letItGo = async (message: Message | undefined) => {
    const held = { channelId: said.channelId, key: ask.heard, body: message && bodyOf(message) };
    await letGo(deps.db, workspaceId, held, deps.now());
  };
  pending.keep(bestOf(deps, answered).then(letItGo));
}

/** Nods at what was said. What Slack refuses goes to the log: nothing was asked. */
async function nod({ log }: Deps, { client, channelId: channel, ts: timestamp }: Spoken['said']): Promise<void> {
  await client.reactions.add({ channel, timestamp, name: '+1' }).catch((error: unknown) => {
    log.debug({ error: loggable(error) }, 'could not nod');
  });
}

async function post(tx: Db, { ask, said }: Spoken, { says, better }: Answered, under?: string): Promise<void> {
  const posts = says.map((message, place) => ({
    channelId: said.channelId,
    key: place === 0 ? ask.heard : `${ask.heard}:${place}`,
    body: bodyOf(message),
    notBefore: place === 0 && better ? ask.now.add(HELD) : ask.now,
    expiresAt: ask.now.add(ANSWER_WITHIN),
    ...(under ? { under } : {}),
  }));
  await addDeliveries(tx, ask.actor.workspaceId, posts, ask.now);
}

function bodyOf({ text, blocks }: Message) {
  return blocks ? { text, blocks } : { text };
}
