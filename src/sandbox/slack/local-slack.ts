import { type Answered, type App, appDoor } from './app-door.ts';
import type { Call } from './call.ts';
import type { CommandOptions } from './commands.ts';
import { deliver, type Envelope, envelope, redeliver } from './events.ts';
import { type FaultPlan, type PlannedFault, planned } from './faults.ts';
import { fetchInto } from './fetch.ts';
import { fileSeen } from './files.ts';
import type { Outcome } from './hand.ts';
import { type Person, person } from './person.ts';
import { messagesIn, readable, sees } from './reading.ts';
import { type WorkspaceSeed, workspaceFrom } from './seed.ts';
import { type Served, serve } from './server.ts';
import type { SignedRequest } from './signer.ts';
import type { Channel, Json, Message, State, User, View, Workspace } from './state.ts';
import { personOf, type Said, type World, workspaceOf } from './world.ts';

/** How a local Slack is opened. `clock` gives every ts and the pace; `state` is a snapshot to go on from. */
export type LocalSlackOptions = {
  clock: () => Temporal.Instant;
  workspaces?: WorkspaceSeed[];
  state?: State;
  faults?: PlannedFault[] | FaultPlan;
  /** Whether posts beyond one a second in a channel are answered 429. */
  pace?: boolean;
  /** Whether Slack's limits are enforced; on unless turned off. */
  enforceLimits?: boolean;
};

/** A whole Slack in this process. */
export type LocalSlack = {
  /** For WebClient and Bolt's clientOptions: reaches this Slack without a port. */
  fetch: ReturnType<typeof fetchInto>;
  serve: (port?: number) => Promise<Served>;
  /** The app that commands, clicks and events go to. */
  connect: (app: App) => Promise<void>;
  as: (userId: string, workspaceId?: string) => Person;
  command: (name: string, text: string, userId: string, options?: CommandOptions) => Promise<Outcome>;
  /** Sends any event to the app, in its envelope. */
  event: (workspaceId: string, event: Json) => Promise<Answered & { envelopes: Envelope[] }>;
  redeliver: (sent: Envelope, as: 'retry' | 'new id') => Promise<Answered>;
  /** All that was sent to the app, and a way to send one of them again as it was. */
  requests: SignedRequest[];
  resend: (request: SignedRequest) => Promise<Answered>;
  /** Plain JSON; `restore` goes back to it. */
  snapshot: () => State;
  restore: (state: State) => Promise<void>;
  /** A channel, threads included; with a person as they see it, ephemeral messages included. */
  messages: (channelId: string, userId?: string) => Message[];
  thread: (channelId: string, ts: string, userId?: string) => Message[];
  dm: (userId: string) => Message[];
  /** Everybody in a person's workspace, the bot among them. */
  people: (userId: string) => User[];
  /** The channels a person is in, their DM with the bot among them. */
  channels: (userId: string) => Channel[];
  /** The modals a person has open, the top last. */
  modals: (userId: string) => View[];
  modal: (userId: string) => View | undefined;
  home: (userId: string) => View | undefined;
  /** The words of what the bot said or edited last, to this person or to anyone; '' where it said nothing. */
  reply: (userId?: string) => string;
  /** A file shared in a channel of this person's; undefined where they see none of that id. */
  file: (fileId: string, userId: string) => { name: string; data: Buffer } | undefined;
  calls: (method?: string) => Call[];
  /** Everything the app sent that Slack would refuse. A test that ends with any has found a bug. */
  breaches: () => string[];
  /** Hears every message posted, edited, deleted and reacted to, until the returned function is called. */
  onMessage: (listener: (said: Said) => void) => () => void;
};

/** Opens a local Slack with these workspaces, or as a snapshot left it. */
export function openLocalSlack(options: LocalSlackOptions): LocalSlack {
  const { faults = [] } = options;
  const seeded: State = { workspaces: (options.workspaces ?? []).map(workspaceFrom), made: 0 };
  const world: World = {
    state: structuredClone(options.state ?? seeded),
    clock: options.clock,
    origin: 'http://slack.local',
    pace: options.pace ?? false,
    enforceLimits: options.enforceLimits ?? true,
    triggers: new Map(),
    listeners: new Set(),
    calls: [],
    said: [],
    breaches: [],
    counts: new Map(),
    plan: typeof faults === 'function' ? faults : planned(faults),
  };
  const door = appDoor();
  const as = (userId: string, workspaceId?: string) => person({ world, door, ...personOf(world, userId, workspaceId) });
  const holding = (channelId: string): Workspace | undefined =>
    world.state.workspaces.find(({ channels }) => channels.some(({ id }) => id === channelId));
  const messages = (channelId: string, userId?: string) => {
    const workspace = holding(channelId);
    return workspace ? messagesIn(workspace, channelId, userId) : [];
  };

  return {
    fetch: fetchInto(world),
    serve: (port = 0) => serve(world, port),
    connect: async (app) => door.connect(app),
    as,
    command: (name, text, userId, more) => as(userId).command(name, text, more),
    event: async (workspaceId, event) => {
      const envelopes = [envelope(world, workspaceOf(world, workspaceId), event)];
      return { ...(await deliver(door, envelopes)), envelopes };
    },
    redeliver: (sent, how) => redeliver(world, door, sent, how),
    requests: door.requests,
    resend: door.resend,
    snapshot: () => structuredClone(world.state),
    restore: async (state) => {
      world.state = structuredClone(state);
    },
    messages,
    thread: (channelId, ts, userId) => messages(channelId, userId).filter(({ thread_ts }) => thread_ts === ts),
    dm: (userId) => messages(personOf(world, userId).user.dm, userId),
    people: (userId) => structuredClone(personOf(world, userId).workspace.users),
    channels: (userId) =>
      structuredClone(personOf(world, userId).workspace.channels.filter(({ members }) => members.includes(userId))),
    modals: (userId) => structuredClone(personOf(world, userId).workspace.modals[userId] ?? []),
    modal: (userId) => structuredClone(personOf(world, userId).workspace.modals[userId]?.at(-1)),
    home: (userId) => structuredClone(personOf(world, userId).workspace.homes[userId]),
    reply: (userId) => lastReply(world, userId),
    file: (fileId, userId) => fileSeen(personOf(world, userId).workspace, fileId, userId),
    calls: (method) => structuredClone(world.calls.filter((call) => method === undefined || call.method === method)),
    breaches: () => [...world.breaches],
    onMessage: (listener) => {
      world.listeners.add(listener);
      return () => world.listeners.delete(listener);
    },
  };
}

function lastReply(world: World, userId?: string): string {
  const last = world.said.findLast(({ workspaceId, how, message }) => {
    const workspace = workspaceOf(world, workspaceId);
    const byBot = message.user === workspace.botUser && (how === 'posted' || how === 'edited');
    return byBot && (userId === undefined || sees(workspace, userId, message));
  });
  return last ? readable(last.message) : '';
}
