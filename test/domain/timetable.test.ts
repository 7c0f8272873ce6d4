import { describe, expect, it } from 'vitest';
import {
  missedSince,
  nextTime,
  occasionNow,
  rescheduled,
  type Subject,
  WORKSPACE_DAYS,
} from '../../src/domain/timetable.ts';
import { aMember, at, date } from './builders.ts';

const time = Temporal.PlainTime.from;
const bea = (over: Partial<Subject> = {}): Subject => ({ ...aMember(), ...over });
const east: Subject = { ...aMember(), digestAt: null };
const clock = (instant: Temporal.Instant | null | undefined, zone = 'America/New_York') =>
  instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('the timetable', () => {
  it.each([
    { job: 'morning-digest', after: '2026-03-06T08:30', next: '2026-03-09T08:30' },
    { job: 'prospecting-check', after: '2026-03-06T08:30', next: '2026-03-11T14:00' },
    { job: 'channel-nudges', after: '2026-03-06T14:59', next: '2026-03-06T15:00' },
    { job: 'thread-open', after: '2026-03-06T08:30', next: '2026-03-09T09:30' },
    { job: 'thread-open', after: '2026-05-22T08:30', next: '2026-05-26T09:30' },
  ] as const)('says $job after $after at $next', ({ job, after, next }) => {
    expect(clock(nextTime(job, job.startsWith('m') || job.startsWith('p') ? bea() : east, at(after)))).toBe(next);
  });

  it.each([
    { job: 'morning-digest', due: '2026-03-09T08:30', until: '2026-03-09T11:30' },
    { job: 'prospecting-check', due: '2026-03-11T14:00', until: '2026-03-11T17:00' },
    { job: 'channel-nudges', due: '2026-03-09T15:00', until: '2026-03-09T18:00' },
    { job: 'thread-open', due: '2026-03-09T09:30', until: '2026-03-09T21:00' },
  ] as const)('says $job due at $due until $until', ({ job, due, until }) => {
    const { last } = missedSince(job, bea(), at(due), at(due));
    expect(clock(last.until)).toBe(until);
    expect(occasionNow(job, bea(), at(due))?.occasion).toBe(last.occasion);
    expect(occasionNow(job, bea(), last.until)).toBeNull();
    expect(occasionNow(job, bea(), last.until.subtract({ milliseconds: 1 }))?.at).toEqual(at(due));
    expect(occasionNow(job, bea(), at(due).subtract({ milliseconds: 1 }))).toBeNull();
  });

  it('re-reads people at 03:00 UTC on every day, and once where days were missed', () => {
    const utc = (iso: string) => Temporal.Instant.from(iso);
    expect(nextTime('roster', WORKSPACE_DAYS, utc('2026-12-25T02:59:00Z'))).toEqual(utc('2026-12-25T03:00:00Z'));
    expect(nextTime('roster', WORKSPACE_DAYS, utc('2026-12-25T03:00:00Z'))).toEqual(utc('2026-12-26T03:00:00Z'));
    const { last } = missedSince('roster', WORKSPACE_DAYS, utc('2026-12-25T03:00:00Z'), utc('2026-12-28T09:00:00Z'));
    expect(last.occasion).toBe('2026-12-28');
  });

  it('says nothing of a late hour in the next day', () => {
    const { last } = missedSince(
      'morning-digest',
      bea({ digestAt: time('22:30') }),
      at('2026-03-09T22:30'),
      at('2026-03-09T22:30'),
    );
    expect(clock(last.until)).toBe('2026-03-10T00:00');
  });

  it('says it at the hour of the member on the days the clocks change', () => {
    // New York: 8 March and 1 November 2026.
    for (const day of ['2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01']) {
      const next = nextTime('morning-digest', bea({ workDays: [1, 2, 3, 4, 5, 6, 7] }), at(`${day}T12:00`));
      expect(clock(next)).toBe(`${date(day).add({ days: 1 })}T08:30`);
    }
  });
});

describe('what was missed', () => {
  it.each([
    { is: 'nothing', due: '2026-03-09T08:30', now: '2026-03-09T08:30', last: '2026-03-09', before: [] },
    { is: 'a day', due: '2026-03-09T08:30', now: '2026-03-10T09:00', last: '2026-03-10', before: ['2026-03-09'] },
    { is: 'a weekend', due: '2026-03-06T08:30', now: '2026-03-08T23:00', last: '2026-03-06', before: [] },
    {
      is: 'three days',
      due: '2026-03-09T08:30',
      now: '2026-03-12T07:00',
      last: '2026-03-11',
      before: ['2026-03-09', '2026-03-10'],
    },
    {
      is: 'a month',
      due: '2026-01-26T08:30',
      now: '2026-03-03T09:00',
      last: '2026-03-03',
      before: ['01-26', '02-17', '02-18', '02-19', '02-20', '02-23', '02-24', '02-25', '02-26', '02-27', '03-02'].map(
        (day) => `2026-${day}`,
      ),
    },
  ])('comes to the last occasion, and those before it: $is', ({ due, now, last, before }) => {
    const { last: found, missed } = missedSince('morning-digest', bea(), at(due), at(now));
    expect(found.occasion).toBe(last);
    expect(missed.map(({ occasion }) => occasion)).toEqual(before);
  });

  it('is one occasion where the hour was moved to a later one of the same day', () => {
    const missed = missedSince(
      'morning-digest',
      bea({ digestAt: time('10:00') }),
      at('2026-03-09T08:30'),
      at('2026-03-09T10:05'),
    );
    expect(missed).toMatchObject({ last: { occasion: '2026-03-09' }, missed: [] });
    expect(clock(missed.last.at)).toBe('2026-03-09T08:30');
  });

  it("keeps today's occasion where the hour was moved to an earlier one", () => {
    const subject = bea({ digestAt: time('07:00') });
    const kept = rescheduled('morning-digest', subject, at('2026-03-09T08:30'), at('2026-03-09T08:00'));
    expect(clock(kept)).toBe('2026-03-09T08:30');
    const { last, missed } = missedSince('morning-digest', subject, at('2026-03-09T08:30'), at('2026-03-09T08:30'));
    expect(last.occasion).toBe('2026-03-09');
    expect(missed).toEqual([]);
    expect(clock(nextTime('morning-digest', subject, at('2026-03-09T08:30')))).toBe('2026-03-10T07:00');
  });

  it.each([
    { is: 'in the evening', zone: 'Asia/Tokyo', until: '2026-03-09T21:30' },
    { is: 'before dawn', zone: 'Pacific/Auckland', until: '2026-03-10T01:30' },
    { is: 'by day', zone: 'Europe/London', until: '2026-03-09T15:30' },
  ])('is too late where its hour comes $is after a move', ({ zone, until }) => {
    const due = at('2026-03-09T08:30');
    const { last } = missedSince('morning-digest', bea({ zone }), due, due);
    expect(clock(last.until, zone)).toBe(until);
  });

  it('is not too late at night for those whose own hour is at night', () => {
    const due = at('2026-03-09T22:15');
    const { last } = missedSince('morning-digest', bea({ digestAt: time('23:00') }), due, due);
    expect(clock(last.until)).toBe('2026-03-10T00:00');
  });

  it('is left to the hour there when somebody moves west at the very minute', () => {
    const subject = bea({ zone: 'America/Los_Angeles' });
    const moved = rescheduled('morning-digest', subject, at('2026-03-09T08:30'), at('2026-03-09T08:30'));
    expect(clock(moved, 'America/Los_Angeles')).toBe('2026-03-09T08:30');
  });
});
