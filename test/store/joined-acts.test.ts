import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { BLANK } from '../../src/domain/deal.ts';
import type { Actor } from '../../src/domain/member.ts';
import { logActivities } from '../../src/store/activities.ts';
import { changeCommitment } from '../../src/store/commitment-changes.ts';
import { settleReached } from '../../src/store/commitment-progress.ts';
import { commitmentOf } from '../../src/store/commitment-rows.ts';
import { makeCommitment, makeCommitments } from '../../src/store/commitments.ts';
import { type Db, rowsOf } from '../../src/store/db.ts';
import { changeDeal, dealOf, openDeal } from '../../src/store/deals.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from './people.ts';

const FRIDAY = Temporal.PlainDate.from('2026-03-13');
const HOUR_AGO = NOW.subtract({ hours: 1 });

const wanted = ({ userId }: Actor, over = {}) => ({
  ...{ userId, text: 'send the MSA', dueOn: FRIDAY, counted: null, dealId: null },
  ...over,
});
const call = ({ userId }: Actor, count = 5) => ({
  ...{ userId, dealId: null, kind: 'call' as const, section: 'reach' as const, count },
});

async function acts(db: Db, workspaceId: string): Promise<{ acts: number; heard: number }> {
  const [row] = await rowsOf<{ acts: number; heard: number }>(
    db,
    sql`select (select count(*)::float8 from changes where workspace_id = ${workspaceId}) as acts,
      (select count(*)::float8 from heard where workspace_id = ${workspaceId}) as heard`,
  );
  return row ?? { acts: 0, heard: 0 };
}

/** Moves a deal, and under the same act logs calls and promises something. */
async function aMixedAct(db: Db, bea: Actor, { logs = true } = {}) {
  const deal = await aSavedDeal(db, bea, { stage: 'qualified' });
  return db.transaction(async (tx) => {
    const { act, deal: moved } = await changeDeal(tx, bea, deal, { stage: 'proposal' }, anAct(bea));
    if (act === null) throw new Error('nothing was written');
    const joined = () => anAct(bea, { joins: act });
    const before = anAct(bea, { joins: act, at: NOW.subtract({ milliseconds: 1 }) });
    if (logs) await logActivities(tx, bea, [call(bea)], before);
    if (logs) await settleReached(tx, bea, act, NOW);
    const made = await makeCommitment(tx, bea, wanted(bea), joined());
    if (made.is !== 'made') throw new Error(made.is);
    return { act, deal: moved, commitment: made.commitment };
  });
}

onBothDatabases('an act that others join', (test) => {
  test('is one act, under one key', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const other = await aSavedDeal(db, bea);
    const before = await acts(db, bea.workspaceId);
    const first = await changeDeal(db, bea, other, { stage: 'proposal' }, anAct(bea));
    const act = first.act ?? 0;
    const joined = anAct(bea, { joins: act });
    expect(
      (await changeDeal(db, bea, await aSavedDeal(db, bea, {}, { joins: act }), { amount: 1, currency: 'USD' }, joined))
        .act,
    ).toBe(act);
    expect(await logActivities(db, bea, [call(bea)], joined)).toBe(act);
    expect(await makeCommitments(db, bea, [wanted(bea)], joined)).toMatchObject({ act });
    expect(await openDeal(db, bea, { ...BLANK, name: 'Globex', ownerId: bea.userId }, joined)).toMatchObject({ act });
    expect(await acts(db, bea.workspaceId)).toEqual({ acts: before.acts + 1, heard: before.heard + 1 });
  });

  test('a deal that moved meanwhile is read again there too', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const [first, seen] = [await aSavedDeal(db, bea), await aSavedDeal(db, bea, { stage: 'lead' })];
    await changeDeal(db, bea, seen, { source: 'webform' }, anAct(bea));
    const { act } = await changeDeal(db, bea, first, { stage: 'proposal' }, anAct(bea));
    const joined = anAct(bea, { joins: act ?? 0 });
    expect((await changeDeal(db, bea, seen, { stage: 'contacted' }, joined)).act).toBe(act);
    expect(await dealOf(db, bea.workspaceId, seen.id)).toMatchObject({ stage: 'contacted', source: 'webform' });
  });

  test('is undone whole: deals, what was logged, what was promised, and what it had brought to be kept', async ({
    db,
  }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const counts = wanted(bea, { text: 'call 5 prospects', counted: { kinds: ['call'], wanted: 5 } });
    const counted = await makeCommitment(db, bea, counts, anAct(bea, { at: HOUR_AGO }));
    if (counted.is !== 'made') throw new Error(counted.is);
    const stateOf = async (id: number) => (await commitmentOf(db, bea.workspaceId, id))?.state;
    const { act, deal, commitment } = await aMixedAct(db, bea);
    expect(await stateOf(counted.commitment.id)).toBe('kept');
    const undone = await undoAct(db, bea, act, anAct(bea));
    expect(undone).toMatchObject({
      deals: [{ restored: [{ field: 'stage' }], kept: [] }],
      logged: [{ kind: 'call', count: 5 }],
      commitments: [
        { what: 'unmade', commitment: { text: 'send the MSA' } },
        { what: 'state', commitment: { text: 'call 5 prospects', state: 'open' } },
      ],
    });
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ stage: 'qualified' });
    expect(await stateOf(commitment.id)).toBeUndefined();
    expect(await stateOf(counted.commitment.id)).toBe('open');
    await expect(undoAct(db, bea, act, anAct(bea))).rejects.toThrow('undone already');
  });

  test('stays whole where a commitment of it was answered since, and nothing of it is undone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { act, deal, commitment } = await aMixedAct(db, bea);
    await changeCommitment(db, bea, commitment.id, { is: 'kept' }, anAct(bea));
    await expect(undoAct(db, bea, act, anAct(bea))).rejects.toThrow('"send the MSA" was kept since, so it stays.');
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ stage: 'proposal' });
  });

  test.for([true, false])(
    'is undone where its deal was changed since, but for that (with a log: %s)',
    async (logs, { db }) => {
      const bea = await aCaller(db, await aWorkspace(db), 'bea');
      const { act, deal, commitment } = await aMixedAct(db, bea, { logs });
      await changeDeal(db, bea, deal, { stage: 'negotiation' }, anAct(bea));
      const undone = await undoAct(db, bea, act, anAct(bea));
      expect(undone).toMatchObject({
        deals: [{ restored: [], kept: [{ field: 'stage' }] }],
        commitments: [{ what: 'unmade' }],
      });
      expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ stage: 'negotiation' });
      expect(await commitmentOf(db, bea.workspaceId, commitment.id)).toBeUndefined();
    },
  );

  test('is not undone where a deal that it opened was worked on since', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { act, deal } = await aMixedAct(db, bea);
    const opened = await aSavedDeal(db, bea, { name: 'Vandelay' }, { joins: act });
    await logActivities(db, bea, [{ ...call(bea), dealId: opened.id }], anAct(bea));
    await expect(undoAct(db, bea, act, anAct(bea))).rejects.toThrow('Vandelay has been worked on since');
    expect(await dealOf(db, bea.workspaceId, deal.id)).toMatchObject({ stage: 'proposal' });
  });
});
