import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { type Settled, settledAtClose } from '../../src/domain/closing.ts';
import type { Actor } from '../../src/domain/member.ts';
import { logActivities } from '../../src/store/activities.ts';
import { changeCommitment } from '../../src/store/commitment-changes.ts';
import { settleReached } from '../../src/store/commitment-progress.ts';
import { commitmentOf, type NewCommitment } from '../../src/store/commitment-rows.ts';
import { makeCommitments, settleByTime } from '../../src/store/commitments.ts';
import { type Db, rowsOf } from '../../src/store/db.ts';
import { commitmentsOf } from '../../src/store/snapshots/intentions.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases, onPostgres } from '../fixtures.ts';
import { aCaller, anAct, aWorkspace } from './people.ts';

// It is Tuesday 10 March 2026; the thread closes on Friday 13 March.
const date = (iso: string) => Temporal.PlainDate.from(iso);
const FRIDAY = date('2026-03-13');
const CLOSE = Temporal.Instant.from('2026-03-13T19:30:00Z');
const TWENTY = { kinds: ['call'] as const, wanted: 20 };

async function made(db: Db, by: Actor, over: Partial<NewCommitment> = {}) {
  const usual = { userId: by.userId, text: 'Send the MSA', dueOn: date('2026-03-12'), counted: null, dealId: null };
  const result = await makeCommitments(db, by, [{ ...usual, ...over }], anAct(by));
  const commitment = result.is === 'made' ? result.made[0] : undefined;
  if (!commitment || result.is !== 'made' || result.act === null) throw new Error('it was not made');
  return { commitment, act: result.act };
}

async function move(db: Db, by: Actor, id: number, to: string) {
  const moved = await changeCommitment(db, by, id, { is: 'moved', to: date(to) }, anAct(by));
  if (moved.is !== 'changed') throw new Error(moved.is);
  return moved.act;
}

async function close(db: Db, { workspaceId, userId }: Actor): Promise<Settled[]> {
  const settled = settledAtClose(await commitmentsOf(db, workspaceId, [userId], CLOSE), FRIDAY);
  await settleByTime(db, workspaceId, settled, CLOSE);
  return settled;
}

async function acts(db: Db, { workspaceId }: Actor) {
  return rowsOf<{ by: string; through: string; field: string; from: string; to: string }>(
    db,
    sql`select c."by", c.through, k.field, k."from", k."to" from changes c
      join commitment_changes k on k.workspace_id = c.workspace_id and k.change_id = c.id
      where c.workspace_id = ${workspaceId} and c.through = 'clock' order by k.commitment_id`,
  );
}

