import { asc } from 'drizzle-orm';
import { expect } from 'vitest';
import { nextWakeAt } from '../../src/store/claims.ts';
import { finishForAnotherTry, finishSent } from '../../src/store/finishes.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { deliveries } from '../../src/store/schema.ts';
import { onBothDatabases, onPostgres } from '../fixtures.ts';
import { at, lease, leaseOne, NOW, newWorkspace, post, say, stateOf, withWorkspace } from '../harness/outbox.ts';

onBothDatabases('leases', (bare) => {
  const test = withWorkspace(bare);

  test('keeps the order of a conversation, one message a second', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('a'), post('b'), post('c')], NOW);
    const said: (string | null)[] = [];
    for (const second of [0, 1, 2]) {
      const now = at(second);
      const leased = await leaseOne(db, now);
      said.push(leased.key);
      expect((await lease(db, now)).leased).toEqual([]);
      await say(db, leased, now);
      expect((await lease(db, at(second + 0.999))).leased).toEqual([]);
    }
    expect(said).toEqual(['a', 'b', 'c']);
  });

  test('what is not due yet does not block what is', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('later', { notBefore: at(60) }), post('now')], NOW);
    await say(db, await leaseOne(db), NOW);
    expect((await lease(db, at(1))).leased).toEqual([]);
    expect(await nextWakeAt(db, 1_000)).toEqual(at(60));
    expect(await leaseOne(db, at(60))).toMatchObject({ key: 'later' });
  });

  test('many that must keep their pace do not hide one that need not', async ({ db, workspaceId }) => {
    const channels = Array.from({ length: 12 }, (_, nth) => `C${nth}`);
    await addDeliveries(
      db,
      workspaceId,
      channels.map((channelId) => post(channelId, { channelId })),
      NOW,
    );
    for (const leased of (await lease(db, NOW, 12)).leased) await say(db, leased, NOW);
    // Each wants to say something more at once, and must wait a second; another has a time of its own before that.
    await addDeliveries(
      db,
      workspaceId,
      channels.map((channelId) => post(`${channelId} again`, { channelId })),
      NOW,
    );
    await addDeliveries(db, workspaceId, [post('free', { channelId: 'CFREE', notBefore: at(0.3) })], NOW);
    const wake = await nextWakeAt(db, 1_000);
    expect(wake && Temporal.Instant.compare(wake, at(0.3))).toBeLessThanOrEqual(0);
    expect(await leaseOne(db, at(0.3))).toMatchObject({ key: 'free' });
    expect((await lease(db, at(1), 20)).leased).toHaveLength(12);
  });

  test('a delivery that waits for another try keeps its place', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('a'), post('b')], NOW);
    const again = { retryAt: at(8), reason: 'ECONNREFUSED', plain: false };
    await finishForAnotherTry(db, await leaseOne(db), again, { nextAt: at(1) });
    expect((await lease(db, at(4))).leased).toEqual([]);
    expect(await nextWakeAt(db, 1_000)).toEqual(at(8));
    expect(await leaseOne(db, at(8))).toMatchObject({ key: 'a', attempts: 2 });
  });

  test('a reply waits for its parent, though it was due before it', async ({ db, workspaceId }) => {
    const posts = [post('reply', { under: 'parent' }), post('parent', { notBefore: at(60) })];
    await addDeliveries(db, workspaceId, posts.slice(1), NOW);
    await addDeliveries(db, workspaceId, posts.slice(0, 1), NOW);
    expect((await lease(db)).leased).toEqual([]);
    const parent = await leaseOne(db, at(60));
    await finishSent(db, parent, '77.1', at(60), { nextAt: at(61), calledAt: at(60) });
    expect(await leaseOne(db, at(61))).toMatchObject({ key: 'reply', threadTs: '77.1' });
  });

  test('what expired is never leased', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('a', { expiresAt: at(10) }), post('b')], NOW);
    const { leased, ended } = await lease(db, at(10));
    expect(leased).toMatchObject([{ key: 'b' }]);
    expect(ended).toMatchObject([{ key: 'a', reason: 'expired' }]);
    expect(await stateOf(db, workspaceId, 'a')).toEqual({ state: 'ended', reason: 'expired' });
  });

  test('a dead lease comes back as doubt, settled 60 s after its call may have begun', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('a'), post('b')], NOW);
    await leaseOne(db);
    expect((await lease(db, at(29))).leased).toEqual([]);
    expect((await lease(db, at(30))).leased).toEqual([]);
    expect(await stateOf(db, workspaceId, 'a')).toMatchObject({ state: 'doubtful' });
    expect((await lease(db, at(69))).leased).toEqual([]);
    expect(await leaseOne(db, at(70))).toMatchObject({ task: 'settle', key: 'a', calledAt: NOW });
  });

  test('who lost the lease may not finish', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('a')], NOW);
    const lost = await leaseOne(db);
    await lease(db, at(30));
    const settling = await leaseOne(db, at(70));
    expect(await say(db, lost, at(71))).toBe(false);
    expect(await stateOf(db, workspaceId, 'a')).toMatchObject({ state: 'doubtful' });
    expect(await say(db, settling, at(71))).toBe(true);
    expect(await say(db, settling, at(71))).toBe(false);
  });

  test('what is planned while its conversation is leased is not forgotten', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('a')], NOW);
    const leased = await leaseOne(db);
    await addDeliveries(db, workspaceId, [post('b', { notBefore: at(5) })], NOW);
    await finishSent(db, leased, '1.1', NOW, { nextAt: at(1), calledAt: NOW });
    expect((await lease(db, at(1))).leased).toEqual([]);
    expect(await leaseOne(db, at(5))).toMatchObject({ key: 'b' });
  });

  test('says when to wake: never, when nothing waits', async ({ db, workspaceId }) => {
    expect(await nextWakeAt(db, 1_000)).toBeUndefined();
    await addDeliveries(db, workspaceId, [post('a')], NOW);
    expect(await nextWakeAt(db, 1_000)).toEqual(NOW);
    await say(db, await leaseOne(db), NOW);
    expect(await nextWakeAt(db, 1_000)).toEqual(at(1));
    await lease(db, at(1));
    expect(await nextWakeAt(db, 1_000)).toBeUndefined();
  });

  test('a workspace with 300 conversations due does not delay the one with 3', async ({ db, workspaceId }) => {
    const small = await newWorkspace(db);
    const many = Array.from({ length: 300 }, (_, n) => post(`k${n}`, { channelId: `C${n}`, notBefore: at(-60) }));
    await addDeliveries(db, workspaceId, many, NOW);
    const few = [1, 2, 3].map((n) => post(`k${n}`, { channelId: `C${n}` }));
    await addDeliveries(db, small, few, NOW);
    const { leased } = await lease(db, NOW, 10);
    expect(leased.filter((one) => one.workspaceId === small)).toHaveLength(3);
  });
});

