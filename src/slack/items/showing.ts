import type { Deps } from '../../deps.ts';
import { bodyAt } from '../../store/item-answers.ts';
import { addDeliveries } from '../../store/outbox.ts';
import { loggable } from '../errors.ts';
import { type Answering, answerTo } from './answering.ts';
import { withAnswers } from './drawing.ts';
import { readBy, standingAnswers } from './overtaken.ts';
import { untilSettled } from './settled.ts';

/** How long an answer in the DM may be on its way. */
const LAPSES_AFTER_HOURS = 1;

/**
 * Draws a message of ours with its answers, where a form and not the message was answered. One that only its reader sees cannot
 * be edited; where we know no more what it said, the answer is said in the DM. Never throws.
 */
export async function showAnswers(deps: Deps, answering: Answering, { isEphemeral }: { isEphemeral: boolean }) {
  if (isEphemeral) return;
  const { ask, place, isOwn } = answering;
  const { workspaceId } = ask.actor;
  try {
    const body = await bodyAt(deps.db, workspaceId, place);
    if (!body) return await inTheDm(deps, answering);
    const client = await deps.slackFor(workspaceId);
    const { text, blocks = [] } = body;
    const { reader, ...reading } = readBy(ask, isOwn);
    await untilSettled(
      async () => ({ text, blocks: withAnswers(blocks, await standingAnswers(reading, { place, reader, blocks })) }),
      (message) => client.chat.update({ channel: place.channelId, ts: place.ts, ...message }),
    );
  } catch (error) {
    deps.log.error({ error: loggable(error) }, 'could not draw a message with its answers');
  }
}

async function inTheDm(deps: Deps, { ask, place, item }: Answering): Promise<void> {
  const answer = await answerTo(ask, place, item);
  const { dmChannel, workspaceId } = ask.member;
  if (!answer || !dmChannel) return;
  const post = {
    channelId: dmChannel,
    key: `answer:${place.channelId}:${place.ts}:${item}:${answer.act ?? 0}`,
    body: { text: answer.says },
    notBefore: ask.now,
    expiresAt: ask.now.add({ hours: LAPSES_AFTER_HOURS }),
  };
  await addDeliveries(deps.db, workspaceId, [post], ask.now);
}
