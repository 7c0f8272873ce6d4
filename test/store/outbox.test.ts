import { and, asc, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { RATES } from '../../src/domain/rate.ts';
import { holdMethod, takeToken } from '../../src/store/buckets.ts';
import { nextWakeAt } from '../../src/store/claims.ts';
import type { Db } from '../../src/store/db.ts';
import { finishClosed, finishEnded, finishForAnotherTry, finishSent } from '../../src/store/finishes.ts';
import { type Leased, leaseConversations } from '../../src/store/leases.ts';
import { addDeliveries, markStale, type NewPost, reopenConversation, replaceBody } from '../../src/store/outbox.ts';
import { buckets, conversations, deliveries, workspaces } from '../../src/store/schema.ts';
import { onBothDatabases, onPostgres, type StoreTest } from '../fixtures.ts';
import { newId } from '../harness/ids.ts';

const NOW = Temporal.Instant.from('2026-03-09T13:30:00Z');
const at = (seconds: number) => NOW.add({ milliseconds: seconds * 1_000 });

const post = (key: string, over: Partial<NewPost> = {}): NewPost => ({
  ...{ channelId: 'C1', key, body: { text: `say ${key}` }, notBefore: NOW, expiresAt: at(3_600) },
  ...over,
});

let leases = 0;
const lease = async (db: Db, now = NOW, limit = 10) => {
  leases += 1;
  const timing = { paceMs: 1_000, needsMs: 20_000, settleAfterMs: 60_000 };
  const until = now.add({ seconds: 30 });
  return await leaseConversations(db, { ...timing, now, until, limit, lease: `lease ${leases}` });
};

/** The only conversation due. */
const leaseOne = async (db: Db, now = NOW): Promise<Leased> => {
  const { leased } = await lease(db, now);
  expect(leased).toHaveLength(1);
  return leased[0] as Leased;
};

const say = async (db: Db, leased: Leased, now: Temporal.Instant) =>
  finishSent(db, leased, `${now.epochMilliseconds / 1_000}`, now, { nextAt: now, calledAt: now });

const stateOf = async (db: Db, workspaceId: string, key: string) => {
  const its = and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.key, key));
  const [row] = await db.select().from(deliveries).where(its);
  return row && { state: row.state, reason: row.reason };
};

/** An empty outbox and a new workspace: leases reach across workspaces, so tests must not leave theirs to each other. */
const withWorkspace = (test: StoreTest) =>
  test.extend('workspaceId', async ({ db }) => {
    for (const table of [deliveries, conversations, buckets]) await db.delete(table);
    return await newWorkspace(db);
  });

async function newWorkspace(db: Db): Promise<string> {
  const workspaceId = newId('T');
  await db.insert(workspaces).values({ workspaceId, name: 'Acme', currency: 'USD', country: 'US', dayOrder: 'mdy' });
  return workspaceId;
}

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
    await expect(reply({ under: 'parent', channelId: 'C2' })).rejects.toThrow('not in C2');
  });

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

  test('a reply of the same batch is added after its parent wherever it stands', async ({ db, workspaceId }) => {
    const posts = [post('parent'), post('reply', { under: 'parent' }), post('below', { under: 'reply' })];
    expect((await addDeliveries(db, workspaceId, posts, NOW)).size).toBe(3);
  });

  test('replies end with the parent that ended unsent, for its reason', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('parent'), post('reply', { under: 'parent' }), post('other')], NOW);
    await finishEnded(db, await leaseOne(db), 'msg_too_long', { nextAt: NOW });
    expect(await leaseOne(db)).toMatchObject({ key: 'other' });
    expect(await stateOf(db, workspaceId, 'reply')).toEqual({ state: 'ended', reason: 'msg_too_long' });
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

  test('a workspace with 300 conversations due does not delay the one with 3', async ({ db, workspaceId }) => {
    const small = await newWorkspace(db);
    const many = Array.from({ length: 300 }, (_, n) => post(`k${n}`, { channelId: `C${n}`, notBefore: at(-60) }));
    await addDeliveries(db, workspaceId, many, NOW);
    const few = [1, 2, 3].map((n) => post(`k${n}`, { channelId: `C${n}` }));
    await addDeliveries(db, small, few, NOW);
    const { leased } = await lease(db, NOW, 10);
    expect(leased.filter((one) => one.workspaceId === small)).toHaveLength(3);
  });

  test('a workspace without tokens is not leased until it has one', async ({ db, workspaceId }) => {
    await addDeliveries(db, workspaceId, [post('a')], NOW);
    await holdMethod(db, workspaceId, 'chat.postMessage', at(30));
    expect((await lease(db, at(29))).looked).toBe(0);
    expect(await nextWakeAt(db, 1_000)).toEqual(at(30));
    expect(await leaseOne(db, at(30))).toMatchObject({ key: 'a' });
  });

  test('a bucket gives its burst, then one token at its rate', async ({ db, workspaceId }) => {
    const { burst, everyMs } = RATES['chat.postMessage'];
    const take = (now: Temporal.Instant) => takeToken(db, workspaceId, 'chat.postMessage', now);
    for (let taken = 0; taken < burst; taken += 1) expect(await take(NOW)).toBeUndefined();
    const next = NOW.add({ milliseconds: everyMs });
    expect(await take(NOW)).toEqual(next);
    expect(await take(next)).toBeUndefined();
    expect(await take(next)).toEqual(next.add({ milliseconds: everyMs }));
    expect(await takeToken(db, workspaceId, 'chat.update', NOW)).toBeUndefined();
  });

  test('a held method gives nothing until its time, and no earlier hold shortens it', async ({ db, workspaceId }) => {
    const take = (now: Temporal.Instant) => takeToken(db, workspaceId, 'chat.postMessage', now);
    await take(NOW);
    await holdMethod(db, workspaceId, 'chat.postMessage', at(30));
    await holdMethod(db, workspaceId, 'chat.postMessage', at(10));
    expect(await take(at(29))).toEqual(at(30));
    expect(await take(at(30))).toBeUndefined();
  });
});

onPostgres('the outbox, several at a time,', (bare) => {
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

  test('a burst asked for by many at once is given no more than once', async ({ db, workspaceId }) => {
    const { burst } = RATES['chat.postMessage'];
    const asked = Array.from({ length: burst + 20 }, () => takeToken(db, workspaceId, 'chat.postMessage', NOW));
    expect((await Promise.all(asked)).filter((wait) => wait === undefined)).toHaveLength(burst);
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
