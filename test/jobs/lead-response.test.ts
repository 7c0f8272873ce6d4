import { eq, sql } from 'drizzle-orm';
import { expect, onTestFinished } from 'vitest';
import { countTurns } from '../../bench/turns.ts';
import { BLANK, type DealFields } from '../../src/domain/deal.ts';
import type { Actor, Member } from '../../src/domain/member.ts';
import { runJob } from '../../src/jobs/run-one.ts';
import { logActivities } from '../../src/store/activities.ts';
import type { Act } from '../../src/store/acts.ts';
import type { Db } from '../../src/store/db.ts';
import { openOwnDeal } from '../../src/store/leads.ts';
import { callerOf, changeMember } from '../../src/store/members.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { members, schedules, workspaces } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { anAct, aWorkspace } from '../store/people.ts';
import { aLog, aScheduled, at, ledger, nextOf, outcomes, planned, tickAt } from './scene.ts';

const JOB = 'lead-response';
const time = Temporal.PlainTime.from;

/** A deal of Bea's, opened as `/deal new` opens it. */
async function opens(
  db: Db,
  bea: Actor,
  name: string,
  local: string,
  over: Partial<DealFields> = {},
  act: Partial<Act> = {},
) {
  const caller = await callerOf(db, bea.workspaceId, bea.userId);
  if (!caller) throw new Error('she was saved');
  const said = anAct(bea, { at: at(local), recordedAt: at(local), ...act });
  const opened = await openOwnDeal(db, caller, { ...BLANK, name, source: 'webform', ...over }, said);
  if (!opened) throw new Error('it was heard before');
  return opened.deal;
}

