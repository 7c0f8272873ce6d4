import type { Channel, Message, User, Workspace } from './state.ts';

export type UserSeed = Pick<User, 'id' | 'name'> & Partial<User>;
export type ChannelSeed = Pick<Channel, 'id' | 'name'> & Partial<Channel>;

/** What whoever opens a local Slack says about a workspace; every id is theirs. The bot is one of `users` or is added. */
export type WorkspaceSeed = {
  id: string;
  name: string;
  token: string;
  users: UserSeed[];
  channels: ChannelSeed[];
  /** What was said before. */
  messages?: Message[];
  domain?: string;
  appId?: string;
  botId?: string;
  botUser?: string;
};

function user(seed: UserSeed): User {
  return {
    realName: seed.name,
    displayName: '',
    zone: 'UTC',
    isAdmin: false,
    isOwner: false,
    isRestricted: false,
    isBot: false,
    deleted: false,
    statusEmoji: '',
    statusText: '',
    dm: `D${seed.id.slice(1)}`,
    ...seed,
  };
}

function channel(seed: ChannelSeed): Channel {
  return { members: [], isPrivate: false, isArchived: false, isDm: false, ...seed };
}

/** The conversation between a person and the bot. */
export function dmWith(person: User, botUser: string): Channel {
  return channel({ id: person.dm, name: person.name, members: [person.id, botUser], isPrivate: true, isDm: true });
}

/** A workspace in which nothing was said but what the seed has. Nobody's DM is open until it is opened or written in. */
export function workspaceFrom(seed: WorkspaceSeed): Workspace {
  const botUser = seed.botUser ?? `UBOT${seed.id}`;
  const bot = { id: botUser, name: 'sideline', realName: 'Sideline', isBot: true };
  const people = seed.users.some(({ id }) => id === botUser) ? seed.users : [...seed.users, bot];
  return {
    id: seed.id,
    name: seed.name,
    domain: seed.domain ?? seed.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    token: seed.token,
    appId: seed.appId ?? 'ASIDELINE',
    botId: seed.botId ?? `B${seed.id}`,
    botUser,
    users: people.map(user),
    channels: seed.channels.map(channel),
    messages: seed.messages ?? [],
    modals: {},
    homes: {},
    picked: {},
    responseUrls: [],
    lastTs: {},
    lastPost: {},
  };
}
