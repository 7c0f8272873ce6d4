import { expect } from 'vitest';
import type { Update } from '../../src/domain/reading.ts';
import type { ReadUpdate } from '../../src/domain/reading-kept.ts';
import type { Db } from '../../src/store/db.ts';
import {
  type KeptReading,
  keepReading,
  lastDealIn,
  lockedReading,
  markEdited,
  readingOf,
  readingsAt,
  settleReading,
} from '../../src/store/readings.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, aWorkspace, NOW } from './people.ts';

const date = Temporal.PlainDate.from;

function anUpdate(over: Partial<Update> = {}): Update {
  return { is: 'deal-update', deal: 7, parts: {}, doubts: [], ...over };
}

function waiting(...updates: Update[]): ReadUpdate[] {
  return updates.map((update) => ({ update, state: 'waiting', act: null }));
}

function aReading(over: Partial<KeptReading> = {}): Omit<KeptReading, 'id'> {
  const { id: _, ...given } = { id: 0, ...over };
  return {
    ...{ userId: 'UBEA', channelId: 'DBEA', ts: '1773147600.000100', threadTs: null, place: 'dm', more: 0 },
    ...{ updates: waiting(anUpdate()), editedTs: null, answerKey: 'msg:DBEA:1773147600.000100', at: NOW },
    ...given,
  };
}

async function aPerson(db: Db) {
  const bea = await aCaller(db, await aWorkspace(db), 'bea');
  const keep = (over: Partial<KeptReading> = {}) => keepReading(db, bea.workspaceId, aReading(over));
  return { bea, keep };
}

onBothDatabases('readings', (test) => {
  test('come back as they were kept, days and amounts too', async ({ db }) => {
    const { bea, keep } = await aPerson(db);
    const updates = waiting(
      anUpdate({
        parts: { stage: 'proposal', amount: { amount: 4_000_000, currency: 'USD' }, nextStepOn: date('2026-03-13') },
      }),
      anUpdate({
        is: 'commitment',
        deal: null,
        parts: { text: 'call 10 renewals' },
        doubts: [
          { part: 'dueOn', shown: 'next fri', among: [{ date: date('2026-03-13') }, { date: date('2026-03-20') }] },
        ],
        offers: 'negotiation',
      }),
    );
    const id = await keep({ updates, more: 3, place: 'mention', threadTs: '1773147000.000100' });
    expect(await readingOf(db, bea, id)).toEqual({
      ...aReading({ updates, more: 3, place: 'mention', threadTs: '1773147000.000100' }),
      id,
    });
  });

  test('are their own: nobody else has one by its number', async ({ db }) => {
    const { bea, keep } = await aPerson(db);
    const ann = await aCaller(db, bea.workspaceId, 'ann');
    const id = await keep();
    expect(await readingOf(db, ann, id)).toBeUndefined();
    expect(await lockedReading(db, ann, id)).toBeUndefined();
    await settleReading(db, ann, id, []);
    expect(await markEdited(db, ann, id, '1773147700.000000')).toBe(false);
    expect(await readingOf(db, bea, id)).toMatchObject({ editedTs: null, updates: [{ state: 'waiting' }] });
  });

  test('a message that is read again keeps its number, and the last edit that was read of it', async ({ db }) => {
    const { bea, keep } = await aPerson(db);
    const id = await keep({ editedTs: '1773147700.000000' });
    const again = await keep({ updates: waiting(anUpdate({ deal: 8 })), editedTs: null, answerKey: null });
    expect(again).toBe(id);
    expect(await readingOf(db, bea, id)).toMatchObject({
      ...{ editedTs: '1773147700.000000', answerKey: null },
      updates: [{ update: { deal: 8 } }],
    });
  });

  test('of one message there is one for each person', async ({ db }) => {
    const { bea, keep } = await aPerson(db);
    const ann = await aCaller(db, bea.workspaceId, 'ann');
    const [hers, anns] = [await keep({ channelId: 'CEAST' }), await keep({ channelId: 'CEAST', userId: ann.userId })];
    await keep({ channelId: 'CEAST', ts: '1773147600.000200' });
    const found = await readingsAt(db, bea.workspaceId, { channelId: 'CEAST', ts: '1773147600.000100' });
    expect(found.map(({ id, userId }) => [id, userId])).toEqual([
      [hers, 'UBEA'],
      [anns, 'UANN'],
    ]);
    const other = await aPerson(db);
    expect(await readingsAt(db, other.bea.workspaceId, { channelId: 'CEAST', ts: '1773147600.000100' })).toEqual([]);
  });

  test('hold what became of each update', async ({ db }) => {
    const { bea, keep } = await aPerson(db);
    const id = await keep({ updates: waiting(anUpdate(), anUpdate({ deal: 8 })) });
    await db.transaction(async (tx) => {
      const updates = (await lockedReading(tx, bea, id))?.updates ?? [];
      const [first, second] = updates;
      if (!first || !second) throw new Error('two were kept');
      await settleReading(tx, bea, id, [
        { ...first, state: 'saved', act: 12 },
        { ...second, state: 'left' },
      ]);
    });
    expect((await readingOf(db, bea, id))?.updates).toMatchObject([
      { state: 'saved', act: 12, update: { deal: 7 } },
      { state: 'left', act: null, update: { deal: 8 } },
    ]);
  });

  test('an edit is read once, and none that came before it', async ({ db }) => {
    const { bea, keep } = await aPerson(db);
    const id = await keep();
    expect(await markEdited(db, bea, id, '1773147700.000200')).toBe(true);
    expect(await markEdited(db, bea, id, '1773147700.000200')).toBe(false);
    expect(await markEdited(db, bea, id, '1773147700.000100')).toBe(false);
    expect(await markEdited(db, bea, id, '1773147700.000300')).toBe(true);
  });
});

