import { channelFor, type Hand, named, type Outcome, outcome, signature } from './hand.ts';
import { inPayload } from './in-payload.ts';
import { newResponseUrl } from './response-urls.ts';
import { messageFor } from './shown.ts';
import type { Message } from './state.ts';
import { newTrigger } from './triggers.ts';
import { nextTs } from './world.ts';

/** Runs a shortcut: on a message where one is given, else from the search bar. */
export async function runShortcut(
  hand: Hand,
  callbackId: string,
  on?: Pick<Message, 'channel' | 'ts'>,
): Promise<Outcome> {
  const { world, workspace, user, door } = hand;
  const common = {
    ...signature(hand),
    callback_id: callbackId,
    trigger_id: newTrigger(world, workspace, user.id),
    action_ts: nextTs(world, workspace, 'action'),
  };
  if (!on) return outcome(hand, await door.form({ payload: JSON.stringify({ type: 'shortcut', ...common }) }));
  const message = messageFor(hand, on);
  const payload = {
    type: 'message_action',
    ...common,
    channel: named(channelFor(hand, message.channel)),
    message_ts: message.ts,
    message: inPayload(workspace, message),
    response_url: newResponseUrl(world, workspace, { user: user.id, channel: message.channel }),
  };
  return outcome(hand, await door.form({ payload: JSON.stringify(payload) }));
}
