import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Member } from '../../src/domain/member.ts';
import type { Db } from '../../src/store/db.ts';
import { callerOf } from '../../src/store/members.ts';
import {
  isAnythingDue,
  reschedule,
  rescheduleMember,
  rescheduleTeam,
  scheduleMember,
  scheduleTeam,
  subjectsScheduled,
  takeDue,
} from '../../src/store/schedules.ts';
import { members, schedules, workspaces } from '../../src/store/schema.ts';
import { onBothDatabases, onPostgres } from '../fixtures.ts';
import { aCaller, aTeam, aWorkspace } from './people.ts';

const at = (local: string, zone = 'America/New_York') =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const time = Temporal.PlainTime.from;
const date = Temporal.PlainDate.from;

/** Monday, before work. */
const MONDAY = at('2026-03-09T08:00');

async function scheduled(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db
    .select()
    .from(schedules)
    .where(eq(schedules.workspaceId, workspaceId))
    .orderBy(schedules.job, schedules.subject);
  return rows.map(({ job, nextAt }) => `${job} ${nextAt}`);
}

async function bea(db: Db, now = MONDAY) {
  const workspaceId = await aWorkspace(db);
  await aCaller(db, workspaceId, 'bea');
  const caller = await callerOf(db, workspaceId, 'UBEA');
  if (!caller) throw new Error('just saved');
  await scheduleMember(db, caller, now);
  return caller;
}

/** Bea as she is after a change, rescheduled; when her digest and her prospecting check are next due. */
async function after(db: Db, { workspaceId, userId }: Member, change: Partial<Member>, now: Temporal.Instant) {
  await db
    .update(members)
    .set(change)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
  await rescheduleMember(db, { workspaceId, userId }, now);
  return scheduled(db, workspaceId);
}

