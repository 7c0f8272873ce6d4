import { LogLevel, WebClient } from '@slack/web-api';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { tick } from '../../src/jobs/tick.ts';
import { openLocalSlack } from '../../src/sandbox/slack/local-slack.ts';
import { courier } from '../../src/slack/courier.ts';
import type { Db } from '../../src/store/db.ts';
import { conversations, deliveries, schedules } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { aLog, at } from '../jobs/scene.ts';
import { aWorkspace } from '../store/people.ts';
import { aListener, outcomesBy } from './clock-people.ts';

const { compare } = Temporal.Instant;

const MONDAY = at('2026-03-09T04:00');
const END = at('2026-03-13T20:00');
const DAYS = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'];

/** A process that is awake looks this often: every digest hour and every sleep below begins and ends with a look. */
const STEP = { minutes: 20 };

/** A digest hour every 40 minutes, from 05:00 to 12:20. */
const CLOCKS = Array.from({ length: 12 }, (_, nth) =>
  Temporal.PlainTime.from('05:00')
    .add({ minutes: nth * 40 })
    .toString({ smallestUnit: 'minute' }),
);

const nameOf = (clock: string) => `at${clock.replace(':', '')}`;
const dmOf = (clock: string) => `D${nameOf(clock).toUpperCase()}`;

/** Falls asleep at `from`; `planned` says whether it was just after planning and before sending. */
type Sleep = { from: Temporal.Instant; until: Temporal.Instant; planned: boolean };

/** A process that ticks and sends, by a clock that jumps over its sleep, and the Slack it speaks to. */
async function aWeek(db: Db, workspaceId: string, { from, until, planned }: Sleep) {
  let now = MONDAY;
  const users = CLOCKS.map((clock) => ({ id: `U${nameOf(clock).toUpperCase()}`, name: nameOf(clock) }));
  const bot = `UBOT${workspaceId}`;
  const channels = CLOCKS.map((clock) => ({ id: dmOf(clock), name: dmOf(clock).toLowerCase(), members: [bot] }));
  const slack = openLocalSlack({
    clock: () => now,
    workspaces: [{ id: workspaceId, name: 'Northwind', token: 'xoxb', users, channels }],
  });
  const client = new WebClient('xoxb', { fetch: slack.fetch, retryConfig: { retries: 0 }, logLevel: LogLevel.ERROR });
  const deps = { db, now: () => now, log: aLog().log, slackFor: async () => client };
  const rate = { everyMs: 1, burst: 1_000 };
  const rates = {
    ...{ 'chat.postMessage': rate, 'chat.update': rate },
    ...{ 'conversations.history': rate, 'conversations.replies': rate },
  };
  const { run } = courier(deps, { draw: () => Promise.reject(new Error('nothing is edited here')), rates });
  while (compare(now, END) < 0) {
    const isAsleep = compare(from, now) <= 0 && compare(now, until) < 0;
    if (!isAsleep || (planned && now.equals(from))) await tick(deps);
    if (!isAsleep) await run();
    now = isAsleep ? until : now.add(STEP);
  }
  return slack;
}

/** When somebody with this hour hears each day's digest, and what becomes of its occasion and its message. */
function expectedFor(clock: string, { from, until, planned }: Sleep) {
  const heard: string[] = [];
  const outcomes: string[] = [];
  const expired: string[] = [];
  for (const day of DAYS) {
    const due = at(`${day}T${clock}`);
    const isAsleep = compare(from, due) <= 0 && compare(due, until) < 0;
    const isInTime = !isAsleep || compare(until, due.add({ hours: 3 })) < 0;
    const isPlanned = isInTime || (planned && due.equals(from));
    if (isInTime) heard.push((isAsleep ? until : due).toString());
    if (isPlanned && !isInTime) expired.push(day);
    outcomes.push(`${day} ${isPlanned ? 'planned' : 'lapsed too-late'}`);
  }
  return { heard, outcomes, expired };
}

const SLEEPS = ['2026-03-10T08:20', '2026-03-10T05:40'].flatMap((from) =>
  [{ minutes: 40 }, { hours: 3 }, { hours: 72 }].flatMap((length) =>
    [false, true].map((planned) => ({
      from: at(from),
      until: at(from).add(length),
      planned,
      is: `${from} for ${Temporal.Duration.from(length)}${planned ? ', having planned what it has not sent' : ''}`,
    })),
  ),
);

onPostgres('a process that sleeps', (test) => {
  test.for(SLEEPS)(
    'from $is: says once what is in time, and lapses the rest',
    { timeout: 60_000 },
    async (sleep, { db }) => {
      await db.delete(schedules);
      await db.update(conversations).set({ nextAt: null, leasedUntil: null });
      const workspaceId = await aWorkspace(db);
      for (const clock of CLOCKS) {
        const days = { zone: 'America/New_York', digestAt: Temporal.PlainTime.from(clock), country: 'US' };
        await aListener(db, workspaceId, nameOf(clock), days, MONDAY.subtract({ hours: 1 }));
      }
      const slack = await aWeek(db, workspaceId, sleep);
      const outcomes = await outcomesBy(db, workspaceId);
      const ended = await db.select().from(deliveries).where(eq(deliveries.workspaceId, workspaceId));
      for (const clock of CLOCKS) {
        const expected = expectedFor(clock, sleep);
        const heard = slack.messages(dmOf(clock)).filter(({ text }) => text.includes('Deal of'));
        const said = heard.map(({ ts }) => Temporal.Instant.fromEpochMilliseconds(Number(ts) * 1_000).toString());
        expect(said, clock).toEqual(expected.heard);
        expect(outcomes.get(`U${nameOf(clock).toUpperCase()}`), clock).toEqual(expected.outcomes);
        const unsent = ended.filter(({ channelId, state }) => channelId === dmOf(clock) && state !== 'sent');
        expect(unsent.map(({ key, reason }) => `${key?.split(':').at(-1)} ${reason}`)).toEqual(
          expected.expired.map((day) => `${day} expired`),
        );
      }
    },
  );
});
