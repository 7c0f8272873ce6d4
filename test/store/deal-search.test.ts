import { expect } from 'vitest';
import type { Actor } from '../../src/domain/member.ts';
import type { Db } from '../../src/store/db.ts';
import { dealsLike, dealsNamed, dealsOfOthers, nearestDeals } from '../../src/store/deal-search.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, actorOf, aSavedDeal, aTeam, aWorkspace } from './people.ts';

const NAMES = [
  'Müller & Söhne',
  'Acme Corp',
  'Acme International Holdings GmbH',
  'HP Enterprise EMEA Rollout',
  'Globex',
  '東京商事',
  'شركة النور',
];
const open = ['open', 'parked'] as const;

async function beaWithDeals(db: Db): Promise<Actor> {
  const bea = await aCaller(db, await aWorkspace(db), 'bea');
  for (const name of NAMES) await aSavedDeal(db, bea, { name });
  await aSavedDeal(db, bea, { name: 'Acme Old', status: 'lost' });
  return bea;
}

async function named(db: Db, bea: Actor, words: string, quoted = false): Promise<string[]> {
  const found = await dealsNamed(db, bea, { words, quoted, statuses: open });
  return found.map(({ name }) => name).sort();
}

onBothDatabases('the search for deal names', (test) => {
  test('finds by a word, without accents, in any case and script', async ({ db }) => {
    const bea = await beaWithDeals(db);
    expect(await named(db, bea, 'muller')).toEqual(['Müller & Söhne']);
    expect(await named(db, bea, 'MÜLLER')).toEqual(['Müller & Söhne']);
    expect(await named(db, bea, 'sohne')).toEqual(['Müller & Söhne']);
    expect(await named(db, bea, 'acme')).toEqual(['Acme Corp', 'Acme International Holdings GmbH']);
    expect(await named(db, bea, 'acme corp')).toEqual(['Acme Corp']);
    expect(await named(db, bea, 'hp')).toEqual(['HP Enterprise EMEA Rollout']);
    expect(await named(db, bea, 'hp rollout')).toEqual(['HP Enterprise EMEA Rollout']);
    expect(await named(db, bea, 'globx')).toEqual(['Globex']);
    expect(await named(db, bea, '東京')).toEqual(['東京商事']);
    expect(await named(db, bea, 'النور')).toEqual(['شركة النور']);
  });

  test('finds nothing for what is not there, and says what is nearest', async ({ db }) => {
    const bea = await beaWithDeals(db);
    expect(await named(db, bea, 'initech')).toEqual([]);
    expect(await named(db, bea, `%_\\'; drop table deals; --`)).toEqual([]);
    const near = await nearestDeals(db, bea, { words: 'akme', quoted: false, statuses: open });
    expect(near.map(({ name }) => name)).toContain('Acme Corp');
    expect(near.length).toBeLessThanOrEqual(3);
  });

  test('a name in quotes is exact where there is such a deal', async ({ db }) => {
    const bea = await beaWithDeals(db);
    await aSavedDeal(db, bea, { name: 'Acme' });
    expect(await named(db, bea, 'Acme')).toEqual(['Acme', 'Acme Corp', 'Acme International Holdings GmbH']);
    expect(await named(db, bea, 'acme', true)).toEqual(['Acme']);
    expect(await named(db, bea, 'acme int', true)).toEqual(['Acme International Holdings GmbH']);
  });

  test("is among the deals the caller may change; other people's are known by their owner", async ({ db }) => {
    const bea = await beaWithDeals(db);
    const ann = await aCaller(db, bea.workspaceId, 'ann');
    const max = await aCaller(db, bea.workspaceId, 'max', 'manager');
    await aTeam(db, bea.workspaceId, max, [bea]);
    const ada = await aCaller(db, bea.workspaceId, 'ada', 'admin');
    expect(await named(db, ann, 'globex')).toEqual([]);
    expect(await named(db, await actorOf(db, bea.workspaceId, 'UMAX'), 'globex')).toEqual(['Globex']);
    expect(await named(db, ada, 'globex')).toEqual(['Globex']);
    const theirs = await dealsOfOthers(db, ann, { words: 'globex', quoted: false, statuses: open });
    expect(theirs.map(({ ownerId }) => ownerId)).toEqual(['UBEA']);
    expect(await dealsOfOthers(db, ada, { words: 'globex', quoted: false, statuses: open })).toEqual([]);
  });

  test('another workspace has none of it', async ({ db }) => {
    await beaWithDeals(db);
    const eve = await aCaller(db, await aWorkspace(db), 'eve', 'admin');
    expect(await named(db, eve, 'acme')).toEqual([]);
    expect(await nearestDeals(db, eve, { words: 'acme', quoted: false, statuses: open })).toEqual([]);
  });

  test('a picker offers the latest deals, then what fits', async ({ db }) => {
    const bea = await beaWithDeals(db);
    expect((await dealsLike(db, bea, ''))[0]?.name).toBe('شركة النور');
    expect((await dealsLike(db, bea, 'mull')).map(({ name }) => name)).toEqual(['Müller & Söhne']);
  });
});
