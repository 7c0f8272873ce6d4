import { and, asc, eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Update } from '../../../src/domain/reading.ts';
import type { Ask } from '../../../src/slack/commands/subcommand.ts';
import { applyUpdates } from '../../../src/slack/reading/apply.ts';
import { undoShown } from '../../../src/slack/undo.ts';
import { commitmentsNow } from '../../../src/store/commitment-progress.ts';
import { makeCommitment } from '../../../src/store/commitments.ts';
import { type Db, rowsOf } from '../../../src/store/db.ts';
import { dealOf } from '../../../src/store/deals.ts';
import { historyOfDeal } from '../../../src/store/history.ts';
import { activities, deliveries, schedules } from '../../../src/store/schema.ts';
import { onBothDatabases } from '../../fixtures.ts';
import { aCaller, actorOf, anAct, aSavedDeal, aTeam, aWorkspace, NOW } from '../../store/people.ts';
import { anAsk, anUpdate, written } from './an-ask.ts';

const date = Temporal.PlainDate.from;
const FRIDAY = date('2026-03-13');
const CALLS = [{ kind: 'call' as const, count: 5 }];

async function aRep(db: Db) {
  const bea = await aCaller(db, await aWorkspace(db), 'bea');
  const say = async (updates: Update[], over: Partial<Ask> = {}) => applyUpdates(await anAsk(db, bea, over), updates);
  return { bea, say };
}

/** How many acts there are of a workspace. */
async function actsOf(db: Db, workspaceId: string): Promise<number> {
  const [row] = await rowsOf<{ acts: number }>(
    db,
    sql`select count(*)::float8 as acts from changes where workspace_id = ${workspaceId}`,
  );
  return row?.acts ?? 0;
}

function loggedIn(db: Db, workspaceId: string) {
  return db.select().from(activities).where(eq(activities.workspaceId, workspaceId)).orderBy(asc(activities.id));
}

