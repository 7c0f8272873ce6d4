import { expect } from 'vitest';
import type { Actor } from '../../src/domain/member.ts';
import { logActivities } from '../../src/store/activities.ts';
import type { Db } from '../../src/store/db.ts';
import { changeDeal, dealOf } from '../../src/store/deals.ts';
import { historyOfDeal, stagesOfDeal, touchesOfDeal } from '../../src/store/history.ts';
import { snapshotsOf } from '../../src/store/snapshots.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from './people.ts';

const undoLast = (db: Db, by: Actor, at = NOW) => undoAct(db, by, 'last', anAct(by, { recordedAt: at }));

onBothDatabases('undo', (test) => {
  test('puts back what the last act changed, once', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea, { stage: 'qualified' });
    await changeDeal(db, bea, deal, { stage: 'proposal', amount: 100, currency: 'EUR' }, anAct(bea));
    const undone = await undoLast(db, bea);
    expect(undone?.deals[0]?.restored.map(({ field }) => field).sort()).toEqual(['amount', 'currency', 'stage']);
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({
      stage: 'qualified',
      amount: null,
      currency: null,
    });
  });

  test('leaves what was changed since, and names it', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea, { stage: 'qualified' });
    const first = await changeDeal(db, bea, deal, { stage: 'proposal', source: 'webform' }, anAct(bea));
    await changeDeal(db, bea, first.deal, { stage: 'negotiation' }, anAct(bea));
    const undone = await undoAct(db, bea, first.act ?? 0, anAct(bea));
    expect(undone?.deals[0]?.kept).toMatchObject([{ field: 'stage', from: 'qualified', to: 'proposal' }]);
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ stage: 'negotiation', source: null });
  });

  test('puts an amount back only together with its currency', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea);
    const first = await changeDeal(db, bea, deal, { amount: 100, currency: 'EUR' }, anAct(bea));
    await changeDeal(db, bea, first.deal, { amount: 200 }, anAct(bea));
    await expect(undoAct(db, bea, first.act ?? 0, anAct(bea))).rejects.toThrow('has been changed since');
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ amount: 200, currency: 'EUR' });
  });

  test('takes back the opening of a deal, unless it was worked on since', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const worked = await aSavedDeal(db, bea);
    await changeDeal(db, bea, worked, { stage: 'contacted' }, anAct(bea));
    const fresh = await aSavedDeal(db, bea, { name: 'Typo Ltd' });
    await undoLast(db, bea);
    expect(await dealOf(db, bea.workspaceId, fresh.id)).toMatchObject({ status: 'undone' });
    await undoLast(db, bea);
    expect(await dealOf(db, bea.workspaceId, worked.id)).toMatchObject({ stage: 'lead', status: 'open' });
    await undoLast(db, bea);
    expect(await dealOf(db, bea.workspaceId, worked.id)).toMatchObject({ status: 'undone' });
    await expect(undoLast(db, bea)).rejects.toThrow('nothing that could be undone');
  });

  test('refuses to take back the opening of a deal that was worked on', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea);
    const entry = { userId: bea.userId, dealId: deal.id, kind: 'call', section: 'reach', count: 1 } as const;
    await logActivities(db, bea, [entry], anAct(bea));
    const [, opening] = await historyOfDeal(db, bea.workspaceId, deal.id);
    await expect(undoAct(db, bea, opening?.act ?? 0, anAct(bea))).rejects.toThrow('worked on since');
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ status: 'open' });
  });

  test('an undone act leaves every figure', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea, { stage: 'lead' }, { at: NOW.subtract({ hours: 48 }) });
    const entry = { userId: bea.userId, dealId: deal.id, kind: 'call', section: 'reach', count: 3 } as const;
    await changeDeal(db, bea, deal, { stage: 'contacted' }, anAct(bea));
    await undoLast(db, bea);
    await logActivities(db, bea, [entry], anAct(bea));
    await undoLast(db, bea);
    const snapshot = (await snapshotsOf(db, bea.workspaceId, [bea.userId], NOW)).get(bea.userId);
    expect(snapshot).toMatchObject({ activities: [], moves: [] });
    expect(snapshot?.deals[0]).toMatchObject({ lastTouchAt: null, stage: 'lead' });
    expect(snapshot?.deals[0]?.stageSince.equals(NOW.subtract({ hours: 48 }))).toBe(true);
    expect(await touchesOfDeal(db, bea.workspaceId, deal.id)).toEqual([]);
    expect((await stagesOfDeal(db, bea.workspaceId, deal.id)).map(({ stage }) => stage)).toEqual(['lead']);
  });

  test("is for 24 hours, and for one's own acts", async ({ db }) => {
    const workspace = await aWorkspace(db);
    const [bea, ada] = [await aCaller(db, workspace, 'bea'), await aCaller(db, workspace, 'ada', 'admin')];
    const deal = await aSavedDeal(db, bea);
    const { act } = await changeDeal(db, bea, deal, { stage: 'contacted' }, anAct(bea));
    await expect(undoAct(db, ada, act ?? 0, anAct(ada))).rejects.toThrow('nothing that could be undone');
    await expect(undoLast(db, bea, NOW.add({ hours: 24, seconds: 1 }))).rejects.toThrow('24 hours');
    expect(await undoLast(db, bea, NOW.add({ hours: 24 }))).toBeDefined();
  });

  test('heard twice undoes once, and an undo is not itself undone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea);
    const first = await changeDeal(db, bea, deal, { stage: 'contacted' }, anAct(bea));
    await changeDeal(db, bea, first.deal, { stage: 'qualified' }, anAct(bea));
    const once = anAct(bea);
    await undoAct(db, bea, 'last', once);
    expect(await undoAct(db, bea, 'last', once)).toBeUndefined();
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ stage: 'contacted' });
  });
});
