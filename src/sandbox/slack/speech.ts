import { openDm } from './conversations.ts';
import { deleted } from './deletion.ts';
import {
  changedEvent,
  deletedEvent,
  deliver,
  type Envelope,
  envelope,
  mentionEvents,
  messageEvents,
  saidEvent,
} from './events.ts';
import { channelFor, type Hand, type Outcome, outcome } from './hand.ts';
import { inPayload } from './in-payload.ts';
import { messageText } from './mentions.ts';
import { post, rewrite } from './messages.ts';
import { messageFor } from './shown.ts';
import type { Forgery } from './signer.ts';
import type { Message, User } from './state.ts';
import { wireUser } from './users.ts';
import { nextTs } from './world.ts';

/** What the app was told, kept so that it can be told again. */
export type Heard = Outcome & { envelopes: Envelope[] };

/** Where something is said: a channel, or else the DM with the bot; under a message where `thread` is its ts. */
export type SpeechOptions = Forgery & { channel?: string; thread?: string };

async function heard(hand: Hand, envelopes: Envelope[], forgery?: Forgery, message?: Message): Promise<Heard> {
  const answered = await deliver(hand.door, envelopes, forgery);
  return { ...outcome(hand, answered, message ? { message } : {}), envelopes };
}

/** Says something; the bot hears it where it is. */
export function speak(hand: Hand, text: string, options: SpeechOptions = {}): Promise<Heard> {
  const { world, workspace, user } = hand;
  const channel = channelFor(hand, options.channel ?? openDm(workspace, user).id);
  const words = messageText(workspace, text);
  const message = post(world, workspace, channel, { user: user.id, text: words, threadTs: options.thread });
  const events = messageEvents(world, workspace, channel, saidEvent(workspace, message));
  return heard(hand, [...events, ...mentionEvents(world, workspace, channel, message)], options, message);
}

function own(hand: Hand, said: Pick<Message, 'channel' | 'ts'>): Message {
  const message = messageFor(hand, said);
  if (message.user !== hand.user.id) throw new Error(`${hand.user.id} did not write ${message.ts}`);
  return message;
}

/** Edits something this person said. */
export function edit(hand: Hand, said: Pick<Message, 'channel' | 'ts'>, text: string): Promise<Heard> {
  const { world, workspace, user } = hand;
  const message = own(hand, said);
  const channel = channelFor(hand, message.channel);
  const before = inPayload(workspace, structuredClone(message));
  rewrite(world, workspace, message, user.id, { text: messageText(workspace, text) });
  const event = changedEvent(nextTs(world, workspace, channel.id), before, inPayload(workspace, message));
  const events = messageEvents(world, workspace, channel, event);
  return heard(hand, [...events, ...mentionEvents(world, workspace, channel, message)], {}, message);
}

/** Deletes something this person said. */
export function erase(hand: Hand, said: Pick<Message, 'channel' | 'ts'>): Promise<Heard> {
  const { world, workspace } = hand;
  const message = own(hand, said);
  const channel = channelFor(hand, message.channel);
  const before = inPayload(workspace, message);
  const events = deleted(world, workspace, message).map((gone, at) => {
    const ts = nextTs(world, workspace, channel.id);
    const stood = at === 0 ? before : inPayload(workspace, gone.before);
    return gone.stands ? changedEvent(ts, stood, inPayload(workspace, gone.stands)) : deletedEvent(ts, stood);
  });
  const envelopes = events.flatMap((event) => messageEvents(world, workspace, channel, event));
  return heard(hand, envelopes);
}

/** Opens the app, at its Home or at its messages. */
export function openApp(hand: Hand, tab: 'home' | 'messages' = 'home'): Promise<Heard> {
  const { world, workspace, user } = hand;
  const home = workspace.homes[user.id];
  const view = tab === 'home' && home ? { view: home } : {};
  const event = { type: 'app_home_opened', user: user.id, channel: openDm(workspace, user).id, tab, ...view };
  return heard(hand, [envelope(world, workspace, event)]);
}

/** Changes what Slack knows of this person: name, zone, status, or that they have left. */
export function changeProfile(hand: Hand, change: Partial<Omit<User, 'id' | 'dm'>>): Promise<Heard> {
  const { world, workspace, user } = hand;
  Object.assign(user, change);
  const now = world.clock();
  const event = {
    type: 'user_change',
    user: wireUser(workspace, user, now),
    cache_ts: Math.floor(now.epochMilliseconds / 1000),
  };
  return heard(hand, [envelope(world, workspace, event)]);
}
