import { expect } from 'vitest';
import { logActivities } from '../../src/store/activities.ts';
import { changeDeal } from '../../src/store/deals.ts';
import { movesSince } from '../../src/store/moves.ts';
import { undoAct } from '../../src/store/undo.ts';
import { date } from '../domain/builders.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from './people.ts';

const SINCE = NOW.add({ hours: 1 });
const later = (hours: number) => ({ at: NOW.add({ hours }), recordedAt: NOW.add({ hours }) });

onBothDatabases('what became of deals since a moment', (test) => {
  test('is what was written after it: the last touch, and which fields changed', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const bea = await aCaller(db, workspaceId, 'bea');
    const [acme, globex] = [await aSavedDeal(db, bea), await aSavedDeal(db, bea, { name: 'Globex' })];
    const log = (kind: 'call' | 'email' | 'research', hours: number) =>
      logActivities(
        db,
        bea,
        [{ userId: bea.userId, dealId: acme.id, kind, section: 'reach', count: 1 }],
        anAct(bea, later(hours)),
      );
    await log('call', 1);
    await log('email', 2);
    await log('research', 3);
    await changeDeal(db, bea, acme, { nextStepOn: date('2026-03-13') }, anAct(bea, later(2)));
    const moves = await movesSince(db, workspaceId, [acme.id, globex.id, 999_999], SINCE);
    expect(moves.get(acme.id)).toMatchObject({ touch: { kind: 'email' }, changed: new Set(['nextStepOn']) });
    expect(moves.get(globex.id)).toMatchObject({ deal: { name: 'Globex' }, touch: null, changed: new Set() });
    expect(moves.size).toBe(2);
  });

  test('is nothing of what was undone, and nothing of another workspace', async ({ db }) => {
    const [workspaceId, other] = [await aWorkspace(db), await aWorkspace(db)];
    const bea = await aCaller(db, workspaceId, 'bea');
    const deal = await aSavedDeal(db, bea);
    const { act } = await changeDeal(db, bea, deal, { stage: 'qualified' }, anAct(bea, later(2)));
    if (act === null) throw new Error('nothing was written');
    await undoAct(db, bea, act, anAct(bea, later(3)));
    expect((await movesSince(db, workspaceId, [deal.id], SINCE)).get(deal.id)?.changed).toEqual(new Set());
    expect(await movesSince(db, other, [deal.id], SINCE)).toEqual(new Map());
  });
});
