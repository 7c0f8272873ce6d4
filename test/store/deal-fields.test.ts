import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { DEAL_FIELDS, type DealFields } from '../../src/domain/deal.ts';
import { rowsOf } from '../../src/store/db.ts';
import { dealsNamed } from '../../src/store/deal-search.ts';
import { changeDeal, dealOf } from '../../src/store/deals.ts';
import { textArray } from '../../src/store/prepared.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace } from './people.ts';

const on = (date: string) => Temporal.PlainDate.from(date);

const HOSTILE = `O'Hara "R&D" \\ {a,b} NULL\n🤞 שלום`;

onBothDatabases('the fields of a deal', (test) => {
  test('one change may set them all, and each is read back as it was given', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea', 'admin');
    const ann = await aCaller(db, bea.workspaceId, 'ann');
    const deal = await aSavedDeal(db, bea, { name: 'Acme' });
    const all: DealFields = {
      name: HOSTILE,
      account: HOSTILE,
      ownerId: ann.userId,
      stage: 'negotiation',
      status: 'parked',
      amount: 10 ** 14,
      currency: 'EUR',
      source: 'referral',
      nextStep: HOSTILE,
      nextStepOn: on('2026-03-13'),
      buyerPromise: 'sign',
      buyerPromiseOn: on('2026-03-20'),
      closeOn: on('2026-03-31'),
      parkedUntil: on('2027-01-12'),
      endReason: 'legal review',
      endedOn: on('2026-03-12'),
      wants: HOSTILE,
      decides: HOSTILE,
      buys: HOSTILE,
      offer: HOSTILE,
    };
    expect(Object.keys(all).sort()).toEqual([...DEAL_FIELDS].sort());
    const { act } = await changeDeal(db, bea, deal, all, anAct(bea));
    expect(act).not.toBeNull();
    expect(await dealOf(db, bea.workspaceId, deal.id)).toEqual({ ...deal, ...all, version: 2 });
  });

  test('a renamed deal is found by its new name alone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea, { name: 'Acme' });
    await changeDeal(db, bea, deal, { name: 'Müller & Söhne' }, anAct(bea));
    const named = (words: string) => dealsNamed(db, bea, { words, quoted: false, statuses: ['open'] });
    expect((await named('muller')).map(({ id }) => id)).toEqual([deal.id]);
    expect(await named('acme')).toEqual([]);
  });
});

onBothDatabases('a list given as text', (test) => {
  test.for([
    ['nothing', []],
    ['ids', ['U1', 'U2']],
    ['hostile words', [HOSTILE, '', 'null', '}']],
  ] as const)('is read as it is: %s', async ([, values], { db }) => {
    const [row] = await rowsOf<{ list: string[] }>(db, sql`select array_to_json(${textArray(values)}::text[]) as list`);
    expect(row?.list).toEqual(values);
  });
});
