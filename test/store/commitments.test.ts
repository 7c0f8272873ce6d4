import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { ActivityKind } from '../../src/domain/activity.ts';
import type { CommitmentChange } from '../../src/domain/commitment-change.ts';
import type { Actor } from '../../src/domain/member.ts';
import { logActivities } from '../../src/store/activities.ts';
import { changeCommitment } from '../../src/store/commitment-changes.ts';
import { commitmentsNow, settleReached } from '../../src/store/commitment-progress.ts';
import { commitmentOf, type NewCommitment } from '../../src/store/commitment-rows.ts';
import { makeCommitment } from '../../src/store/commitments.ts';
import { type Db, rowsOf } from '../../src/store/db.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, actorOf, anAct, aSavedDeal, aTeam, aWorkspace, NOW } from './people.ts';

const date = (iso: string) => Temporal.PlainDate.from(iso);
const FRIDAY = date('2026-03-13');
const ZONE = 'America/New_York';
const TWENTY = { kinds: ['call'] as ActivityKind[], wanted: 20 };

async function made(db: Db, by: Actor, over: Partial<NewCommitment> = {}) {
  const wanted = {
    userId: by.userId,
    text: 'Send the MSA to Jane',
    dueOn: FRIDAY,
    counted: null,
    dealId: null,
    ...over,
  };
  const result = await makeCommitment(db, by, wanted, anAct(by));
  if (result.is !== 'made') throw new Error(result.is);
  return result;
}

async function change(db: Db, by: Actor, id: number, how: CommitmentChange, more = {}) {
  const result = await changeCommitment(db, by, id, how, anAct(by, more));
  if (result.is !== 'changed') throw new Error(result.is);
  return result;
}

/** Logs calls as the log command does, and settles what they reach. */
async function logs(db: Db, by: Actor, count: number, kind: ActivityKind = 'call') {
  const entry = { userId: by.userId, dealId: null, kind, section: 'reach' as const, count };
  const act = await logActivities(db, by, [entry], anAct(by));
  if (act === undefined) throw new Error('heard before');
  return { act, progress: await settleReached(db, by, act, NOW) };
}

const stateOf = async (db: Db, { workspaceId }: Actor, id: number) => (await commitmentOf(db, workspaceId, id))?.state;

async function history(db: Db, by: Actor, id: number) {
  const rows = await rowsOf<{ field: string; from: string; to: string }>(
    db,
    sql`select field, "from", "to" from commitment_changes where workspace_id = ${by.workspaceId} and commitment_id = ${id} order by change_id`,
  );
  return rows.map(({ field, from, to }) => `${field} ${from} → ${to}`);
}

