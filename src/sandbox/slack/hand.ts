import type { Answered, AppDoor } from './app-door.ts';
import type { Channel, Json, Message, User, View, Workspace } from './state.ts';
import type { World } from './world.ts';

/** One person at their keyboard. */
export type Hand = { world: World; door: AppDoor; workspace: Workspace; user: User };

/** What a person's act led to. `status` is the app's answer, 0 where Slack's own window sent nothing. */
export type Outcome = {
  status: number;
  body: string;
  /** What the answer itself said. */
  message?: Message;
  /** What is wrong with a submission, by block. */
  errors?: Record<string, string>;
  /** The modal this person now sees on top. */
  modal?: View;
  /** What an external select offers. */
  options?: Json[];
};

/** The parts that every payload carries. */
export function signature({ workspace, user }: Hand) {
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: workspace.id },
    team: { id: workspace.id, domain: workspace.domain },
    api_app_id: workspace.appId,
    token: 'not-used',
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A channel as payloads name it: by id, with Slack's stand-ins for what has no public name. */
export function named(channel: Channel): { id: string; name: string } {
  if (channel.isDm) return { id: channel.id, name: 'directmessage' };
  return { id: channel.id, name: channel.isPrivate ? 'privategroup' : channel.name };
}

/** The channel of this id, if the person is in it. Throws where they are not: they could not act there. */
export function channelFor({ workspace, user }: Hand, channelId: string): Channel {
  const channel = workspace.channels.find(({ id }) => id === channelId);
  if (!channel?.members.includes(user.id)) throw new Error(`${user.id} is not in ${channelId}`);
  return channel;
}

/** The modal on top of what the person has open. */
export function topModal({ workspace, user }: Hand): View | undefined {
  return workspace.modals[user.id]?.at(-1);
}

/** The app's answer with what the person now sees; a copy that later acts do not change. */
export function outcome(hand: Hand, { status, body }: Answered, more: Partial<Outcome> = {}): Outcome {
  const modal = topModal(hand);
  return structuredClone({ status, body, ...(modal ? { modal } : {}), ...more });
}

/** A body that must be JSON. Throws, as Slack would show an error, where it is not. */
export function jsonBody(body: string): Json {
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`Slack expects an object, not ${body}`);
  return { ...parsed };
}
