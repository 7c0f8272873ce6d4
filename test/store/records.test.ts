import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { ActivityKind } from '../../src/domain/activity.ts';
import type { DealUpdate } from '../../src/domain/deal.ts';
import { logActivities } from '../../src/store/activities.ts';
import { changeDeal } from '../../src/store/deals.ts';
import { loggedDaysOf, recordsOf } from '../../src/store/records.ts';
import { members } from '../../src/store/schema.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from './people.ts';

const date = Temporal.PlainDate.from;
const ago = (days: number) => NOW.subtract({ hours: 24 * days });
const SINCE = ago(180);

onBothDatabases('records of deals', (test) => {
  test('hold what a deal came to, whoever touched it, by the clock of its owner', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [bea, max] = [await aCaller(db, workspaceId, 'bea'), await aCaller(db, workspaceId, 'max', 'admin')];
    const money = { amount: 2 ** 40, currency: 'USD', source: 'Webform' };
    const opened = await aSavedDeal(db, bea, money, { at: ago(20), through: 'modal' });
    const { deal } = await changeDeal(db, bea, opened, { stage: 'qualified' }, anAct(bea, { at: ago(10) }));
    await changeDeal(db, bea, deal, { status: 'won', endedOn: date('2026-03-09') }, anAct(bea, { at: ago(1) }));
    const log = (by: typeof bea, kind: ActivityKind, count: number, at: string) => {
      const entry = { userId: by.userId, dealId: deal.id, kind, section: 'reach', count } as const;
      return logActivities(db, by, [entry], anAct(by, { at: Temporal.Instant.from(at) }));
    };
    // In New York still the day before.
    await log(max, 'email', 2, '2026-03-05T03:00:00Z');
    await log(bea, 'email', 1, '2026-03-04T15:00:00Z');
    await log(bea, 'call', 1, '2026-03-06T15:00:00Z');
    await log(bea, 'research', 9, '2026-03-07T15:00:00Z');
    await log(bea, 'visit', 9, '2026-03-08T15:00:00Z');
    await undoAct(db, bea, 'last', anAct(bea));
    expect(await recordsOf(db, workspaceId, ['UBEA', 'UMAX'], SINCE)).toEqual([
      {
        ...{ dealId: deal.id, name: 'Acme Corp', ownerId: 'UBEA', ...money, status: 'won', openedThrough: 'modal' },
        createdAt: ago(20),
        endedOn: date('2026-03-09'),
        stages: [
          { stage: 'lead', at: ago(20) },
          { stage: 'qualified', at: ago(10) },
        ],
        touches: 4,
        channels: ['call', 'email'],
        firstTouchAt: Temporal.Instant.from('2026-03-04T15:00:00Z'),
        touchDays: [date('2026-03-04'), date('2026-03-06')],
      },
    ]);
  });

  test.for(['won', 'lost'] as const)(
    'stop at the end of a %s deal, by the clock of its owner',
    async (status, { db }) => {
      const workspaceId = await aWorkspace(db);
      const bea = await aCaller(db, workspaceId, 'bea');
      const opened = await aSavedDeal(db, bea, {}, { at: ago(20) });
      const log = (kind: ActivityKind, at: string) => {
        const entry = { userId: bea.userId, dealId: opened.id, kind, section: 'reach', count: 1 } as const;
        return logActivities(db, bea, [entry], anAct(bea, { at: Temporal.Instant.from(at) }));
      };
      // In New York 4 March until 5 in the morning of the 5th.
      await log('call', '2026-03-05T04:59:00Z');
      await log('email', '2026-03-05T05:01:00Z');
      await log('demo', '2026-03-09T15:00:00Z');
      const touched = async () => {
        const [record] = await recordsOf(db, workspaceId, ['UBEA'], SINCE);
        return [record?.touches, record?.channels, record?.touchDays.map(String)];
      };
      expect(await touched()).toEqual([3, ['call', 'demo', 'email'], ['2026-03-04', '2026-03-05', '2026-03-09']]);
      await changeDeal(db, bea, opened, { status, endedOn: date('2026-03-04') }, anAct(bea, { at: ago(1) }));
      expect(await touched()).toEqual([1, ['call'], ['2026-03-04']]);
    },
  );

  test('reach back to deals opened or ended since then, and to all that go on', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const bea = await aCaller(db, workspaceId, 'bea');
    const open = (name: string, days: number, fields: DealUpdate) =>
      aSavedDeal(db, bea, { name, ...fields }, { at: ago(days) });
    const since = SINCE.toZonedDateTimeISO('America/New_York').toPlainDate();
    await open('open', 300, {});
    await open('parked', 300, { status: 'parked' });
    await open('won on the day', 300, { status: 'won', endedOn: since });
    await open('won before', 300, { status: 'won', endedOn: since.subtract({ days: 1 }) });
    await open('lost', 300, { status: 'lost', endedOn: date('2026-03-01') });
    await open('opened since, ended any day', 180, { status: 'lost', endedOn: date('2020-01-01') });
    await open('undone', 1, {});
    await undoAct(db, bea, 'last', anAct(bea));
    const records = await recordsOf(db, workspaceId, ['UBEA'], SINCE);
    const names = ['open', 'parked', 'won on the day', 'lost', 'opened since, ended any day'];
    expect(records.map(({ name }) => name)).toEqual(names);
    expect(records[0]).toMatchObject({ touches: 0, channels: [], firstTouchAt: null, touchDays: [], endedOn: null });
    expect(await recordsOf(db, await aWorkspace(db), ['UBEA'], SINCE)).toEqual([]);
  });

  test('logged days are added up by the clock of who logged', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [bea, cal] = [await aCaller(db, workspaceId, 'bea'), await aCaller(db, workspaceId, 'cal')];
    await db
      .update(members)
      .set({ zone: 'Asia/Tokyo' })
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, cal.userId)));
    for (const by of [bea, cal]) {
      const entry = (kind: ActivityKind, section: 'find' | 'reach' | 'close', count: number) => {
        return { userId: by.userId, dealId: null, kind, section, count };
      };
      const at = Temporal.Instant.from('2026-03-05T20:00:00Z');
      const all = [entry('call', 'reach', 3), entry('call', 'close', 5), entry('referral', 'find', 1)];
      await logActivities(db, by, all, anAct(by, { at }));
      await logActivities(db, by, [entry('demo', 'close', 1)], anAct(by, { at: at.add({ hours: 4 }) }));
      await logActivities(db, by, [entry('call', 'reach', 1)], anAct(by, { at: ago(181) }));
      await logActivities(db, by, [entry('event', 'find', 1)], anAct(by, { at }));
      await undoAct(db, by, 'last', anAct(by));
    }
    expect(await loggedDaysOf(db, workspaceId, ['UBEA', 'UCAL'], SINCE)).toEqual([
      { userId: 'UBEA', on: date('2026-03-05'), prospecting: 4, kinds: ['call', 'demo', 'referral'] },
      { userId: 'UCAL', on: date('2026-03-06'), prospecting: 4, kinds: ['call', 'demo', 'referral'] },
    ]);
    expect(await loggedDaysOf(db, workspaceId, ['UBEA'], NOW.add({ hours: 1 }))).toEqual([]);
  });
});
