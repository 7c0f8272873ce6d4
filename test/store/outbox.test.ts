import { expect } from 'vitest';
import { finishClosed, finishEnded, finishSent } from '../../src/store/finishes.ts';
import { addDeliveries, markStale, type NewPost, reopenConversation, replaceBody } from '../../src/store/outbox.ts';
import { onBothDatabases } from '../fixtures.ts';
import { at, lease, leaseOne, NOW, post, say, stateOf, withWorkspace } from '../harness/outbox.ts';

onBothDatabases('the outbox', (bare) => {
  const test = withWorkspace(bare);

  test('says a key once: what stands already is left as it is and not returned', async ({ db, workspaceId }) => {
    const first = await addDeliveries(db, workspaceId, [post('a')], NOW);
    const second = await addDeliveries(db, workspaceId, [post('a', { body: { text: 'other' } }), post('b')], NOW);
    expect([[...first.keys()], [...second.keys()]]).toEqual([['a'], ['b']]);
    expect(await leaseOne(db)).toMatchObject({ key: 'a', body: { text: 'say a' } });
  });

  test('adds 2,500 posts to 1,200 conversations', async ({ db, workspaceId }) => {
    const posts = Array.from({ length: 2_500 }, (_, n) => post(`k${n}`, { channelId: `C${n % 1_200}` }));
    expect((await addDeliveries(db, workspaceId, posts, NOW)).size).toBe(2_500);
  });

  test('refuses a reply whose parent is missing or in another channel', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('parent')], NOW);
    const reply = (over: Partial<NewPost>) => addDeliveries(db, workspaceId, [post('reply', over)], NOW);
    await expect(reply({ under: 'nobody' })).rejects.toThrow('nobody');
    await expect(reply({ under: 'parent', channelId: 'C2' })).rejects.toThrow('not in its channel');
  });

  test('keeps the order of the list, replies among posts', async ({ db, workspaceId }) => {
    const posts = [post('a'), post('reply', { under: 'a' }), post('b'), post('early', { under: 'c' }), post('c')];
    const ids = await addDeliveries(db, workspaceId, posts, NOW);
    const inOrder = [...ids].sort(([, one], [, other]) => one - other).map(([key]) => key);
    expect(inOrder).toEqual(['a', 'reply', 'b', 'early', 'c']);
  });

  test('replies end with the parent that ended unsent, for its reason', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('parent'), post('reply', { under: 'parent' }), post('other')], NOW);
    await finishEnded(db, await leaseOne(db), 'msg_too_long', { nextAt: NOW });
    expect(await leaseOne(db)).toMatchObject({ key: 'other' });
    expect(await stateOf(db, workspaceId, 'reply')).toEqual({ state: 'ended', reason: 'msg_too_long' });
  });

  test('a closed conversation ends what waits and what comes, until it is opened again', async ({
    db,
    workspaceId,
  }) => {
    await addDeliveries(db, workspaceId, [post('a'), post('b')], NOW);
    const others = await finishClosed(db, await leaseOne(db), 'is_archived', { nextAt: NOW });
    expect(others).toMatchObject([{ key: 'b', reason: 'is_archived' }]);
    const ids = await addDeliveries(db, workspaceId, [post('c')], NOW);
    expect(ids.has('c')).toBe(true);
    expect(await stateOf(db, workspaceId, 'c')).toEqual({ state: 'ended', reason: 'is_archived' });
    await reopenConversation(db, workspaceId, 'C1');
    await addDeliveries(db, workspaceId, [post('d')], NOW);
    expect(await leaseOne(db)).toMatchObject({ key: 'd' });
  });

  test('a stale post is replaced while it waits, edited once afterwards', async ({ db, workspaceId }) => {
    const id = (await addDeliveries(db, workspaceId, [post('a')], NOW)).get('a') as number;
    expect(await markStale(db, workspaceId, id, 'thread', { week: 1 }, NOW)).toBe('replace');
    expect(await replaceBody(db, workspaceId, id, { text: 'newer' })).toBe(true);
    const leased = await leaseOne(db);
    expect(leased).toMatchObject({ task: 'post', body: { text: 'newer' } });
    expect(await replaceBody(db, workspaceId, id, { text: 'too late' })).toBe(false);
    expect(await markStale(db, workspaceId, id, 'thread', { week: 1 }, NOW)).toBe('queued');
    expect(await markStale(db, workspaceId, id, 'thread', { week: 2 }, NOW)).toBe('queued');
    await finishSent(db, leased, '5.5', NOW, { nextAt: at(1), calledAt: NOW });
    const edit = await leaseOne(db, at(1));
    expect(edit).toMatchObject({ task: 'edit', view: 'thread', args: { week: 2 }, ts: '5.5', postId: id });
    await say(db, edit, at(1));
    expect((await lease(db, at(2))).leased).toEqual([]);
  });

  test('an edit ends with the post that ended unsent, and none is queued for it', async ({ db, workspaceId }) => {
    const id = (await addDeliveries(db, workspaceId, [post('a')], NOW)).get('a') as number;
    const leased = await leaseOne(db);
    await markStale(db, workspaceId, id, 'thread', {}, NOW);
    await finishEnded(db, leased, 'no_text', { nextAt: NOW });
    expect((await lease(db)).ended).toMatchObject([{ key: null, reason: 'no_text' }]);
    expect(await markStale(db, workspaceId, id, 'thread', {}, NOW)).toBe('ended');
  });

  test('an edit whose lease died is made again', async ({ db, workspaceId }) => {
    const id = (await addDeliveries(db, workspaceId, [post('a')], NOW)).get('a') as number;
    await say(db, await leaseOne(db), NOW);
    await markStale(db, workspaceId, id, 'thread', {}, NOW);
    expect(await leaseOne(db, at(1))).toMatchObject({ task: 'edit' });
    await lease(db, at(31));
    expect(await leaseOne(db, at(31))).toMatchObject({ task: 'edit', attempts: 2 });
  });
});
