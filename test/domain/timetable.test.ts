import { describe, expect, it } from 'vitest';
import {
  lookAt,
  missedSince,
  nextSaid,
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
    { job: 'team-prompt', after: '2026-03-06T08:30', next: '2026-03-10T10:00' },
    { job: 'thread-open', after: '2026-03-06T08:30', next: '2026-03-09T09:30' },
    { job: 'thread-open', after: '2026-05-22T08:30', next: '2026-05-26T09:30' },
  ] as const)('says $job after $after at $next', ({ job, after, next }) => {
    expect(clock(nextTime(job, job.startsWith('m') || job.startsWith('p') ? bea() : east, at(after)))).toBe(next);
  });

  it.each([
    { job: 'morning-digest', due: '2026-03-09T08:30', until: '2026-03-09T11:30' },
    { job: 'prospecting-check', due: '2026-03-11T14:00', until: '2026-03-11T17:00' },
    { job: 'channel-nudges', due: '2026-03-09T15:00', until: '2026-03-09T18:00' },
    { job: 'team-prompt', due: '2026-03-10T10:00', until: '2026-03-10T18:00' },
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

describe('what is said only when it was asked for', () => {
  const job = 'lead-response';

  it('is scheduled for nobody, and due to nobody by the clock', () => {
    expect([nextTime(job, bea(), at('2026-03-09T08:30')), nextSaid(job, bea(), at('2026-03-09T08:30'))]).toEqual([
      null,
      null,
    ]);
    expect(rescheduled(job, bea(), null, at('2026-03-09T08:30'))).toBeNull();
  });

  it.each([
    { is: 'a full ten minutes', from: '2026-03-11T09:10', at: '2026-03-11T10:10' },
    { is: 'the next full ten minutes', from: '2026-03-11T09:11', at: '2026-03-11T10:20' },
    { is: 'the last of the day', from: '2026-03-11T15:50', at: '2026-03-11T16:50' },
    { is: 'the next day, where it would be its end', from: '2026-03-11T15:51', at: '2026-03-12T09:00' },
    { is: 'the next day', from: '2026-03-11T16:15', at: '2026-03-12T09:20' },
    { is: 'after the weekend', from: '2026-03-13T19:00', at: '2026-03-16T10:00' },
  ])('is looked at after an hour of work: $is', ({ from, at: gives }) => {
    expect(clock(lookAt(bea(), at(from)))).toBe(gives);
  });

  it.each([
    { is: 'away without an end: as all are', over: { awayFrom: date('2026-03-09') }, gives: '2026-06-17T09:10' },
    { is: 'no work days: never', over: { workDays: [] }, gives: undefined },
  ])('and by somebody with $is', ({ over, gives }) => {
    expect(clock(lookAt(bea(over), at('2026-03-09T09:10')))).toBe(gives);
  });

  it.each([
    { is: 'at its minute', due: '2026-03-11T10:10', until: '2026-03-11T17:00' },
    { is: 'in the evening, after a move', due: '2026-03-11T17:10', until: '2026-03-11T17:10' },
    { is: 'before the day, after a move', due: '2026-03-11T08:50', until: '2026-03-11T08:50' },
  ])('may be said until the end of the working day: $is', ({ due, until }) => {
    const { last, missed } = missedSince(job, bea(), at(due), at('2026-03-11T20:00'));
    expect([clock(last.at), clock(last.until), missed]).toEqual([due, until, []]);
  });

  it('is an occasion by its minute, once where clocks show an hour twice', () => {
    const first = Temporal.Instant.from('2026-11-01T05:10:00Z');
    const minutes = [first, first.add({ hours: 1 })].map((due) => missedSince(job, bea(), due, due).last.occasion);
    expect(minutes).toEqual(['2026-11-01T0510Z', '2026-11-01T0610Z']);
  });

  it('may be tried at any working moment', () => {
    expect(clock(occasionNow(job, bea(), at('2026-03-11T11:03'))?.until)).toBe('2026-03-11T17:00');
    expect(occasionNow(job, bea(), at('2026-03-11T17:00'))).toBeNull();
    expect(occasionNow(job, bea(), at('2026-03-14T11:00'))).toBeNull();
  });

  it.each([
    { is: 'stays where it is sooner', planned: '2026-03-11T10:20', stands: '2026-03-11T10:20' },
    { is: 'comes an hour after who was away is back', planned: '2026-06-17T09:10', stands: '2026-03-11T11:00' },
    { is: 'stays where it is overdue', planned: '2026-03-11T09:10', stands: '2026-03-11T09:10' },
  ])('$is', ({ planned, stands }) => {
    expect(clock(rescheduled(job, bea(), at(planned), at('2026-03-11T10:00')))).toBe(stands);
  });
});
