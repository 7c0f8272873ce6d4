import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Actor } from '../../src/domain/member.ts';
import { answersFor } from '../../src/domain/play.ts';
import { STANDARD_SCENARIOS } from '../../src/domain/scenarios/index.ts';
import { logActivities } from '../../src/store/activities.ts';
import type { Db } from '../../src/store/db.ts';
import { earlierPlays, playOf, playsFor } from '../../src/store/playbook.ts';
import { savePlay, teamsLedBy, type Whose } from '../../src/store/plays.ts';
import { answerRun, metBy, runsFor, saveRun } from '../../src/store/runs.ts';
import { members, plays, teamMembers } from '../../src/store/schema.ts';
import { saveTeam } from '../../src/store/teams.ts';
import { undoAct } from '../../src/store/undo.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, actorOf, anAct, aSavedDeal, aTeam, aWorkspace, NOW } from './people.ts';

const OWN: Whose = { is: 'own' };
const PRICE = STANDARD_SCENARIOS.find(({ key }) => key === 'price');

const save = (db: Db, by: Actor, text: string, whose: Whose = OWN, scenario = 'price') =>
  savePlay(db, by, { scenario, whose, text, takenFrom: null }, anAct(by));

const textsFor = async (db: Db, actor: Actor) => (await playsFor(db, actor)).map(({ text }) => text);

/** Bea and Ann in East, managed by Max; Wes in West, managed by Wendy; Ada, an admin, in neither. */
async function twoTeams(db: Db) {
  const workspaceId = await aWorkspace(db);
  const caller = (name: string, role?: 'manager' | 'admin') => aCaller(db, workspaceId, name, role);
  const [bea, ann, wes] = [await caller('bea'), await caller('ann'), await caller('wes')];
  const [max, wendy, ada] = [
    await caller('max', 'manager'),
    await caller('wendy', 'manager'),
    await caller('ada', 'admin'),
  ];
  const east = await aTeam(db, workspaceId, max, [bea, ann]);
  const { id: _, ...like } = east;
  const west = await saveTeam(db, { ...like, name: 'West', channelId: 'CWEST' }, [
    { userId: wendy.userId, manages: true },
    { userId: wes.userId, manages: false },
  ]);
  return { workspaceId, bea, ann, wes, max, wendy, ada, east, west };
}

const share = (db: Db, { workspaceId, userId }: Actor) =>
  db
    .update(members)
    .set({ shares: true })
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));