onBothDatabases('commitments', (test) => {
  test('are kept as they were made, with what they count and their deal', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea);
    const { commitment } = await made(db, bea, { text: `Call "O'Hara" 🤞 20 times`, counted: TWENTY, dealId: deal.id });
    expect(await commitmentOf(db, bea.workspaceId, commitment.id)).toEqual(commitment);
    const plain = await made(db, bea);
    expect(await commitmentOf(db, bea.workspaceId, plain.commitment.id)).toMatchObject({ counted: null, dealId: null });
  });

  test('the same words for the same day stand already, and nothing is written', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea, { text: 'Send the MSA' });
    const again = { userId: bea.userId, text: 'send the msa', dueOn: FRIDAY, counted: null, dealId: null };
    expect(await makeCommitment(db, bea, again, anAct(bea))).toMatchObject({ is: 'stands', commitment });
    expect(await makeCommitment(db, bea, { ...again, dueOn: date('2026-03-14') }, anAct(bea))).toMatchObject({
      is: 'made',
    });
    await change(db, bea, commitment.id, { is: 'kept' });
    expect(await makeCommitment(db, bea, again, anAct(bea))).toMatchObject({ is: 'made' });
  });

  test('two commands at once make one', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const wanted = { userId: bea.userId, text: 'Send the MSA', dueOn: FRIDAY, counted: null, dealId: null };
    const results = await Promise.all([1, 2].map(() => makeCommitment(db, bea, wanted, anAct(bea))));
    expect(results.map(({ is }) => is).sort()).toEqual(['made', 'stands']);
  });

  test('what was heard before makes and changes nothing', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea);
    const move = { is: 'moved', to: date('2026-03-16') } as const;
    await change(db, bea, commitment.id, move, { heard: 'click:1' });
    const again = { is: 'moved', to: date('2026-03-17') } as const;
    expect(await changeCommitment(db, bea, commitment.id, again, anAct(bea, { heard: 'click:1' }))).toMatchObject({
      is: 'heard',
    });
    const other = { userId: bea.userId, text: 'Else', dueOn: FRIDAY, counted: null, dealId: null };
    expect(await makeCommitment(db, bea, other, anAct(bea, { heard: 'click:1' }))).toEqual({ is: 'heard' });
  });

  test('are kept, dropped, moved and edited, with their history', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea);
    const moved = await change(db, bea, commitment.id, { is: 'moved', to: date('2026-03-16') });
    expect(moved.commitment.movedFrom?.toString()).toBe('2026-03-13');
    const edited = await change(db, bea, commitment.id, { is: 'edited', text: 'Send 10 emails' });
    expect(edited.commitment.counted).toEqual({ kinds: ['email'], wanted: 10 });
    const { commitment: kept } = await change(db, bea, commitment.id, { is: 'kept' });
    expect(await commitmentOf(db, bea.workspaceId, commitment.id)).toEqual(kept);
    expect(kept).toMatchObject({ state: 'kept', settledAt: NOW });
    expect(await history(db, bea, commitment.id)).toEqual([
      'dueOn 2026-03-13 → 2026-03-16',
      'text Send the MSA to Jane → Send 10 emails',
      'state open → kept',
    ]);
  });

  test('once settled, no later press changes them', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea);
    await change(db, bea, commitment.id, { is: 'kept' });
    for (const how of [{ is: 'kept' }, { is: 'dropped' }, { is: 'moved', to: date('2026-03-16') }] as const) {
      expect(await changeCommitment(db, bea, commitment.id, how, anAct(bea))).toMatchObject({
        is: 'stands',
        commitment: { state: 'kept' },
      });
    }
  });

  test("are their owner's and their manager's to change", async ({ db }) => {
    const workspace = await aWorkspace(db);
    const [bea, ann, max] = [
      await aCaller(db, workspace, 'bea'),
      await aCaller(db, workspace, 'ann'),
      await aCaller(db, workspace, 'max', 'manager'),
    ];
    await aTeam(db, workspace, max, [bea]);
    const { commitment } = await made(db, bea);
    await expect(changeCommitment(db, ann, commitment.id, { is: 'kept' }, anAct(ann))).rejects.toThrow(
      "<@UBEA>'s commitment",
    );
    await expect(made(db, ann, { userId: bea.userId })).rejects.toThrow("one's own");
    const manager = await actorOf(db, workspace, max.userId);
    expect(await changeCommitment(db, manager, commitment.id, { is: 'kept' }, anAct(max))).toMatchObject({
      is: 'changed',
    });
    const elsewhere = await aCaller(db, await aWorkspace(db), 'bea');
    await expect(changeCommitment(db, elsewhere, commitment.id, { is: 'kept' }, anAct(elsewhere))).rejects.toThrow(
      'no longer there',
    );
  });
});

