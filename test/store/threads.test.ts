import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { conversations, deliveries } from '../../src/store/schema.ts';
import { mayShowProgress, openPartsOf, openPartsOfTeams, partAt, saveParts } from '../../src/store/thread-parts.ts';
import { closeThreads, isThreadClosed, openThreadAt, openThreadsOf, saveThreads } from '../../src/store/threads.ts';
import { unjoinedBy } from '../../src/store/unjoined-threads.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, aTeam, aWorkspace, NOW } from './people.ts';

const WEEK = '2026-W11';

/** East's thread of this week: Bea has a part in it, Ann has none. */
async function aThread(db: Db) {
  const workspaceId = await aWorkspace(db);
  const [mia, bea, ann] = [
    await aCaller(db, workspaceId, 'mia', 'manager'),
    await aCaller(db, workspaceId, 'bea'),
    await aCaller(db, workspaceId, 'ann'),
  ];
  const team = await aTeam(db, workspaceId, mia, [bea, ann]);
  const post = { channelId: 'CEAST', body: { text: 'x' }, notBefore: NOW, expiresAt: NOW.add({ hours: 1 }) };
  const ids = await addDeliveries(
    db,
    workspaceId,
    [
      { ...post, key: 'parent' },
      { ...post, key: 'bea', under: 'parent' },
    ],
    NOW,
  );
  const [parentId, postId] = [ids.get('parent') ?? 0, ids.get('bea') ?? 0];
  await db.update(deliveries).set({ state: 'sent', ts: '1.1' }).where(eq(deliveries.id, parentId));
  await db.update(deliveries).set({ state: 'sent', ts: '1.2' }).where(eq(deliveries.id, postId));
  const of = { teamId: team.id, week: WEEK };
  await saveThreads(db, workspaceId, [{ ...of, parentId }], NOW);
  await saveParts(db, workspaceId, [{ ...of, userId: bea.userId, postId }]);
  return { workspaceId, of, parentId, postId };
}

onBothDatabases('threads and their parts', (test) => {
  test('are found by team, by person and by message until they are closed, once', async ({ db }) => {
    const { workspaceId, of, parentId, postId } = await aThread(db);
    const part = { ...of, userId: 'UBEA', postId };
    expect(await openThreadsOf(db, workspaceId, [of.teamId])).toEqual([{ ...of, parentId, isLost: false }]);
    expect(await openPartsOfTeams(db, workspaceId, [of.teamId])).toEqual([part]);
    expect(await openPartsOf(db, workspaceId, 'UBEA')).toEqual([part]);
    expect(await partAt(db, workspaceId, { channelId: 'CEAST', ts: '1.2' })).toEqual({ ...of, userId: 'UBEA' });
    expect(await partAt(db, workspaceId, { channelId: 'CEAST', ts: '1.1' })).toBeUndefined();
    expect(await openThreadAt(db, workspaceId, { channelId: 'CEAST', ts: '1.1' })).toEqual({ ...of, teamName: 'East' });
    expect(await openThreadAt(db, workspaceId, { channelId: 'CEAST', ts: '1.2' })).toBeUndefined();
    expect(await isThreadClosed(db, workspaceId, of)).toBe(false);
    await closeThreads(db, workspaceId, [of], NOW);
    await closeThreads(db, workspaceId, [of], NOW.add({ hours: 1 }));
    expect(await isThreadClosed(db, workspaceId, of)).toBe(true);
    expect(await openThreadsOf(db, workspaceId, [of.teamId])).toEqual([]);
    expect(await openPartsOf(db, workspaceId, 'UBEA')).toEqual([]);
    expect(await openThreadAt(db, workspaceId, { channelId: 'CEAST', ts: '1.1' })).toBeUndefined();
    expect(await partAt(db, workspaceId, { channelId: 'CEAST', ts: '1.2' })).toMatchObject({ userId: 'UBEA' });
    expect(await isThreadClosed(db, workspaceId, { ...of, week: '2026-W12' })).toBeUndefined();
  });

  test('are open to whoever is in the team and has no part yet', async ({ db }) => {
    const { workspaceId, of } = await aThread(db);
    expect(await unjoinedBy(db, workspaceId, 'UANN')).toEqual([
      { ...of, channelId: 'CEAST', parentKey: 'parent', privateOnly: false },
    ]);
    expect(await unjoinedBy(db, workspaceId, 'UBEA')).toEqual([]);
    expect(await unjoinedBy(db, workspaceId, 'USOMEBODY')).toEqual([]);
  });

  test('are lost where nothing can be said in their channel', async ({ db }) => {
    const { workspaceId, of } = await aThread(db);
    await db.update(conversations).set({ closedBy: 'is_archived' }).where(eq(conversations.workspaceId, workspaceId));
    expect(await openThreadsOf(db, workspaceId, [of.teamId])).toMatchObject([{ isLost: true }]);
  });

  test('show progress twice a day, and again the next', async ({ db }) => {
    const { workspaceId, of } = await aThread(db);
    const show = (on: string) => mayShowProgress(db, workspaceId, { ...of, userId: 'UBEA' }, on);
    const shown: boolean[] = [];
    for (const on of ['2026-03-10', '2026-03-10', '2026-03-10', '2026-03-11', '2026-03-11', '2026-03-11'])
      shown.push(await show(on));
    expect(shown).toEqual([true, true, false, true, true, false]);
  });
});
