import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { DealUpdate } from '../../src/domain/deal.ts';
import type { Actor } from '../../src/domain/member.ts';
import { logActivities } from '../../src/store/activities.ts';
import { questionsAsked, saveBriefQuestions } from '../../src/store/briefs.ts';
import { addressOf, postsAboutDeals, threadPostsOf } from '../../src/store/channel-posts.ts';
import type { Db } from '../../src/store/db.ts';
import { changeDeal, dealOf } from '../../src/store/deals.ts';
import { lastWordsOf } from '../../src/store/last-words.ts';
import { loggedWeeksOf } from '../../src/store/logged-weeks.ts';
import { saveNudges } from '../../src/store/nudges.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { putOffsOf } from '../../src/store/put-offs.ts';
import { deliveries, threadReplies, threads, workspaces } from '../../src/store/schema.ts';
import { undoAct } from '../../src/store/undo.ts';
import { aDeal } from '../domain/builders.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, anAct, aSavedDeal, aTeam, aWorkspace, NOW } from './people.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const after = (hours: number) => NOW.add({ hours });

/** Changes a deal as it now is, so many hours from now, and returns the act. */
async function changes(db: Db, by: Actor, id: number, hours: number, update: DealUpdate, note?: string) {
  const deal = await dealOf(db, by.workspaceId, id);
  if (!deal) throw new Error('no such deal');
  const more = { at: after(hours), recordedAt: after(hours), ...(note === undefined ? {} : { note }) };
  return changeDeal(db, by, deal, update, anAct(by, more));
}

async function east(db: Db) {
  const workspaceId = await aWorkspace(db);
  const mia = await aCaller(db, workspaceId, 'mia', 'manager');
  const bea = await aCaller(db, workspaceId, 'bea');
  const team = await aTeam(db, workspaceId, mia, [bea]);
  const manager = { ...mia, manages: [bea.userId] };
  return { workspaceId, team, mia: manager, bea };
}

onBothDatabases('the last words on a deal', (test) => {
  const wordsOn = async (db: Db, { workspaceId, userId }: Actor, dealId: number) => {
    const words = (await lastWordsOf(db, workspaceId, [userId])).get(dealId);
    return words && `${words.is} ${words.text} ${words.at.since(NOW).total('hours')}`;
  };

  test('are the latest note, next step or promise, whichever it is', async ({ db }) => {
    const { bea } = await east(db);
    const { id } = await aSavedDeal(db, bea);
    expect(await wordsOn(db, bea, id)).toBeUndefined();
    await changes(db, bea, id, 1, {}, 'waiting for legal');
    expect(await wordsOn(db, bea, id)).toBe('note waiting for legal 1');
    await changes(db, bea, id, 2, { nextStep: 'Call Dana', nextStepOn: date('2026-03-16') });
    expect(await wordsOn(db, bea, id)).toBe('next-step Call Dana 2');
    await changes(db, bea, id, 3, { buyerPromise: 'decide', buyerPromiseOn: date('2026-03-16') });
    expect(await wordsOn(db, bea, id)).toBe('promise decide 3');
    const call = { userId: bea.userId, dealId: id, kind: 'call' as const, section: 'find' as const, count: 1 };
    await logActivities(db, bea, [call], anAct(bea, { at: after(4), note: 'no budget this year' }));
    expect(await wordsOn(db, bea, id)).toBe('note no budget this year 4');
  });

  test('stay those that were said where only the date is put off', async ({ db }) => {
    const { bea } = await east(db);
    const { id } = await aSavedDeal(db, bea, { nextStep: 'Call Dana', nextStepOn: date('2026-03-11') });
    await changes(db, bea, id, 5, { nextStepOn: date('2026-03-18') });
    expect(await wordsOn(db, bea, id)).toBe('next-step Call Dana 0');
  });

  test("are their owner's, of open deals, and not undone", async ({ db }) => {
    const { bea, mia } = await east(db);
    const { id } = await aSavedDeal(db, bea);
    await changes(db, bea, id, 1, {}, 'waiting for legal');
    await changes(db, mia, id, 2, {}, 'ask them harder');
    const { act } = await changes(db, bea, id, 3, {}, 'typo');
    await undoAct(db, bea, act ?? 0, anAct(bea, { at: after(3), recordedAt: after(3) }));
    expect(await wordsOn(db, bea, id)).toBe('note waiting for legal 1');
    await changes(db, bea, id, 4, { status: 'parked', parkedUntil: date('2026-05-01') }, 'legal review');
    expect(await wordsOn(db, bea, id)).toBeUndefined();
  });

  test('are no answer to the mirror, which brought a lost deal back', async ({ db }) => {
    const { bea } = await east(db);
    const { id } = await aSavedDeal(db, bea);
    await changes(db, bea, id, 1, {}, 'waiting for legal');
    await changes(db, bea, id, 2, { status: 'lost', endReason: 'price', endedOn: date('2026-03-10') });
    await changes(db, bea, id, 3, { status: 'open', endReason: null, endedOn: null, nextStep: 'Say sorry to Dana' });
    expect(await wordsOn(db, bea, id)).toBe('note waiting for legal 1');
  });
});