onPostgres('the lead response', (base) => {
  const test = base.extend('workspaceId', async ({ db }) => {
    await db.delete(schedules);
    return aWorkspace(db);
  });
  const next = (db: Db, workspaceId: string) => nextOf(db, workspaceId, JOB, 'UBEA');

  test('nobody is looked at who has no inbound lead: such a tick is one turn to Postgres', async ({
    db,
    database,
    workspaceId,
  }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    await opens(db, bea, 'Globex', '2026-03-11T09:10', { source: 'trade show' });
    await opens(db, bea, 'Initech', '2026-03-11T09:10', { stage: 'qualified' });
    expect(await next(db, workspaceId)).toBeUndefined();
    const counted = await countTurns(database?.url ?? '');
    onTestFinished(counted.close);
    const store = await openPostgres(counted.url, { connections: 1 });
    onTestFinished(store.close);
    await tickAt(store.db, at('2026-03-11T07:50'));
    const before = counted.turns();
    expect(await tickAt(store.db, at('2026-03-11T07:51'))).toBe(0);
    expect(counted.turns() - before).toBe(1);
  });

  test('three leads that wait are one message, with the ledger and the slot, and then nothing is due', async ({
    db,
    workspaceId,
  }) => {
    const bea = await aScheduled(db, workspaceId, 'bea', { digestAt: time('08:00') });
    const first = await opens(db, bea, 'Globex', '2026-03-11T09:12');
    await opens(db, bea, 'R&D <!channel>', '2026-03-11T09:15');
    await opens(db, bea, 'Initech', '2026-03-11T09:19');
    await tickAt(db, at('2026-03-11T08:00'));
    const earlier = (await planned(db, workspaceId)).length;
    expect(await next(db, workspaceId)).toBe('2026-03-11T10:20');
    expect(await tickAt(db, at('2026-03-11T10:19'))).toBe(0);
    expect(await tickAt(db, at('2026-03-11T10:20'))).toBe(1);
    const [message, ...others] = (await planned(db, workspaceId)).slice(earlier);
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      channelId: 'DBEA',
      key: 'lead-response:UBEA:2026-03-11T1420Z',
      notBefore: at('2026-03-11T10:20'),
      expiresAt: at('2026-03-11T17:00'),
    });
    expect(message?.body?.text).toContain('3 new leads wait for their first touch: Globex, R&amp;D');
    const blocks = JSON.stringify(message?.body?.blocks);
    expect(blocks).toContain('webform');
    expect(blocks).toContain('1 working hour 8 minutes');
    expect((await ledger(db, workspaceId)).filter(({ job }) => job === JOB)).toMatchObject([
      {
        rule: JOB,
        reason: 'untouched',
        dealId: first.id,
        state: 'said',
        deliveryId: message?.id,
        evidence: { minutes: 68, limit: 60 },
      },
      { state: 'said' },
      { state: 'said' },
    ]);
    expect(await outcomes(db, workspaceId, JOB)).toEqual(['lead-response UBEA 2026-03-11T1420Z planned']);
    expect(await next(db, workspaceId)).toBeUndefined();
  });

  test('a lead is said once ever, and the next look is for the next one', async ({ db, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    await opens(db, bea, 'Globex', '2026-03-11T09:10');
    await opens(db, bea, 'Initech', '2026-03-11T09:41');
    await tickAt(db, at('2026-03-11T10:10'));
    expect(await next(db, workspaceId)).toBe('2026-03-11T10:50');
    await tickAt(db, at('2026-03-11T10:50'));
    const texts = (await planned(db, workspaceId)).flatMap(({ key, body }) => (key?.startsWith(JOB) ? body?.text : []));
    expect(texts).toEqual([
      expect.stringContaining('1 new lead waits for its first touch: Globex.'),
      expect.stringContaining('1 new lead waits for its first touch: Initech.'),
    ]);
    await db.insert(schedules).values({ workspaceId, job: JOB, subject: 'UBEA', nextAt: at('2026-03-11T11:00') });
    await tickAt(db, at('2026-03-11T11:00'));
    expect((await outcomes(db, workspaceId, JOB)).at(-1)).toBe(
      'lead-response UBEA 2026-03-11T1500Z silent nothing-to-say',
    );
    expect(await next(db, workspaceId)).toBeUndefined();
  });

  test('a lead that was touched, or came by an import, is not said', async ({ db, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    const { id } = await opens(db, bea, 'Globex', '2026-03-11T09:10');
    await opens(db, bea, 'Initech', '2026-03-11T09:10', {}, { through: 'import' });
    const touch = anAct(bea, { at: at('2026-03-11T09:20'), recordedAt: at('2026-03-11T09:20') });
    await logActivities(db, bea, [{ userId: 'UBEA', dealId: id, kind: 'call', section: 'reach', count: 1 }], touch);
    await tickAt(db, at('2026-03-11T10:10'));
    expect(await outcomes(db, workspaceId, JOB)).toEqual(['lead-response UBEA 2026-03-11T1410Z silent nothing-to-say']);
    expect(await next(db, workspaceId)).toBeUndefined();
  });

  test('what a day leaves is in the next morning’s digest, and not said again at nine', async ({ db, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    await opens(db, bea, 'Globex', '2026-03-11T15:55', {
      nextStep: 'Call them',
      nextStepOn: Temporal.PlainDate.from('2026-03-13'),
    });
    expect(await next(db, workspaceId)).toBe('2026-03-12T09:00');
    await tickAt(db, at('2026-03-12T08:30'));
    const said = (await ledger(db, workspaceId)).filter(({ occasion }) => occasion === '2026-03-12');
    expect(said).toMatchObject([{ rule: JOB, state: 'said', job: 'morning-digest', evidence: { minutes: 65 } }]);
    await tickAt(db, at('2026-03-12T09:00'));
    expect(await outcomes(db, workspaceId, JOB)).toEqual(['lead-response UBEA 2026-03-12T1300Z silent nothing-to-say']);
    expect(await next(db, workspaceId)).toBeUndefined();
  });

  test.for([
    { is: 'within the day, it is said late', tick: '2026-03-11T16:30', outcome: 'planned', next: undefined },
    {
      is: 'after it, it lapses, and is looked at again',
      tick: '2026-03-11T19:00',
      outcome: 'lapsed too-late',
      next: '2026-03-12T10:00',
    },
  ])('missed: $is', async ({ tick, outcome, next: again }, { db, workspaceId }) => {
    await opens(db, await aScheduled(db, workspaceId, 'bea'), 'Globex', '2026-03-11T09:10');
    await tickAt(db, at(tick));
    expect(await outcomes(db, workspaceId, JOB)).toEqual([`lead-response UBEA 2026-03-11T1410Z ${outcome}`]);
    expect(await next(db, workspaceId)).toBe(again);
  });

  const quiet: Partial<Member> = { quietFrom: time('10:00'), quietUntil: time('18:00') };
  const off: Partial<Member> = { statusEmoji: ':palm_tree:', statusSince: at('2026-03-11T09:00') };
  test.for([
    { is: 'quiet hours', over: quiet, outcome: 'lapsed quiet-hours', why: 'quiet-hours' },
    { is: 'a status that says they are off', over: off, outcome: 'planned', why: 'status' },
  ])('$is: it stands in the ledger as left out', async ({ over, outcome, why }, { db, workspaceId }) => {
    await opens(db, await aScheduled(db, workspaceId, 'bea', over), 'Globex', '2026-03-11T09:10');
    await tickAt(db, at('2026-03-11T10:10'));
    expect(await outcomes(db, workspaceId, JOB)).toEqual([`lead-response UBEA 2026-03-11T1410Z ${outcome}`]);
    const left = (await ledger(db, workspaceId)).filter(({ rule, job }) => rule === JOB && job === JOB);
    expect(left).toMatchObject([{ state: 'suppressed', why, deliveryId: null }]);
  });

  test('no more than the workspace’s nudges a day: the rest is left to the digest', async ({ db, workspaceId }) => {
    await db
      .update(workspaces)
      .set({ coaching: { nudgesADay: 1 } })
      .where(eq(workspaces.workspaceId, workspaceId));
    const bea = await aScheduled(db, workspaceId, 'bea');
    await opens(db, bea, 'Globex', '2026-03-11T09:10');
    await opens(db, bea, 'Initech', '2026-03-11T09:30');
    for (const minute of ['10:10', '10:30']) await tickAt(db, at(`2026-03-11T${minute}`));
    const rows = (await ledger(db, workspaceId)).filter(({ job }) => job === JOB);
    expect(rows.map(({ state, why }) => `${state} ${why}`)).toEqual(['said null', 'suppressed enough-today']);
    await tickAt(db, at('2026-03-11T14:00'));
    expect(await outcomes(db, workspaceId, 'prospecting-check')).toEqual([
      'prospecting-check UBEA 2026-W11 silent nothing-to-say',
    ]);
    expect((await ledger(db, workspaceId)).at(-1)).toMatchObject({ rule: 'no-prospecting', why: 'enough-today' });
  });

  test('whoever is away is looked at an hour after they are back', async ({ db, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    await opens(db, bea, 'Globex', '2026-03-11T09:10');
    const isBea = { workspaceId, userId: 'UBEA' };
    const heard = (key: string, now: string) => ({ heard: key, now: at(now) });
    const today = Temporal.PlainDate.from('2026-03-11');
    await changeMember(db, isBea, () => ({ awayFrom: today, awayUntil: null }), heard('cmd:away', '2026-03-11T09:30'));
    await tickAt(db, at('2026-03-11T10:10'));
    expect(await outcomes(db, workspaceId, JOB)).toEqual(['lead-response UBEA 2026-03-11T1410Z silent away']);
    await changeMember(db, isBea, () => ({ awayFrom: null }), heard('cmd:back', '2026-03-16T11:00'));
    expect(await next(db, workspaceId)).toBe('2026-03-16T12:00');
    await tickAt(db, at('2026-03-16T12:00'));
    expect((await outcomes(db, workspaceId, JOB)).at(-1)).toBe('lead-response UBEA 2026-03-16T1600Z planned');
  });

  test('a failure is looked at again in an hour of work, an unknown zone in a day, and somebody gone no more', async ({
    db,
    workspaceId,
  }) => {
    const bea = await aScheduled(db, workspaceId, 'bea');
    await opens(db, bea, 'Globex', '2026-03-11T16:00');
    const change = (over: Record<string, unknown>) =>
      db.update(members).set(over).where(eq(members.workspaceId, workspaceId));
    await db
      .update(schedules)
      .set({ nextAt: at('2026-03-11T16:40') })
      .where(eq(schedules.job, JOB));
    await change({ goals: sql`'null'::jsonb` });
    await tickAt(db, at('2026-03-11T16:40'));
    expect(await outcomes(db, workspaceId, JOB)).toEqual(['lead-response UBEA 2026-03-11T2040Z failed TypeError']);
    expect(await next(db, workspaceId)).toBe('2026-03-12T09:40');
    await change({ goals: {}, zone: 'Nowhere/Land' });
    await tickAt(db, at('2026-03-12T09:40'));
    expect(await next(db, workspaceId)).toBe('2026-03-13T09:40');
    await change({ deactivatedAt: at('2026-03-12T12:00') });
    await tickAt(db, at('2026-03-13T09:40'));
    expect(await next(db, workspaceId)).toBeUndefined();
  });

  test('can be tried by hand at any working moment', async ({ db, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'Bea');
    await opens(db, bea, 'Globex', '2026-03-11T09:10');
    const printed = await runJob(
      { db, ...aLog() },
      { name: JOB, at: at('2026-03-11T11:03'), workspaceId, send: false },
    );
    expect(printed).toContain('1 new lead waits for its first touch');
    expect(printed).toContain('Globex');
    expect(await outcomes(db, workspaceId, JOB)).toEqual([]);
  });
});
