import { expect } from 'vitest';
import type { CommitmentChange } from '../../src/domain/commitment-change.ts';
import type { Actor } from '../../src/domain/member.ts';
import { logActivities } from '../../src/store/activities.ts';
import { changeCommitment } from '../../src/store/commitment-changes.ts';
import { settleReached } from '../../src/store/commitment-progress.ts';
import { commitmentOf, type NewCommitment } from '../../src/store/commitment-rows.ts';
import { makeCommitments } from '../../src/store/commitments.ts';
import type { Db } from '../../src/store/db.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { commitmentsOf } from '../../src/store/snapshots/intentions.ts';
import { closeThreads, saveThreads } from '../../src/store/threads.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, actorOf, anAct, aTeam, aWorkspace, NOW } from './people.ts';

// It is Tuesday 10 March 2026 in New York.
const date = (iso: string) => Temporal.PlainDate.from(iso);
const TODAY = date('2026-03-10');
const FRIDAY = date('2026-03-13');
const MONDAY = date('2026-03-16');

const wanted = (by: Actor, over: Partial<NewCommitment> = {}): NewCommitment => ({
  userId: by.userId,
  text: 'Send the MSA',
  dueOn: FRIDAY,
  counted: null,
  dealId: null,
  ...over,
});

async function make(db: Db, by: Actor, ...some: Partial<NewCommitment>[]) {
  const result = await makeCommitments(
    db,
    by,
    some.map((over) => wanted(by, over)),
    anAct(by),
  );
  if (result.is !== 'made') throw new Error(result.is);
  return result;
}

async function one(db: Db, by: Actor, over: Partial<NewCommitment> = {}) {
  const [commitment] = (await make(db, by, over)).made;
  if (!commitment) throw new Error('it was not made');
  return commitment;
}

async function change(db: Db, by: Actor, id: number, how: CommitmentChange) {
  const result = await changeCommitment(db, by, id, how, anAct(by));
  if (result.is !== 'changed') throw new Error(result.is);
  return result;
}

const all = async (db: Db, { workspaceId, userId }: Actor) =>
  (await commitmentsOf(db, workspaceId, [userId], NOW)).map(({ text, dueOn, state }) => `${text} ${dueOn} ${state}`);

async function log(db: Db, by: Actor, count: number) {
  const entry = { userId: by.userId, dealId: null, kind: 'call', section: 'reach', count } as const;
  const act = await logActivities(db, by, [entry], anAct(by));
  if (act === undefined) throw new Error('heard before');
  await settleReached(db, by, act, NOW);
  return act;
}

onBothDatabases('several commitments', (test) => {
  test('are made by one act, in their order, and undone by one', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { made, act } = await make(db, bea, { text: 'Call Jane' }, { text: 'Call Tom', dueOn: MONDAY }, {});
    expect(made.map(({ text }) => text)).toEqual(['Call Jane', 'Call Tom', 'Send the MSA']);
    for (const commitment of made) expect(await commitmentOf(db, bea.workspaceId, commitment.id)).toEqual(commitment);
    expect((await undoAct(db, bea, act ?? 0, anAct(bea)))?.commitments).toHaveLength(3);
    expect(await all(db, bea)).toEqual([]);
  });

  test('those that stand are left, and what is said twice at once is one', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const first = await one(db, bea);
    const { made, stood } = await make(db, bea, { text: 'SEND the MSA' }, { text: 'Call Jane' }, { text: 'call jane' });
    expect(made.map(({ text }) => text)).toEqual(['Call Jane']);
    expect(stood).toEqual([first]);
  });
});