onBothDatabases('applying a message', (test) => {
  test('writes all it tells by one act, which Undo takes back whole', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const acme = await aSavedDeal(db, bea, { name: 'Acme', stage: 'qualified' });
    const globex = await aSavedDeal(db, bea, { name: 'Globex', nextStep: 'call', nextStepOn: FRIDAY });
    const before = await actsOf(db, bea.workspaceId);
    const applied = written(
      await say([
        anUpdate({ deal: acme.id, parts: { stage: 'proposal', amount: { amount: 4_000_000, currency: 'USD' } } }),
        anUpdate({ deal: globex.id, parts: { nextStep: 'send MSA', touches: [{ kind: 'demo', count: 1 }] } }),
        anUpdate({ is: 'activity', parts: { touches: CALLS } }),
        anUpdate({ is: 'commitment', parts: { text: 'call 10 renewals', dueOn: FRIDAY } }),
        anUpdate({ is: 'new-deal', parts: { name: 'Vandelay', source: 'webinar' } }),
      ]),
    );
    expect(applied.done.map(({ is }) => is)).toEqual(['changed', 'changed', 'logged', 'committed', 'opened']);
    expect(await actsOf(db, bea.workspaceId)).toBe(before + 1);
    const acts = applied.done.flatMap((one) =>
      one.is === 'changed'
        ? one.changed.act
        : one.is === 'opened'
          ? one.opened.act
          : one.is === 'committed'
            ? one.result.act
            : [],
    );
    expect(new Set(acts)).toEqual(new Set([applied.act]));
    expect(await dealOf(db, bea.workspaceId, acme.id)).toMatchObject({ stage: 'proposal', amount: 4_000_000 });
    expect(await dealOf(db, bea.workspaceId, globex.id)).toMatchObject({ nextStep: 'send MSA', nextStepOn: null });
    const opened = applied.done.find((one) => one.is === 'opened')?.opened.deal.id ?? 0;
    expect(await dealOf(db, bea.workspaceId, opened)).toMatchObject({
      name: 'Vandelay',
      status: 'open',
      stage: 'lead',
    });

    const undone = await undoShown(await anAsk(db, bea), applied.act);
    expect(undone?.deals.map(({ deal, kept }) => [deal.name, kept])).toEqual([
      ['Acme', []],
      ['Globex', []],
      ['Vandelay', []],
    ]);
    expect(undone?.logged).toEqual([
      { kind: 'demo', count: 1 },
      { kind: 'call', count: 5 },
    ]);
    expect(undone?.commitments).toMatchObject([{ what: 'unmade', commitment: { text: 'call 10 renewals' } }]);
    expect(await dealOf(db, bea.workspaceId, acme.id)).toMatchObject({ stage: 'qualified', amount: null });
    expect(await dealOf(db, bea.workspaceId, globex.id)).toMatchObject({ nextStep: 'call', nextStepOn: FRIDAY });
    expect(await dealOf(db, bea.workspaceId, opened)).toMatchObject({ status: 'undone' });
    const { member } = await anAsk(db, bea);
    expect(await commitmentsNow(db, member, NOW)).toEqual([]);
    expect((await historyOfDeal(db, bea.workspaceId, globex.id))[0]).toMatchObject({ act: applied.act, undone: true });
  });

  test('the same message has its effect once, whatever it is sent again with', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const acme = await aSavedDeal(db, bea);
    const update = anUpdate({ deal: acme.id, parts: { touches: CALLS } });
    const once = { heard: 'msg:DBEA:1773147600.000100' };
    written(await say([update], once));
    expect(await say([update], once)).toEqual({ is: 'heard' });
    expect(await loggedIn(db, bea.workspaceId)).toHaveLength(1);
  });

  test('what stands so already is no act', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const acme = await aSavedDeal(db, bea, { stage: 'proposal' });
    const before = await actsOf(db, bea.workspaceId);
    const applied = await say([anUpdate({ deal: acme.id, parts: { stage: 'proposal' } })]);
    expect(applied).toMatchObject({
      is: 'applied',
      act: null,
      done: [{ is: 'changed', changed: { act: null, changes: [] } }],
    });
    expect(await actsOf(db, bea.workspaceId)).toBe(before);
  });

  test('two updates of one deal change it once, and each says its own', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const acme = await aSavedDeal(db, bea, { stage: 'qualified', nextStep: 'call', nextStepOn: FRIDAY });
    const { act, done } = written(
      await say([
        anUpdate({ deal: acme.id, parts: { stage: 'proposal' } }),
        anUpdate({ deal: acme.id, parts: { stage: 'negotiation', nextStepOn: date('2026-03-16') } }),
      ]),
    );
    const said = done.map((one) =>
      one.is === 'changed' ? one.changed.changes.map(({ field, from, to }) => [field, from, to]) : [],
    );
    expect(said).toEqual([
      [['stage', 'qualified', 'proposal']],
      [
        ['stage', 'proposal', 'negotiation'],
        ['nextStep', 'call', 'call'],
        ['nextStepOn', '2026-03-13', '2026-03-16'],
      ],
    ]);
    expect(await dealOf(db, bea.workspaceId, acme.id)).toMatchObject({ stage: 'negotiation', version: 2 });
    await undoShown(await anAsk(db, bea), act);
    expect(await dealOf(db, bea.workspaceId, acme.id)).toMatchObject({ stage: 'qualified', nextStepOn: FRIDAY });
  });

  test('a win is said in the channel of the team, and its reason is kept', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const max = await aCaller(db, bea.workspaceId, 'max', 'manager');
    await aTeam(db, bea.workspaceId, max, [bea]);
    const [acme, globex] = [await aSavedDeal(db, bea, { name: 'Acme' }), await aSavedDeal(db, bea, { name: 'Globex' })];
    const { act, done } = written(
      await say([
        anUpdate({ deal: acme.id, parts: { outcome: 'won', reason: 'our support' } }),
        anUpdate({ deal: globex.id, parts: { stage: 'proposal' } }),
      ]),
    );
    const told = done.map((one) => (one.is === 'changed' ? [one.changed.hears, one.changed.note] : []));
    expect(told).toEqual([
      ['CEAST', 'our support'],
      [null, null],
    ]);
    const posts = await db.select().from(deliveries).where(eq(deliveries.workspaceId, bea.workspaceId));
    expect(posts).toMatchObject([{ key: `win:${acme.id}:${act}`, channelId: 'CEAST', state: 'waiting' }]);
    expect((await historyOfDeal(db, bea.workspaceId, acme.id))[0]).toMatchObject({ note: 'Acme: our support' });
    await undoShown(await anAsk(db, bea), act);
    const after = await db.select().from(deliveries).where(eq(deliveries.workspaceId, bea.workspaceId));
    expect(after).toMatchObject([{ state: 'ended', reason: 'taken-back' }]);
  });

  test('what was done belongs to the section of the deal before the message moved it, with what was new', async ({
    db,
  }) => {
    const { bea, say } = await aRep(db);
    const acme = await aSavedDeal(db, bea, { stage: 'contacted' });
    const touches = [
      { kind: 'email' as const, count: 1 },
      { kind: 'research' as const, count: 2 },
    ];
    await say([anUpdate({ deal: acme.id, parts: { stage: 'negotiation', touches } })], { text: 'emailed their CFO' });
    await say([anUpdate({ is: 'activity', deal: acme.id, parts: { touches: CALLS } })]);
    expect(await loggedIn(db, bea.workspaceId)).toMatchObject([
      { kind: 'email', section: 'reach', count: 1, angle: 'another-person', at: NOW },
      { kind: 'research', section: 'reach', count: 2, angle: null },
      { kind: 'call', section: 'close', count: 5, angle: null },
    ]);
  });

  test('what was new is of no deal where the words tell of several', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const [acme, globex] = [await aSavedDeal(db, bea), await aSavedDeal(db, bea)];
    const touches = [{ kind: 'email' as const, count: 1 }];
    const both = [acme, globex].map(({ id }) => anUpdate({ is: 'activity', deal: id, parts: { touches } }));
    await say(both, { text: 'emailed their CFO, emailed globex too' });
    expect((await loggedIn(db, bea.workspaceId)).map(({ angle }) => angle)).toEqual([null, null]);
  });

  test('what was done was done when it was said', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const ask = await anAsk(db, bea);
    const earlier = { ...ask.said, at: ask.said.at.subtract({ hours: 20 }) };
    await say([anUpdate({ is: 'activity', parts: { touches: CALLS } })], { said: earlier });
    expect(await loggedIn(db, bea.workspaceId)).toMatchObject([{ at: NOW.subtract({ hours: 20 }) }]);
  });

  test('a log brings commitments further, and those of the same message not yet', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const wanted = { userId: bea.userId, text: 'call 20 prospects', dueOn: FRIDAY, dealId: null };
    const counted = { kinds: ['call' as const], wanted: 5 };
    await makeCommitment(db, bea, { ...wanted, counted }, anAct(bea, { at: NOW.subtract({ hours: 1 }) }));
    const { act, done } = written(
      await say([
        anUpdate({ is: 'activity', parts: { touches: CALLS } }),
        anUpdate({ is: 'commitment', parts: { text: 'call 5 more prospects', dueOn: FRIDAY } }),
      ]),
    );
    const reached = done.flatMap((one) => (one.is === 'logged' ? one.reached : []));
    expect(reached).toMatchObject([{ commitment: { text: 'call 20 prospects', state: 'kept' }, logged: 5 }]);
    const { member } = await anAsk(db, bea);
    const now = async () =>
      (await commitmentsNow(db, member, NOW)).map(({ commitment: { text, state }, logged }) => [text, state, logged]);
    expect(await now()).toEqual([
      ['call 20 prospects', 'kept', null],
      ['call 5 more prospects', 'open', 0],
    ]);
    const undone = await undoShown(await anAsk(db, bea), act);
    expect(undone?.commitments.map(({ what, commitment }) => [commitment.text, what, commitment.state])).toEqual([
      ['call 5 more prospects', 'unmade', 'open'],
      ['call 20 prospects', 'state', 'open'],
    ]);
    expect(await now()).toEqual([['call 20 prospects', 'open', 0]]);
  });

  test('what several updates reached together is said once, with the last', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const acme = await aSavedDeal(db, bea);
    const wanted = { userId: bea.userId, text: 'call 20 prospects', dueOn: FRIDAY, dealId: null };
    await makeCommitment(db, bea, { ...wanted, counted: { kinds: ['call'], wanted: 20 } }, anAct(bea));
    const { done } = written(
      await say([
        anUpdate({ is: 'activity', parts: { touches: CALLS } }),
        anUpdate({ deal: acme.id, parts: { stage: 'contacted', touches: CALLS } }),
        anUpdate({ deal: acme.id, parts: { stage: 'qualified' } }),
      ]),
    );
    expect(done.map((one) => ('reached' in one ? one.reached.map(({ logged }) => logged) : []))).toEqual([
      [],
      [10],
      [],
    ]);
  });

  test('a promise is counted as its words say, kept in the week’s words where it is an outcome, and made once', async ({
    db,
  }) => {
    const { say } = await aRep(db);
    const promise = (text: string) => anUpdate({ is: 'commitment', parts: { text, dueOn: FRIDAY } });
    const first = written(await say([promise('close acme'), promise('call 10 renewals'), promise('Close acme')]));
    expect(first.done).toMatchObject([
      { result: { made: [{ text: 'close acme', counted: null, dueOn: FRIDAY }], stood: [] } },
      { result: { made: [{ text: 'call 10 renewals', counted: { kinds: ['call'], wanted: 10 } }], stood: [] } },
      { result: { made: [{ text: 'close acme' }], stood: [] } },
    ]);
    const again = await say([promise('close acme')]);
    expect(again).toMatchObject({
      act: null,
      done: [{ result: { made: [], stood: [{ text: 'close acme' }], act: null } }],
    });
  });

  test('a promise without a day is for Friday, and one for a day that has passed is asked about', async ({ db }) => {
    const { say } = await aRep(db);
    const { done } = written(await say([anUpdate({ is: 'commitment', parts: { text: 'send the MSA' } })]));
    expect(done).toMatchObject([{ result: { made: [{ dueOn: FRIDAY }] } }]);
    const late = anUpdate({ is: 'commitment', parts: { text: 'send the deck', dueOn: date('2026-03-09') } });
    await expect(say([late])).rejects.toThrow('Which date did you mean for the commitment?');
  });

  test('a new deal says that there is one of its name, and holds what was done on it', async ({ db }) => {
    const { bea, say } = await aRep(db);
    await aSavedDeal(db, bea, { name: 'Vandelay' });
    const parts = { name: 'Vandelay', source: 'webform', stage: 'contacted', touches: CALLS } as const;
    const { done } = written(await say([anUpdate({ is: 'new-deal', parts: { ...parts, touches: CALLS } })]));
    expect(done).toMatchObject([
      { is: 'opened', isSecond: true, touches: CALLS, opened: { deal: { stage: 'contacted' } } },
    ]);
    const [open] = done;
    const id = open?.is === 'opened' ? open.opened.deal.id : 0;
    expect(await loggedIn(db, bea.workspaceId)).toMatchObject([{ dealId: id, section: 'reach', count: 5 }]);
  });

  test('an inbound lead is looked at once its hour is over', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const due = () =>
      db
        .select({ subject: schedules.subject, nextAt: schedules.nextAt })
        .from(schedules)
        .where(and(eq(schedules.workspaceId, bea.workspaceId), eq(schedules.job, 'lead-response')));
    await say([anUpdate({ is: 'new-deal', parts: { name: 'Globex', source: 'referral' } })]);
    expect(await due()).toEqual([]);
    await say([anUpdate({ is: 'new-deal', parts: { name: 'Vandelay', source: 'webform' } })]);
    expect(await due()).toEqual([{ subject: bea.userId, nextAt: NOW.add({ hours: 1 }) }]);
  });
});