onBothDatabases('plays', (test) => {
  test('one is in force; the one before stays as history, in one act', async ({ db }) => {
    const { bea } = await twoTeams(db);
    const first = await save(db, bea, 'one');
    expect(first).toMatchObject({ is: 'saved', before: null });
    expect(await save(db, bea, 'two')).toMatchObject({ is: 'saved', before: 'one' });
    expect(await save(db, bea, 'two')).toMatchObject({ is: 'same' });
    expect(await textsFor(db, bea)).toEqual(['two']);
    expect(await earlierPlays(db, bea, 'price')).toMatchObject([{ text: 'one', ownerId: bea.userId }]);
  });

  test('the same words heard twice are saved once', async ({ db }) => {
    const { bea } = await twoTeams(db);
    const act = anAct(bea);
    const wanted = (text: string) => ({ scenario: 'price', whose: OWN, text, takenFrom: null });
    await savePlay(db, bea, wanted('one'), act);
    expect(await savePlay(db, bea, wanted('two'), act)).toEqual({ is: 'heard' });
    expect(await textsFor(db, bea)).toEqual(['one']);
  });

  test('saved twice at the same moment, both are kept and one is in force', async ({ db }) => {
    const { bea } = await twoTeams(db);
    const both = await Promise.all([save(db, bea, 'one'), save(db, bea, 'two')]);
    expect(both.map(({ is }) => is)).toEqual(['saved', 'saved']);
    expect(await textsFor(db, bea)).toHaveLength(1);
    expect(await earlierPlays(db, bea, 'price')).toHaveLength(1);
  });

  test('undone, the one before stands again, step by step', async ({ db }) => {
    const { bea } = await twoTeams(db);
    for (const text of ['one', 'two', 'three']) await save(db, bea, text);
    const undo = () => undoAct(db, bea, 'last', anAct(bea));
    expect((await undo())?.plays).toEqual([{ scenario: 'price', isTeams: false, back: 'two' }]);
    expect(await textsFor(db, bea)).toEqual(['two']);
    await save(db, bea, 'four');
    expect((await undo())?.plays[0]?.back).toBe('two');
    expect((await undo())?.plays[0]?.back).toBe('one');
    expect((await undo())?.plays[0]?.back).toBeNull();
    expect(await playsFor(db, bea)).toEqual([]);
    expect(await earlierPlays(db, bea, 'price')).toEqual([]);
  });

  test('one that was followed by another cannot be undone', async ({ db }) => {
    const { bea } = await twoTeams(db);
    const first = await save(db, bea, 'one');
    await save(db, bea, 'two');
    const act = first.is === 'saved' ? first.act : 0;
    await expect(undoAct(db, bea, act, anAct(bea))).rejects.toThrow('changed since');
    expect(await textsFor(db, bea)).toEqual(['two']);
  });

  test("a team's are its managers' and an admin's to write", async ({ db }) => {
    const { bea, max, wendy, ada, east } = await twoTeams(db);
    const forEast: Whose = { is: 'team', teamId: east.id };
    for (const other of [bea, wendy])
      await expect(save(db, other, 'no', forEast)).rejects.toThrow("East's plays are written");
    await save(db, max, 'of max', forEast);
    await save(db, ada, 'of ada', forEast);
    expect(await textsFor(db, bea)).toEqual(['of ada']);
    await expect(save(db, max, 'no', { is: 'team', teamId: east.id + 1_000 })).rejects.toThrow('no longer there');
    expect((await teamsLedBy(db, ada)).map(({ name }) => name)).toEqual(['East', 'West']);
    expect((await teamsLedBy(db, max)).map(({ name }) => name)).toEqual(['East']);
    expect(await teamsLedBy(db, bea)).toEqual([]);
  });

  test('are seen by their owner, their team, and colleagues of the team where they are shared', async ({ db }) => {
    const { bea, ann, wes, max, wendy, east } = await twoTeams(db);
    await save(db, ann, "ann's own");
    await save(db, wes, "wes's own");
    await save(db, max, "East's", { is: 'team', teamId: east.id });
    expect(await textsFor(db, bea)).toEqual(["East's"]);
    await share(db, ann);
    await share(db, wes);
    expect(await textsFor(db, bea)).toEqual(["ann's own", "East's"]);
    expect(await textsFor(db, wendy)).toEqual(["wes's own"]);
    const [hidden] = await playsFor(db, wes);
    expect(await playOf(db, bea, hidden?.id ?? 0)).toBeUndefined();
  });

  test('are of their workspace alone', async ({ db }) => {
    const [here, there] = [await twoTeams(db), await twoTeams(db)];
    await save(db, here.bea, 'here');
    await share(db, here.bea);
    expect(await playsFor(db, there.ann)).toEqual([]);
    const [play] = await db.select().from(plays).where(eq(plays.workspaceId, here.workspaceId));
    expect(await playOf(db, there.bea, play?.id ?? 0)).toBeUndefined();
  });
});

/** A voicemail of this person on a deal, and the run of it, answered with `done`. */
async function met(db: Db, who: Actor, dealId: number, playId: number | null, done: boolean | null, at = NOW) {
  const entry = { userId: who.userId, dealId, kind: 'voicemail', section: 'reach', count: 1 } as const;
  const act = await logActivities(db, who, [entry], anAct(who, { at, recordedAt: at }));
  const run = { act: act ?? 0, userId: who.userId, dealId, scenario: 'price', playId };
  const { id, asked } = await saveRun(db, who.workspaceId, run, { mayAsk: true, today: at.subtract({ hours: 9 }) });
  if (done !== null) await answerRun(db, who, { id, done }, { heard: `click:${id}`, now: at });
  return { id, asked, act: act ?? 0 };
}

