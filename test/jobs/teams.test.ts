import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Actor } from '../../src/domain/member.ts';
import { logActivities } from '../../src/store/activities.ts';
import type { Db } from '../../src/store/db.ts';
import { scheduleTeam } from '../../src/store/schedules.ts';
import { salesTeams, schedules, teamMembers, threadReplies, threads } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { anAct, aTeam, aWorkspace } from '../store/people.ts';
import { aQuietDeal, aScheduled, at, FRIDAY, ledger, nextOf, outcomes, planned, tickAt } from './scene.ts';

/** Bea and Cal, managed by Mia, in New York; nobody else is due. */
async function east(db: Db) {
  await db.delete(schedules);
  const workspaceId = await aWorkspace(db);
  const mia = await aScheduled(db, workspaceId, 'mia', {}, 'manager');
  const bea = await aScheduled(db, workspaceId, 'bea');
  const cal = await aScheduled(db, workspaceId, 'cal');
  const team = await aTeam(db, workspaceId, mia, [bea, cal]);
  await scheduleTeam(db, team, FRIDAY);
  return { workspaceId, team, mia, bea, cal };
}

function logs(db: Db, who: Actor, when: string, dealId: number | null, count = 1) {
  const section = dealId === null ? 'reach' : 'follow up';
  const moment = at(when);
  return logActivities(
    db,
    who,
    [{ userId: who.userId, dealId, kind: 'call', section, count }],
    anAct(who, { at: moment, recordedAt: moment }),
  );
}

/** Ticks at every half hour between two moments, as a process that runs all the time. */
async function through(db: Db, from: string, to: string) {
  for (let now = at(from); Temporal.Instant.compare(now, at(to)) <= 0; now = now.add({ minutes: 30 })) {
    await tickAt(db, now);
  }
}

async function inChannel(db: Db, workspaceId: string, job = 'channel-nudges') {
  const posts = await planned(db, workspaceId);
  return posts.filter(({ channelId, key }) => channelId === 'CEAST' && key?.startsWith(job));
}

