import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { Deps } from '../src/deps.ts';
import { assemble, type Parts } from '../src/parts.ts';
import type { FaultPlan } from '../src/sandbox/slack/faults.ts';
import { type LocalSlack, openLocalSlack } from '../src/sandbox/slack/local-slack.ts';
import type { UserSeed } from '../src/sandbox/slack/seed.ts';
import { boltLogger, CLIENT_OPTIONS } from '../src/slack/app.ts';
import { httpReceiver } from '../src/slack/receiver.ts';
import type { Db } from '../src/store/db.ts';
import { test as onPostgres } from './fixtures.ts';
import { newLetters } from './letters.ts';

/** A Tuesday, 09:00 in New York. */
export const NOW = Temporal.Instant.from('2026-03-10T13:00:00Z');

const SIGNING_SECRET = 'a signing secret for tests';

/** The app on the wire: a workspace of its own, people in it, the parts, and a clock that tests set. */
export type Wire = {
  workspaceId: string;
  slack: LocalSlack;
  parts: Parts;
  /** Log lines, parsed. */
  logged: Record<string, unknown>[];
  now: () => Temporal.Instant;
  setNow: (now: Temporal.Instant) => void;
  /** From now on Slack's calls go wrong as planned. */
  fail: (plan: FaultPlan) => void;
  url: string;
  /** A user id of this workspace: `id('bea')`. */
  id: (name: string) => string;
  close: () => Promise<void>;
};

/** Users of every test workspace: two reps, their manager, an admin, a guest. */
function people(id: (name: string) => string): UserSeed[] {
  const zone = 'America/New_York';
  return [
    { id: id('bea'), name: 'bea', realName: 'Bea Ortiz', zone },
    { id: id('ann'), name: 'ann', realName: 'Ann Li', zone },
    { id: id('max'), name: 'max', realName: 'Max Boyd', zone },
    { id: id('ada'), name: 'ada', realName: 'Ada Roth', zone, isAdmin: true },
    { id: id('gus'), name: 'gus', realName: 'Gus Guest', zone, isRestricted: true },
  ];
}

/** Opens the real app on loopback HTTP against a local Slack. */
export async function openWire(db: Db, changes: Partial<Deps> = {}): Promise<Wire> {
  const suffix = newLetters();
  const workspaceId = `T${suffix}`;
  const id = (name: string) => `U${name.toUpperCase()}${suffix}`;
  const token = `xoxb-${suffix}`;
  let present = NOW;
  const now = () => present;
  let faults: FaultPlan = () => undefined;
  const local = openLocalSlack({
    clock: now,
    faults: (call, nth) => faults(call, nth),
    workspaces: [
      {
        id: workspaceId,
        name: 'Northwind',
        token,
        users: people(id),
        channels: [
          { id: `C${suffix}`, name: 'team-east', members: [id('bea'), id('ann'), id('max'), `UBOT${workspaceId}`] },
          { id: `C${suffix}W`, name: 'team-west', members: [id('ann'), id('max'), `UBOT${workspaceId}`] },
        ],
      },
    ],
  });
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const clientOptions = { ...CLIENT_OPTIONS, fetch: local.fetch };
  const client = new WebClient(token, { ...clientOptions, logger: boltLogger(log) });
  const deps: Deps = { db, now, log, slackFor: async () => client, ...changes };
  const receiver = httpReceiver({
    signingSecret: SIGNING_SECRET,
    logger: boltLogger(log),
    machineSeconds: () => Date.now() / 1000,
    ready: async () => true,
  });
  const authorize = async () => ({
    botToken: token,
    botId: `B${workspaceId}`,
    botUserId: `UBOT${workspaceId}`,
    teamId: workspaceId,
  });
  const parts = assemble(deps, { receiver, authorize, clientOptions });
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the app has no port');
  const url = `http://127.0.0.1:${address.port}/slack/events`;
  await local.connect({ signingSecret: SIGNING_SECRET, url });
  return {
    workspaceId,
    slack: local,
    parts,
    logged,
    now,
    setNow: (next) => {
      present = next;
    },
    fail: (plan) => {
      faults = plan;
    },
    url,
    id,
    close: async () => {
      await parts.drained();
      server.closeAllConnections();
      await receiver.stop();
      expect(local.breaches()).toEqual([]);
    },
  };
}

/** `test('…', async ({ wire }) => …)`: a workspace of its own for each test, on this file's PostgreSQL. */
export const test = onPostgres.extend('wire', async ({ db }, { onCleanup }) => {
  const wire = await openWire(db);
  onCleanup(wire.close);
  return wire;
});
