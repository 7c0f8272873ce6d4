import { expect } from 'vitest';
import type { Actor } from '../../../src/domain/member.ts';
import type { Update } from '../../../src/domain/reading.ts';
import type { ReadUpdate } from '../../../src/domain/reading-kept.ts';
import { applyUpdates } from '../../../src/slack/reading/apply.ts';
import { correctReading, undoReading } from '../../../src/slack/reading/correct.ts';
import { savedUpdates } from '../../../src/slack/reading/saved-updates.ts';
import { undoShown } from '../../../src/slack/undo.ts';
import type { Db } from '../../../src/store/db.ts';
import { changeDeal, dealOf } from '../../../src/store/deals.ts';
import { type KeptReading, keepReading, readingOf } from '../../../src/store/readings.ts';
import { onBothDatabases } from '../../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aWorkspace, NOW } from '../../store/people.ts';
import { anAsk, anUpdate } from './an-ask.ts';

const CALLS = [{ kind: 'call' as const, count: 5 }];

/** Applies updates as one act, as a message in the DM does. */
async function saved(db: Db, by: Actor, updates: Update[]): Promise<ReadUpdate[]> {
  const applied = await applyUpdates(await anAsk(db, by), updates);
  if (applied.is === 'heard') throw new Error('heard before');
  return savedUpdates(applied);
}

/** A message of Bea's about Acme, each of its updates saved by an act of its own. */
async function aSavedMessage(db: Db, ...each: ((acme: number) => Update)[]) {
  const bea = await aCaller(db, await aWorkspace(db), 'bea');
  const acme = await aSavedDeal(db, bea, { stage: 'qualified' });
  const updates: ReadUpdate[] = [];
  for (const one of each) updates.push(...(await saved(db, bea, [one(acme.id)])));
  const kept: Omit<KeptReading, 'id'> = {
    ...{ userId: bea.userId, channelId: 'DBEA', ts: '1773147600.000100', threadTs: null, place: 'dm', more: 0 },
    ...{ updates, editedTs: null, answerKey: null, at: NOW },
  };
  const reading = { ...kept, id: await keepReading(db, bea.workspaceId, kept) };
  return { bea, acme, reading, standing: () => dealOf(db, bea.workspaceId, acme.id) };
}

const proposal = (deal: number) => anUpdate({ deal, parts: { stage: 'proposal' } });
const negotiation = (deal: number) => anUpdate({ deal, parts: { stage: 'negotiation' } });
const calls = (deal: number) => anUpdate({ is: 'activity', deal, parts: { touches: CALLS } });

