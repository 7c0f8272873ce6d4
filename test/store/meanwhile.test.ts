import { expect } from 'vitest';
import { changeDeal } from '../../src/store/deals.ts';
import { dealsById } from '../../src/store/deals-by-id.ts';
import { changedSince } from '../../src/store/meanwhile.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from './people.ts';

const LATER = NOW.add({ minutes: 5 });

onBothDatabases('what was changed of a deal meanwhile', (test) => {
  test('is told by act, with who did it; not what was before, not what was undone, not an act that is left out', async ({
    db,
  }) => {
    const workspaceId = await aWorkspace(db);
    const [bea, ada] = [await aCaller(db, workspaceId, 'bea'), await aCaller(db, workspaceId, 'ada', 'admin')];
    const [acme, globex] = [await aSavedDeal(db, bea, { name: 'Acme' }), await aSavedDeal(db, bea, { name: 'Globex' })];
    const at = { recordedAt: LATER };
    await changeDeal(db, ada, acme, { source: 'before' }, anAct(ada));
    const own = await changeDeal(db, bea, acme, { stage: 'contacted' }, anAct(bea, at));
    const first = await changeDeal(db, ada, acme, { stage: 'qualified', source: 'webform' }, anAct(ada, at));
    const second = await changeDeal(db, ada, acme, { stage: 'proposal' }, anAct(ada, { ...at, note: 'they like it' }));
    const taken = await changeDeal(db, ada, acme, { nextStep: 'Call' }, anAct(ada, at));
    await undoAct(db, ada, taken.act ?? 0, anAct(ada, at));
    await changeDeal(db, ada, globex, { stage: 'contacted' }, anAct(ada, at));
    const told = await changedSince(db, bea, [acme.id], { since: NOW });
    expect(told.map(({ act, by, change }) => ({ act, by, field: change.field, to: change.to }))).toEqual(
      expect.arrayContaining([
        { act: own.act, by: bea.userId, field: 'stage', to: 'contacted' },
        { act: first.act, by: ada.userId, field: 'stage', to: 'qualified' },
        { act: first.act, by: ada.userId, field: 'source', to: 'webform' },
        { act: second.act, by: ada.userId, field: 'stage', to: 'proposal' },
      ]),
    );
    expect(told).toHaveLength(4);
    const others = await changedSince(db, bea, [acme.id], { since: NOW, besides: [own.act ?? 0] });
    expect(others.map(({ by }) => by)).toEqual([ada.userId, ada.userId, ada.userId]);
    const behind = await changedSince(db, bea, [acme.id], { since: NOW, behind: first.act ?? 0 });
    expect(behind).toEqual([
      {
        act: second.act,
        by: ada.userId,
        dealId: acme.id,
        change: { field: 'stage', from: 'qualified', to: 'proposal' },
      },
    ]);
    expect(await changedSince(db, bea, [acme.id], { since: LATER })).toEqual([]);
    expect(await changedSince(db, bea, [], { since: NOW })).toEqual([]);
  });

  test('deals are found by their ids, in their workspace alone', async ({ db }) => {
    const [here, there] = [await aWorkspace(db), await aWorkspace(db)];
    const bea = await aCaller(db, here, 'bea');
    const acme = await aSavedDeal(db, bea, { name: 'Acme' });
    expect([...(await dealsById(db, here, [acme.id, acme.id, -1])).keys()]).toEqual([acme.id]);
    expect(await dealsById(db, there, [acme.id])).toEqual(new Map());
    expect(await dealsById(db, here, [])).toEqual(new Map());
  });
});
