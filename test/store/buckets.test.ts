import { expect } from 'vitest';
import { RATES } from '../../src/domain/rate.ts';
import { holdMethod, takeToken } from '../../src/store/buckets.ts';
import { nextWakeAt } from '../../src/store/claims.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { onBothDatabases, onPostgres } from '../fixtures.ts';
import { at, lease, leaseOne, NOW, post, withWorkspace } from '../harness/outbox.ts';

onBothDatabases('token buckets', (bare) => {
  const test = withWorkspace(bare);

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

onPostgres('token buckets, several at a time,', (bare) => {
  const test = withWorkspace(bare);

  test('a burst asked for by many at once is given no more than once', async ({ db, workspaceId }) => {
    const { burst } = RATES['chat.postMessage'];
    const asked = Array.from({ length: burst + 20 }, () => takeToken(db, workspaceId, 'chat.postMessage', NOW));
    expect((await Promise.all(asked)).filter((wait) => wait === undefined)).toHaveLength(burst);
  });
});
