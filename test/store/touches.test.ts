import { expect } from 'vitest';
import type { ActivityKind } from '../../src/domain/activity.ts';
import type { Actor } from '../../src/domain/member.ts';
import { logActivities } from '../../src/store/activities.ts';
import type { Db } from '../../src/store/db.ts';
import { effortOn, lastTouchBy, lastTouchOn } from '../../src/store/touches.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from './people.ts';

function touch(db: Db, by: Actor, dealId: number | null, kind: ActivityKind, hours = 0, count = 1) {
  const at = NOW.add({ hours });
  return logActivities(db, by, [{ userId: by.userId, dealId, kind, section: 'reach', count }], anAct(by, { at }));
}

onBothDatabases('the touches on a deal', (test) => {
  test('what was done by anyone, the most used channel first', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const bea = await aCaller(db, workspaceId, 'bea');
    const deal = await aSavedDeal(db, bea);
    await touch(db, bea, deal.id, 'call', 2);
    await touch(db, bea, deal.id, 'email', 1, 3);
    await touch(db, bea, deal.id, 'research', 3);
    await touch(db, bea, null, 'demo', 3);
    expect(await effortOn(db, workspaceId, deal.id)).toEqual({
      touches: 4,
      channels: ['email', 'call'],
      openedThrough: 'command',
    });
  });

  test('the last touch of a person, and on a deal, that of one act left out', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [bea, max] = [await aCaller(db, workspaceId, 'bea'), await aCaller(db, workspaceId, 'max', 'admin')];
    const deal = await aSavedDeal(db, bea);
    await touch(db, max, deal.id, 'email', 1);
    const act = await touch(db, bea, deal.id, 'call', 2);
    await touch(db, bea, deal.id, 'research', 3);
    await touch(db, bea, null, 'demo', 3);
    const last = { deal: 'Acme Corp', kind: 'call', at: NOW.add({ hours: 2 }) };
    expect(await lastTouchBy(db, workspaceId, bea.userId)).toEqual(last);
    expect(await lastTouchOn(db, workspaceId, deal.id)).toEqual(last);
    expect(await lastTouchOn(db, workspaceId, deal.id, act)).toEqual({
      ...last,
      kind: 'email',
      at: NOW.add({ hours: 1 }),
    });
    const other = await aSavedDeal(db, bea, { name: 'Globex' });
    const only = await touch(db, bea, other.id, 'call', 2);
    expect(await lastTouchOn(db, workspaceId, other.id, only)).toBeNull();
  });

  test('undone touches count for nothing, and an import is known as one', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const bea = await aCaller(db, workspaceId, 'bea');
    const deal = await aSavedDeal(db, bea, {}, { through: 'import' });
    const act = await touch(db, bea, deal.id, 'call');
    if (act === undefined) throw new Error('nothing was logged');
    await undoAct(db, bea, act, anAct(bea, { through: 'undo' }));
    expect(await effortOn(db, workspaceId, deal.id)).toEqual({
      touches: 0,
      channels: [],
      openedThrough: 'import',
    });
    expect(await lastTouchBy(db, workspaceId, bea.userId)).toBeNull();
  });
});
