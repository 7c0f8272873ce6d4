import { drizzle } from 'drizzle-orm/postgres-js';
import { expect, onTestFinished } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { figuresFor, liveFigures, refreshFigures } from '../../src/store/figures.ts';
import { connect } from '../../src/store/postgres.ts';
import { loggedDaysOf, recordsOf } from '../../src/store/records.ts';
import * as schema from '../../src/store/schema.ts';
import { snapshotsOf } from '../../src/store/snapshots.ts';
import { onPostgres } from '../fixtures.ts';
import { aCaller, aSavedDeal, aTeam, aWorkspace, NOW } from './people.ts';

const REPS = 50;

/** A connection that counts its statements. */
function counted(url: string) {
  let statements = 0;
  const logger = {
    logQuery: () => {
      statements += 1;
    },
  };
  const client = connect(url, 4);
  onTestFinished(() => client.end());
  const db: Db = drizzle(client, { schema, logger });
  return async (ask: (db: Db) => Promise<unknown>) => {
    statements = 0;
    await ask(db);
    return statements;
  };
}

onPostgres('the number of queries', (test) => {
  test(`is the same for 1 and ${REPS} reps`, async ({ db, database }) => {
    const workspaceId = await aWorkspace(db);
    const max = await aCaller(db, workspaceId, 'max', 'manager');
    const reps = [];
    for (let n = 0; n < REPS; n++) reps.push(await aCaller(db, workspaceId, `rep${n}`));
    for (const rep of reps) {
      await aSavedDeal(db, rep);
      await aSavedDeal(db, rep, { name: 'Globex', status: 'won', endedOn: Temporal.PlainDate.from('2026-03-02') });
    }
    await aTeam(db, workspaceId, max, reps);
    await refreshFigures(db, workspaceId, NOW);
    const everybody = reps.map(({ userId }) => userId);
    const found = await snapshotsOf(db, workspaceId, everybody, NOW);
    expect(found.size).toBe(REPS);
    for (const { deals, customers, figures } of found.values())
      expect([deals.length, customers.length, figures?.others.length]).toEqual([1, 1, REPS - 1]);
    const count = counted(database?.url ?? '');
    for (const [is, ask] of [
      [12, (db: Db, who: string[]) => snapshotsOf(db, workspaceId, who, NOW)],
      [2, (db: Db, who: string[]) => figuresFor(db, workspaceId, who)],
      [1, (db: Db, who: string[]) => recordsOf(db, workspaceId, who, NOW)],
      [1, (db: Db, who: string[]) => loggedDaysOf(db, workspaceId, who, NOW)],
      [3, (db: Db, who: string[]) => liveFigures(db, workspaceId, who[0] ?? '', NOW)],
    ] as const) {
      expect(await count((db) => ask(db, everybody.slice(0, 1)))).toBe(is);
      expect(await count((db) => ask(db, everybody))).toBe(is);
    }
  });
});
