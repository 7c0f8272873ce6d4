import { expect } from 'vitest';
import { logActivities } from '../../src/store/activities.ts';
import { historyOfDeal } from '../../src/store/history.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace } from './people.ts';

onBothDatabases('the history of a deal', (test) => {
  test('says what each act logged, beside what each changed', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    await aSavedDeal(db, bea);
    const deal = await aSavedDeal(db, bea, { name: 'Globex' });
    const { id: dealId } = deal;
    const entries = [
      { userId: bea.userId, dealId, kind: 'call' as const, section: 'find' as const, count: 2 },
      { userId: bea.userId, dealId, kind: 'email' as const, section: 'find' as const, count: 1 },
    ];
    await logActivities(db, bea, entries, anAct(bea));
    const [logged, opened] = await historyOfDeal(db, bea.workspaceId, dealId);
    expect(logged).toMatchObject({
      changes: [],
      logged: [
        { kind: 'call', count: 2 },
        { kind: 'email', count: 1 },
      ],
    });
    expect(opened?.logged).toEqual([]);
    expect(opened?.changes).not.toEqual([]);
  });
});