onBothDatabases('a commitment moved on its day', (test) => {
  test('is missed and made anew for the new day, and Undo takes both back', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const counted = { kinds: ['call'] as const, wanted: 20 };
    const before = await one(db, bea, { dueOn: TODAY, text: 'Call 20 prospects', counted });
    const { commitment, again, act } = await change(db, bea, before.id, { is: 'moved', to: MONDAY });
    expect(commitment).toMatchObject({ state: 'missed', settledAt: NOW, dueOn: TODAY });
    expect(again).toMatchObject({ text: 'Call 20 prospects', dueOn: MONDAY, counted, state: 'open', movedFrom: null });
    expect(await commitmentOf(db, bea.workspaceId, again?.id ?? 0)).toEqual(again);
    const undone = await undoAct(db, bea, act, anAct(bea));
    expect(undone?.commitments.map(({ what }) => what)).toEqual(['unmade', 'state']);
    expect(await all(db, bea)).toEqual(['Call 20 prospects 2026-03-10 open']);
  });

  test('makes no second one where the same stands for that day', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const [before, same] = [await one(db, bea, { dueOn: TODAY }), await one(db, bea, { dueOn: MONDAY })];
    expect((await change(db, bea, before.id, { is: 'moved', to: MONDAY })).again).toEqual(same);
    expect(await all(db, bea)).toEqual(['Send the MSA 2026-03-10 missed', 'Send the MSA 2026-03-16 open']);
  });

  test("its day is its owner's, whoever moves it and wherever they are", async ({ db }) => {
    const workspace = await aWorkspace(db);
    const bea = await aCaller(db, workspace, 'bea');
    const before = await one(db, bea, { dueOn: date('2026-03-11') });
    // In New York it is still the evening of the 10th.
    const late = anAct(bea, { at: Temporal.Instant.from('2026-03-11T03:59:00Z') });
    expect(await changeCommitment(db, bea, before.id, { is: 'dropped' }, late)).toMatchObject({
      commitment: { state: 'dropped' },
    });
    const other = await one(db, bea, { dueOn: date('2026-03-11'), text: 'Call Jane' });
    const past = anAct(bea, { at: Temporal.Instant.from('2026-03-11T04:00:00Z') });
    expect(await changeCommitment(db, bea, other.id, { is: 'dropped' }, past)).toMatchObject({
      commitment: { state: 'missed' },
    });
  });
});

onBothDatabases('an edit', (test) => {
  test('counts anew what was done, and Undo gives the words and the state back', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const counted = { kinds: ['call'] as const, wanted: 20 };
    const before = await one(db, bea, { text: 'Call 20 prospects', counted });
    await log(db, bea, 12);
    const { commitment, act } = await change(db, bea, before.id, { is: 'edited', text: 'Call 12 prospects' });
    expect(commitment).toMatchObject({ state: 'kept', counted: { wanted: 12 }, settledAt: NOW });
    expect(await commitmentOf(db, bea.workspaceId, before.id)).toEqual(commitment);
    await undoAct(db, bea, act, anAct(bea));
    expect(await commitmentOf(db, bea.workspaceId, before.id)).toEqual(before);
  });

  test('that was kept by its count is open again when the log is undone', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const before = await one(db, bea, { text: 'Call 20 prospects', counted: { kinds: ['call'], wanted: 20 } });
    const logged = await log(db, bea, 12);
    await change(db, bea, before.id, { is: 'edited', text: 'Call 12 prospects' });
    await undoAct(db, bea, logged, anAct(bea));
    expect(await commitmentOf(db, bea.workspaceId, before.id)).toMatchObject({ state: 'open', settledAt: null });
  });

  test("is its author's alone", async ({ db }) => {
    const workspace = await aWorkspace(db);
    const [bea, max] = [await aCaller(db, workspace, 'bea'), await aCaller(db, workspace, 'max', 'manager')];
    await aTeam(db, workspace, max, [bea]);
    const before = await one(db, bea);
    const manager = await actorOf(db, workspace, max.userId);
    const edit = { is: 'edited', text: 'Call Jane' } as const;
    await expect(changeCommitment(db, manager, before.id, edit, anAct(max))).rejects.toThrow("<@UBEA>'s own words");
    expect(await changeCommitment(db, manager, before.id, { is: 'kept' }, anAct(max))).toMatchObject({ is: 'changed' });
  });

  test('ends with the thread of its week; it is answered all the same', async ({ db }) => {
    const workspace = await aWorkspace(db);
    const [bea, max] = [await aCaller(db, workspace, 'bea'), await aCaller(db, workspace, 'max', 'manager')];
    const team = await aTeam(db, workspace, max, [bea]);
    const before = await one(db, bea);
    const next = await one(db, bea, { text: 'Call Tom', dueOn: MONDAY });
    const post = { channelId: 'CEAST', key: 'thread', body: { text: 'The week' }, notBefore: NOW, expiresAt: NOW };
    const parentId = (await addDeliveries(db, workspace, [post], NOW)).get('thread') ?? 0;
    const thread = { teamId: team.id, week: '2026-W11' };
    await saveThreads(db, workspace, [{ ...thread, parentId }], NOW);
    await change(db, bea, before.id, { is: 'edited', text: 'Send it' });
    await closeThreads(db, workspace, [thread], NOW);
    const edit = { is: 'edited', text: 'Send less' } as const;
    await expect(changeCommitment(db, bea, before.id, edit, anAct(bea))).rejects.toThrow('its words stay');
    expect(await change(db, bea, next.id, { is: 'edited', text: 'Call Ann' })).toMatchObject({ is: 'changed' });
    expect(await change(db, bea, before.id, { is: 'kept' })).toMatchObject({ commitment: { state: 'kept' } });
  });
});