onPostgres('leases, several at a time,', (bare) => {
  const test = withWorkspace(bare);

  test('ten couriers asking at once lease each conversation once', async ({ db, workspaceId }) => {
    const posts = Array.from({ length: 25 }, (_, n) => post(`k${n}`, { channelId: `C${n}` }));
    await addDeliveries(db, workspaceId, posts, NOW);
    const rounds = await Promise.all(Array.from({ length: 10 }, () => lease(db, NOW, 5)));
    const keys = rounds.flatMap(({ leased }) => leased.map(({ key }) => key));
    while (keys.length < 25) {
      const { leased } = await lease(db, NOW, 5);
      expect(leased.length).toBeGreaterThan(0);
      keys.push(...leased.map(({ key }) => key));
    }
    expect(keys.toSorted()).toEqual(posts.map(({ key }) => key).toSorted());
  });

  test('a courier passes by a conversation that a planner is writing to, and finds all of it later', async ({
    db,
    workspaceId,
  }) => {
    await addDeliveries(db, workspaceId, [post('a')], NOW);
    await db.transaction(async (tx) => {
      await addDeliveries(tx, workspaceId, [post('b')], NOW);
      expect((await lease(db)).looked).toBe(0);
    });
    expect(await leaseOne(db)).toMatchObject({ key: 'a' });
  });

  test('a planner that commits while a lease ends loses nothing', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('a')], NOW);
    const leased = await leaseOne(db);
    const finishing = await db.transaction(async (tx) => {
      await addDeliveries(tx, workspaceId, [post('b')], NOW);
      const finished = say(db, leased, NOW);
      await new Promise((done) => setTimeout(done, 50));
      return { finished };
    });
    expect(await finishing.finished).toBe(true);
    expect(await leaseOne(db, at(1))).toMatchObject({ key: 'b' });
    const states = await db.select({ state: deliveries.state }).from(deliveries).orderBy(asc(deliveries.id));
    expect(states).toEqual([{ state: 'sent' }, { state: 'sending' }]);
  });
});
