import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { expect } from 'vitest';
import { housekeeper } from '../../../src/jobs/housekeeping.ts';
import { beginErasing, eraseWorkspace, workspacesBeingErased } from '../../../src/store/data/erase-workspace.ts';
import { changeDeal } from '../../../src/store/deals.ts';
import { addDeliveries } from '../../../src/store/outbox.ts';
import { deliveries, members, nudges, schedules } from '../../../src/store/schema.ts';
import { undoAct } from '../../../src/store/undo.ts';
import { onBothDatabases } from '../../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from '../people.ts';
import { anAdmin, aWholePerson } from './whole-person.ts';
import { rowsIn } from './words.ts';

let keys = 0;
const once = () => {
  keys += 1;
  return { heard: `all:${keys}`, now: NOW };
};

/** Whether a statement deletes from this table. */
function deletes(statement: unknown, table: string): boolean {
  const written = JSON.stringify(statement);
  return written.includes('delete from') && written.includes(`"value":"${table}"`);
}

onBothDatabases('erasing a workspace', (test) => {
  test('leaves no row of it, and every row of another', async ({ db }) => {
    const [here, elsewhere] = [await aWorkspace(db), await aWorkspace(db)];
    const ada = await anAdmin(db, here);
    for (const workspaceId of [here, elsewhere]) {
      for (const name of ['bea', 'ann']) await aWholePerson(db, workspaceId, { name, words: 'Words' });
    }
    // Rows that refer to others of their own table, more of them than a statement takes.
    const deal = await aSavedDeal(db, ada);
    for (const nextStep of ['one', 'two', 'three']) await changeDeal(db, ada, deal, { nextStep }, anAct(ada));
    await undoAct(db, ada, 'last', anAct(ada));
    const post = { channelId: 'DBEA', body: { text: 'a' }, notBefore: NOW, expiresAt: NOW.add({ hours: 1 }) };
    const posts = [1, 2, 3].map((n) => ({ ...post, key: `k${n}`, ...(n > 1 ? { under: `k${n - 1}` } : {}) }));
    await addDeliveries(db, here, posts, NOW);
    const kept = await rowsIn(db, elsewhere);
    const all = Object.values(await rowsIn(db, here)).reduce((sum, count) => sum + count);
    expect(await beginErasing(db, ada, ' Northwind ', once())).toBe(true);
    // One inbound key was claimed with it, and two things due are so no more.
    expect(await eraseWorkspace(db, here, 2)).toBe(all + 1 - 2);
    expect(await rowsIn(db, here)).toEqual({});
    expect(await rowsIn(db, elsewhere)).toEqual(kept);
    expect(await workspacesBeingErased(db)).not.toContain(here);
  });

  test('is for admins who type its name; nothing of it is due or sent from then on', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const [ada, bea] = [await anAdmin(db, workspaceId), await aCaller(db, workspaceId, 'bea')];
    await aWholePerson(db, workspaceId, { name: 'ann', words: 'Words' });
    const post = { channelId: 'DANN', key: 'k', body: { text: 'a' }, notBefore: NOW, expiresAt: NOW.add({ hours: 1 }) };
    await addDeliveries(db, workspaceId, [post], NOW);
    expect(() => beginErasing(db, bea, 'Northwind', once())).toThrow('for admins');
    await expect(beginErasing(db, ada, 'Southwind', once())).rejects.toThrow('not the name');
    expect(await eraseWorkspace(db, workspaceId)).toBe(0);
    const press = once();
    expect(await beginErasing(db, ada, 'Northwind', press)).toBe(true);
    expect(await beginErasing(db, ada, 'Northwind', press)).toBe(false);
    expect(await db.select().from(schedules).where(eq(schedules.workspaceId, workspaceId))).toEqual([]);
    const [waiting] = await db.select().from(deliveries).where(eq(deliveries.key, 'k'));
    expect(waiting).toMatchObject({ state: 'ended', reason: 'erased' });
    expect(await workspacesBeingErased(db)).toContain(workspaceId);
  });

  test('what was under way and writes late is erased too', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const ada = await anAdmin(db, workspaceId);
    const { who } = await aWholePerson(db, workspaceId, { name: 'bea', words: 'Words' });
    await beginErasing(db, ada, 'Northwind', once());
    let isLate = true;
    const finding = {
      rule: 'stalled',
      reason: 'quiet',
      job: 'reply',
      occasion: 'once',
      evidence: {},
      at: NOW,
    } as const;
    // Somebody else's statement comes just before the members go.
    const execute = async (statement: Parameters<typeof db.execute>[0]) => {
      if (isLate && deletes(statement, 'members')) {
        isLate = false;
        await db.insert(nudges).values({ workspaceId, userId: who.userId, ...finding });
      }
      return db.execute(statement);
    };
    await eraseWorkspace(
      new Proxy(db, { get: (own, key) => (key === 'execute' ? execute : Reflect.get(own, key)) }),
      workspaceId,
    );
    expect(isLate).toBe(false);
    expect(await rowsIn(db, workspaceId)).toEqual({});
  });

  test('goes on with housekeeping, where the process that began it stopped', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const ada = await anAdmin(db, workspaceId);
    await aWholePerson(db, workspaceId, { name: 'bea', words: 'Words' });
    await beginErasing(db, ada, 'Northwind', once());
    await housekeeper({ db, now: () => NOW, log: pino({ level: 'silent' }) })();
    expect(await db.select().from(members).where(eq(members.workspaceId, workspaceId))).toEqual([]);
    expect(await rowsIn(db, workspaceId)).toEqual({});
  });
});