onBothDatabases('runs', (test) => {
  test("prove a colleague's play from ten on, which then stands before the team's", async ({ db }) => {
    const { bea, ann, max, east } = await twoTeams(db);
    await share(db, ann);
    const own = await save(db, ann, "ann's own");
    await save(db, max, "East's", { is: 'team', teamId: east.id });
    const deal = await aSavedDeal(db, ann);
    const playId = own.is === 'saved' ? own.id : 0;
    const later = NOW.add({ hours: 24 * 14 });
    const answers = async () => {
      const runs = await runsFor(db, bea, later, 'price');
      return PRICE ? answersFor(PRICE, bea.userId, await playsFor(db, bea), runs) : [];
    };
    for (let times = 0; times < 9; times++) await met(db, ann, deal.id, playId, times < 6);
    expect((await answers()).map(({ from }) => from)).toEqual(['team', 'standard']);
    await met(db, ann, deal.id, playId, false);
    const meeting = { userId: ann.userId, dealId: deal.id, kind: 'meeting', section: 'reach', count: 1 } as const;
    await logActivities(db, ann, [meeting], anAct(ann, { at: NOW.add({ hours: 24 }) }));
    const [colleague, ...others] = await answers();
    expect(colleague).toMatchObject({
      from: 'colleague',
      play: { ownerId: ann.userId },
      proof: { done: { count: 6, worked: 6 }, notDone: { count: 4, worked: 4 } },
    });
    expect(others.map(({ from }) => from)).toEqual(['team', 'standard']);
  });

  test('work where a promise, a meeting or a forward stage follows in five working days', async ({ db }) => {
    const { bea } = await twoTeams(db);
    const workedWith = async (kind: 'meeting' | 'call' | null, days: number) => {
      const deal = await aSavedDeal(db, bea, { stage: 'proposal' });
      await met(db, bea, deal.id, null, true);
      const at = NOW.add({ hours: 24 * days });
      const entry = kind && { userId: bea.userId, dealId: deal.id, kind, section: 'close' as const, count: 1 };
      if (entry) await logActivities(db, bea, [entry], anAct(bea, { at }));
      return (await runsFor(db, bea, NOW.add({ hours: 24 * 20 }), 'price')).at(-1)?.worked;
    };
    expect(await workedWith(null, 1)).toBe(false);
    expect(await workedWith('call', 1)).toBe(false);
    expect(await workedWith('meeting', 7)).toBe(true);
    expect(await workedWith('meeting', 8)).toBe(false);
  });

  test('are asked about twice a day at most, and answered once', async ({ db }) => {
    const { bea, ann } = await twoTeams(db);
    const deal = await aSavedDeal(db, bea);
    const [first, second, third] = [
      await met(db, bea, deal.id, null, null),
      await met(db, bea, deal.id, null, null),
      await met(db, bea, deal.id, null, null),
    ];
    expect([first.asked, second.asked, third.asked]).toEqual([true, true, false]);
    expect((await met(db, bea, deal.id, null, null, NOW.add({ hours: 24 }))).asked).toBe(true);
    const answer = (who: Actor, done: boolean, heard: string) =>
      answerRun(db, who, { id: first.id, done }, { heard, now: NOW });
    expect(await answer(ann, true, 'click:a')).toEqual({ is: 'gone' });
    expect(await answer(bea, true, 'click:b')).toEqual({ is: 'answered', done: true, scenario: 'price' });
    expect(await answer(bea, false, 'click:c')).toEqual({ is: 'before', done: true, scenario: 'price' });
  });

  test('of an undone act count for nothing', async ({ db }) => {
    const { bea } = await twoTeams(db);
    const deal = await aSavedDeal(db, bea);
    const run = await met(db, bea, deal.id, null, true);
    const since = NOW.subtract({ hours: 24 });
    expect(await metBy(db, bea.workspaceId, [bea.userId], since)).toHaveLength(1);
    await undoAct(db, bea, run.act, anAct(bea));
    expect(await runsFor(db, bea, NOW, 'price')).toEqual([]);
    expect(await metBy(db, bea.workspaceId, [bea.userId], since)).toEqual([]);
    const again = { id: run.id, done: false };
    expect(await answerRun(db, bea, again, { heard: 'click:late', now: NOW })).toEqual({ is: 'gone' });
  });

  test('of other teams and workspaces prove nothing here', async ({ db }) => {
    const { bea, wes } = await twoTeams(db);
    const deal = await aSavedDeal(db, wes);
    await met(db, wes, deal.id, null, true);
    expect(await runsFor(db, bea, NOW)).toEqual([]);
    expect(await runsFor(db, wes, NOW)).toHaveLength(1);
  });

  test('of a play are shown to a manager only where nobody alone could be told', async ({ db }) => {
    const { workspaceId, bea, ann, max, ada, east } = await twoTeams(db);
    const of = async (who: Actor) => (await runsFor(db, who, NOW, 'price')).length;
    for (const rep of [bea, ann]) await met(db, rep, (await aSavedDeal(db, rep)).id, null, true);
    const leads = await actorOf(db, workspaceId, max.userId);
    expect([await of(bea), await of(leads), await of(ada)]).toEqual([2, 0, 0]);
    const cal = await aCaller(db, workspaceId, 'cal');
    await db.insert(teamMembers).values({ workspaceId, teamId: east.id, userId: cal.userId, manages: false });
    await met(db, cal, (await aSavedDeal(db, cal)).id, null, true);
    expect(await of(leads)).toBe(3);
  });
});