onPostgres("a team's jobs", (test) => {
  test('open the thread on Monday: a parent, and a part under it for everybody, who manages them too', async ({
    db,
  }) => {
    const { workspaceId, team, bea } = await east(db);
    await logs(db, bea, '2026-03-03T10:00', null, 12);
    await tickAt(db, at('2026-03-09T09:30'));
    const [parent, ...replies] = await inChannel(db, workspaceId, 'thread-open');
    const key = `thread-open:${team.id}:2026-W11`;
    expect(parent).toMatchObject({ key, parentId: null, repeatable: true });
    expect(parent?.body?.text).toBe(
      'East, week of Mon 9 Mar. Last week: 12 prospecting activities · 0 deals moved on · 0 concluded · 0 won',
    );
    expect(String(parent?.expiresAt)).toBe(String(at('2026-03-09T21:00')));
    expect(replies.map(({ key, parentId, repeatable }) => ({ key, parentId, repeatable }))).toEqual([
      { key: `${key}:UBEA`, parentId: parent?.id, repeatable: true },
      { key: `${key}:UCAL`, parentId: parent?.id, repeatable: true },
      { key: `${key}:UMIA`, parentId: parent?.id, repeatable: true },
    ]);
    expect(replies[0]?.body?.text).toBe('<@UBEA> · What will you do this week, and by when?');
    const parts = await db
      .select()
      .from(threadReplies)
      .where(eq(threadReplies.workspaceId, workspaceId))
      .orderBy(threadReplies.userId);
    expect(parts.map(({ userId, postId }) => [userId, postId])).toEqual(
      ['UBEA', 'UCAL', 'UMIA'].map((userId, at) => [userId, replies[at]?.id]),
    );
    expect(await db.select().from(threads).where(eq(threads.workspaceId, workspaceId))).toMatchObject([
      { teamId: team.id, week: '2026-W11', parentId: parent?.id },
    ]);
    expect(await nextOf(db, workspaceId, 'thread-open', String(team.id))).toBe('2026-03-16T09:30');
  });

  test('open it on Tuesday where Monday is a holiday', async ({ db }) => {
    const { workspaceId, team } = await east(db);
    await db
      .update(schedules)
      .set({ nextAt: at('2026-05-18T09:30') })
      .where(eq(schedules.job, 'thread-open'));
    await tickAt(db, at('2026-05-18T09:30'));
    expect(await nextOf(db, workspaceId, 'thread-open', String(team.id))).toBe('2026-05-26T09:30');
    await tickAt(db, at('2026-05-26T09:30'));
    expect(await outcomes(db, workspaceId, 'thread-open')).toEqual([
      `thread-open ${team.id} 2026-W21 planned`,
      `thread-open ${team.id} 2026-W22 planned`,
    ]);
  });

  test('keep it private where the team does: totals in the channel, each part in a DM', async ({ db }) => {
    const { workspaceId, team } = await east(db);
    await db.update(salesTeams).set({ privateOnly: true }).where(eq(salesTeams.workspaceId, workspaceId));
    await db.delete(schedules).where(eq(schedules.job, 'morning-digest'));
    await tickAt(db, at('2026-03-09T09:30'));
    const posts = await planned(db, workspaceId);
    expect(posts.map(({ channelId, parentId }) => `${channelId} ${parentId}`)).toEqual([
      'CEAST null',
      'DBEA null',
      'DCAL null',
      'DMIA null',
    ]);
    await tickAt(db, at('2026-03-09T15:00'));
    expect(await outcomes(db, workspaceId, 'channel-nudges')).toEqual([
      `channel-nudges ${team.id} 2026-03-09 silent private-team`,
    ]);
  });

  test('name a stalled deal only after its owner heard it in private and had a full working day', async ({ db }) => {
    const { workspaceId, team, bea } = await east(db);
    const deal = await aQuietDeal(db, bea);
    await through(db, '2026-03-09T08:00', '2026-03-09T18:00');
    expect((await planned(db, workspaceId)).map(({ key }) => key)).toContain('morning-digest:UBEA:2026-03-09');
    expect(await inChannel(db, workspaceId)).toEqual([]);

    await through(db, '2026-03-10T08:00', '2026-03-10T18:00');
    const [nudge, ...others] = await inChannel(db, workspaceId);
    expect(others).toEqual([]);
    expect(nudge).toMatchObject({ key: `channel-nudges:${team.id}:2026-03-10`, parentId: null });
    expect(nudge?.body?.text).toBe('1 deal waiting for a next move: Globex.');
    expect(String(nudge?.expiresAt)).toBe(String(at('2026-03-10T18:00')));
    expect((await ledger(db, workspaceId)).filter(({ job }) => job === 'channel-nudges')).toMatchObject([
      { occasion: '2026-03-09', state: 'suppressed', why: 'told-lately', dealId: deal.id, deliveryId: null },
      {
        state: 'said',
        why: null,
        userId: 'UBEA',
        rule: 'stalled',
        reason: 'quiet',
        dealId: deal.id,
        deliveryId: nudge?.id,
      },
    ]);
  });

  test('say nothing of a deal whose owner acted in time', async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    const deal = await aQuietDeal(db, bea);
    await through(db, '2026-03-09T08:00', '2026-03-09T18:00');
    await logs(db, bea, '2026-03-10T11:00', deal.id);
    await through(db, '2026-03-10T08:00', '2026-03-10T18:00');
    expect(await inChannel(db, workspaceId)).toEqual([]);
  });

  test('ask in private on Wednesday, give the channel a number on Thursday, a name the week after', async ({ db }) => {
    const { workspaceId, team, bea, cal } = await east(db);
    const dee = await aScheduled(db, workspaceId, 'dee');
    await db.insert(teamMembers).values({ workspaceId, teamId: team.id, userId: dee.userId, manages: false });
    await logs(db, bea, '2026-03-04T10:00', null, 3);
    await logs(db, dee, '2026-03-09T11:00', null, 3);
    await logs(db, dee, '2026-03-16T11:00', null, 3);
    await logs(db, cal, '2026-03-09T10:00', null, 3);
    await logs(db, cal, '2026-03-16T10:00', null, 3);
    await through(db, '2026-03-11T13:30', '2026-03-11T16:00');
    const asked = (await planned(db, workspaceId)).filter(({ key }) => key?.startsWith('prospecting-check'));
    expect(asked.map(({ key }) => key)).toEqual(['prospecting-check:UBEA:2026-W11']);
    expect(await inChannel(db, workspaceId)).toEqual([]);
    await through(db, '2026-03-12T14:00', '2026-03-12T16:00');
    const [nudge] = await inChannel(db, workspaceId);
    expect(nudge?.body?.text).toBe('1 of 3 has no prospecting logged since Monday.');
    expect(JSON.stringify(nudge?.body)).not.toContain('UBEA');
    await through(db, '2026-03-13T14:00', '2026-03-13T16:00');
    expect(await inChannel(db, workspaceId)).toHaveLength(1);
    await through(db, '2026-03-16T08:00', '2026-03-19T16:00');
    const [, again] = await inChannel(db, workspaceId);
    expect(again?.key).toMatch(/:2026-03-19$/);
    expect(JSON.stringify(again?.body)).toContain('<@UBEA>: who will you call first today?');
  });

  test('catch up until the bound of each: 18:00 for a nudge, 21:00 for the thread', async ({ db }) => {
    const { workspaceId, team } = await east(db);
    await tickAt(db, at('2026-03-09T20:00'));
    expect(await outcomes(db, workspaceId)).toEqual([
      `channel-nudges ${team.id} 2026-03-09 lapsed too-late`,
      'morning-digest UBEA 2026-03-09 lapsed too-late',
      'morning-digest UCAL 2026-03-09 lapsed too-late',
      'morning-digest UMIA 2026-03-09 lapsed too-late',
      `thread-open ${team.id} 2026-W11 planned`,
    ]);
  });
});
