import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Actor } from '../../src/domain/member.ts';
import { runJob } from '../../src/jobs/run-one.ts';
import { makeCommitment } from '../../src/store/commitments.ts';
import type { Db } from '../../src/store/db.ts';
import { scheduleTeam } from '../../src/store/schedules.ts';
import { commitments, deliveries, members, schedules, threads } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { anAct, aTeam, aWorkspace } from '../store/people.ts';
import { aLog, aScheduled, at, FRIDAY, outcomes, planned, tickAt } from './scene.ts';

const MONDAY = at('2026-03-09T09:30');
const TUESDAY = at('2026-03-10T09:30');
const CLOSE = at('2026-03-13T15:30');

/** Bea and Cal, managed by Mia, in New York; digests are left out. */
async function east(db: Db) {
  await db.delete(schedules);
  const workspaceId = await aWorkspace(db);
  const mia = await aScheduled(db, workspaceId, 'mia', {}, 'manager');
  const bea = await aScheduled(db, workspaceId, 'bea');
  const cal = await aScheduled(db, workspaceId, 'cal');
  await db.delete(schedules);
  const team = await aTeam(db, workspaceId, mia, [bea, cal]);
  await scheduleTeam(db, team, FRIDAY);
  return { workspaceId, team, mia, bea, cal };
}

async function commits(db: Db, who: Actor, text: string, dueOn: string, when = '2026-03-05T10:00') {
  const act = anAct(who, { at: at(when), recordedAt: at(when) });
  const wanted = { userId: who.userId, text, dueOn: Temporal.PlainDate.from(dueOn), counted: null, dealId: null };
  await makeCommitment(db, who, wanted, act);
}

async function reminded(db: Db, workspaceId: string): Promise<string[]> {
  const posts = await planned(db, workspaceId);
  return posts.flatMap(({ key }) => (key?.startsWith('thread-reminder') ? [key] : [])).sort();
}

async function states(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db.select().from(commitments).where(eq(commitments.workspaceId, workspaceId));
  return rows.sort((a, b) => a.id - b.id).map(({ text, state }) => `${text} ${state}`);
}

function is(db: Db, { workspaceId, userId }: Actor, fact: Partial<typeof members.$inferInsert>) {
  return db
    .update(members)
    .set(fact)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
}

onPostgres('the reminder of a thread', (test) => {
  test('goes on Tuesday to whoever has said nothing for the week, the manager too, and once', async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    await tickAt(db, MONDAY);
    await commits(db, bea, 'Send the MSA', '2026-03-12', '2026-03-09T11:00');
    await tickAt(db, TUESDAY);
    await tickAt(db, TUESDAY.add({ minutes: 30 }));
    expect(await reminded(db, workspaceId)).toEqual(['thread-reminder:UCAL:2026-W11', 'thread-reminder:UMIA:2026-W11']);
    const [post] = (await planned(db, workspaceId)).filter(({ key }) => key?.startsWith('thread-reminder'));
    expect(post?.channelId).toMatch(/^D/);
    expect(post?.body?.text).toBe("East's week is open, and your part is still empty. What will you do, and by when?");
  });

  test.for<{ why: string; fact: Partial<typeof members.$inferInsert>; hears: boolean }>([
    { why: 'is at work', fact: { intensity: 'normal' }, hears: true },
    { why: 'went away', fact: { awayFrom: Temporal.PlainDate.from('2026-03-10') }, hears: false },
    { why: 'is off on Tuesdays', fact: { workDays: [1, 3, 4, 5] }, hears: false },
    { why: 'shows a palm tree', fact: { statusEmoji: ':palm_tree:', statusSince: MONDAY }, hears: false },
    { why: 'is hushed until Wednesday', fact: { hushedUntil: Temporal.PlainDate.from('2026-03-11') }, hears: false },
    { why: 'was hushed until today', fact: { hushedUntil: Temporal.PlainDate.from('2026-03-10') }, hears: true },
    { why: 'wants it gentle', fact: { intensity: 'gentle' }, hears: false },
    { why: 'left Slack', fact: { deactivatedAt: MONDAY }, hears: false },
    {
      why: 'has quiet hours all day',
      fact: { quietFrom: Temporal.PlainTime.from('08:00'), quietUntil: Temporal.PlainTime.from('19:00') },
      hears: false,
    },
  ])('somebody who $why hears it: $hears', async ({ fact, hears }, { db }) => {
    const { workspaceId, cal } = await east(db);
    await tickAt(db, MONDAY);
    await is(db, cal, fact);
    await tickAt(db, TUESDAY);
    const expected = [...(hears ? ['UCAL'] : []), 'UBEA', 'UMIA'].sort();
    expect((await reminded(db, workspaceId)).map((key) => key.split(':')[1])).toEqual(expected);
  });

  test('a manager of two teams is reminded once', async ({ db }) => {
    const { workspaceId, mia } = await east(db);
    await scheduleTeam(db, await aTeam(db, workspaceId, mia, []), FRIDAY);
    await tickAt(db, MONDAY);
    await tickAt(db, TUESDAY);
    expect((await reminded(db, workspaceId)).filter((key) => key.includes('UMIA'))).toHaveLength(1);
  });

  test('what was due on the closing day and nobody answered is missed then, and its part drawn again', async ({
    db,
  }) => {
    const { workspaceId, bea } = await east(db);
    await commits(db, bea, 'Send the MSA', '2026-03-06');
    await commits(db, bea, 'Call Dana', '2026-03-09');
    await tickAt(db, MONDAY);
    await db.update(deliveries).set({ state: 'sent', ts: '1.1' }).where(eq(deliveries.workspaceId, workspaceId));
    await tickAt(db, TUESDAY);
    expect(await states(db, workspaceId)).toEqual(['Send the MSA missed', 'Call Dana open']);
    const edits = (await planned(db, workspaceId)).filter(({ view }) => view === 'thread-part');
    expect(edits.map(({ args }) => args)).toMatchObject([{ userId: 'UBEA', week: '2026-W11' }]);
  });
});