onBothDatabases('what briefs are made from', (test) => {
  test('dates put off, with when that was said', async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    const { id } = await aSavedDeal(db, bea, { nextStep: 'Call', nextStepOn: date('2026-03-11') });
    await changes(db, bea, id, 1, { nextStepOn: date('2026-03-13') });
    await changes(db, bea, id, 2, { nextStepOn: date('2026-03-12'), closeOn: date('2026-04-01') });
    await changes(db, bea, id, 3, { closeOn: date('2026-04-30') });
    const found = (await putOffsOf(db, workspaceId, [bea.userId], NOW)).get(id);
    expect(found?.map(({ field, from, to, at }) => `${field} ${from} ${to} ${at.since(NOW).total('hours')}`)).toEqual([
      'nextStepOn 2026-03-11 2026-03-13 1',
      'closeOn 2026-04-01 2026-04-30 3',
    ]);
    expect((await putOffsOf(db, workspaceId, [bea.userId], after(2))).get(id)).toHaveLength(1);
  });

  test("weeks by each one's clock, with prospecting and touches", async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    const deal = await aSavedDeal(db, bea);
    const logs = async (
      at: string,
      entries: { dealId: number | null; section: 'reach' | 'close'; count: number }[],
    ) => {
      const all = entries.map((entry) => ({ ...entry, userId: bea.userId, kind: 'call' as const }));
      return logActivities(db, bea, all, anAct(bea, { at: Temporal.Instant.from(at) }));
    };
    // A Sunday evening in New York is Monday by UTC.
    await logs('2026-03-02T01:00Z', [{ dealId: null, section: 'reach', count: 9 }]);
    await logs('2026-03-04T15:00Z', [{ dealId: deal.id, section: 'close', count: 2 }]);
    await logs('2026-03-05T15:00Z', [{ dealId: deal.id, section: 'reach', count: 3 }]);
    const found = await loggedWeeksOf(db, workspaceId, [bea.userId], Temporal.Instant.from('2026-01-01T00:00Z'));
    expect(found.map(({ monday, ...week }) => ({ ...week, monday: String(monday) }))).toEqual([
      { userId: 'UBEA', monday: '2026-02-23', activities: 9, prospecting: 9, touches: 0 },
      { userId: 'UBEA', monday: '2026-03-02', activities: 5, prospecting: 3, touches: 5 },
    ]);
  });

  test('what was asked in four weeks, a question of a week once', async ({ db }) => {
    const { workspaceId, team } = await east(db);
    const question = { teamId: team.id, week: '2026-W10', userId: 'UBEA', about: 'deal:1' };
    await saveBriefQuestions(db, workspaceId, [], NOW);
    await saveBriefQuestions(db, workspaceId, [{ ...question, week: '2026-W05' }], NOW.subtract({ hours: 30 * 24 }));
    await saveBriefQuestions(db, workspaceId, [question], NOW.subtract({ hours: 24 }));
    await saveBriefQuestions(db, workspaceId, [question, { ...question, about: 'section:reach' }], NOW);
    const found = await questionsAsked(db, workspaceId, NOW);
    expect(found.map(({ about, at }) => [about, String(at)])).toEqual([
      ['deal:1', String(NOW.subtract({ hours: 24 }))],
      ['section:reach', String(NOW)],
    ]);
    expect(await questionsAsked(db, await aWorkspace(db), NOW)).toEqual([]);
  });
});

