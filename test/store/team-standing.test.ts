import { drizzle } from 'drizzle-orm/postgres-js';
import { expect, onTestFinished } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { connect } from '../../src/store/postgres.ts';
import * as schema from '../../src/store/schema.ts';
import { teamsStanding } from '../../src/store/team-standing.ts';
import { onPostgres } from '../fixtures.ts';
import { aCaller, actorOf, aSavedDeal, aTeam, aWorkspace, NOW } from './people.ts';

const REPS = 40;

/** A connection that counts its statements. */
function counted(url: string) {
  let statements = 0;
  const client = connect(url, 4);
  onTestFinished(() => client.end());
  const logQuery = () => {
    statements += 1;
  };
  const db: Db = drizzle(client, { schema, logger: { logQuery } });
  return async (ask: (db: Db) => Promise<unknown>) => {
    statements = 0;
    await ask(db);
    return statements;
  };
}

onPostgres('the teams of a manager now', (test) => {
  test(`take as many queries for 1 rep as for ${REPS}`, async ({ db, database }) => {
    const count = counted(database?.url ?? '');
    const queries = [];
    for (const size of [1, REPS]) {
      const workspaceId = await aWorkspace(db);
      const max = await aCaller(db, workspaceId, 'max', 'manager');
      const reps = [];
      for (let n = 0; n < size; n++) reps.push(await aCaller(db, workspaceId, `rep${n}`));
      for (const rep of reps) await aSavedDeal(db, rep, { amount: 100, currency: 'USD' });
      await aTeam(db, workspaceId, max, reps);
      const actor = await actorOf(db, workspaceId, max.userId);
      const [east] = await teamsStanding(db, actor, NOW);
      expect(east?.reps).toHaveLength(size);
      expect(east?.month.open['no-date'].withoutStep.deals).toBe(size);
      queries.push(await count((db) => teamsStanding(db, actor, NOW)));
    }
    expect(queries[0]).toBe(queries[1]);
    expect(queries[0]).toBeLessThanOrEqual(20);
  });

  test('are those they manage; of a rep none, of an admin all', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const max = await aCaller(db, workspaceId, 'max', 'manager');
    const ada = await aCaller(db, workspaceId, 'ada', 'admin');
    const moe = await aCaller(db, workspaceId, 'moe', 'manager');
    const bea = await aCaller(db, workspaceId, 'bea');
    await aTeam(db, workspaceId, max, [bea, moe]);
    const names = async (who: typeof max) =>
      (await teamsStanding(db, await actorOf(db, workspaceId, who.userId), NOW)).map(({ team }) => team.name);
    expect(await names(max)).toEqual(['East']);
    expect(await names(ada)).toEqual(['East']);
    expect(await names(moe)).toEqual([]);
    expect(await names(bea)).toEqual([]);
  });

  test('offer no deal of their own to ask about', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const max = await aCaller(db, workspaceId, 'max', 'manager');
    const bea = await aCaller(db, workspaceId, 'bea');
    await aTeam(db, workspaceId, max, [bea]);
    for (const owner of [max, bea]) await aSavedDeal(db, owner, { name: `Of ${owner.userId}` });
    const later = NOW.add({ hours: 24 * 14 });
    const [east] = await teamsStanding(db, await actorOf(db, workspaceId, max.userId), later);
    expect(east?.toAsk.map(({ deal }) => deal.name)).toEqual(['Of UBEA']);
    expect(east?.reps.map(({ rep }) => rep.name)).toEqual(['bea', 'max']);
  });
});
