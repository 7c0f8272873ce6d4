import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { ActivityKind } from '../../src/domain/activity.ts';
import { USUAL_COACHING } from '../../src/domain/coach-settings.ts';
import type { Deal, DealUpdate } from '../../src/domain/deal.ts';
import type { Actor } from '../../src/domain/member.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { logActivities } from '../../src/store/activities.ts';
import type { Db } from '../../src/store/db.ts';
import { changeDeal } from '../../src/store/deals.ts';
import { activities, members, workspaces } from '../../src/store/schema.ts';
import { snapshotsOf } from '../../src/store/snapshots.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from './people.ts';

const date = Temporal.PlainDate.from;
const ago = (days: number) => NOW.subtract({ hours: 24 * days });

async function snapshotOf(db: Db, { workspaceId, userId }: Actor, now = NOW): Promise<Snapshot> {
  const snapshot = (await snapshotsOf(db, workspaceId, [userId], now)).get(userId);
  if (!snapshot) throw new Error('no snapshot');
  return snapshot;
}

/** Changes a deal so many days ago, one update after the other, and returns it as it stands. */
async function changed(db: Db, by: Actor, deal: Deal, ...updates: [days: number, update: DealUpdate][]): Promise<Deal> {
  let present = deal;
  for (const [days, update] of updates) {
    ({ deal: present } = await changeDeal(
      db,
      by,
      present,
      update,
      anAct(by, { at: ago(days), recordedAt: ago(days) }),
    ));
  }
  return present;
}

function touch(db: Db, by: Actor, deal: Deal, days: number, kind: ActivityKind = 'call', count = 1) {
  const entry = { userId: by.userId, dealId: deal.id, kind, section: 'reach', count } as const;
  return logActivities(db, by, [entry], anAct(by, { at: ago(days), recordedAt: ago(days) }));
}

const undoLast = (db: Db, by: Actor) => undoAct(db, by, 'last', anAct(by));

