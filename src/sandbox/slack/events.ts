import type { Answered, AppDoor } from './app-door.ts';
import { inPayload } from './in-payload.ts';
import type { Forgery } from './signer.ts';
import type { Channel, Json, Message, Workspace } from './state.ts';
import { nextId, nextTs, nowOf, type World } from './world.ts';

/** One event on its way to the app, in Slack's envelope. */
export type Envelope = Json & { event_id: string; event: Json };

/** Wraps an event as the Events API does. */
export function envelope(world: World, workspace: Workspace, event: Json): Envelope {
  return {
    token: 'not-used',
    team_id: workspace.id,
    context_team_id: workspace.id,
    context_enterprise_id: null,
    api_app_id: workspace.appId,
    event: { ...event, event_ts: event.event_ts ?? nextTs(world, workspace, 'event') },
    type: 'event_callback',
    event_id: nextId(world, 'Ev'),
    event_time: Math.floor(nowOf(world) / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.id,
        user_id: workspace.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}

/** Slack's word for the kind of a conversation. */
export function channelType(channel: Channel): 'im' | 'group' | 'channel' {
  if (channel.isDm) return 'im';
  return channel.isPrivate ? 'group' : 'channel';
}

/** What the bot hears of something said, edited or deleted: nothing in a channel that it is not in. */
export function messageEvents(world: World, workspace: Workspace, channel: Channel, event: Json): Envelope[] {
  if (!channel.members.includes(workspace.botUser)) return [];
  return [
    envelope(world, workspace, { type: 'message', ...event, channel: channel.id, channel_type: channelType(channel) }),
  ];
}

/** What the bot hears of a message that calls it in a channel where it is; Slack says so again each time such a message is edited. */
export function mentionEvents(world: World, workspace: Workspace, channel: Channel, message: Message): Envelope[] {
  const isCalled = !channel.isDm && message.text.includes(`<@${workspace.botUser}>`);
  if (!isCalled || !channel.members.includes(workspace.botUser)) return [];
  const said = { ...inPayload(workspace, message), type: 'app_mention', channel: channel.id };
  return [envelope(world, workspace, { ...said, event_ts: message.edited?.ts ?? message.ts })];
}

/** The event of a message as it was said. */
export function saidEvent(workspace: Workspace, message: Message): Json {
  return { ...inPayload(workspace, message), event_ts: message.ts };
}

/** The event of a message that now reads otherwise. Both are as `inPayload` has them. */
export function changedEvent(ts: string, before: Json, after: Json): Json {
  return { ...hidden(ts), subtype: 'message_changed', message: after, previous_message: before };
}

/** The event of a message that is gone. */
export function deletedEvent(ts: string, before: Json): Json {
  return { ...hidden(ts), subtype: 'message_deleted', deleted_ts: before.ts, previous_message: before };
}

function hidden(ts: string): Json {
  return { hidden: true, ts, event_ts: ts };
}

/** Sends events one after the other; the answer is the first that is not 200, or else the last. */
export async function deliver(door: AppDoor, envelopes: Envelope[], forgery?: Forgery): Promise<Answered> {
  let answered: Answered = { status: 200, body: '' };
  for (const each of envelopes) {
    const next = await door.json(each, forgery);
    if (answered.status === 200) answered = next;
  }
  return answered;
}

/** The same event again: with its own id and Slack's retry headers, or as if new, under another id. */
export function redeliver(world: World, door: AppDoor, sent: Envelope, as: 'retry' | 'new id'): Promise<Answered> {
  if (as === 'new id') return door.json({ ...sent, event_id: nextId(world, 'Ev') });
  return door.json(sent, { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } });
}