onBothDatabases('the undoing of commitments', (test) => {
  const undo = (db: Db, by: Actor, act: number) => undoAct(db, by, act, anAct(by));

  test('one whose making is undone is none', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment, act } = await made(db, bea);
    expect((await undo(db, bea, act))?.commitments).toMatchObject([
      { what: 'unmade', commitment: { id: commitment.id } },
    ]);
    expect(await commitmentOf(db, bea.workspaceId, commitment.id)).toBeUndefined();
    await expect(changeCommitment(db, bea, commitment.id, { is: 'kept' }, anAct(bea))).rejects.toThrow(
      'no longer there',
    );
    await made(db, bea);
  });

  test('one that was settled since stays, until that is undone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment, act } = await made(db, bea);
    const kept = await change(db, bea, commitment.id, { is: 'kept' });
    await expect(undo(db, bea, act)).rejects.toThrow('was kept since, so it stays');
    expect((await undo(db, bea, kept.act))?.commitments).toMatchObject([
      { what: 'state', commitment: { state: 'open' } },
    ]);
    expect(await commitmentOf(db, bea.workspaceId, commitment.id)).toEqual(commitment);
    await undo(db, bea, act);
  });

  test('a move and an edit go back, unless they were followed by another', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea, { text: 'Make 20 calls', counted: TWENTY });
    const first = await change(db, bea, commitment.id, { is: 'moved', to: date('2026-03-16') });
    const second = await change(db, bea, commitment.id, { is: 'moved', to: date('2026-03-17') });
    await expect(undo(db, bea, first.act)).rejects.toThrow('has been changed since');
    expect((await undo(db, bea, second.act))?.commitments).toMatchObject([{ what: 'dueOn' }]);
    expect((await commitmentOf(db, bea.workspaceId, commitment.id))?.movedFrom?.toString()).toBe('2026-03-13');
    await undo(db, bea, first.act);
    const edit = await change(db, bea, commitment.id, { is: 'edited', text: 'Write to Jane' });
    await undo(db, bea, edit.act);
    expect(await commitmentOf(db, bea.workspaceId, commitment.id)).toEqual(commitment);
  });
});

onBothDatabases('a commitment that counts', (test) => {
  test('is kept by the log that reaches its count, and told of each step', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea, { counted: TWENTY });
    expect((await logs(db, bea, 12)).progress).toMatchObject([{ commitment: { state: 'open' }, logged: 12 }]);
    expect((await logs(db, bea, 3, 'email')).progress).toEqual([]);
    expect((await logs(db, bea, 8)).progress).toMatchObject([{ commitment: { state: 'kept' }, logged: 20 }]);
    expect((await logs(db, bea, 4)).progress).toEqual([]);
    expect(await stateOf(db, bea, commitment.id)).toBe('kept');
    expect(await history(db, bea, commitment.id)).toEqual(['state open → kept']);
  });

  test('is open again when the log is undone, whichever of them', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea, { counted: TWENTY });
    const [first, second] = [await logs(db, bea, 15), await logs(db, bea, 5)];
    const undone = await undoAct(db, bea, first.act, anAct(bea));
    expect(undone?.commitments).toMatchObject([{ what: 'state', commitment: { state: 'open', settledAt: null } }]);
    expect(await stateOf(db, bea, commitment.id)).toBe('open');
    await logs(db, bea, 15);
    expect(await stateOf(db, bea, commitment.id)).toBe('kept');
    await undoAct(db, bea, second.act, anAct(bea));
    expect(await stateOf(db, bea, commitment.id)).toBe('open');
  });

  test('stays kept where other logs still reach the count', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea, { counted: TWENTY });
    await logs(db, bea, 15);
    const second = await logs(db, bea, 5);
    await logs(db, bea, 10);
    expect((await undoAct(db, bea, second.act, anAct(bea)))?.commitments).toEqual([]);
    expect(await stateOf(db, bea, commitment.id)).toBe('kept');
  });

  test('that was called kept by hand stays so, whatever is undone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea, { counted: TWENTY });
    const log = await logs(db, bea, 5);
    await change(db, bea, commitment.id, { is: 'kept' });
    await undoAct(db, bea, log.act, anAct(bea));
    expect(await stateOf(db, bea, commitment.id)).toBe('kept');
  });

  test('is shown kept even before that was written', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    await made(db, bea, { counted: TWENTY });
    await made(db, bea, { text: 'Write to Jane' });
    const entry = { userId: bea.userId, dealId: null, kind: 'call', section: 'reach', count: 20 } as const;
    await logActivities(db, bea, [entry], anAct(bea));
    const now = await commitmentsNow(db, { ...bea, zone: ZONE }, NOW);
    expect(now.map(({ commitment, logged }) => [commitment.state, logged])).toEqual([
      ['kept', 20],
      ['open', null],
    ]);
  });
});
