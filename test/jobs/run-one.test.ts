import { expect, it } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { readRequest } from '../../src/jobs/request.ts';
import { type JobRequest, runJob } from '../../src/jobs/run-one.ts';
import { scheduleTeam } from '../../src/store/schedules.ts';
import { schedules } from '../../src/store/schema.ts';
import { onPostgres } from '../fixtures.ts';
import { aTeam, aWorkspace } from '../store/people.ts';
import { aLog, aQuietDeal, aScheduled, at, FRIDAY, nextOf, outcomes, planned, tickAt } from './scene.ts';

const DIGEST: JobRequest = { name: 'morning-digest', at: at('2026-03-09T09:30'), send: false };

onPostgres('one job for a chosen instant', (base) => {
  const test = base.extend('workspaceId', async ({ db }) => {
    await db.delete(schedules);
    return aWorkspace(db);
  });

  test('is printed as people would read it, and rolled back', async ({ db, workspaceId }) => {
    const bea = await aScheduled(db, workspaceId, 'Bea');
    await aScheduled(db, workspaceId, 'Mia', {}, 'manager');
    await aQuietDeal(db, bea, { name: 'R&D <!channel>', nextStep: 'Call Dana' });
    expect(await runJob({ db, ...aLog() }, DIGEST)).toMatchInlineSnapshot(`
      "morning-digest at 2026-03-09T13:30:00Z: 2 occasions. Nothing was kept; --send lets it stand.

      Bea, 2026-03-09 08:30 America/New_York
      → DM to Bea
          1 thing for today
          R&D <!channel> · no touch for 24 working days, quiet at proposal from 5 on · next: Call Dana, no date yet
          [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
          Decide it now for R&D <!channel>: "If I hear nothing by …, then I will …"

      Mia, 2026-03-09 08:30 America/New_York: nothing, because they have no deals and no goals of their own."
    `);
    expect(await planned(db, workspaceId)).toEqual([]);
    expect(await outcomes(db, workspaceId)).toEqual([]);
  });

  test('stands with --send, once, and the schedule goes on as it was', async ({ db, workspaceId }) => {
    await aQuietDeal(db, await aScheduled(db, workspaceId, 'Bea'));
    expect(await runJob({ db, ...aLog() }, { ...DIGEST, send: true })).toContain('1 occasion. It will be sent.');
    expect(await planned(db, workspaceId)).toHaveLength(1);
    expect(await runJob({ db, ...aLog() }, { ...DIGEST, send: true })).toContain(
      'Bea, 2026-03-09 08:30 America/New_York: this occasion (2026-03-09) was dealt with before.',
    );
    expect(await nextOf(db, workspaceId, 'morning-digest', 'UBEA')).toBe('2026-03-09T08:30');
    await tickAt(db, at('2026-03-09T09:31'));
    expect(await planned(db, workspaceId)).toHaveLength(1);
  });

  test('shows replies under their parent', async ({ db, workspaceId }) => {
    const mia = await aScheduled(db, workspaceId, 'Mia', {}, 'manager');
    const bea = await aScheduled(db, workspaceId, 'Bea');
    await scheduleTeam(db, await aTeam(db, workspaceId, mia, [bea]), FRIDAY);
    const text = await runJob({ db, ...aLog() }, { ...DIGEST, name: 'thread-open', workspaceId });
    expect(text).toContain('→ the channel of East\n    East: week of Mon 9 Mar');
    expect(text).toContain('  └ in the thread\n      @Bea\n      What will you do this week, and by when?');
  });

  test('names the next one where nobody is due then', async ({ db, workspaceId }) => {
    await aScheduled(db, workspaceId, 'Bea');
    await aScheduled(db, workspaceId, 'Cal', { zone: 'America/Los_Angeles' });
    expect(await runJob({ db, ...aLog() }, { ...DIGEST, at: at('2026-03-09T08:29') })).toBe(
      'morning-digest: nobody is due at 2026-03-09T12:29:00Z. The next is Bea at 2026-03-09 08:30 America/New_York.',
    );
    expect(await runJob({ db, ...aLog() }, { ...DIGEST, at: at('2026-03-09T15:00') })).toContain(
      'The next is Bea at 2026-03-10',
    );
  });

  test('says why nobody is due: a public holiday, a day off, time off', async ({ db, workspaceId }) => {
    await aScheduled(db, workspaceId, 'Bea', { country: 'US' });
    await aScheduled(db, workspaceId, 'Cal', { country: 'US', workDays: [2, 3] });
    const away = { awayFrom: Temporal.PlainDate.from('2026-05-20'), awayUntil: Temporal.PlainDate.from('2026-05-29') };
    await aScheduled(db, workspaceId, 'Dan', { country: 'US', ...away });
    // Memorial Day.
    const text = await runJob({ db, ...aLog() }, { ...DIGEST, at: at('2026-05-25T08:30') });
    expect(text).toContain('nobody is due at 2026-05-25T12:30:00Z. ');
    expect(text).toContain('A public holiday: Bea. ');
    expect(text).toContain('A day off: Cal. ');
    expect(text).toContain('Away: Dan. ');
    expect(text).toContain('The next is Bea at 2026-05-26 08:30');
  });

  test('says so where nobody is scheduled at all, and in another workspace', async ({ db, workspaceId }) => {
    await aScheduled(db, workspaceId, 'Bea');
    for (const request of [
      { ...DIGEST, workspaceId: 'TOTHER' },
      { ...DIGEST, name: 'channel-nudges' as const },
    ]) {
      expect(await runJob({ db, ...aLog() }, request)).toContain('Nobody is scheduled for it');
    }
  });
});

const NOW = Temporal.Instant.from('2026-03-09T13:30:00Z');

it('npm run job reads its arguments', () => {
  expect(readRequest(['morning-digest', '--at', '2026-03-09T13:30Z'], FRIDAY)).toEqual({
    name: 'morning-digest',
    at: NOW,
    send: false,
  });
  expect(readRequest(['thread-open', '--workspace', 'T1', '--send'], NOW)).toEqual({
    name: 'thread-open',
    at: NOW,
    workspaceId: 'T1',
    send: true,
  });
});

it.each([
  { args: [], says: 'Say it like this' },
  { args: ['morning-digset'], says: 'There is no job "morning-digset"' },
  { args: ['morning-digest', 'thread-open'], says: 'There is no job "morning-digest thread-open"' },
  { args: ['morning-digest', '--at', '2026-03-09'], says: '"2026-03-09" is no instant' },
  { args: ['morning-digest', '--at'], says: 'npm run job -- morning-digest' },
  { args: ['morning-digest', '--sned'], says: '--sned' },
])('npm run job $args is answered with what is wrong', ({ args, says }) => {
  expect(() => readRequest(args, NOW)).toThrow(UserError);
  expect(() => readRequest(args, NOW)).toThrow(says);
});
