import { expect } from 'vitest';
import { applyUpdates } from '../../../src/slack/reading/apply.ts';
import { dealOf } from '../../../src/store/deals.ts';
import { onPostgres } from '../../fixtures.ts';
import { aCaller, aSavedDeal, aWorkspace } from '../../store/people.ts';
import { anAsk, anUpdate, written } from './an-ask.ts';

onPostgres('messages at once', (test) => {
  test('the same one heard by two processes has one effect', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const acme = await aSavedDeal(db, bea);
    const touches = [{ kind: 'call' as const, count: 1 }];
    const updates = [anUpdate({ deal: acme.id, parts: { stage: 'proposal', touches } })];
    const ask = await anAsk(db, bea, { heard: 'msg:DBEA:1773147600.000100' });
    const both = await Promise.all([applyUpdates(ask, updates), applyUpdates(ask, updates)]);
    expect(both.map(({ is }) => is).sort()).toEqual(['applied', 'heard']);
    expect(await dealOf(db, bea.workspaceId, acme.id)).toMatchObject({ stage: 'proposal', version: 2 });
  });

  test('two that change the same deals wait for each other, and both are written', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const ids = [(await aSavedDeal(db, bea)).id, (await aSavedDeal(db, bea, { name: 'Globex' })).id];
    const moved = ids.map((deal) => anUpdate({ deal, parts: { stage: 'proposal' } }));
    const priced = ids.toReversed().map((deal) => {
      return anUpdate({ deal, parts: { amount: { amount: 100, currency: 'USD' } } });
    });
    const [one, two] = [await anAsk(db, bea), await anAsk(db, bea)];
    const both = await Promise.all([applyUpdates(one, moved), applyUpdates(two, priced)]);
    expect(new Set(both.map((applied) => written(applied).act)).size).toBe(2);
    for (const id of ids)
      expect(await dealOf(db, bea.workspaceId, id)).toMatchObject({ stage: 'proposal', amount: 100, version: 3 });
  });
});