onBothDatabases('of a message that cannot be applied', (test) => {
  test.for([
    { is: 'a deal that was lost', status: 'lost', says: 'Acme was lost on Mon 9 Mar' },
    { is: 'a deal that was won', status: 'won', says: 'Acme was won on Mon 9 Mar' },
    { is: 'a deal whose opening was undone', status: 'undone', says: 'no longer there' },
  ] as const)('nothing is written, not even of other deals: $is', async ({ status, says }, { db }) => {
    const { bea, say } = await aRep(db);
    const globex = await aSavedDeal(db, bea, { name: 'Globex' });
    const acme = await aSavedDeal(db, bea, { name: 'Acme', status, endedOn: date('2026-03-09') });
    const both = [globex, acme].map(({ id }) => anUpdate({ deal: id, parts: { stage: 'proposal', touches: CALLS } }));
    const once = { heard: 'msg:DBEA:1773147600.000100' };
    await expect(say(both, once)).rejects.toThrow(says);
    expect(await dealOf(db, bea.workspaceId, globex.id)).toMatchObject({ stage: 'lead', version: 1 });
    expect(await loggedIn(db, bea.workspaceId)).toEqual([]);
    expect(await say(both.slice(0, 1), once)).toMatchObject({ is: 'applied' });
  });

  test('a deal of somebody else is refused, of one’s people it is not', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const ann = await aCaller(db, bea.workspaceId, 'ann');
    const max = await aCaller(db, bea.workspaceId, 'max', 'manager');
    await aTeam(db, bea.workspaceId, max, [ann]);
    const acme = await aSavedDeal(db, ann);
    for (const is of ['deal-update', 'activity', 'commitment'] as const) {
      const update = anUpdate({ is, deal: acme.id, parts: { touches: CALLS, text: 'call them', dueOn: FRIDAY } });
      await expect(say([update])).rejects.toThrow(`belongs to <@${ann.userId}>`);
    }
    const ask = await anAsk(db, await actorOf(db, bea.workspaceId, max.userId));
    written(await applyUpdates(ask, [anUpdate({ deal: acme.id, parts: { stage: 'proposal' } })]));
    expect(await dealOf(db, bea.workspaceId, acme.id)).toMatchObject({ stage: 'proposal' });
  });

  test('a customer may be called all the same, and of any deal something promised', async ({ db }) => {
    const { bea, say } = await aRep(db);
    const [won, lost] = [
      await aSavedDeal(db, bea, { status: 'won', endedOn: date('2026-03-09') }),
      await aSavedDeal(db, bea, { status: 'lost', endedOn: date('2026-03-09') }),
    ];
    const { done } = written(
      await say([
        anUpdate({ is: 'activity', deal: won.id, parts: { touches: CALLS } }),
        anUpdate({ is: 'commitment', deal: lost.id, parts: { text: 'call them in June', dueOn: date('2026-06-01') } }),
      ]),
    );
    expect(done).toMatchObject([{ is: 'logged', deal: { id: won.id } }, { is: 'committed' }]);
    await expect(say([anUpdate({ is: 'activity', deal: lost.id, parts: { touches: CALLS } })])).rejects.toThrow(
      'was lost',
    );
  });

  test('an update whose deal nobody chose is refused', async ({ db }) => {
    const { say } = await aRep(db);
    await expect(say([anUpdate({ parts: { stage: 'proposal' } })])).rejects.toThrow('Which deal');
  });

  test('it works within a transaction, and is rolled back with it', async ({ db }) => {
    const { bea } = await aRep(db);
    const acme = await aSavedDeal(db, bea);
    const heard = 'msg:DBEA:1773147600.000100';
    const update = anUpdate({ deal: acme.id, parts: { outcome: 'won', touches: CALLS } });
    const stopped = db.transaction(async (tx) => {
      written(await applyUpdates(await anAsk(tx, bea, { heard }), [update]));
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await dealOf(db, bea.workspaceId, acme.id)).toMatchObject({ status: 'open', version: 1 });
    written(await applyUpdates(await anAsk(db, bea, { heard }), [update]));
    expect(await dealOf(db, bea.workspaceId, acme.id)).toMatchObject({ status: 'won', version: 2 });
  });
});