onPostgres('the close of a thread', (test) => {
  test('settles, marks every part and the parent stale, once, and comes before the brief of the same tick', async ({
    db,
  }) => {
    const { workspaceId, team, bea } = await east(db);
    await commits(db, bea, 'Send the MSA', '2026-03-12');
    await tickAt(db, MONDAY);
    await db.update(deliveries).set({ state: 'sent', ts: '1.1' }).where(eq(deliveries.workspaceId, workspaceId));
    await tickAt(db, at('2026-03-13T16:00'));
    await tickAt(db, at('2026-03-13T16:30'));
    expect(await states(db, workspaceId)).toEqual(['Send the MSA missed']);
    const edits = (await planned(db, workspaceId)).filter(({ edits }) => edits !== null);
    expect(edits.map(({ view, args }) => [view, Object.values(args ?? {}).at(-1)])).toEqual([
      ['thread-part', 'UBEA'],
      ['thread-part', 'UCAL'],
      ['thread-part', 'UMIA'],
      ['thread', '2026-W11'],
    ]);
    expect(await outcomes(db, workspaceId, 'thread-close')).toEqual([`thread-close ${team.id} 2026-W11 planned`]);
    const [thread] = await db.select().from(threads).where(eq(threads.workspaceId, workspaceId));
    expect(String(thread?.closedAt)).toBe(String(at('2026-03-13T16:00')));
  });

  test('of a week without a thread settles what was due in it all the same', async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    await commits(db, bea, 'Send the MSA', '2026-03-12');
    await tickAt(db, CLOSE);
    expect(await states(db, workspaceId)).toEqual(['Send the MSA missed']);
  });

  test('on a Thursday where Friday is a holiday', async ({ db }) => {
    const { workspaceId, team } = await east(db);
    await db
      .update(schedules)
      .set({ nextAt: at('2026-07-02T15:30') })
      .where(eq(schedules.job, 'thread-close'));
    await tickAt(db, at('2026-07-02T15:30'));
    expect(await outcomes(db, workspaceId, 'thread-close')).toEqual([
      `thread-close ${team.id} 2026-W27 silent nothing-to-say`,
    ]);
  });

  test('printed for a chosen instant, says what it settles and draws what it edits, and keeps nothing', async ({
    db,
  }) => {
    const { workspaceId, bea } = await east(db);
    await commits(db, bea, 'Send the MSA', '2026-03-12');
    await tickAt(db, MONDAY);
    await db.update(deliveries).set({ state: 'sent', ts: '1.1' }).where(eq(deliveries.workspaceId, workspaceId));
    const text = await runJob({ db, ...aLog() }, { name: 'thread-close', at: CLOSE, send: false });
    expect(text).toContain('Settled: bea 1 missed.');
    expect(text).toContain('↻ drawn again\n    @bea · this week 0 of 1 kept\n    – Send the MSA');
    expect(text).toContain('0 of 1 commitment kept.');
    expect(await states(db, workspaceId)).toEqual(['Send the MSA open']);
  });
});
