import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Actor } from '../../src/domain/member.ts';
import type { Db } from '../../src/store/db.ts';
import { isToldMayBeWrong } from '../../src/store/may-be-wrong.ts';
import { namesKnownTo } from '../../src/store/names-known.ts';
import {
  answerInPractice,
  beginPracticeThread,
  endPracticeThread,
  practiceThreadOf,
  practiceUnder,
  sayInPractice,
} from '../../src/store/practice-threads.ts';
import { deliveries, practices } from '../../src/store/schema.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, actorOf, aSavedDeal, aTeam, aWorkspace, NOW } from './people.ts';

const POST = { channelId: 'DBEA', body: { text: 'x' }, expiresAt: NOW.add({ hours: 1 }) };
const once = (heard: string) => ({ heard, now: NOW });

/** Bea's practice, whose message was sent under `ts`. */
async function begun(db: Db, ts = '1.1'): Promise<{ bea: Actor; id: number }> {
  const bea = await aCaller(db, await aWorkspace(db), 'Bea');
  await beginPracticeThread(db, bea, { scenario: 'price', playId: null }, POST, once('cmd:1'));
  await db.update(deliveries).set({ ts, state: 'sent' }).where(eq(deliveries.workspaceId, bea.workspaceId));
  const practice = await practiceUnder(db, bea, { channelId: 'DBEA', ts });
  return { bea, id: practice?.id ?? 0 };
}

function posted(db: Db, { workspaceId }: Actor) {
  return db.select({ key: deliveries.key }).from(deliveries).where(eq(deliveries.workspaceId, workspaceId));
}

onBothDatabases('a practice in a thread', (test) => {
  describe('of one person', () => {
    test('is begun once and found under its message, by that person alone', async ({ db }) => {
      const { bea, id } = await begun(db);
      expect(await beginPracticeThread(db, bea, { scenario: 'price', playId: null }, POST, once('cmd:1'))).toBe(false);
      expect(await practiceUnder(db, bea, { channelId: 'DBEA', ts: '1.1' })).toMatchObject({
        id,
        said: [],
        isOver: false,
      });
      expect(await practiceUnder(db, bea, { channelId: 'DBEA', ts: '2.2' })).toBeUndefined();
      expect(await practiceUnder(db, bea, { channelId: 'DANN', ts: '1.1' })).toBeUndefined();
      const ann = await aCaller(db, bea.workspaceId, 'Ann');
      expect(await practiceUnder(db, ann, { channelId: 'DBEA', ts: '1.1' })).toBeUndefined();
      expect(await practiceThreadOf(db, ann, id)).toBeUndefined();
    });

    test('keeps each line once, in order, and gives no answer to what is not the last', async ({ db }) => {
      const { bea, id } = await begun(db);
      await sayInPractice(db, bea, { id, text: 'one' }, once('msg:1'));
      expect(await sayInPractice(db, bea, { id, text: 'one' }, once('msg:1'))).toBeUndefined();
      await sayInPractice(db, bea, { id, text: 'two' }, once('msg:2'));
      expect(await answerInPractice(db, bea, { id, after: 1, line: 'late' }, POST, NOW)).toBe(false);
      expect(await answerInPractice(db, bea, { id, after: 2, line: 'no' }, POST, NOW)).toBe(true);
      expect((await practiceThreadOf(db, bea, id))?.said).toEqual([
        { by: 'rep', text: 'one' },
        { by: 'rep', text: 'two' },
        { by: 'buyer', text: 'no' },
      ]);
      expect(await posted(db, bea)).toHaveLength(2);
    });

    test('ends once; nothing is added then', async ({ db }) => {
      const { bea, id } = await begun(db);
      const score = { missed: ['a question'], marks: 4 };
      expect(await endPracticeThread(db, bea, { id, score }, POST, NOW)).toBe(true);
      expect(await endPracticeThread(db, bea, { id, score: null }, POST, NOW)).toBe(false);
      expect(await sayInPractice(db, bea, { id, text: 'more' }, once('msg:1'))).toBeUndefined();
      expect(await answerInPractice(db, bea, { id, after: 0, line: 'no' }, POST, NOW)).toBe(false);
      const [row] = await db
        .select()
        .from(practices)
        .where(and(eq(practices.workspaceId, bea.workspaceId), eq(practices.id, id)));
      expect(row).toMatchObject({ missed: ['a question'], marks: 4, said: [] });
      expect(await posted(db, bea)).toHaveLength(2);
    });
  });

  test('the note that a model may be wrong is for each person once a day', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [bea, ann] = [await aCaller(db, workspaceId, 'Bea'), await aCaller(db, workspaceId, 'Ann')];
    const today = Temporal.PlainDate.from('2026-03-10');
    expect(await isToldMayBeWrong(db, bea, today, NOW)).toBe(true);
    expect(await isToldMayBeWrong(db, bea, today, NOW)).toBe(false);
    expect(await isToldMayBeWrong(db, ann, today, NOW)).toBe(true);
    expect(await isToldMayBeWrong(db, bea, today.add({ days: 1 }), NOW)).toBe(true);
  });

  test('names that are hidden are one’s own deals’ whatever became of them, and one’s colleagues’', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [bea, ann, max] = [
      await aCaller(db, workspaceId, 'Bea'),
      await aCaller(db, workspaceId, 'Ann'),
      await aCaller(db, workspaceId, 'Max', 'manager'),
    ];
    await aTeam(db, workspaceId, max, [bea]);
    await aSavedDeal(db, bea, { name: 'Acme' });
    await aSavedDeal(db, ann, { name: 'Initech' });
    const names = async (actor: Actor) => {
      const { deals, people } = await namesKnownTo(db, await actorOf(db, workspaceId, actor.userId));
      return [deals.map(({ name }) => name), people.map(({ name }) => name).sort()];
    };
    expect(await names(bea)).toEqual([['Acme'], ['Bea', 'Max']]);
    expect(await names(max)).toEqual([['Acme'], ['Bea', 'Max']]);
    expect(await names(ann)).toEqual([['Initech'], ['Ann']]);
  });
});
