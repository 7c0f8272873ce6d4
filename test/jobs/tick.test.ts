import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { expect } from 'vitest';
import type { Member, Role } from '../../src/domain/member.ts';
import { connect } from '../../src/store/postgres.ts';
import * as schema from '../../src/store/schema.ts';
import { members, schedules } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { aCaller, aWorkspace } from '../store/people.ts';
import { aLog, aQuietDeal, aScheduled, at, ledger, nextOf, outcomes, planned, tickAt } from './scene.ts';

const MONDAY_0830 = at('2026-03-09T08:30');

type Row = { is: string; over: Partial<Member>; role: Role; deals: number; reason: string | null };

onPostgres('a tick', (base) => {
  /** A workspace of the test's own; nobody else is due. */
  const test = base.extend('workspaceId', async ({ db }) => {
    await db.delete(schedules);
    return aWorkspace(db);
  });

  test('plans what is due: the message, its bound, the ledger, the slot and the next time', async ({
    db,
    workspaceId,
  }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    const deal = await aQuietDeal(db, bea);
    expect(await tickAt(db, MONDAY_0830)).toBe(1);

    const [digest, ...others] = await planned(db, workspaceId);
    expect(others).toEqual([]);
    expect(digest).toMatchObject({ channelId: 'DBEA', key: 'morning-digest:UBEA:2026-03-09', state: 'waiting' });
    expect(digest?.body?.text).toBe('1 thing for today: Globex');
    expect(String(digest?.notBefore)).toBe(String(MONDAY_0830));
    expect(String(digest?.expiresAt)).toBe(String(at('2026-03-09T11:30')));
    expect(await ledger(db, workspaceId)).toMatchObject([
      {
        userId: 'UBEA',
        rule: 'stalled',
        reason: 'quiet',
        dealId: deal.id,
        job: 'morning-digest',
        occasion: '2026-03-09',
        deliveryId: digest?.id,
        evidence: { days: 24, limit: 5, since: '2026-02-02', deal: { name: 'Globex', stage: 'proposal' } },
      },
    ]);
    expect(await outcomes(db, workspaceId)).toEqual(['morning-digest UBEA 2026-03-09 planned']);
    expect(await nextOf(db, workspaceId, 'morning-digest', 'UBEA')).toBe('2026-03-10T08:30');
  });

  test('planned late, it still says since when it was due: the lag counts from there', async ({ db, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    await aQuietDeal(db, bea);
    expect(await tickAt(db, at('2026-03-09T10:10'))).toBe(1);
    const [digest] = await planned(db, workspaceId);
    expect([String(digest?.notBefore), String(digest?.plannedAt)]).toEqual([
      String(MONDAY_0830),
      String(at('2026-03-09T10:10')),
    ]);
  });

  test('does nothing a minute early, and nothing twice', async ({ db, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    await aQuietDeal(db, bea);
    expect(await tickAt(db, at('2026-03-09T08:29'))).toBe(0);
    expect(await tickAt(db, MONDAY_0830)).toBe(1);
    expect(await tickAt(db, at('2026-03-09T08:31'))).toBe(0);
    await db.update(schedules).set({ nextAt: MONDAY_0830 }).where(eq(schedules.job, 'morning-digest'));
    expect(await tickAt(db, at('2026-03-09T08:32'))).toBe(1);
    expect(await planned(db, workspaceId)).toHaveLength(1);
    expect(await ledger(db, workspaceId)).toHaveLength(1);
  });

  test('claims each occasion once when several tick at the same time', async ({ db, workspaceId }) => {
    const names = Array.from({ length: 40 }, (_, index) => `rep${index}`);
    for (const name of names) await aQuietDeal(db, await aScheduled(db, workspaceId, name));
    const other = await aWorkspace(db);
    await aQuietDeal(db, await aScheduled(db, other, 'zoe'));
    const rows = await Promise.all([1, 2, 3].map(() => tickAt(db, MONDAY_0830)));
    expect(rows.reduce((sum, count) => sum + count)).toBe(41);
    const keys = (await planned(db, workspaceId)).map(({ key }) => key);
    expect(keys).toHaveLength(40);
    expect(new Set(keys).size).toBe(40);
    expect(await ledger(db, workspaceId)).toHaveLength(40);
    expect(await outcomes(db, other)).toEqual(['morning-digest UZOE 2026-03-09 planned']);
  });

  test('lets a member whose decision fails stop nobody, and logs no texts', async ({ db, workspaceId }) => {
    for (const name of ['ana', 'bea', 'cal']) await aQuietDeal(db, await aScheduled(db, workspaceId, name));
    await db.update(members).set({ goals: sql`'null'::jsonb` }).where(eq(members.userId, 'UBEA'));
    const told = aLog();
    await tickAt(db, MONDAY_0830, told);
    expect(await outcomes(db, workspaceId)).toEqual([
      'morning-digest UANA 2026-03-09 planned',
      'morning-digest UBEA 2026-03-09 failed TypeError',
      'morning-digest UCAL 2026-03-09 planned',
    ]);
    expect((await planned(db, workspaceId)).map(({ channelId }) => channelId).sort()).toEqual(['DANA', 'DCAL']);
    expect(told.lines).toHaveLength(1);
    expect(told.lines[0]).toContain('"slot":"morning-digest:UBEA:2026-03-09"');
    expect(told.lines[0]).not.toContain('Globex');
    expect(await nextOf(db, workspaceId, 'morning-digest', 'UBEA')).toBe('2026-03-10T08:30');
  });

  test('lets a member whose write fails stop nobody', async ({ db, workspaceId }) => {
    for (const name of ['ana', 'bea', 'cal', 'dan']) await aQuietDeal(db, await aScheduled(db, workspaceId, name));
    await db.update(members).set({ dmChannel: 'DBROKEN' }).where(eq(members.userId, 'UBEA'));
    await db.execute(sql`alter table deliveries add constraint unbroken check (channel_id <> 'DBROKEN')`);
    const told = aLog();
    await tickAt(db, MONDAY_0830, told);
    await db.execute(sql`alter table deliveries drop constraint unbroken`);
    expect(await outcomes(db, workspaceId)).toEqual([
      'morning-digest UANA 2026-03-09 planned',
      'morning-digest UBEA 2026-03-09 failed PostgresError 23514',
      'morning-digest UCAL 2026-03-09 planned',
      'morning-digest UDAN 2026-03-09 planned',
    ]);
    expect(await ledger(db, workspaceId)).toHaveLength(3);
    expect(told.lines).toHaveLength(1);
    expect(told.lines.join()).not.toContain('Globex');
    expect(await tickAt(db, at('2026-03-09T08:31'))).toBe(0);
  });

  test('puts off a member whose zone nobody knows', async ({ db, workspaceId }) => {
    for (const name of ['ana', 'bea']) await aQuietDeal(db, await aScheduled(db, workspaceId, name));
    await db.update(members).set({ zone: 'Mars/Olympus' }).where(eq(members.userId, 'UBEA'));
    await tickAt(db, MONDAY_0830);
    expect(await outcomes(db, workspaceId)).toEqual(['morning-digest UANA 2026-03-09 planned']);
    expect(await nextOf(db, workspaceId, 'morning-digest', 'UBEA')).toBe('2026-03-10T08:30');
  });

  test('leaves nothing of a batch that does not commit', async ({ db, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    await db.execute(
      sql`create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end'`,
    );
    await db.execute(sql`create constraint trigger refused after insert on slots deferrable initially deferred
      for each row execute function refuse()`);
    await expect(tickAt(db, MONDAY_0830)).rejects.toThrow();
    await db.execute(sql`drop trigger refused on slots`);
    expect(await outcomes(db, workspaceId)).toEqual([]);
    expect(await planned(db, workspaceId)).toEqual([]);
    expect(await tickAt(db, at('2026-03-09T08:31'))).toBe(1);
    expect(await planned(db, workspaceId)).toHaveLength(1);
  });

  test.for([
    { is: '2 hours 59 minutes late', now: '2026-03-09T11:29', slots: ['2026-03-09 planned'], next: '2026-03-10T08:30' },
    {
      is: '3 hours late',
      now: '2026-03-09T11:30',
      slots: ['2026-03-09 lapsed too-late'],
      next: '2026-03-10T08:30',
    },
    {
      is: 'three days late, within 3 hours of an hour',
      now: '2026-03-12T09:00',
      slots: [...['09', '10', '11'].map((day) => `2026-03-${day} lapsed too-late`), '2026-03-12 planned'],
      next: '2026-03-13T08:30',
    },
    {
      is: 'three days late, at night',
      now: '2026-03-12T23:00',
      slots: ['09', '10', '11', '12'].map((day) => `2026-03-${day} lapsed too-late`),
      next: '2026-03-13T08:30',
    },
    {
      is: 'a year late: the first, and the last 15 days',
      now: '2027-03-10T09:00',
      slots: [
        '2026-03-09 lapsed too-late',
        ...['02-24', '02-25', '02-26', '03-01', '03-02', '03-03', '03-04', '03-05', '03-08', '03-09'].map(
          (day) => `2027-${day} lapsed too-late`,
        ),
        '2027-03-10 planned',
      ],
      next: '2027-03-11T08:30',
    },
  ])('catches up within the bound and not beyond: $is', async ({ now, slots, next }, { db, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'bea'));
    await tickAt(db, at(now));
    expect(await outcomes(db, workspaceId, 'morning-digest')).toEqual(
      slots.map((slot) => `morning-digest UBEA ${slot}`),
    );
    const said = (await planned(db, workspaceId)).filter(({ key }) => key?.startsWith('morning-digest'));
    expect(said).toHaveLength(slots.filter((slot) => slot.endsWith('planned')).length);
    expect(await nextOf(db, workspaceId, 'morning-digest', 'UBEA')).toBe(next);
  });

  test.for([
    { is: 'no DM channel', over: { dmChannel: null }, role: 'rep', deals: 1, reason: 'no-dm' },
    {
      is: 'gone away since it was scheduled',
      over: { awayFrom: Temporal.PlainDate.from('2026-03-09'), awayUntil: null },
      role: 'rep',
      deals: 1,
      reason: 'away',
    },
    { is: 'a day off since', over: { workDays: [2, 3] }, role: 'rep', deals: 1, reason: 'day-off' },
    { is: 'a manager without deals', over: {}, role: 'manager', deals: 0, reason: 'not-selling' },
    { is: 'a manager with a deal', over: {}, role: 'manager', deals: 1, reason: null },
    { is: 'a manager with a goal', over: { goals: { reach: 5 } }, role: 'manager', deals: 0, reason: null },
    { is: 'a rep without deals on Monday', over: {}, role: 'rep', deals: 0, reason: null },
  ] satisfies Row[])('$is: $reason', async ({ over, role, deals, reason }, { db, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'bea', {}, role);
    await db
      .update(members)
      .set({ name: 'Bea', ...over })
      .where(eq(members.workspaceId, workspaceId));
    for (let deal = 0; deal < deals; deal++) await aQuietDeal(db, bea);
    await tickAt(db, MONDAY_0830);
    const end = reason ? `silent ${reason}` : 'planned';
    expect(await outcomes(db, workspaceId)).toEqual([`morning-digest UBEA 2026-03-09 ${end}`]);
    expect(await planned(db, workspaceId)).toHaveLength(reason ? 0 : 1);
  });

  test('is silent on a quiet Tuesday', async ({ db, workspaceId }) => {
    await aScheduled(db, workspaceId, 'bea');
    await tickAt(db, MONDAY_0830);
    await tickAt(db, at('2026-03-10T08:30'));
    expect(await outcomes(db, workspaceId)).toEqual([
      'morning-digest UBEA 2026-03-09 planned',
      'morning-digest UBEA 2026-03-10 silent nothing-to-say',
    ]);
  });

  test('costs one statement when nobody is due', async ({ db, database, workspaceId }) => {
    await aScheduled(db, workspaceId, 'bea');
    const statements: string[] = [];
    const client = connect(String(database?.url), 1);
    const counted = drizzle(client, { schema, logger: { logQuery: (query) => void statements.push(query) } });
    await tickAt(counted, at('2026-03-09T08:29'));
    expect(statements).toHaveLength(1);
    await tickAt(counted, MONDAY_0830);
    await client.end();
    expect(statements.length).toBeGreaterThan(2);
  });

  test('takes as many statements for 60 members as for 2', async ({ db, database, workspaceId }) => {
    const statements: string[] = [];
    const client = connect(String(database?.url), 1);
    const counted = drizzle(client, { schema, logger: { logQuery: (query) => void statements.push(query) } });
    const perTick: number[] = [];
    for (const count of [2, 60]) {
      await db.delete(schedules);
      for (let index = 0; index < count; index++) {
        await aQuietDeal(db, await aScheduled(db, workspaceId, `rep${index}of${count}`));
      }
      statements.length = 0;
      expect(await tickAt(counted, MONDAY_0830)).toBe(count);
      perTick.push(statements.length);
    }
    await client.end();
    expect(perTick[1]).toBe(perTick[0]);
  });

  test('drops the schedule of somebody who is gone', async ({ db, workspaceId }) => {
    await aCaller(db, workspaceId, 'bea');
    await db.insert(schedules).values({ workspaceId, job: 'morning-digest', subject: 'UGONE', nextAt: MONDAY_0830 });
    await tickAt(db, MONDAY_0830);
    expect(await nextOf(db, workspaceId, 'morning-digest', 'UGONE')).toBeUndefined();
    expect(await outcomes(db, workspaceId)).toEqual([]);
  });
});
