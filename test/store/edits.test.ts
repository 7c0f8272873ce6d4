import { and, eq, isNotNull } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { addEdits } from '../../src/store/edits.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { conversations, deliveries } from '../../src/store/schema.ts';
import { onBothDatabases } from '../fixtures.ts';
import { at, NOW, post, withWorkspace } from '../harness/outbox.ts';

onBothDatabases('edits of a plan', (base) => {
  const test = withWorkspace(base);

  const posted = async (
    db: Db,
    workspaceId: string,
    key: string,
    state: 'sent' | 'waiting' | 'ended',
    channelId = 'C1',
  ) => {
    const id = (await addDeliveries(db, workspaceId, [post(key, { channelId })], NOW)).get(key) ?? 0;
    await db
      .update(deliveries)
      .set({ state })
      .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.id, id)));
    return id;
  };
  const edit = (postId: number, week = 'W1') => ({ postId, view: 'thread', args: { week } });
  const queued = (db: Db, workspaceId: string) =>
    db
      .select({
        edits: deliveries.edits,
        args: deliveries.args,
        channelId: deliveries.channelId,
        expiresAt: deliveries.expiresAt,
      })
      .from(deliveries)
      .where(and(eq(deliveries.workspaceId, workspaceId), isNotNull(deliveries.edits)))
      .orderBy(deliveries.id);

  test('are queued for posts that were sent, in their order, and a second one takes the place of the first', async ({
    db,
    workspaceId,
  }) => {
    const [one, two] = [await posted(db, workspaceId, 'a', 'sent'), await posted(db, workspaceId, 'b', 'sent', 'C2')];
    expect(await addEdits(db, workspaceId, [edit(two), edit(one), edit(one, 'W2')], NOW)).toEqual(new Set());
    await addEdits(db, workspaceId, [edit(two, 'W3')], at(60));
    const rows = await queued(db, workspaceId);
    expect(rows.map(({ edits, args, channelId }) => [edits, args, channelId])).toEqual([
      [two, { week: 'W3' }, 'C2'],
      [one, { week: 'W2' }, 'C1'],
    ]);
    expect(rows.map(({ expiresAt }) => String(expiresAt))).toEqual([String(at(96 * 3600 + 60)), String(at(96 * 3600))]);
  });

  test('bring their conversation forward', async ({ db, workspaceId }) => {
    const id = await posted(db, workspaceId, 'a', 'sent');
    await db.update(conversations).set({ nextAt: null });
    await addEdits(db, workspaceId, [edit(id)], at(5));
    const [row] = await db.select().from(conversations).where(eq(conversations.workspaceId, workspaceId));
    expect(String(row?.nextAt)).toBe(String(at(5)));
  });

  test('of a post that still waits are handed back, those of one never seen are left', async ({ db, workspaceId }) => {
    const waiting = await posted(db, workspaceId, 'a', 'waiting');
    const ended = await posted(db, workspaceId, 'b', 'ended');
    const closed = await posted(db, workspaceId, 'c', 'sent', 'C9');
    await db.update(conversations).set({ closedBy: 'is_archived' }).where(eq(conversations.channelId, 'C9'));
    const edits = [waiting, ended, closed, 999_999].map((id) => edit(id));
    expect(await addEdits(db, workspaceId, edits, NOW)).toEqual(new Set([waiting]));
    expect(await queued(db, workspaceId)).toEqual([]);
  });

  test('are none for nothing', async ({ db, workspaceId }) => {
    expect(await addEdits(db, workspaceId, [], NOW)).toEqual(new Set());
  });
});
