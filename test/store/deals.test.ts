import { expect } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { changeDeal, dealOf, openDealsOf } from '../../src/store/deals.ts';
import { historyOfDeal } from '../../src/store/history.ts';
import { onBothDatabases, onPostgres } from '../fixtures.ts';
import { aCaller, actorOf, anAct, aSavedDeal, aTeam, aWorkspace, NOW } from './people.ts';

const friday = Temporal.PlainDate.from('2026-03-13');

onBothDatabases('deals', (test) => {
  test('a change is kept in the deal and in its history', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea, { stage: 'qualified' });
    const update = {
      stage: 'proposal',
      amount: 4_000_000,
      currency: 'USD',
      nextStep: 'send MSA',
      nextStepOn: friday,
    } as const;
    const { changes } = await changeDeal(db, bea, deal, update, anAct(bea, { note: 'they asked for terms' }));
    expect(changes).toEqual([
      { field: 'stage', from: 'qualified', to: 'proposal' },
      { field: 'amount', from: null, to: '4000000' },
      { field: 'currency', from: null, to: 'USD' },
      { field: 'nextStep', from: null, to: 'send MSA' },
      { field: 'nextStepOn', from: null, to: '2026-03-13' },
    ]);
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ ...update, version: 2 });
    const [act] = await historyOfDeal(db, bea.workspaceId, deal.id);
    expect(act).toMatchObject({ by: 'UBEA', note: 'they asked for terms', undone: false });
    expect(act?.changes).toHaveLength(5);
  });

  test('what is returned is what is stored', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const opened = await aSavedDeal(db, bea, {
      name: `'; drop table deals; -- 🤞 <!channel> ${'x'.repeat(3000)}`,
      closeOn: friday,
    });
    expect(await dealOf(db, bea.workspaceId, opened.id)).toEqual(opened);
    const { deal } = await changeDeal(db, bea, opened, { nextStep: 'שלום עולם' }, anAct(bea));
    expect(await dealOf(db, bea.workspaceId, opened.id)).toEqual(deal);
  });

  test('the same thing heard twice has its effect once', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea);
    const act = anAct(bea);
    const first = await changeDeal(db, bea, deal, { stage: 'contacted' }, act);
    const second = await changeDeal(db, bea, first.deal, { stage: 'qualified' }, act);
    expect(second).toMatchObject({ act: null, heard: true });
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ stage: 'contacted', version: 2 });
  });

  test('a deal that was read before somebody changed it is read again, and both changes stand', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const seen = await aSavedDeal(db, bea);
    await changeDeal(db, bea, seen, { stage: 'qualified' }, anAct(bea));
    const { changes } = await changeDeal(db, bea, seen, { stage: 'proposal' }, anAct(bea));
    expect(changes).toEqual([{ field: 'stage', from: 'qualified', to: 'proposal' }]);
    expect(await historyOfDeal(db, bea.workspaceId, seen.id)).toHaveLength(3);
  });

  test('saying what already stands writes nothing', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea, { stage: 'proposal' });
    expect(await changeDeal(db, bea, deal, { stage: 'proposal' }, anAct(bea))).toMatchObject({
      act: null,
      changes: [],
    });
    expect(await historyOfDeal(db, bea.workspaceId, deal.id)).toHaveLength(1);
  });

  test("a rep changes their own deals, a manager their team's, an admin all", async ({ db }) => {
    const workspace = await aWorkspace(db);
    const [bea, ann] = [await aCaller(db, workspace, 'bea'), await aCaller(db, workspace, 'ann')];
    const [stranger, ada] = [
      await aCaller(db, workspace, 'mia', 'manager'),
      await aCaller(db, workspace, 'ada', 'admin'),
    ];
    await aTeam(db, workspace, await aCaller(db, workspace, 'max', 'manager'), [bea]);
    const max = await actorOf(db, workspace, 'UMAX');
    const deal = await aSavedDeal(db, bea);
    for (const other of [ann, stranger]) {
      await expect(changeDeal(db, other, deal, { stage: 'proposal' }, anAct(other))).rejects.toThrow(UserError);
    }
    await changeDeal(db, max, deal, { stage: 'proposal' }, anAct(max));
    await changeDeal(db, ada, deal, { stage: 'negotiation' }, anAct(ada));
    expect(await dealOf(db, workspace, deal.id)).toMatchObject({ stage: 'negotiation' });
  });

  test('a deal of another workspace is not there', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const eve = await aCaller(db, await aWorkspace(db), 'eve', 'admin');
    const deal = await aSavedDeal(db, bea);
    expect(await dealOf(db, eve.workspaceId, deal.id)).toBeUndefined();
    await expect(changeDeal(db, eve, deal, { stage: 'proposal' }, anAct(eve))).rejects.toThrow();
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ stage: 'lead', version: 1 });
  });

  test('open deals come by owner', async ({ db }) => {
    const workspace = await aWorkspace(db);
    const [bea, ann] = [await aCaller(db, workspace, 'bea'), await aCaller(db, workspace, 'ann')];
    await aSavedDeal(db, bea, { name: 'One' });
    await aSavedDeal(db, bea, { name: 'Won', status: 'won', endedOn: friday });
    await aSavedDeal(db, ann, { name: 'Two' });
    const open = await openDealsOf(db, workspace, ['UBEA', 'UANN']);
    expect([...open].map(([owner, deals]) => [owner, deals.map(({ name }) => name)])).toEqual([
      ['UBEA', ['One']],
      ['UANN', ['Two']],
    ]);
  });
});

onPostgres('two people at once', (test) => {
  test('twenty changes of one deal at the same moment are all in the history, each from what stood before it', async ({
    db,
  }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea, { amount: 0, currency: 'USD' });
    const amounts = Array.from({ length: 20 }, (_, index) => index + 1);
    const tries = amounts.map((amount) => changeDeal(db, bea, deal, { amount }, anAct(bea, { at: NOW })));
    const settled = await Promise.allSettled(tries);
    const written = settled.flatMap((result) =>
      result.status === 'fulfilled' ? result.value.changes.slice(0, 1) : [],
    );
    const present = await dealOf(db, bea.workspaceId, deal.id);
    // A chain: every value that was overwritten was somebody's, once, and the last one stands.
    const left = new Set(written.map(({ to }) => to));
    for (const { from } of written) if (from !== '0') left.delete(from);
    expect([...left]).toEqual([String(present?.amount)]);
    expect(written).toHaveLength((present?.version ?? 0) - 1);
    expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
  });
});
