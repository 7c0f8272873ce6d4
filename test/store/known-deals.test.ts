import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Actor } from '../../src/domain/member.ts';
import { type Db, rowsOf } from '../../src/store/db.ts';
import { knownDeals } from '../../src/store/known-deals.ts';
import { deals } from '../../src/store/schema.ts';
import { onBothDatabases, onPostgres } from '../fixtures.ts';
import { aCaller, actorOf, aSavedDeal, aTeam, aWorkspace, NOW } from './people.ts';

const TODAY = NOW.toZonedDateTimeISO('America/New_York').toPlainDate();
const ago = (days: number) => TODAY.subtract({ days });

const namesFor = async (db: Db, actor: Actor, text: string) =>
  (await knownDeals(db, actor, text, TODAY)).map(({ name }) => name);

/** Max manages Bea; Ann sells in no team of his. */
async function aTeamOfMax(db: Db) {
  const workspaceId = await aWorkspace(db);
  const [bea, ann] = [await aCaller(db, workspaceId, 'bea'), await aCaller(db, workspaceId, 'ann')];
  const manager = await aCaller(db, workspaceId, 'max', 'manager');
  await aTeam(db, workspaceId, manager, [bea]);
  const max = await actorOf(db, workspaceId, manager.userId);
  return { workspaceId, bea, ann, max };
}

onBothDatabases('the deals a message may be about', (test) => {
  test('are one’s own that are worked, newest first, then those that ended within a year, whatever it says', async ({
    db,
  }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    await aSavedDeal(db, bea, { name: 'Won lately', status: 'won', endedOn: ago(300) });
    await aSavedDeal(db, bea, { name: 'Acme Corp', stage: 'proposal', currency: 'EUR', amount: 100, account: 'Acme' });
    await aSavedDeal(db, bea, { name: 'Parked', status: 'parked', parkedUntil: ago(-9) });
    await aSavedDeal(db, bea, { name: 'Won long ago', status: 'won', endedOn: ago(366) });
    await aSavedDeal(db, bea, { name: 'Lost', status: 'lost', endedOn: ago(1) });
    await aSavedDeal(db, bea, { name: 'Taken back', status: 'undone' });
    expect(await namesFor(db, bea, 'thanks!')).toEqual(['Parked', 'Acme Corp', 'Lost', 'Won lately']);
    const [, acme] = await knownDeals(db, bea, '', TODAY);
    const facts = { name: 'Acme Corp', account: 'Acme', currency: 'EUR', stage: 'proposal', status: 'open' };
    expect(acme).toEqual({ id: expect.any(Number), ...facts });
  });

  test('are nobody else’s for a rep', async ({ db }) => {
    const { bea, ann } = await aTeamOfMax(db);
    await aSavedDeal(db, ann, { name: 'Globex' });
    expect(await namesFor(db, bea, 'globex moved to proposal')).toEqual([]);
  });

  test('are for a manager those of their people that its words fit, the best first', async ({ db }) => {
    const { bea, ann, max } = await aTeamOfMax(db);
    await aSavedDeal(db, max, { name: 'Own one' });
    await aSavedDeal(db, bea, { name: 'Initech' });
    await aSavedDeal(db, bea, { name: 'Globex Logistics International' });
    await aSavedDeal(db, bea, { name: 'Globex' });
    await aSavedDeal(db, ann, { name: 'Globex West' });
    expect(await namesFor(db, max, 'acme moved to *proposal*, 40k')).toEqual(['Own one']);
    const fitting = ['Own one', 'Globex', 'Globex Logistics International'];
    expect(await namesFor(db, max, 'Globx is in negotiation')).toEqual(fitting);
    expect(await namesFor(db, max, 'bea says globex moved to *proposal*, 40k')).toEqual(fitting);
    const [, globex] = await knownDeals(db, max, 'globex', TODAY);
    expect(globex).toMatchObject({ id: expect.any(Number), currency: null, stage: 'lead', status: 'open' });
  });

  test('are for an admin those of everybody that its words fit, with accents or in other scripts', async ({ db }) => {
    const { workspaceId, bea, ann } = await aTeamOfMax(db);
    const ada = await aCaller(db, workspaceId, 'ada', 'admin');
    await aSavedDeal(db, bea, { name: 'Müller & Söhne' });
    await aSavedDeal(db, ann, { name: 'Газпром' });
    await aSavedDeal(db, ann, { name: 'HP Inc' });
    await aSavedDeal(db, ann, { name: 'Lost Möller', status: 'lost', endedOn: ago(366) });
    expect(await namesFor(db, ada, 'had a call with Muller')).toEqual(['Müller & Söhne']);
    expect(await namesFor(db, ada, 'call with газпром today')).toEqual(['Газпром']);
    expect(await namesFor(db, ada, 'hp is in')).toEqual(['HP Inc']);
    expect(await namesFor(db, ada, '40k, 12/11 🤞')).toEqual([]);
  });

  test('are no more than fifty of others, and of this workspace', async ({ db }) => {
    const { workspaceId, bea } = await aTeamOfMax(db);
    const ada = await aCaller(db, workspaceId, 'ada', 'admin');
    const other = await aCaller(db, await aWorkspace(db), 'bea');
    await aSavedDeal(db, other, { name: 'Acme of others' });
    const row = {
      workspaceId,
      ownerId: bea.userId,
      stage: 'lead',
      status: 'open',
      createdAt: NOW,
      version: 1,
    } as const;
    await db.insert(deals).values(Array.from({ length: 60 }, (_, at) => ({ ...row, name: `Acme ${at}` })));
    const found = await namesFor(db, ada, 'acme '.repeat(5000));
    expect(found).toHaveLength(50);
    expect(found).not.toContain('Acme of others');
  });
});

onPostgres('the search for them', (test) => {
  test('reads the index of names, not the table', async ({ db }) => {
    const { workspaceId, bea } = await aTeamOfMax(db);
    const ada = await aCaller(db, workspaceId, 'ada', 'admin');
    const row = {
      workspaceId,
      ownerId: bea.userId,
      stage: 'lead',
      status: 'open',
      createdAt: NOW,
      version: 1,
    } as const;
    const names = Array.from(
      { length: 5000 },
      (_, at) => `${((at + 7) * 7919).toString(36)} ${(at * 104_729).toString(36)}`,
    );
    await db.insert(deals).values(names.map((name) => ({ ...row, name })));
    await db.execute(sql`analyze deals`);
    const plans: string[] = [];
    const explaining = explainer(db, plans);
    await knownDeals(explaining, ada, 'acme moved to proposal, 40k, sending msa friday', TODAY);
    expect(plans.at(-1)).toContain('deals_by_name');
    expect(plans.at(-1)).not.toContain('Seq Scan on deals');
  });
});

/** A database that explains each raw statement before it runs it. */
function explainer(db: Db, plans: string[]): Db {
  return new Proxy(db, {
    get(target, name) {
      if (name !== 'execute') return Reflect.get(target, name);
      return async (statement: ReturnType<typeof sql>) => {
        const rows = await rowsOf<Record<string, string>>(target, sql`explain ${statement}`);
        plans.push(rows.map((row) => Object.values(row)[0]).join('\n'));
        return target.execute(statement);
      };
    },
  });
}
