import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Actor } from '../../src/domain/member.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import type { Db } from '../../src/store/db.ts';
import { type NewNudge, saveNudges } from '../../src/store/nudges.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { commitments, deliveries, focuses, members, plays, runs, scenarios, snoozes } from '../../src/store/schema.ts';
import { snapshotsOf } from '../../src/store/snapshots.ts';
import { aDeal } from '../domain/builders.ts';
import { onBothDatabases } from '../fixtures.ts';
import { anActRow } from './act-rows.ts';
import { aCaller, aSavedDeal, aWorkspace, NOW } from './people.ts';

const date = Temporal.PlainDate.from;
const ago = (days: number) => NOW.subtract({ hours: 24 * days });

async function snapshotOf(db: Db, { workspaceId, userId }: Actor, now = NOW): Promise<Snapshot> {
  const snapshot = (await snapshotsOf(db, workspaceId, [userId], now)).get(userId);
  if (!snapshot) throw new Error('no snapshot');
  return snapshot;
}

onBothDatabases('what a rep decided, in a snapshot', (test) => {
  test('commitments are those open, and those settled in twelve weeks', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea);
    const commit = async (text: string, over: Partial<typeof commitments.$inferInsert> = {}, undone = false) => {
      const mine = { workspaceId: bea.workspaceId, userId: bea.userId, changeId: await anActRow(db, bea, { undone }) };
      const row = { ...mine, text, dueOn: date('2026-03-10'), state: 'open' as const, madeAt: ago(200), ...over };
      await db.insert(commitments).values(row);
    };
    const counted = { kinds: ['call'] as const, wanted: 20 };
    await commit('later', { dueOn: date('2026-03-12'), counted, dealId: deal.id, movedFrom: date('2026-03-05') });
    await commit('kept', { state: 'kept', settledAt: ago(84), dueOn: date('2025-12-16') });
    await commit('kept long ago', { state: 'kept', settledAt: ago(84).subtract({ milliseconds: 1 }) });
    await commit('undone', {}, true);
    const { commitments: found } = await snapshotOf(db, bea);
    expect(found.map(({ text }) => text)).toEqual(['kept', 'later']);
    expect(found[0]).toMatchObject({ state: 'kept', settledAt: ago(84), counted: null, dealId: null, movedFrom: null });
    const later = {
      text: 'later',
      dueOn: date('2026-03-12'),
      state: 'open',
      counted,
      dealId: deal.id,
      settledAt: null,
    };
    const id = expect.any(Number);
    expect(found[1]).toEqual({ id, userId: 'UBEA', madeAt: ago(200), movedFrom: date('2026-03-05'), ...later });
  });

  test.for([
    { is: 'running', until: '2026-03-23', ended: false, undone: false, shown: true },
    { is: 'over for 7 days', until: '2026-03-03', ended: false, undone: false, shown: true },
    { is: 'over for 8 days', until: '2026-03-02', ended: false, undone: false, shown: false },
    { is: 'ended before its time', until: '2026-03-23', ended: true, undone: false, shown: false },
    { is: 'undone', until: '2026-03-23', ended: false, undone: true, shown: false },
  ])('a focus that is $is is shown: $shown', async ({ until, ended, undone, shown }, { db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const take = async (over: Partial<typeof focuses.$inferInsert>, undone = false) => {
      const mine = { workspaceId: bea.workspaceId, userId: bea.userId, changeId: await anActRow(db, bea, { undone }) };
      const on = { is: 'section', section: 'reach' } as const;
      await db.insert(focuses).values({ ...mine, on, from: date('2026-02-02'), until: date('2026-03-02'), ...over });
    };
    await take({ endedAt: ago(3) });
    const last = { on: { is: 'behaviour', behaviour: 'touches-a-deal' }, startedWith: 2.5, aimsAt: null } as const;
    await take({ ...last, until: date(until), endedAt: ended ? NOW : null }, undone);
    const { focus } = await snapshotOf(db, bea);
    const span = { from: date('2026-02-02'), until: date(until) };
    expect(focus).toEqual(shown ? { id: expect.any(Number), userId: 'UBEA', ...last, ...span } : null);
  });

  test('a focus that was undone leaves the one before', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    for (const undone of [false, true]) {
      const mine = { workspaceId: bea.workspaceId, userId: bea.userId, changeId: await anActRow(db, bea, { undone }) };
      const on = { is: 'play', scenario: undone ? 'price' : 'gatekeeper' } as const;
      await db.insert(focuses).values({ ...mine, on, from: date('2026-03-09'), until: date('2026-04-06') });
    }
    expect((await snapshotOf(db, bea)).focus?.on).toEqual({ is: 'play', scenario: 'gatekeeper' });
  });

  test('snoozes last until their date, a day more for those behind UTC', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const deal = await aSavedDeal(db, bea);
    const snooze = async (until: string, undone = false) => {
      const mine = { workspaceId: bea.workspaceId, userId: bea.userId, changeId: await anActRow(db, bea, { undone }) };
      const about = { rule: 'stalled', dealId: deal.id, as: 'snoozed', at: ago(1) } as const;
      await db.insert(snoozes).values({ ...mine, ...about, until: date(until) });
    };
    for (const until of ['2026-03-08', '2026-03-09', '2026-03-20']) await snooze(until);
    await snooze('2026-03-21', true);
    const { snoozes: found } = await snapshotOf(db, bea);
    expect(found.map(({ until }) => String(until))).toEqual(['2026-03-09', '2026-03-20']);
    expect(found[1]).toMatchObject({ rule: 'stalled', dealId: deal.id, as: 'snoozed', at: ago(1) });
  });

  test("plays are one's own in force, and open to colleagues where their owner says so", async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const play = async (scenario: string, over: Partial<typeof plays.$inferInsert> = {}, undone = false) => {
      const mine = { workspaceId: bea.workspaceId, ownerId: bea.userId, changeId: await anActRow(db, bea, { undone }) };
      await db
        .insert(plays)
        .values({ ...mine, scenario, text: 'If they hesitate, then I will wait.', at: NOW, ...over });
    };
    await play('price');
    await play('gatekeeper', { retiredAt: NOW });
    await play('voicemail', {}, true);
    const price = {
      id: expect.any(Number),
      scenario: 'price',
      ownerId: 'UBEA',
      text: 'If they hesitate, then I will wait.',
    };
    expect((await snapshotOf(db, bea)).plays).toEqual([{ ...price, shared: false }]);
    await db
      .update(members)
      .set({ shares: true })
      .where(and(eq(members.workspaceId, bea.workspaceId), eq(members.userId, bea.userId)));
    expect((await snapshotOf(db, bea)).plays).toEqual([{ ...price, shared: true }]);
  });

  test('scenarios met reach four weeks back', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const meet = async (scenario: string, days: number, undone = false) => {
      const mine = { workspaceId: bea.workspaceId, userId: bea.userId, changeId: await anActRow(db, bea, { undone }) };
      await db.insert(runs).values({ ...mine, scenario, asked: false, at: ago(days) });
    };
    await meet('price', 1);
    await meet('gatekeeper', 35);
    await meet('voicemail', 36);
    await meet('timing', 2, true);
    expect((await snapshotOf(db, bea)).met.map(({ scenario, at }) => [scenario, at])).toEqual([
      ['gatekeeper', ago(35)],
      ['price', ago(1)],
    ]);
  });

  test('a scenario that a manager added is met by its name, and no longer once it is taken out', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { workspaceId, userId } = bea;
    const own = { workspaceId, words: 'legal review', addedBy: userId, addedAt: ago(9) };
    const [stands, gone] = await db
      .insert(scenarios)
      .values([
        { ...own, name: 'Procurement' },
        { ...own, name: 'Tender', removedAt: ago(1) },
      ])
      .returning({ id: scenarios.id });
    for (const key of [`own-${stands?.id}`, `own-${gone?.id}`]) {
      const mine = { workspaceId, userId, changeId: await anActRow(db, bea) };
      await db.insert(runs).values({ ...mine, scenario: key, asked: false, at: ago(2) });
    }
    expect((await snapshotOf(db, bea)).met).toMatchObject([
      { scenario: `own-${stands?.id}`, name: 'Procurement', at: ago(2) },
    ]);
  });

  test('told is what was sent, waits, or was answered; not what was left unsaid or never came', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const { workspaceId } = bea;
    const deal = aDeal({ id: (await aSavedDeal(db, bea)).id });
    const post = (key: string) => ({
      ...{
        key,
        channelId: 'DBEA',
        body: { text: key },
        notBefore: NOW,
        expiresAt: NOW.add({ hours: 3 }),
        repeatable: false,
      },
    });
    const ids = await addDeliveries(db, workspaceId, [post('waits'), post('ended')], NOW);
    await db
      .update(deliveries)
      .set({ state: 'ended' })
      .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.key, 'ended')));
    const tell = (days: number, over: Partial<NewNudge>) => {
      const finding = { rule: 'due-today', reason: 'due', deal, on: date('2026-03-10') } as const;
      // The parts given make one of the kinds there are.
      const nudge = { userId: bea.userId, finding, job: 'morning-digest', occasion: '2026-03-10', ...over } as NewNudge;
      return saveNudges(db, workspaceId, [nudge], ago(days));
    };
    const nothing = { source: null, lastTouch: null, win: null, best: null, converted: null };
    const excuse = { rule: 'excuse', reason: 'plain', dealId: deal.id, ...nothing } as const;
    await tell(1, { deliveryId: ids.get('waits') ?? 0 });
    await tell(2, { deliveryId: ids.get('ended') ?? 0 });
    await tell(3, { deliveryId: null, why: 'over-limit' });
    await tell(4, { job: 'reply', deliveryId: null, finding: excuse });
    await tell(36, { job: 'reply', deliveryId: null });
    const { told } = await snapshotOf(db, bea);
    expect(told.map(({ rule, reason, dealId, job, at }) => ({ rule, reason, dealId, job, at }))).toEqual([
      { rule: 'due-today', reason: 'due', dealId: deal.id, job: 'morning-digest', at: ago(1) },
      { rule: 'excuse', reason: 'plain', dealId: deal.id, job: 'reply', at: ago(4) },
    ]);
  });
});