onBothDatabases('what time settles', (test) => {
  test('is written as an act of each owner, with its history, and once', async ({ db }) => {
    const workspace = await aWorkspace(db);
    const [bea, ann] = [await aCaller(db, workspace, 'bea'), await aCaller(db, workspace, 'ann')];
    const missed = await made(db, bea);
    const carried = await made(db, bea, { text: 'Call Jane' });
    await move(db, bea, carried.commitment.id, '2026-03-18');
    const hers = await made(db, ann);
    const settled = [...(await close(db, bea)), ...(await close(db, ann))];
    await settleByTime(db, workspace, settled, CLOSE.add({ hours: 1 }));
    expect(await commitmentOf(db, workspace, missed.commitment.id)).toMatchObject({
      state: 'missed',
      settledAt: CLOSE,
    });
    expect(await commitmentOf(db, workspace, carried.commitment.id)).toMatchObject({
      state: 'carried',
      settledAt: CLOSE,
    });
    expect(await commitmentOf(db, workspace, hers.commitment.id)).toMatchObject({ state: 'missed' });
    expect(await acts(db, bea)).toEqual([
      { by: 'UBEA', through: 'clock', field: 'state', from: 'open', to: 'missed' },
      { by: 'UBEA', through: 'clock', field: 'state', from: 'open', to: 'carried' },
      { by: 'UANN', through: 'clock', field: 'state', from: 'open', to: 'missed' },
    ]);
  });

  test('leaves what was answered meanwhile, what was undone, and other workspaces', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const [one, two] = [await made(db, bea), await made(db, bea, { text: 'Call Jane' })];
    const settled = settledAtClose(await commitmentsOf(db, bea.workspaceId, [bea.userId], CLOSE), FRIDAY);
    await changeCommitment(db, bea, one.commitment.id, { is: 'kept' }, anAct(bea));
    await undoAct(db, bea, two.act, anAct(bea));
    await settleByTime(db, bea.workspaceId, settled, CLOSE);
    await settleByTime(db, await aWorkspace(db), settled, CLOSE);
    expect((await commitmentOf(db, bea.workspaceId, one.commitment.id))?.state).toBe('kept');
    expect(await acts(db, bea)).toEqual([]);
    await settleByTime(db, bea.workspaceId, [], CLOSE);
  });

  test("is nobody's last change, and cannot be undone", async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea);
    const other = await made(db, bea, { text: 'Call Jane', dueOn: date('2026-03-20') });
    await close(db, bea);
    const [clock] = await rowsOf<{ id: number }>(
      db,
      sql`select id::float8 as id from changes where workspace_id = ${bea.workspaceId} and through = 'clock'`,
    );
    await expect(undoAct(db, bea, clock?.id ?? 0, anAct(bea))).rejects.toThrow('Time settled that');
    const undone = await undoAct(db, bea, 'last', anAct(bea));
    expect(undone?.commitments).toMatchObject([{ what: 'unmade', commitment: { id: other.commitment.id } }]);
    expect((await commitmentOf(db, bea.workspaceId, commitment.id))?.state).toBe('missed');
  });

  test('keeps what came before it from being undone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const [one, two] = [await made(db, bea), await made(db, bea, { text: 'Call Jane' })];
    const moved = await move(db, bea, two.commitment.id, '2026-03-18');
    await close(db, bea);
    await expect(undoAct(db, bea, one.act, anAct(bea))).rejects.toThrow('is missed since its week was closed');
    await expect(undoAct(db, bea, moved, anAct(bea))).rejects.toThrow('has been changed since');
    const kept = await changeCommitment(db, bea, two.commitment.id, { is: 'kept' }, anAct(bea));
    if (kept.is !== 'changed') throw new Error(kept.is);
    await undoAct(db, bea, kept.act, anAct(bea));
    expect(await commitmentOf(db, bea.workspaceId, two.commitment.id)).toMatchObject({
      state: 'carried',
      settledAt: CLOSE,
    });
  });
});

onBothDatabases('a carried commitment', (test) => {
  test('is still known, kept by its count, and carried again when the log is undone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea, { text: 'Call 20 prospects', counted: TWENTY });
    await move(db, bea, commitment.id, '2026-06-26');
    await close(db, bea);
    const later = CLOSE.add({ hours: 100 * 24 });
    expect(await commitmentsOf(db, bea.workspaceId, [bea.userId], later)).toMatchObject([{ state: 'carried' }]);
    const entry = { userId: bea.userId, dealId: null, kind: 'call', section: 'reach', count: 20 } as const;
    const at = CLOSE.add({ hours: 24 });
    const act = await logActivities(db, bea, [entry], anAct(bea, { at, recordedAt: at }));
    if (act === undefined) throw new Error('heard before');
    expect(await settleReached(db, bea, act, at)).toMatchObject([{ logged: 20, commitment: { state: 'kept' } }]);
    const undone = await undoAct(db, bea, act, anAct(bea, { at, recordedAt: at }));
    expect(undone?.commitments).toMatchObject([{ what: 'state', commitment: { state: 'carried', settledAt: CLOSE } }]);
    expect(await commitmentOf(db, bea.workspaceId, commitment.id)).toMatchObject({
      state: 'carried',
      settledAt: CLOSE,
    });
  });

  test('stands where the same is said again', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { commitment } = await made(db, bea);
    await move(db, bea, commitment.id, '2026-03-18');
    await close(db, bea);
    const again = { userId: bea.userId, text: 'send the msa', dueOn: date('2026-03-18'), counted: null, dealId: null };
    const result = await makeCommitments(db, bea, [again], anAct(bea));
    expect(result).toMatchObject({ is: 'made', made: [], act: null, stood: [{ id: commitment.id }] });
  });
});

onPostgres('two closes at once', (test) => {
  test('settle each commitment once', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    for (const text of ['Call Jane', 'Call Tom', 'Call Ann']) await made(db, bea, { text });
    const settled = settledAtClose(await commitmentsOf(db, bea.workspaceId, [bea.userId], CLOSE), FRIDAY);
    await Promise.all([settled, settled.toReversed()].map((some) => settleByTime(db, bea.workspaceId, some, CLOSE)));
    expect(await acts(db, bea)).toHaveLength(3);
  });
});