onBothDatabases('correcting what a message said', (test) => {
  test('undoes what was saved, and writes what it says now', async ({ db }) => {
    const { bea, acme, reading, standing } = await aSavedMessage(db, proposal, calls);
    const { undone, applied } = await correctReading(await anAsk(db, bea), reading, [negotiation(acme.id)]);
    expect(undone).toMatchObject({ deals: [{ kept: [] }], logged: CALLS });
    expect(applied).toMatchObject({
      is: 'applied',
      done: [{ changed: { changes: [{ field: 'stage', from: 'qualified', to: 'negotiation' }] } }],
    });
    expect(await standing()).toMatchObject({ stage: 'negotiation' });
    const act = applied.is === 'applied' ? applied.act : null;
    expect((await readingOf(db, bea, reading.id))?.updates).toEqual([
      { update: negotiation(acme.id), state: 'saved', act },
    ]);
  });

  test('has its effect once', async ({ db }) => {
    const { bea, acme, reading, standing } = await aSavedMessage(db, proposal);
    const once = { heard: 'edit:DBEA:1773147600.000100:1773147700.000000' };
    await correctReading(await anAsk(db, bea, once), reading, [calls(acme.id)]);
    const again = await correctReading(await anAsk(db, bea, once), reading, [negotiation(acme.id)]);
    expect(again).toEqual({ undone: undefined, applied: { is: 'heard' } });
    expect(await standing()).toMatchObject({ stage: 'qualified' });
  });

  test('leaves alone what was undone before, and acts that wrote nothing', async ({ db }) => {
    const { bea, acme, reading, standing } = await aSavedMessage(db, proposal, proposal);
    expect(reading.updates[1]?.act).toBeNull();
    await undoShown(await anAsk(db, bea), reading.updates[0]?.act ?? 0);
    const { undone, applied } = await correctReading(await anAsk(db, bea), reading, [negotiation(acme.id)]);
    expect(undone).toBeUndefined();
    expect(applied).toMatchObject({ is: 'applied' });
    expect(await standing()).toMatchObject({ stage: 'negotiation' });
  });

  test('undoes the last act first, so that all of it goes back', async ({ db }) => {
    const { bea, acme, reading, standing } = await aSavedMessage(db, proposal, negotiation);
    const { undone } = await correctReading(await anAsk(db, bea), reading, [calls(acme.id)]);
    expect(undone?.deals.flatMap(({ kept }) => kept)).toEqual([]);
    expect(await standing()).toMatchObject({ stage: 'qualified' });
  });

  test('writes nothing, and undoes nothing, where what it says now cannot be written', async ({ db }) => {
    const { bea, acme, reading, standing } = await aSavedMessage(db, proposal);
    const lost = await aSavedDeal(db, bea, { name: 'Lost', status: 'lost' });
    const wrong = correctReading(await anAsk(db, bea), reading, [negotiation(acme.id), negotiation(lost.id)]);
    await expect(wrong).rejects.toThrow('Lost was lost');
    expect(await standing()).toMatchObject({ stage: 'proposal' });
    expect(await readingOf(db, bea, reading.id)).toEqual(reading);
  });

  test('and where what was saved was changed since', async ({ db }) => {
    const { bea, acme, reading, standing } = await aSavedMessage(db, proposal);
    const ada = await aCaller(db, bea.workspaceId, 'ada', 'admin');
    await changeDeal(db, ada, acme, { stage: 'negotiation' }, anAct(ada));
    const late = correctReading(await anAsk(db, bea), reading, [calls(acme.id)]);
    await expect(late).rejects.toThrow('has been changed since');
    expect(await standing()).toMatchObject({ stage: 'negotiation' });
  });

  test('a new deal is known by its number once it is saved', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const [kept] = await saved(db, bea, [anUpdate({ is: 'new-deal', parts: { name: 'Vandelay' } })]);
    const opened = await dealOf(db, bea.workspaceId, kept?.update.deal ?? 0);
    expect(opened).toMatchObject({ name: 'Vandelay', status: 'open' });
  });
});

onBothDatabases('undoing what a message said', (test) => {
  test('takes back every act of it, and leaves it', async ({ db }) => {
    const { bea, reading, standing } = await aSavedMessage(db, proposal, calls);
    const undone = await undoReading(await anAsk(db, bea), reading);
    expect(undone).toMatchObject({ deals: [{ restored: [{ field: 'stage' }] }], logged: CALLS });
    expect(await standing()).toMatchObject({ stage: 'qualified' });
    expect((await readingOf(db, bea, reading.id))?.updates.map(({ state }) => state)).toEqual(['left', 'left']);
    await expect(undoReading(await anAsk(db, bea), reading)).rejects.toThrow('That was undone already.');
  });

  test('heard twice undoes once', async ({ db }) => {
    const { bea, reading } = await aSavedMessage(db, proposal);
    const once = { heard: 'del:DBEA:1773147600.000100' };
    expect(await undoReading(await anAsk(db, bea, once), reading)).toBeDefined();
    expect(await undoReading(await anAsk(db, bea, once), reading)).toBeUndefined();
  });

  test("is for one's own", async ({ db }) => {
    const { bea, reading, standing } = await aSavedMessage(db, proposal);
    const ada = await aCaller(db, bea.workspaceId, 'ada', 'admin');
    await expect(undoReading(await anAsk(db, ada), reading)).rejects.toThrow('too long ago');
    expect(await standing()).toMatchObject({ stage: 'proposal' });
  });
});
