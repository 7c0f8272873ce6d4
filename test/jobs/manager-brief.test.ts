import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { expect, onTestFinished } from 'vitest';
import type { DealUpdate } from '../../src/domain/deal.ts';
import type { Actor, Member } from '../../src/domain/member.ts';
import { managerBrief } from '../../src/jobs/manager-brief.ts';
import { runJob } from '../../src/jobs/run-one.ts';
import { makeCommitment } from '../../src/store/commitments.ts';
import type { Db } from '../../src/store/db.ts';
import { changeDeal, dealOf } from '../../src/store/deals.ts';
import { saveNudges } from '../../src/store/nudges.ts';
import { connect } from '../../src/store/postgres.ts';
import { keepPractice } from '../../src/store/practices.ts';
import { answerRun, saveRun } from '../../src/store/runs.ts';
import { scheduleTeam } from '../../src/store/schedules.ts';
import * as schema from '../../src/store/schema.ts';
import { saveTeam } from '../../src/store/teams.ts';
import { aDeal } from '../domain/builders.ts';
import { onPostgres } from '../fixtures.ts';
import { anAct, aTeam, aWorkspace } from '../store/people.ts';
import { aLog, aQuietDeal, aScheduled, at, FRIDAY, outcomes, planned, tickAt } from './scene.ts';

const { briefQuestions, commitments, deliveries, schedules, threads, workspaces } = schema;

/** The Friday of the week in which these tests play, a quarter of an hour after the close. */
const CLOSED = at('2026-03-13T15:45');

/** Bea and Cal, managed by Mia, in New York; nothing but the brief is due. */
async function east(db: Db, over: { mia?: Partial<Member>; bea?: Partial<Member> } = {}) {
  await db.delete(schedules);
  const workspaceId = await aWorkspace(db);
  const mia = await aScheduled(db, workspaceId, 'mia', over.mia, 'manager');
  const bea = await aScheduled(db, workspaceId, 'bea', over.bea);
  const cal = await aScheduled(db, workspaceId, 'cal');
  const team = await aTeam(db, workspaceId, mia, [bea, cal]);
  await db.delete(schedules);
  await scheduleTeam(db, team, FRIDAY);
  for (const job of ['channel-nudges', 'team-prompt', 'thread-open', 'thread-reminder', 'thread-close'] as const)
    await db.delete(schedules).where(eq(schedules.job, job));
  return { workspaceId, team, mia, bea, cal };
}

async function changes(db: Db, by: Actor, id: number, when: string, update: DealUpdate, note?: string) {
  const deal = await dealOf(db, by.workspaceId, id);
  if (!deal) throw new Error('no such deal');
  const more = { at: at(when), recordedAt: at(when), ...(note === undefined ? {} : { note }) };
  return changeDeal(db, by, deal, update, anAct(by, more));
}

const asked = (db: Db, workspaceId: string) =>
  db
    .select({ week: briefQuestions.week, userId: briefQuestions.userId, about: briefQuestions.about })
    .from(briefQuestions)
    .where(eq(briefQuestions.workspaceId, workspaceId))
    .orderBy(briefQuestions.week, briefQuestions.userId);

const bodies = async (db: Db, workspaceId: string) =>
  (await planned(db, workspaceId)).map(({ body }) => JSON.stringify(body));