onBothDatabases('the deal last spoken of', (test) => {
  const DM = { channelId: 'DBEA', threadTs: null };
  const doubt = { part: 'deal', shown: 'globex', among: [{ deal: 7 }, { deal: 8 }] } as const;

  test.for([
    { is: 'waits to be saved', updates: waiting(anUpdate()), deal: 7 },
    {
      is: 'was saved',
      updates: waiting(anUpdate()).map((one) => ({ ...one, state: 'saved' as const, act: 3 })),
      deal: 7,
    },
    { is: 'was left', updates: waiting(anUpdate()).map((one) => ({ ...one, state: 'left' as const })), deal: null },
    { is: 'is the last of several', updates: waiting(anUpdate(), anUpdate({ deal: 8 })), deal: 8 },
    { is: 'stands before one without a deal', updates: waiting(anUpdate(), anUpdate({ deal: null })), deal: 7 },
    {
      is: 'stands before one in doubt',
      updates: waiting(anUpdate(), anUpdate({ deal: null, doubts: [{ ...doubt, among: [...doubt.among] }] })),
      deal: null,
    },
  ])('of an update that $is is $deal', async ({ updates, deal }, { db }) => {
    const { bea, keep } = await aPerson(db);
    await keep({ updates });
    expect(await lastDealIn(db, bea, DM, NOW)).toBe(deal);
  });

  test('in the DM is forgotten after half an hour', async ({ db }) => {
    const { bea, keep } = await aPerson(db);
    await keep();
    expect(await lastDealIn(db, bea, DM, NOW.add({ minutes: 30 }))).toBe(7);
    expect(await lastDealIn(db, bea, DM, NOW.add({ minutes: 30, milliseconds: 1 }))).toBeNull();
  });

  test('in a thread is known for good, from its first message on, and is of that thread', async ({ db }) => {
    const { bea, keep } = await aPerson(db);
    const later = NOW.add({ hours: 400 });
    await keep();
    const thread = { channelId: 'DBEA', threadTs: '1773147600.000100' };
    expect(await lastDealIn(db, bea, thread, later)).toBe(7);
    await keep({ ts: '1773147600.000300', threadTs: thread.threadTs, updates: waiting(anUpdate({ deal: 9 })) });
    expect(await lastDealIn(db, bea, thread, later)).toBe(9);
    expect(await lastDealIn(db, bea, DM, NOW)).toBe(7);
    expect(await lastDealIn(db, bea, { ...thread, threadTs: '1773147600.000900' }, NOW)).toBeNull();
  });

  test("is one's own, and of that channel", async ({ db }) => {
    const { bea, keep } = await aPerson(db);
    const ann = await aCaller(db, bea.workspaceId, 'ann');
    await keep({ channelId: 'CEAST' });
    expect(await lastDealIn(db, ann, { channelId: 'CEAST', threadTs: null }, NOW)).toBeNull();
    expect(await lastDealIn(db, bea, DM, NOW)).toBeNull();
    expect(await lastDealIn(db, bea, { channelId: 'CEAST', threadTs: null }, NOW)).toBe(7);
  });
});
