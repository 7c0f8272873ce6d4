import { expect } from 'vitest';
import type { Actor } from '../../src/domain/member.ts';
import type { Db } from '../../src/store/db.ts';
import { chooseFocus } from '../../src/store/focuses.ts';
import { focusOf, keepPractice, markPractice, practicesOf } from '../../src/store/practices.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, actorOf, anAct, aTeam, aWorkspace, NOW } from './people.ts';

const once = (heard: string) => ({ heard, now: NOW });
const keep = (db: Db, who: Actor, heard: string) =>
  keepPractice(db, who, { scenario: 'price', playId: null, line: 'Our price is fair' }, once(heard));

onBothDatabases('practice', (test) => {
  test('is kept for whoever practised; their manager and an admin can neither read nor mark it', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const bea = await aCaller(db, workspaceId, 'bea');
    const max = await aCaller(db, workspaceId, 'max', 'manager');
    const ada = await aCaller(db, workspaceId, 'ada', 'admin');
    await aTeam(db, workspaceId, max, [bea]);
    const id = (await keep(db, bea, 'view:1')) ?? 0;
    const marked = { id, missed: ['A question'], marks: 4 };
    for (const other of [await actorOf(db, workspaceId, max.userId), ada]) {
      expect(await markPractice(db, other, marked, NOW)).toBe(false);
      expect(await practicesOf(db, other, 'price')).toEqual([]);
    }
    expect(await practicesOf(db, bea, 'price')).toEqual([]);
    expect(await markPractice(db, bea, marked, NOW)).toBe(true);
    expect(await practicesOf(db, bea, 'price')).toMatchObject([{ id, missed: ['A question'], marks: 4 }]);
  });

  test('heard twice is kept once', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    expect(await keep(db, bea, 'view:1')).toBeGreaterThan(0);
    expect(await keep(db, bea, 'view:1')).toBeUndefined();
  });

  test('knows the focus of today; not one that is over, was ended or undone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const from = Temporal.PlainDate.from('2026-03-09');
    const focus = {
      ...{ userId: bea.userId, from, until: from.add({ days: 28 }), startedWith: null, aimsAt: null },
      on: { is: 'play', scenario: 'price' },
    } as const;
    expect(await focusOf(db, bea, from)).toBeNull();
    const act = await chooseFocus(db, bea, focus, anAct(bea));
    expect(await focusOf(db, bea, from)).toEqual({ is: 'play', scenario: 'price' });
    expect(await focusOf(db, bea, from.subtract({ days: 1 }))).toBeNull();
    expect(await focusOf(db, bea, focus.until)).toBeNull();
    await undoAct(db, bea, act ?? 0, anAct(bea));
    expect(await focusOf(db, bea, from)).toBeNull();
  });
});
