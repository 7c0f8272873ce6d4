import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type Db, rowsOf } from '../../src/store/db.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { findPostgresBinaries } from '../harness/postgres-binaries.ts';
import { startPrivatePostgres } from '../harness/postgres-server.ts';

const CRASHES = 2;

/** From when the server answers again until everything asked of it must have an answer. */
const SETTLED_WITHIN_MS = 2_500;

/** Asks as a busy process does, statements and transactions at once, until told to stop; keeps when each was asked. */
function busy(db: Db) {
  const open = new Map<number, number>();
  let asked = 0;
  let stopping = false;
  const ask = async (question: () => Promise<unknown>) => {
    const id = asked++;
    open.set(id, performance.now());
    // That it fails while the server is away is right; that it never ends would not be.
    await question().catch(() => undefined);
    open.delete(id);
  };
  const both = (n: number) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`insert into halves values (${n})`);
      await tx.execute(sql`select pg_sleep(0.003), ${n}::int`);
      if (n % 2) await tx.transaction((savepoint) => savepoint.execute(sql`select ${n}::int`));
      await tx.execute(sql`insert into halves values (${n})`);
    });
  const loop = async (n: number) => {
    for (let round = 0; !stopping; round++) {
      await ask(() => db.execute(sql`select ${n}::int, pg_sleep(0.002)`));
      if (n % 3 === 0) await ask(() => both(n * 1_000_000 + round));
      await wait(n % 7);
    }
  };
  const loops = Array.from({ length: 20 }, (_, n) => loop(n));
  return {
    waitingFor: (milliseconds: number) =>
      [...open.values()].filter((since) => performance.now() - since > milliseconds),
    stop: () => {
      stopping = true;
      return Promise.all(loops);
    },
  };
}

describe.skipIf(findPostgresBinaries() === undefined)('a pool whose server crashes', () => {
  test('answers everything soon after, leaves no half of a transaction, and closes', async () => {
    await using open = new AsyncDisposableStack();
    const server = await startPrivatePostgres({ durable: true });
    open.defer(server.stop);
    const store = await openPostgres(server.url);
    await store.db.execute(sql`create table halves (n bigint)`);
    const asking = busy(store.db);
    for (let crash = 0; crash < CRASHES; crash++) {
      await wait(300);
      await server.crash();
      await wait(SETTLED_WITHIN_MS);
      expect(asking.waitingFor(SETTLED_WITHIN_MS - 500)).toEqual([]);
    }
    await asking.stop();
    expect(await rowsOf(store.db, sql`select n from halves group by n having count(*) <> 2`)).toEqual([]);
    const began = performance.now();
    await store.close();
    expect(performance.now() - began).toBeLessThan(2_000);
  }, 60_000);
});
