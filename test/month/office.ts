import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { assemble, type Parts } from '../../src/parts.ts';
import { type LocalSlack, openLocalSlack } from '../../src/sandbox/slack/local-slack.ts';
import { boltLogger, CLIENT_OPTIONS } from '../../src/slack/app.ts';
import { httpReceiver } from '../../src/slack/receiver.ts';
import type { Db } from '../../src/store/db.ts';
import { newLetters } from '../letters.ts';
import { moment, NAMES, type Name, PEOPLE, TEAM_NAMES, TEAMS, type Team } from './cast.ts';

const SIGNING_SECRET = 'a signing secret for tests';

/** A Slack that stays, and a Sideline before it that is started again and again, by a clock that the month sets. */
export type Office = {
  db: Db;
  workspaceId: string;
  slack: LocalSlack;
  now: () => Temporal.Instant;
  setNow: (now: Temporal.Instant) => void;
  id: (who: Name) => string;
  channel: (team: Team) => string;
  /** The parts that answer Slack now. */
  parts: () => Parts;
  /** Drops the parts as a process that ends does, and starts new ones. */
  restart: () => Promise<Parts>;
  /** Parts of a second process, which Slack does not reach; `deaf` ones never get an answer from Slack either. */
  another: (how?: { deaf: boolean }) => Parts;
  /** Slack does the next post, and its answer is lost. */
  loseAnAnswer: () => void;
  /** Log lines, parsed. */
  logged: Record<string, unknown>[];
  close: () => Promise<void>;
};

/** Opens the office on Friday 2 October 2026, 09:00 in New York: nobody has spoken to Sideline yet. */
export async function openOffice(db: Db): Promise<Office> {
  const suffix = newLetters();
  const [workspaceId, token] = [`T${suffix}`, `xoxb-${suffix}`];
  const id = (who: Name) => `U${who.toUpperCase()}${suffix}`;
  const channel = (team: Team) => `C${suffix}${team.slice(0, 1)}`;
  let present = moment(2, '09:00', 'America/New_York');
  let losing = false;
  const now = () => present;
  const slack = openLocalSlack({
    ...{ clock: now, pace: true },
    faults: ({ method }) => {
      if (!losing || method !== 'chat.postMessage') return undefined;
      losing = false;
      return { instead: 'reset', done: true };
    },
    workspaces: [
      {
        ...{ id: workspaceId, name: 'Northwind', token },
        users: NAMES.map((who) => ({
          ...{ id: id(who), name: who, realName: PEOPLE[who].name, zone: PEOPLE[who].zone, isAdmin: who === 'ada' },
        })),
        channels: TEAM_NAMES.map((team) => ({
          ...{ id: channel(team), name: TEAMS[team].channel, members: [...NAMES.map(id), `UBOT${workspaceId}`] },
        })),
      },
    ],
  });
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const clientOptions = { ...CLIENT_OPTIONS, fetch: slack.fetch };
  const authorize = async () => ({
    ...{ botToken: token, botId: `B${workspaceId}`, botUserId: `UBOT${workspaceId}`, teamId: workspaceId },
  });
  const started = (deaf = false) => {
    const logger = boltLogger(log);
    const client = new WebClient(token, { ...clientOptions, logger });
    const slackFor = () => (deaf ? new Promise<WebClient>(() => {}) : Promise.resolve(client));
    const machineSeconds = () => Date.now() / 1000;
    const receiver = httpReceiver({ signingSecret: SIGNING_SECRET, logger, machineSeconds, ready: async () => true });
    return { receiver, parts: assemble({ db, now, log, slackFor }, { receiver, authorize, clientOptions }) };
  };
  let running: { parts: Parts; stop: () => Promise<unknown> } | undefined;
  const restart = async () => {
    await running?.stop();
    const { receiver, parts } = started();
    const server = await receiver.start({ port: 0, host: '127.0.0.1' });
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('the app has no port');
    await slack.connect({ signingSecret: SIGNING_SECRET, url: `http://127.0.0.1:${address.port}/slack/events` });
    const stop = async () => {
      server.closeAllConnections();
      await receiver.stop();
    };
    running = { parts, stop };
    return parts;
  };
  await restart();
  const parts = () => {
    if (!running) throw new Error('nothing runs');
    return running.parts;
  };
  return {
    ...{ db, workspaceId, slack, now, id, channel, parts, restart, logged },
    setNow: (next) => {
      present = next;
    },
    another: ({ deaf } = { deaf: false }) => started(deaf).parts,
    loseAnAnswer: () => {
      losing = true;
    },
    close: async () => {
      await parts().drained();
      await running?.stop();
    },
  };
}
