import type { Answered, AppDoor } from './app-door.ts';
import { onTheWire } from './messages.ts';
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
export function messageEvents(
  world: World,
  workspace: Workspace,
  channel: Channel,
  event: Json,
  text = '',
): Envelope[] {
  if (!channel.members.includes(workspace.botUser)) return [];
  const message = { type: 'message', ...event, channel: channel.id, channel_type: channelType(channel) };
  const mention = { ...event, type: 'app_mention', channel: channel.id };
  const mentioned = !channel.isDm && text.includes(`<@${workspace.botUser}>`);
  return [envelope(world, workspace, message), ...(mentioned ? [envelope(world, workspace, mention)] : [])];
}

/** The event of a message edited (`before` and after) or deleted (`before` alone). */
export function changeEvent(ts: string, before: Message, after?: Message): Json {
  const common = { hidden: true, ts, event_ts: ts, previous_message: onTheWire(before) };
  return after
    ? { ...common, subtype: 'message_changed', message: onTheWire(after) }
    : { ...common, subtype: 'message_deleted', deleted_ts: before.ts };
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