onBothDatabases('links', (test) => {
  /** Posts that were sent, in a team's channel or to somebody; their ids by key. */
  async function posted(db: Db, workspaceId: string, places: Record<string, string>) {
    const posts = Object.entries(places).map(([key, channelId]) => {
      return { key, channelId, body: { text: key }, notBefore: NOW, expiresAt: after(1) };
    });
    const ids = await addDeliveries(db, workspaceId, posts, NOW);
    for (const [key, id] of ids) {
      const which = and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.id, id));
      await db
        .update(deliveries)
        .set({ state: 'sent', ts: `ts of ${key}` })
        .where(which);
    }
    return (key: string) => ids.get(key) ?? 0;
  }

  test("lead to a thread in its team's channel, and to parts there, but to no private one", async ({ db }) => {
    const { workspaceId, team, bea, mia } = await east(db);
    const id = await posted(db, workspaceId, { parent: 'CEAST', bea: 'CEAST', mia: 'DMIA' });
    const thread = { workspaceId, teamId: team.id, week: '2026-W11' };
    await db.insert(threads).values({ ...thread, parentId: id('parent'), openedAt: NOW });
    await db.insert(threadReplies).values([
      { ...thread, userId: bea.userId, postId: id('bea') },
      { ...thread, userId: mia.userId, postId: id('mia') },
    ]);
    const [found] = await threadPostsOf(db, workspaceId, [team.id], ['2026-W11']);
    expect(found?.parent).toEqual({ channelId: 'CEAST', ts: 'ts of parent', under: null });
    expect([...(found?.parts ?? [])]).toEqual([
      ['UBEA', { channelId: 'CEAST', ts: 'ts of bea', under: 'ts of parent' }],
    ]);
    expect(await threadPostsOf(db, workspaceId, [team.id], ['2026-W10'])).toEqual([]);
  });

  test('lead to the last post about a deal in a channel, and to no digest or preview', async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    const id = await posted(db, workspaceId, { first: 'CEAST', last: 'CEAST', preview: 'DMIA', digest: 'DBEA' });
    const about = (dealId: number) => ({
      userId: bea.userId,
      occasion: '2026-03-10',
      finding: {
        rule: 'stalled',
        reason: 'quiet',
        deal: aDeal({ id: dealId }),
        days: 9,
        limit: 5,
        since: date('2026-03-02'),
      } as const,
    });
    const job = 'channel-nudges' as const;
    await saveNudges(db, workspaceId, [{ ...about(1), job, deliveryId: id('first') }], NOW);
    await saveNudges(db, workspaceId, [{ ...about(1), job, deliveryId: id('last') }], after(1));
    await saveNudges(db, workspaceId, [{ ...about(1), job: 'morning-digest', deliveryId: id('digest') }], after(2));
    await saveNudges(db, workspaceId, [{ ...about(2), job, deliveryId: id('preview') }], after(2));
    const found = await postsAboutDeals(db, workspaceId, [bea.userId], NOW);
    expect([...found]).toEqual([[1, { channelId: 'CEAST', ts: 'ts of last', under: null }]]);
  });

  test('begin with the address of the workspace, where it is known', async ({ db }) => {
    const { workspaceId } = await east(db);
    expect(await addressOf(db, workspaceId)).toBeNull();
    const url = 'https://northwind.slack.com/';
    await db.update(workspaces).set({ url }).where(eq(workspaces.workspaceId, workspaceId));
    expect(await addressOf(db, workspaceId)).toBe(url);
  });
});
