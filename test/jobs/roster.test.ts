import { WebClient } from '@slack/web-api';
import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { PlannedFault } from '../../src/sandbox/slack/faults.ts';
import { openLocalSlack } from '../../src/sandbox/slack/local-slack.ts';
import type { UserSeed } from '../../src/sandbox/slack/seed.ts';
import { CLIENT_OPTIONS } from '../../src/slack/app.ts';
import type { Db } from '../../src/store/db.ts';
import { memberOf } from '../../src/store/members.ts';
import { scheduleChores } from '../../src/store/schedules.ts';
import { schedules, slots } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { aWorkspace } from '../store/people.ts';
import { aLog, aScheduled, FRIDAY, tickAt } from './scene.ts';

const SATURDAY_0300 = Temporal.Instant.from('2026-03-07T03:00:00Z');
const APRIL = Temporal.Instant.from('2026-04-01T02:00:00Z');

/** A workspace whose people are Bea and Cal here, and `users` in Slack. */
async function place(db: Db, users: UserSeed[], faults: PlannedFault[] = []) {
  await db.delete(schedules);
  const workspaceId = await aWorkspace(db);
  for (const name of ['bea', 'cal']) await aScheduled(db, workspaceId, name);
  await scheduleChores(db, workspaceId, FRIDAY);
  // The other chore is not due while these tests play.
  await db.update(schedules).set({ nextAt: APRIL }).where(eq(schedules.job, 'figures'));
  const slack = openLocalSlack({
    ...{ clock: () => SATURDAY_0300, faults },
    workspaces: [{ id: workspaceId, name: 'Northwind', token: 'xoxb-1', users, channels: [] }],
  });
  const slackFor = async () => new WebClient('xoxb-1', { ...CLIENT_OPTIONS, fetch: slack.fetch });
  const roster = () =>
    db
      .select({ occasion: slots.occasion, outcome: slots.outcome, reason: slots.reason })
      .from(slots)
      .where(and(eq(slots.workspaceId, workspaceId), eq(slots.job, 'roster')));
  return { workspaceId, slack, slackFor, roster, tick: (at = SATURDAY_0300) => tickAt(db, at, aLog(), slackFor) };
}

const zone = 'America/New_York';

onPostgres('the daily look at who is there', (test) => {
  test('follows zone, name, status and who left, once a day', async ({ db }) => {
    const { workspaceId, slack, roster, tick } = await place(db, [
      { id: 'UBEA', name: 'bea', zone: 'Europe/London', statusEmoji: ':palm_tree:' },
      { id: 'UCAL', name: 'cal', zone, deleted: true },
      { id: 'USTRANGER', name: 'dan', zone },
    ]);
    expect(await tick(SATURDAY_0300.subtract({ minutes: 1 }))).toBe(0);
    expect(await tick()).toBe(1);
    expect(await memberOf(db, workspaceId, 'UBEA')).toMatchObject({
      zone: 'Europe/London',
      statusEmoji: ':palm_tree:',
      statusSince: SATURDAY_0300,
    });
    expect((await memberOf(db, workspaceId, 'UCAL'))?.deactivatedAt).toEqual(SATURDAY_0300);
    expect(await memberOf(db, workspaceId, 'USTRANGER')).toBeUndefined();
    const due = await db.select().from(schedules).where(eq(schedules.workspaceId, workspaceId));
    expect(due.map(({ job, subject, nextAt }) => `${job} ${subject} ${nextAt}`).sort()).toEqual([
      `figures ${workspaceId} ${APRIL}`,
      'morning-digest UBEA 2026-03-09T08:30:00Z',
      'prospecting-check UBEA 2026-03-11T14:00:00Z',
      `roster ${workspaceId} 2026-03-08T03:00:00Z`,
    ]);
    expect(await roster()).toEqual([{ occasion: '2026-03-07', outcome: 'planned', reason: null }]);
    expect(await tick(SATURDAY_0300.add({ minutes: 1 }))).toBe(0);
    expect(slack.calls('users.list')).toHaveLength(1);
  });

  test('reads page after page, a call each', async ({ db }) => {
    const crowd = Array.from({ length: 1_999 }, (_, index) => ({ id: `U${index}`, name: `u${index}`, zone }));
    const { workspaceId, slack, tick } = await place(db, [
      ...crowd,
      { id: 'UBEA', name: 'bea', zone: 'Europe/London' },
    ]);
    await tick();
    // 2,000 people and the bot.
    expect(slack.calls('users.list')).toHaveLength(3);
    expect((await memberOf(db, workspaceId, 'UBEA'))?.zone).toBe('Europe/London');
  });

  test('is read once where several tick at the same time', async ({ db }) => {
    const { slack, tick } = await place(db, [{ id: 'UBEA', name: 'bea', zone }]);
    const rows = await Promise.all([tick(), tick(), tick()]);
    expect(rows.reduce((sum, count) => sum + count)).toBe(1);
    expect(slack.calls('users.list')).toHaveLength(1);
  });

  test('comes back the next day where Slack does not answer, and stops nobody', async ({ db }) => {
    const { workspaceId, roster, tick } = await place(
      db,
      [{ id: 'UBEA', name: 'bea', zone: 'Europe/London' }],
      [{ method: 'users.list', fault: { instead: { status: 429, retryAfter: 30 } } }],
    );
    expect(await tick()).toBe(1);
    const [first] = await roster();
    expect(first).toMatchObject({ occasion: '2026-03-07', outcome: 'failed' });
    expect((await memberOf(db, workspaceId, 'UBEA'))?.zone).toBe(zone);
    expect(await tick(SATURDAY_0300.add({ hours: 24 }))).toBe(1);
    expect((await memberOf(db, workspaceId, 'UBEA'))?.zone).toBe('Europe/London');
  });

  test('is done once after a week in which nothing ran', async ({ db }) => {
    const { slack, roster, tick } = await place(db, [{ id: 'UBEA', name: 'bea', zone }]);
    await db.delete(schedules).where(eq(schedules.subject, 'UBEA'));
    await db.delete(schedules).where(eq(schedules.subject, 'UCAL'));
    expect(await tick(SATURDAY_0300.add({ hours: 24 * 7 + 1 }))).toBe(1);
    expect(slack.calls('users.list')).toHaveLength(1);
    expect(await roster()).toEqual([{ occasion: '2026-03-14', outcome: 'planned', reason: null }]);
  });
});