onBothDatabases('schedules', (test) => {
  test('begin with the first digest and prospecting check after now', async ({ db }) => {
    const { member } = await bea(db);
    expect(await scheduled(db, member.workspaceId)).toEqual([
      'morning-digest 2026-03-09T12:30:00Z',
      'prospecting-check 2026-03-11T18:00:00Z',
    ]);
  });

  test('stay as they are when somebody is met again', async ({ db }) => {
    const caller = await bea(db);
    await scheduleMember(db, caller, at('2026-03-10T08:00'));
    expect(await scheduled(db, caller.member.workspaceId)).toContain('morning-digest 2026-03-09T12:30:00Z');
  });

  test("keep a team's six jobs, by the holidays of its workspace where it names no country", async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const mia = await aCaller(db, workspaceId, 'mia', 'manager');
    const team = await aTeam(db, workspaceId, mia, []);
    // Memorial Day is Monday 25 May 2026 in the United States.
    await scheduleTeam(db, team, at('2026-05-22T16:00'));
    expect(await scheduled(db, workspaceId)).toEqual([
      'channel-nudges 2026-05-26T19:00:00Z',
      'manager-brief 2026-05-29T19:45:00Z',
      'team-prompt 2026-05-26T14:00:00Z',
      'thread-close 2026-05-29T19:30:00Z',
      'thread-open 2026-05-26T13:30:00Z',
      'thread-reminder 2026-05-27T13:30:00Z',
    ]);
    await db.update(workspaces).set({ country: 'DE' }).where(eq(workspaces.workspaceId, workspaceId));
    await rescheduleTeam(db, team, at('2026-05-23T16:00'));
    // Whit Monday is the same day.
    expect(await scheduled(db, workspaceId)).toContain('thread-open 2026-05-26T13:30:00Z');
    await db.update(workspaces).set({ country: 'JP' }).where(eq(workspaces.workspaceId, workspaceId));
    await rescheduleTeam(db, team, at('2026-05-23T16:00'));
    expect(await scheduled(db, workspaceId)).toContain('thread-open 2026-05-25T13:30:00Z');
  });

  test.for([
    { is: 'a later hour is today’s', change: { digestAt: time('10:00') }, digest: '2026-03-09T14:00:00Z' },
    {
      is: 'an earlier hour that has not come is today’s',
      change: { digestAt: time('08:15') },
      digest: '2026-03-09T12:15:00Z',
    },
    {
      is: 'an hour already past leaves today’s as it was',
      change: { digestAt: time('07:00') },
      digest: '2026-03-09T12:30:00Z',
    },
    {
      is: 'time off from today skips to the first day back',
      change: { awayFrom: date('2026-03-09'), awayUntil: date('2026-03-12') },
      digest: '2026-03-12T12:30:00Z',
    },
    {
      is: 'time off from tomorrow leaves today’s',
      change: { awayFrom: date('2026-03-10'), awayUntil: date('2026-03-12') },
      digest: '2026-03-09T12:30:00Z',
    },
    { is: 'Mondays off begin today', change: { workDays: [2, 3, 4, 5] }, digest: '2026-03-10T12:30:00Z' },
    {
      is: 'a move west waits for the hour there',
      change: { zone: 'America/Los_Angeles' },
      digest: '2026-03-09T15:30:00Z',
    },
    {
      is: 'a move east past the hour there leaves today’s',
      change: { zone: 'Europe/London' },
      digest: '2026-03-09T12:30:00Z',
    },
  ])('follow a change on Monday at 08:00: $is', async ({ change, digest }, { db }) => {
    const { member } = await bea(db);
    expect(await after(db, member, change, MONDAY)).toContain(`morning-digest ${digest}`);
  });

  test('go on from the next day once today’s hour is past', async ({ db }) => {
    const { member } = await bea(db, at('2026-03-09T09:00'));
    const now = at('2026-03-09T20:00');
    expect(await after(db, member, { digestAt: time('07:00') }, now)).toContain('morning-digest 2026-03-10T11:00:00Z');
    expect(await after(db, member, { digestAt: time('09:00') }, now)).toContain('morning-digest 2026-03-10T13:00:00Z');
  });

  test('come back at once with somebody who returns early', async ({ db }) => {
    const { member } = await bea(db);
    await after(db, member, { awayFrom: date('2026-03-09'), awayUntil: date('2026-04-01') }, MONDAY);
    expect(await after(db, member, { awayFrom: null, awayUntil: null }, at('2026-03-09T12:00'))).toEqual([
      'morning-digest 2026-03-10T12:30:00Z',
      'prospecting-check 2026-03-11T18:00:00Z',
    ]);
  });

  test('look again at somebody who is away without end, and drop nobody for it', async ({ db }) => {
    const { member } = await bea(db);
    const rows = await after(db, member, { awayFrom: date('2026-03-09'), awayUntil: null }, MONDAY);
    expect(rows).toEqual(['morning-digest 2026-06-17T12:30:00Z', 'prospecting-check 2026-06-17T18:00:00Z']);
  });

  test('hold nothing for somebody without work days until they have some', async ({ db }) => {
    const { member } = await bea(db);
    expect(await after(db, member, { workDays: [] }, MONDAY)).toEqual([]);
    expect(await after(db, member, { workDays: [1] }, MONDAY)).toEqual(['morning-digest 2026-03-09T12:30:00Z']);
  });

  test('leave what is due right now to the tick', async ({ db }) => {
    const { member } = await bea(db);
    const rows = await after(db, member, { digestAt: time('11:00') }, at('2026-03-09T08:31'));
    expect(rows).toContain('morning-digest 2026-03-09T12:30:00Z');
  });

  test('are due in the order of their time', async ({ db }) => {
    await db.delete(schedules);
    const workspaceId = await aWorkspace(db);
    const due = (subject: string, nextAt: Temporal.Instant) => ({ job: 'morning-digest' as const, subject, nextAt });
    await reschedule(db, workspaceId, [
      due('U2', at('2026-03-09T09:00')),
      due('U1', MONDAY),
      due('U3', at('2026-03-10T09:00')),
    ]);
    expect(await isAnythingDue(db, at('2026-03-09T07:59'))).toBe(false);
    expect(await isAnythingDue(db, MONDAY)).toBe(true);
    const taken = await takeDue(db, at('2026-03-09T12:00'), 10);
    expect(taken.map(({ subject }) => subject)).toEqual(['U1', 'U2']);
    expect((await takeDue(db, at('2026-03-09T12:00'), 1)).map(({ subject }) => subject)).toEqual(['U1']);
    const ofJob = await subjectsScheduled(db, 'morning-digest', workspaceId);
    expect(ofJob.get(workspaceId)).toEqual(['U1', 'U2', 'U3']);
    expect(await subjectsScheduled(db, 'channel-nudges', workspaceId)).toEqual(new Map());
  });
});

onBothDatabases('schedules of several workspaces', (test) => {
  test('that fall due together are taken a workspace after the other', async ({ db }) => {
    await db.delete(schedules);
    const workspaces = [await aWorkspace(db), await aWorkspace(db)];
    for (const subject of ['U1', 'U2', 'U3']) {
      for (const workspaceId of workspaces) {
        await reschedule(db, workspaceId, [{ job: 'morning-digest', subject, nextAt: MONDAY }]);
      }
    }
    const taken = await takeDue(db, MONDAY, 3);
    expect(new Set(taken.map(({ workspaceId }) => workspaceId)).size).toBe(1);
  });
});

onPostgres('schedules', (test) => {
  test('taken by one process are passed by by another', async ({ db }) => {
    await db.delete(schedules);
    const workspaceId = await aWorkspace(db);
    await reschedule(db, workspaceId, [{ job: 'morning-digest', subject: 'U1', nextAt: MONDAY }]);
    await db.transaction(async (tx) => {
      expect(await takeDue(tx, MONDAY, 10)).toHaveLength(1);
      expect(await takeDue(db, MONDAY, 10)).toHaveLength(0);
    });
    expect(await takeDue(db, MONDAY, 10)).toHaveLength(1);
  });
});
