import { WebClient } from '@slack/web-api';
import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { openLocalSlack } from '../../src/sandbox/slack/local-slack.ts';
import { CLIENT_OPTIONS } from '../../src/slack/app.ts';
import type { Db } from '../../src/store/db.ts';
import { scheduleChores } from '../../src/store/schedules.ts';
import { figures, members, schedules, slots } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { aCaller, aSavedDeal, aTeam, aWorkspace } from '../store/people.ts';
import { aLog, FRIDAY, tickAt } from './scene.ts';

const SATURDAY_0200 = Temporal.Instant.from('2026-03-07T02:00:00Z');

/** A workspace of Max and Bea, whose chores begin on Friday. */
async function place(db: Db) {
  const workspaceId = await aWorkspace(db);
  const [max, bea] = [await aCaller(db, workspaceId, 'max', 'manager'), await aCaller(db, workspaceId, 'bea')];
  await aSavedDeal(db, bea);
  await aTeam(db, workspaceId, max, [bea]);
  await scheduleChores(db, workspaceId, FRIDAY);
  return workspaceId;
}

const keptOf = async (db: Db, workspaceId: string) =>
  (await db.select().from(figures).where(eq(figures.workspaceId, workspaceId)).orderBy(figures.of)).map(
    ({ of, at }) => `${of} at ${at}`,
  );

const slotsOf = async (db: Db, workspaceId: string) =>
  (
    await db
      .select()
      .from(slots)
      .where(and(eq(slots.workspaceId, workspaceId), eq(slots.job, 'figures')))
  ).map(({ occasion, outcome, reason }) => ({ occasion, outcome, reason }));

onPostgres('the nightly figures', (test) => {
  test.beforeEach(async ({ db }) => {
    await db.delete(schedules);
  });

  test('are made at 02:00 UTC, once a day, of every workspace', async ({ db }) => {
    const places = [await place(db), await place(db), await place(db)];
    const [first = ''] = places;
    const tick = (at: Temporal.Instant) => tickAt(db, at);
    expect(await tick(SATURDAY_0200.subtract({ minutes: 1 }))).toBe(0);
    expect(await Promise.all([tick(SATURDAY_0200), tick(SATURDAY_0200), tick(SATURDAY_0200)]).then(sum)).toBe(3);
    for (const workspaceId of places) {
      expect(await keptOf(db, workspaceId)).toEqual([`member at ${SATURDAY_0200}`, `team at ${SATURDAY_0200}`]);
      expect(await slotsOf(db, workspaceId)).toEqual([{ occasion: '2026-03-07', outcome: 'planned', reason: null }]);
    }
    expect(await tick(SATURDAY_0200.add({ minutes: 1 }))).toBe(0);
    await db.delete(schedules).where(eq(schedules.job, 'roster'));
    expect(await tick(SATURDAY_0200.add({ hours: 24 }))).toBe(3);
    expect((await slotsOf(db, first)).map(({ occasion }) => occasion)).toEqual(['2026-03-07', '2026-03-08']);
  });

  test('of a workspace that fails are told of, and stop nobody', async ({ db }) => {
    const places = [await place(db), await place(db), await place(db)];
    const [, bad = ''] = places;
    await db
      .update(members)
      .set({ zone: 'Mars/Olympus' })
      .where(and(eq(members.workspaceId, bad), eq(members.userId, 'UBEA')));
    const log = aLog();
    expect(await tickAt(db, SATURDAY_0200, log)).toBe(3);
    for (const workspaceId of places) {
      const failed = workspaceId === bad;
      expect(await keptOf(db, workspaceId)).toHaveLength(failed ? 0 : 2);
      const [slot] = await slotsOf(db, workspaceId);
      expect(slot).toMatchObject({ outcome: failed ? 'failed' : 'planned' });
    }
    const told = log.lines.filter((line) => line.includes('figures could not be made'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(bad);
    const [next] = await db
      .select()
      .from(schedules)
      .where(and(eq(schedules.workspaceId, bad), eq(schedules.job, 'figures')));
    expect(next?.nextAt).toEqual(SATURDAY_0200.add({ hours: 24 }));
  });

  test('begin in a workspace that was there before them with its next roster', async ({ db }) => {
    const workspaceId = await place(db);
    await db.delete(schedules).where(eq(schedules.job, 'figures'));
    const slack = openLocalSlack({
      ...{ clock: () => SATURDAY_0200, faults: [] },
      workspaces: [{ id: workspaceId, name: 'Northwind', token: 'xoxb-1', users: [], channels: [] }],
    });
    const slackFor = async () => new WebClient('xoxb-1', { ...CLIENT_OPTIONS, fetch: slack.fetch });
    const roster = SATURDAY_0200.add({ hours: 1 });
    expect(await tickAt(db, roster, aLog(), slackFor)).toBe(2);
    expect(await keptOf(db, workspaceId)).toEqual([`member at ${roster}`, `team at ${roster}`]);
    const next = await db.select().from(schedules).where(eq(schedules.workspaceId, workspaceId)).orderBy(schedules.job);
    // And so do the jobs of a team that are newer than it.
    expect(next.map(({ job, nextAt }) => `${job} ${nextAt}`)).toEqual([
      'channel-nudges 2026-03-09T19:00:00Z',
      'figures 2026-03-08T02:00:00Z',
      'manager-brief 2026-03-13T19:45:00Z',
      'roster 2026-03-08T03:00:00Z',
      'team-prompt 2026-03-10T14:00:00Z',
      'thread-close 2026-03-13T19:30:00Z',
      'thread-open 2026-03-09T13:30:00Z',
      'thread-reminder 2026-03-10T13:30:00Z',
    ]);
  });
});

function sum(counts: number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