onPostgres("the manager's brief", (test) => {
  test('comes on Friday after the close, to the manager alone, and is printed as they read it', async ({ db }) => {
    const { workspaceId, team, bea, cal } = await east(db);
    const deal = await aQuietDeal(db, bea);
    await changes(db, bea, deal.id, '2026-02-05T10:00', {}, 'waiting for legal');
    const dueOn = Temporal.PlainDate.from('2026-03-12');
    const wanted = { userId: cal.userId, text: 'Ask two customers', dueOn, counted: null, dealId: null };
    await makeCommitment(
      db,
      cal,
      wanted,
      anAct(cal, { at: at('2026-03-09T10:00'), recordedAt: at('2026-03-09T10:00') }),
    );
    await db.update(commitments).set({ state: 'kept', settledAt: at('2026-03-12T10:00') });
    const printed = await runJob({ db, ...aLog() }, { name: 'manager-brief', at: CLOSED, workspaceId, send: false });
    expect(printed).toMatchInlineSnapshot(`
      "manager-brief at 2026-03-13T19:45:00Z: 1 occasion. Nothing was kept; --send lets it stand.

      East, 2026-03-13 15:45 America/New_York
      → DM to mia
          East: week of Mon 9 Mar, for your 1:1s
          1 of 1 commitment kept
          @bea
          Ask: "waiting for legal", Thu 5 Feb; no touch since Mon 2 Feb: which one step of yours would move Globex on, and by when?
          @cal · 1 of 1 kept · kept: Ask two customers"
    `);

    await tickAt(db, at('2026-03-13T15:44'));
    expect(await planned(db, workspaceId)).toEqual([]);
    await tickAt(db, CLOSED);
    await tickAt(db, at('2026-03-13T15:46'));
    const [post, ...others] = await planned(db, workspaceId);
    expect(others).toEqual([]);
    expect(post).toMatchObject({ channelId: 'DMIA', key: `manager-brief:${team.id}:2026-W11:UMIA` });
    expect(post?.body?.text).toBe('East, week of Mon 9 Mar: 1 of 1 commitment kept. 1 question for your 1:1s.');
    expect(String(post?.expiresAt)).toBe(String(at('2026-03-13T21:00')));
    expect(await asked(db, workspaceId)).toEqual([{ week: '2026-W11', userId: 'UBEA', about: `deal:${deal.id}` }]);
  });

  test('asks nothing about the same deal for four weeks', async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    const deal = await aQuietDeal(db, bea);
    const weeks = ['03-13', '03-20', '03-27', '04-03', '04-10'];
    for (const friday of weeks) await tickAt(db, at(`2026-${friday}T15:45`));
    expect((await planned(db, workspaceId)).length).toBe(2);
    expect((await asked(db, workspaceId)).map(({ week, about }) => `${week} ${about}`)).toEqual([
      `2026-W11 deal:${deal.id}`,
      `2026-W15 deal:${deal.id}`,
    ]);
  });

  test('tells of deals that were put off twice, of which the rep hears no more', async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    const { id } = await aQuietDeal(db, bea, { nextStep: 'Call', nextStepOn: Temporal.PlainDate.from('2026-03-03') });
    const [digest] = await db
      .insert(deliveries)
      .values(await sentBefore(db, workspaceId))
      .returning();
    const finding = {
      rule: 'stalled',
      reason: 'quiet',
      deal: aDeal({ id }),
      days: 9,
      limit: 5,
      since: Temporal.PlainDate.from('2026-02-02'),
    } as const;
    const nudge = { userId: bea.userId, finding, job: 'morning-digest', deliveryId: digest?.id ?? 0 } as const;
    await saveNudges(db, workspaceId, [{ ...nudge, occasion: '2026-03-02' }], at('2026-03-02T08:30'));
    await changes(db, bea, id, '2026-03-03T10:00', { nextStepOn: Temporal.PlainDate.from('2026-03-09') });
    await changes(db, bea, id, '2026-03-09T10:00', { nextStepOn: Temporal.PlainDate.from('2026-03-16') });
    await tickAt(db, CLOSED);
    const posts = await planned(db, workspaceId);
    const brief = JSON.stringify(posts.find(({ channelId }) => channelId === 'DMIA')?.body);
    expect(brief).toContain(
      '• *Globex* (<@UBEA>): next step Tue 3 Mar → Mon 9 Mar, put off Tue 3 Mar; next step Mon 9 Mar → Mon 16 Mar, put off Mon 9 Mar',
    );
    expect(brief).toContain('what would have to happen for *Globex* to get a yes or a no this week?');
  });

  test('never holds practice, an excuse, an answer to the mirror or to "did you do it?"', async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    const deal = await aQuietDeal(db, bea);
    const { act } = await changes(db, bea, deal.id, '2026-02-05T10:00', {}, 'waiting for legal');
    const printed = () => runJob({ db, ...aLog() }, { name: 'manager-brief', at: CLOSED, workspaceId, send: false });
    const before = await printed();
    expect(before).toContain('waiting for legal');

    const once = { heard: 'practice', now: at('2026-03-12T10:00') };
    await keepPractice(db, bea, { scenario: 'price', playId: null, line: 'Our price is too high, sorry' }, once);
    const run = { act: act ?? 0, userId: bea.userId, dealId: deal.id, scenario: 'price', playId: null };
    const { id } = await saveRun(db, workspaceId, run, { mayAsk: true, today: at('2026-02-05T00:00') });
    await answerRun(db, bea, { id, done: false }, { heard: 'did', now: at('2026-03-12T10:00') });
    const excuse = {
      rule: 'excuse',
      reason: 'plain',
      dealId: deal.id,
      source: null,
      lastTouch: null,
      win: null,
      best: null,
      converted: null,
    } as const;
    const said = { userId: bea.userId, finding: excuse, occasion: 'reply', job: 'reply', deliveryId: null } as const;
    await saveNudges(db, workspaceId, [said], at('2026-03-12T10:00'));
    const lost = await aQuietDeal(db, bea, { name: 'Initech' });
    const ended = { status: 'lost', endReason: 'price', endedOn: Temporal.PlainDate.from('2026-03-12') } as const;
    await changes(db, bea, lost.id, '2026-03-12T10:00', ended);

    expect(await printed()).toBe(before);

    const back = {
      status: 'open',
      endReason: null,
      endedOn: null,
      nextStep: 'Say sorry to Dana',
      nextStepOn: Temporal.PlainDate.from('2026-03-16'),
    } as const;
    await changes(db, bea, lost.id, '2026-03-13T10:00', back);
    expect(await printed()).not.toContain('Say sorry to Dana');
  });

  test('is silent where there is nothing to ask and nothing to tell, as of a team set up today', async ({ db }) => {
    const { workspaceId, team } = await east(db);
    await tickAt(db, CLOSED);
    expect(await planned(db, workspaceId)).toEqual([]);
    expect(await outcomes(db, workspaceId, 'manager-brief')).toEqual([
      `manager-brief ${team.id} 2026-W11 silent nothing-to-say`,
    ]);
  });

  test('links to the thread, where the address of the workspace is known', async ({ db }) => {
    const { workspaceId, team, bea } = await east(db);
    await aQuietDeal(db, bea);
    const [parent] = await db
      .insert(deliveries)
      .values({ ...(await sentBefore(db, workspaceId, 'CEAST')), ts: '1773000000.000100' })
      .returning();
    const thread = { workspaceId, teamId: team.id, week: '2026-W11', parentId: parent?.id ?? 0, openedAt: FRIDAY };
    await db.insert(threads).values(thread);
    const url = 'https://northwind.slack.com/';
    await db.update(workspaces).set({ url }).where(eq(workspaces.workspaceId, workspaceId));
    await tickAt(db, CLOSED);
    expect((await bodies(db, workspaceId)).join()).toContain(`<${url}archives/CEAST/p1773000000000100|the thread>`);
  });

  test.for([
    { is: 'away', mia: { awayFrom: Temporal.PlainDate.from('2026-03-12') }, why: 'silent away' },
    {
      is: 'away by their Slack status',
      mia: { statusEmoji: ':palm_tree:', statusSince: at('2026-03-12T09:00') },
      why: 'silent away',
    },
    { is: 'without a conversation with us', mia: { dmChannel: null }, why: 'silent no-dm' },
    {
      is: 'in quiet hours until the night',
      mia: { quietFrom: Temporal.PlainTime.from('15:00'), quietUntil: Temporal.PlainTime.from('22:00') },
      why: 'lapsed quiet-hours',
    },
  ])('is not for a manager who is $is', async ({ mia, why }, { db }) => {
    const { workspaceId, team, bea } = await east(db, { mia });
    await aQuietDeal(db, bea);
    await tickAt(db, CLOSED);
    expect(await outcomes(db, workspaceId, 'manager-brief')).toEqual([`manager-brief ${team.id} 2026-W11 ${why}`]);
    expect(await planned(db, workspaceId)).toEqual([]);
    expect(await asked(db, workspaceId)).toEqual([]);
  });

  test('waits for the end of quiet hours', async ({ db }) => {
    const quiet = { quietFrom: Temporal.PlainTime.from('15:00'), quietUntil: Temporal.PlainTime.from('17:00') };
    const { workspaceId, bea } = await east(db, { mia: quiet });
    await aQuietDeal(db, bea);
    await tickAt(db, CLOSED);
    const [post] = await planned(db, workspaceId);
    expect(String(post?.notBefore)).toBe(String(at('2026-03-13T17:00')));
  });

  test('comes to each of several managers, and is silent where nobody sells', async ({ db }) => {
    const { workspaceId, bea } = await east(db);
    await aQuietDeal(db, bea);
    const max = await aScheduled(db, workspaceId, 'max', {}, 'manager');
    await db.delete(schedules);
    const of = async (name: string, people: { userId: string; manages: boolean }[]) => {
      const days = { zone: 'America/New_York', country: null, workDays: [1, 2, 3, 4, 5] };
      const team = await saveTeam(db, { workspaceId, name, channelId: `C${name}`, ...days, createdAt: FRIDAY }, people);
      await db
        .insert(schedules)
        .values({ workspaceId, job: 'manager-brief', subject: String(team.id), nextAt: CLOSED });
    };
    const leads = [max, { userId: 'UMIA' }].map(({ userId }) => ({ userId, manages: true }));
    await of('WEST', [...leads, { userId: bea.userId, manages: false }]);
    await of('EMPTY', leads);
    await tickAt(db, CLOSED);
    expect((await planned(db, workspaceId)).map(({ channelId }) => channelId).sort()).toEqual(['DMAX', 'DMIA']);
    expect((await outcomes(db, workspaceId, 'manager-brief')).map((line) => line.replace(/ \d+ /, ' '))).toEqual([
      'manager-brief 2026-W11 planned',
      'manager-brief 2026-W11 silent empty-team',
    ]);
  });

  test('takes as many queries for one team as for ten', async ({ db, database }) => {
    const { workspaceId, team, mia, bea } = await east(db);
    await aQuietDeal(db, bea);
    const days = {
      zone: 'America/New_York',
      country: null,
      workDays: [1, 2, 3, 4, 5],
      awayFrom: null,
      awayUntil: null,
    };
    const ids = [team.id];
    for (let n = 0; n < 9; n++) {
      const rep = await aScheduled(db, workspaceId, `rep${n}`);
      await aQuietDeal(db, rep);
      const people = [
        { userId: mia.userId, manages: true },
        { userId: rep.userId, manages: false },
      ];
      const { awayFrom: _from, awayUntil: _until, ...its } = days;
      ids.push(
        (await saveTeam(db, { workspaceId, name: `T${n}`, channelId: `C${n}`, ...its, createdAt: FRIDAY }, people)).id,
      );
    }
    let statements = 0;
    const client = connect(database?.url ?? '', 4);
    onTestFinished(() => client.end());
    const counted: Db = drizzle(client, { schema, logger: { logQuery: () => void statements++ } });
    const planFor = async (some: number[]) => {
      statements = 0;
      const slots = some.map((id) => {
        const when = { at: CLOSED, until: at('2026-03-13T21:00'), occasion: '2026-W11' };
        return { ...when, job: 'manager-brief' as const, subject: String(id), days };
      });
      const planOf = await managerBrief.plan({ db: counted, now: CLOSED, workspaceId }, slots);
      for (const slot of slots) expect(planOf(slot).is).toBe('planned');
      return statements;
    };
    expect(await planFor(ids)).toBe(await planFor(ids.slice(0, 1)));
  });
});

/** A message that was sent on Monday 2 March, to be kept. */
async function sentBefore(db: Db, workspaceId: string, channelId = 'DBEA') {
  await db
    .insert(schema.conversations)
    .values({ workspaceId, channelId, method: 'chat.postMessage' })
    .onConflictDoNothing();
  const when = at('2026-03-02T08:30');
  const times = { notBefore: when, expiresAt: when, plannedAt: when, sentAt: when };
  return {
    workspaceId,
    channelId,
    ...times,
    body: { text: 'said' },
    repeatable: false,
    plain: false,
    state: 'sent' as const,
    attempts: 1,
  };
}
