/** One person or bot. `zone` is an IANA zone; `dm` is the id of their conversation with the bot. */
export type User = {
  id: string;
  /** What they are mentioned by: `@bea`. */
  name: string;
  realName: string;
  /** How they wish to be called; empty where they did not say. */
  displayName: string;
  zone: string;
  isAdmin: boolean;
  isOwner: boolean;
  isRestricted: boolean;
  isBot: boolean;
  deleted: boolean;
  statusEmoji: string;
  statusText: string;
  dm: string;
};

export type Channel = {
  id: string;
  name: string;
  members: string[];
  isPrivate: boolean;
  isArchived: boolean;
  isDm: boolean;
};

export type Json = Record<string, unknown>;
export type Reaction = { name: string; users: string[]; count: number };

/** A file as Slack hands it out. `created` is in seconds. */
export type WireFile = { id: string; name: string; title: string; size: number; created: number; mode: 'hosted' };

/** A file where it is kept: its bytes in base64, null until they came. `created` is in epoch ms. */
export type KeptFile = Pick<WireFile, 'id' | 'name' | 'title' | 'size' | 'created'> & {
  content: string | null;
  channels: string[];
};

/** A message as Slack hands it out. */
export type WireMessage = {
  type: 'message';
  ts: string;
  text: string;
  user: string;
  subtype?: string;
  bot_id?: string;
  app_id?: string;
  thread_ts?: string;
  blocks?: Json[];
  metadata?: Json;
  edited?: { user: string; ts: string };
  reactions?: Reaction[];
  files?: WireFile[];
  hidden?: true;
};

/** A message where it stands. `viewer` is the one person who sees an ephemeral one; `historyFrom` (epoch ms) hides it from reads. */
export type Message = WireMessage & { channel: string; viewer?: string; historyFrom?: number };

/** A modal or Home as Slack hands it out. */
export type View = {
  id: string;
  team_id: string;
  type: 'modal' | 'home';
  title: Json | null;
  submit: Json | null;
  close: Json | null;
  blocks: Json[];
  private_metadata: string;
  callback_id: string;
  external_id: string;
  state: { values: StateValues };
  hash: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
  root_view_id: string;
  previous_view_id: string | null;
  app_id: string;
  bot_id: string;
};

/** What stands in each element, by block and action. */
export type StateValues = Record<string, Record<string, Json>>;

export type ResponseUrl = {
  id: string;
  user: string;
  channel: string;
  /** The message it was given for, if any. */
  ts?: string;
  threadTs?: string;
  since: number;
  uses: number;
};

/** One workspace, whole. Modals are stacks by person, the top last; `picked` is what people chose and have not sent. */
export type Workspace = {
  id: string;
  name: string;
  domain: string;
  token: string;
  appId: string;
  botId: string;
  botUser: string;
  users: User[];
  channels: Channel[];
  messages: Message[];
  modals: Record<string, View[]>;
  homes: Record<string, View>;
  picked: Record<string, StateValues>;
  responseUrls: ResponseUrl[];
  lastTs: Record<string, number>;
  lastPost: Record<string, number>;
  files?: KeptFile[];
};

/** Everything the local Slack knows; plain JSON. `made` counts the ids handed out. */
export type State = { workspaces: Workspace[]; made: number };