onBothDatabases('a snapshot', (test) => {
  test('says of a deal what its history says', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const step = { nextStep: 'send MSA', nextStepOn: date('2026-03-02') };
    const opened = { at: ago(30), recordedAt: ago(29), through: 'import' } as const;
    const deal = await aSavedDeal(db, bea, { stage: 'qualified', closeOn: date('2026-03-31'), ...step }, opened);
    await changed(
      db,
      bea,
      deal,
      [20, { stage: 'proposal' }],
      [15, { nextStepOn: date('2026-03-05') }],
      [14, { nextStepOn: date('2026-03-04'), closeOn: date('2026-03-30') }],
      [10, { closeOn: date('2026-04-15'), nextStepOn: date('2026-03-20') }],
      [9, { stage: 'negotiation' }],
      [8, { stage: 'proposal', closeOn: date('2026-04-30') }],
      [7, { closeOn: null, nextStep: null, nextStepOn: null }],
      [6, { closeOn: date('2026-05-30') }],
    );
    await touch(db, bea, deal, 12, 'email', 3);
    await touch(db, bea, deal, 5, 'call', 2);
    await touch(db, bea, deal, 4, 'research');
    const { deals, customers } = await snapshotOf(db, bea);
    expect(customers).toEqual([]);
    expect(deals).toHaveLength(1);
    expect(deals[0]).toMatchObject({ name: 'Acme Corp', status: 'open', stage: 'proposal', version: 9 });
    expect(deals[0]).toMatchObject({
      closeOn: date('2026-05-30'),
      nextStepOn: null,
      createdAt: ago(30),
      openedThrough: 'import',
      knownSince: ago(29),
      stageSince: ago(8),
      proposalAt: ago(20),
      closeMovedLater: 2,
      closeMovedAt: ago(8),
      firstTouchAt: ago(12),
      lastTouchAt: ago(5),
      touches: 5,
    });
    expect(deals[0]?.putOffAt).toEqual([ago(15), ago(10), ago(8)]);
  });

  test('says of a new deal that nothing happened yet', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    await aSavedDeal(db, bea, { stage: 'proposal' }, { at: ago(3) });
    const { deals } = await snapshotOf(db, bea);
    expect(deals[0]).toMatchObject({ stageSince: ago(3), proposalAt: ago(3), openedThrough: 'command', putOffAt: [] });
    expect(deals[0]).toMatchObject({ closeMovedLater: 0, closeMovedAt: null, touches: 0 });
    expect(deals[0]).toMatchObject({ firstTouchAt: null, lastTouchAt: null });
  });

  test('counts nothing that was undone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const start = { nextStep: 'call', nextStepOn: date('2026-03-09'), closeOn: date('2026-03-31') };
    const deal = await aSavedDeal(db, bea, start, { at: ago(3) });
    const later = { nextStepOn: date('2026-03-19'), closeOn: date('2026-04-30') };
    await changeDeal(db, bea, deal, { stage: 'proposal', ...later }, anAct(bea));
    await undoLast(db, bea);
    await logActivities(
      db,
      bea,
      [{ userId: bea.userId, dealId: deal.id, kind: 'call', section: 'find', count: 4 }],
      anAct(bea),
    );
    await undoLast(db, bea);
    const { deals, activities, moves } = await snapshotOf(db, bea);
    expect(deals[0]).toMatchObject({ ...start, stage: 'lead', stageSince: ago(3), proposalAt: null });
    expect(deals[0]).toMatchObject({ putOffAt: [], closeMovedLater: 0, closeMovedAt: null });
    expect(deals[0]).toMatchObject({ touches: 0, firstTouchAt: null, lastTouchAt: null });
    expect([activities, moves]).toEqual([[], []]);
    const gone = await aSavedDeal(db, bea, { name: 'Typo' });
    await undoLast(db, bea);
    expect((await snapshotOf(db, bea)).deals.map(({ id }) => id)).not.toContain(gone.id);
  });

  test('holds deals won in two years as customers, with their touches', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const open = async (name: string, endedOn: string | null, fields: DealUpdate = {}) =>
      aSavedDeal(
        db,
        bea,
        { name, status: 'won', endedOn: endedOn === null ? null : date(endedOn), ...fields },
        { at: ago(800) },
      );
    const kept = await open('Kept', '2024-03-10');
    await open('Old', '2024-03-09');
    await open('Lost', '2026-03-01', { status: 'lost' });
    await open('Parked', null, { status: 'parked', parkedUntil: date('2026-06-01') });
    await touch(db, bea, kept, 2, 'visit');
    const { deals, customers } = await snapshotOf(db, bea);
    expect(deals.map(({ name, parkedUntil }) => [name, parkedUntil])).toEqual([['Parked', date('2026-06-01')]]);
    expect(customers.map(({ name }) => name)).toEqual(['Kept']);
    expect(customers[0]).toMatchObject({ endedOn: date('2024-03-10'), lastTouchAt: ago(2), touches: 1 });
  });

  test('carries moves with their deal, of those that ended too', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const old = { at: ago(60), recordedAt: ago(60) };
    const acme = await aSavedDeal(db, bea, {}, old);
    const globex = await aSavedDeal(db, bea, { name: 'Globex', amount: 2 ** 40, currency: 'USD' }, old);
    await changed(db, bea, acme, [40, { stage: 'contacted' }], [4, { stage: 'qualified' }]);
    await changed(db, bea, globex, [3, { status: 'lost', endedOn: date('2026-03-07'), endReason: 'price' }]);
    const { moves, deals } = await snapshotOf(db, bea);
    expect(moves.map(({ deal, field, from, to }) => [deal.name, field, from, to])).toEqual([
      ['Acme Corp', 'stage', 'contacted', 'qualified'],
      ['Globex', 'status', 'open', 'lost'],
    ]);
    expect(moves.map(({ at }) => at)).toEqual([ago(4), ago(3)]);
    expect(moves[0]?.deal).toMatchObject({ id: deals[0]?.id, stage: 'qualified' });
    const { search: _search, ...row } = (await db.query.deals.findFirst({ where: (t) => eq(t.id, globex.id) })) ?? {};
    expect(moves[1]?.deal).toEqual(row);
  });

  test('carries activities with what was new about a touch', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea);
    await touch(db, bea, deal, 36);
    await touch(db, bea, deal, 3, 'email', 2);
    const act = await touch(db, bea, deal, 2);
    await db
      .update(activities)
      .set({ angle: 'another-person' })
      .where(and(eq(activities.workspaceId, bea.workspaceId), eq(activities.changeId, act ?? 0)));
    const email = {
      userId: bea.userId,
      dealId: deal.id,
      kind: 'email',
      section: 'reach',
      count: 2,
      angle: null,
      at: ago(3),
    };
    const call = { ...email, kind: 'call', count: 1, angle: 'another-person', at: ago(2) };
    expect((await snapshotOf(db, bea)).activities).toEqual([email, call]);
  });

  test("goes by the workspace's settings and holidays, and leaves out who left", async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [bea, cal] = [await aCaller(db, workspaceId, 'bea'), await aCaller(db, workspaceId, 'cal')];
    expect((await snapshotOf(db, bea)).settings).toEqual(USUAL_COACHING);
    const coaching = { dealLength: 'longer', limits: { 'stalled-missing-next-step': 2 } } as const;
    await db.update(workspaces).set({ coaching }).where(eq(workspaces.workspaceId, workspaceId));
    await db
      .update(members)
      .set({ deactivatedAt: NOW })
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, cal.userId)));
    const all = await snapshotsOf(db, workspaceId, [bea.userId, cal.userId, 'UNOBODY'], NOW);
    expect([...all.keys()]).toEqual([bea.userId]);
    expect(all.get(bea.userId)).toMatchObject({ settings: { ...USUAL_COACHING, ...coaching }, rep: { country: 'US' } });
  });

  test("keeps people apart, and one workspace's from another's", async ({ db }) => {
    const [here, there] = [await aWorkspace(db), await aWorkspace(db)];
    for (const workspaceId of [here, there]) {
      for (const name of ['bea', 'cal']) {
        const rep = await aCaller(db, workspaceId, name);
        const deal = await aSavedDeal(db, rep, { name: `${name} in ${workspaceId}` });
        await touch(db, rep, deal, 1);
      }
    }
    const all = await snapshotsOf(db, here, ['UBEA', 'UCAL'], NOW);
    expect([...all.values()].map(({ deals }) => deals.map(({ name, touches }) => [name, touches]))).toEqual([
      [[`bea in ${here}`, 1]],
      [[`cal in ${here}`, 1]],
    ]);
    expect([...all.values()].map(({ activities }) => activities.length)).toEqual([1, 1]);
  });
});
