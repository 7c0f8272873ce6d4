import { randomBytes } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import type { Deps } from '../deps.ts';
import { UserError } from '../domain/errors.ts';
import { assemble } from '../parts.ts';
import { boltLogger, CLIENT_OPTIONS } from '../slack/app.ts';
import { httpReceiver } from '../slack/receiver.ts';
import type { Db, Store } from '../store/db.ts';
import { openPglite } from '../store/embedded.ts';
import { type Clock, clockAt } from './clock.ts';
import { moveTo } from './progress.ts';
import { type LocalSlack, openLocalSlack } from './slack/local-slack.ts';
import type { Message, State } from './slack/state.ts';
import { dawn } from './team/days.ts';
import { WORKSPACE } from './team/people.ts';
import { seedTeam } from './team/seed.ts';
import { BOT, slackSeed } from './team/slack-seed.ts';
import { saidInChannels } from './team/threads-before.ts';

/** The whole of Sideline and a Slack around it, in this process. */
export type Office = {
  slack: LocalSlack;
  db: Db;
  now: Clock['now'];
  /** Moves the clock to `to`, or a few seconds on: what falls due on the way is said at its own time. */
  moveTo: (to: Temporal.Instant) => Promise<void>;
  /** Lets answers arrive and waiting messages go out after somebody did something. */
  settle: () => Promise<void>;
  /** Ends a move of the clock where it is, for good: it rejects with UserError, and nothing more is said. */
  halt: () => void;
  close: () => Promise<void>;
};

/** How an office was left, beside its database. */
export type Left = { now: Temporal.Instant; slack: State };

/** Opens the office at dawn on the Monday `start`: an empty database, a local Slack in which `before` was said, and the real app on loopback HTTP. */
export async function openOffice(
  start: Temporal.PlainDate,
  openStore: () => Promise<Store> = openPglite,
  before: Message[] = [],
): Promise<Office> {
  const clock = clockAt(dawn(start));
  const store = await openStore();
  await seedTeam(store.db, start);
  const said = await saidInChannels(store.db);
  const token = `xoxb-${randomBytes(12).toString('hex')}`;
  const workspaces = [{ ...slackSeed(token), messages: [...said, ...before] }];
  return furnish({ clock, store, token, slack: openLocalSlack({ clock: clock.now, workspaces, pace: true }) });
}

/** Opens the office again as it was left, on the database that it had. */
export async function reopenOffice({ now, slack: state }: Left, openStore: () => Promise<Store>): Promise<Office> {
  const clock = clockAt(now);
  const token = state.workspaces.find(({ id }) => id === WORKSPACE.workspaceId)?.token;
  if (token === undefined) throw new Error(`no workspace ${WORKSPACE.workspaceId} was left`);
  const store = await openStore();
  return furnish({ clock, store, token, slack: openLocalSlack({ clock: clock.now, state, pace: true }) });
}

type Rooms = { clock: Clock; store: Store; token: string; slack: LocalSlack };

/** Puts the real app into it. */
async function furnish({ clock, store, token, slack }: Rooms): Promise<Office> {
  const halt = new AbortController();
  const log = pino({ level: 'error', base: null }, pino.destination(2));
  const clientOptions = { ...CLIENT_OPTIONS, fetch: slack.fetch };
  const client = new WebClient(token, { ...clientOptions, logger: boltLogger(log) });
  const deps: Deps = { db: store.db, now: clock.now, log, slackFor: async () => client };
  const { parts, stop } = await listen(deps, slack, { token, clientOptions });
  const progress = { clock, parts, db: store.db, halted: halt.signal };
  return {
    slack,
    db: store.db,
    now: clock.now,
    moveTo: (to) => moveTo(progress, to),
    settle: async () => {
      await parts.drained();
      await moveTo(progress, clock.now());
    },
    halt: () => halt.abort(new UserError('The sandbox is closing.')),
    close: async () => {
      await parts.drained();
      await stop();
      await store.close();
    },
  };
}

/** Puts the real app behind a real port of this machine's own, with a signing secret nobody else knows. */
async function listen(
  deps: Deps,
  slack: LocalSlack,
  { token, clientOptions }: { token: string; clientOptions: Parameters<typeof assemble>[1]['clientOptions'] },
) {
  const signingSecret = randomBytes(16).toString('hex');
  const receiver = httpReceiver({
    signingSecret,
    logger: boltLogger(deps.log),
    machineSeconds: () => Date.now() / 1000,
    ready: async () => true,
  });
  const authorize = async () => ({ botToken: token, teamId: WORKSPACE.workspaceId, ...BOT });
  const parts = assemble(deps, { receiver, authorize, clientOptions });
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the app has no port');
  await slack.connect({ signingSecret, url: `http://127.0.0.1:${address.port}/slack/events` });
  const stop = async () => {
    server.closeAllConnections();
    await receiver.stop();
  };
  return { parts, stop };
}
