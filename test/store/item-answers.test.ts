import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { answersIn, saveAnswer, undoneAnswer } from '../../src/store/item-answers.ts';
import { snoozes } from '../../src/store/schema.ts';
import { snooze } from '../../src/store/snoozes.ts';
import { undoAct } from '../../src/store/undo.ts';
import { date } from '../domain/builders.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from './people.ts';

const PLACE = { channelId: 'DBEA', ts: '1773147600.000100' };
const until = date('2026-03-20');

onBothDatabases('answers to items', (test) => {
  test('the first answer stands, until its act is undone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const quiet = { deal: null, rule: 'clog', as: 'not-this-one', until } as const;
    const act = await snooze(db, bea, quiet, anAct(bea));
    if (act === undefined) throw new Error('nothing was written');
    const save = (says: string, by: number | null) =>
      saveAnswer(db, bea.workspaceId, PLACE, { item: 'item:clog:0', says, act: by }, NOW);
    expect(await save('first', act)).toBe(true);
    expect(await save('second', null)).toBe(false);
    expect(await answersIn(db, bea.workspaceId, PLACE)).toEqual([{ item: 'item:clog:0', says: 'first', act }]);
    expect(await undoneAnswer(db, bea.workspaceId, PLACE, 'item:clog:0')).toBe(0);

    await undoAct(db, bea, act, anAct(bea));
    expect(await answersIn(db, bea.workspaceId, PLACE)).toEqual([]);
    expect(await undoneAnswer(db, bea.workspaceId, PLACE, 'item:clog:0')).toBe(act);
    expect(await save('third', null)).toBe(true);
    expect(await save('fourth', null)).toBe(false);
    expect(await answersIn(db, bea.workspaceId, PLACE)).toMatchObject([{ says: 'third', act: null }]);
  });

  test('are of one message in one workspace', async ({ db }) => {
    const [bea, other] = await Promise.all([aWorkspace(db), aWorkspace(db)]);
    await saveAnswer(db, bea, PLACE, { item: 'item:clog:0', says: 'done', act: null }, NOW);
    expect(await answersIn(db, other, PLACE)).toEqual([]);
    expect(await answersIn(db, bea, { ...PLACE, ts: '1773147600.000200' })).toEqual([]);
  });
});

onBothDatabases('a snooze', (test) => {
  describe('of a deal', () => {
    test('is its owner’s, whoever of those who may asks for it, and once', async ({ db }) => {
      const workspaceId = await aWorkspace(db);
      const [bea, ann, ada] = [
        await aCaller(db, workspaceId, 'bea'),
        await aCaller(db, workspaceId, 'ann'),
        await aCaller(db, workspaceId, 'ada', 'admin'),
      ];
      const deal = await aSavedDeal(db, bea, { name: 'Acme Corp' });
      const quiet = { deal, rule: 'stalled', as: 'snoozed', until } as const;
      await expect(snooze(db, ann, quiet, anAct(ann))).rejects.toThrow('Acme Corp belongs to <@UBEA>.');
      const act = anAct(ada, { heard: 'click:ada' });
      expect(await snooze(db, ada, quiet, act)).toBeGreaterThan(0);
      expect(await snooze(db, ada, quiet, act)).toBeUndefined();
      const kept = await db.select().from(snoozes).where(eq(snoozes.workspaceId, workspaceId));
      expect(kept).toMatchObject([{ userId: 'UBEA', dealId: deal.id, rule: 'stalled', as: 'snoozed' }]);
      expect(String(kept[0]?.until)).toBe('2026-03-20');
    });
  });
});
