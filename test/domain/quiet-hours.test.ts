import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuietAt, openingIn, type Quiet } from '../../src/domain/quiet-hours.ts';
import { at, ZONE } from './builders.ts';

const time = Temporal.PlainTime.from;
const quiet = (from: string | null, until: string | null, zone = ZONE): Quiet => ({
  zone,
  quietFrom: from === null ? null : time(from),
  quietUntil: until === null ? null : time(until),
});
const NIGHT = quiet('18:00', '08:00');
const LUNCH = quiet('12:00', '13:00');
const clock = (instant: Temporal.Instant | undefined) =>
  instant?.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });

it.each([
  { hours: NIGHT, at: '17:59', is: false },
  { hours: NIGHT, at: '18:00', is: true },
  { hours: NIGHT, at: '00:00', is: true },
  { hours: NIGHT, at: '07:59', is: true },
  { hours: NIGHT, at: '08:00', is: false },
  { hours: LUNCH, at: '11:59', is: false },
  { hours: LUNCH, at: '12:00', is: true },
  { hours: LUNCH, at: '13:00', is: false },
  { hours: quiet(null, null), at: '03:00', is: false },
])('at $at it is quiet: $is', ({ hours, at: clockTime, is }) => {
  expect(isQuietAt(hours, time(clockTime))).toBe(is);
});

describe('what is to be said from one moment until another', () => {
  it.each([
    { is: 'no quiet hours', hours: quiet(null, null), from: '09:00', until: '12:00', opens: '09:00', closes: '12:00' },
    { is: 'quiet later', hours: NIGHT, from: '09:00', until: '12:00', opens: '09:00', closes: '12:00' },
    { is: 'quiet begins before its end', hours: LUNCH, from: '10:00', until: '13:30', opens: '10:00', closes: '12:00' },
    { is: 'quiet now, over in time', hours: LUNCH, from: '12:30', until: '14:00', opens: '13:00', closes: '14:00' },
    { is: 'quiet at once', hours: LUNCH, from: '12:00', until: '14:00', opens: '13:00', closes: '14:00' },
    {
      is: 'quiet until its very end',
      hours: LUNCH,
      from: '12:30',
      until: '13:00',
      opens: undefined,
      closes: undefined,
    },
    { is: 'quiet past its end', hours: NIGHT, from: '06:00', until: '07:30', opens: undefined, closes: undefined },
    { is: 'over already', hours: NIGHT, from: '12:00', until: '12:00', opens: undefined, closes: undefined },
  ])('$is: from $opens until $closes', ({ hours, from, until, opens, closes }) => {
    const opening = openingIn(hours, at(`2026-03-10T${from}`), at(`2026-03-10T${until}`));
    const day = (hour: string | undefined) => hour && `2026-03-10T${hour}`;
    expect([clock(opening?.from), clock(opening?.until)]).toEqual([day(opens), day(closes)]);
  });

  it('ends with the quiet hours on the days the clocks change', () => {
    // New York skips 02:30 on 8 March 2026, and has 01:30 twice on 1 November.
    const skipped = openingIn(quiet('22:00', '02:30'), at('2026-03-08T00:10'), at('2026-03-08T06:00'));
    expect(clock(skipped?.from)).toBe('2026-03-08T03:30');
    const repeated = openingIn(quiet('22:00', '01:30'), at('2026-11-01T00:10'), at('2026-11-01T06:00'));
    expect(repeated?.from.toString()).toBe('2026-11-01T05:30:00Z');
  });

  it('never lies in quiet hours, whatever they are', () => {
    const anHour = fc.integer({ min: 0, max: 47 }).map((half) => new Temporal.PlainTime(half >> 1, (half % 2) * 30));
    const minute = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });
    fc.assert(
      fc.property(anHour, anHour, minute, fc.integer({ min: 1, max: 600 }), (quietFrom, quietUntil, start, length) => {
        fc.pre(!quietFrom.equals(quietUntil));
        // A zone whose clocks do not change, so that a clock time is one moment.
        const hours = { zone: 'Asia/Kathmandu', quietFrom, quietUntil };
        const from = at('2026-01-01T00:00').add({ minutes: start });
        const opening = openingIn(hours, from, from.add({ minutes: length }));
        if (!opening) return;
        const clockAt = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(hours.zone).toPlainTime();
        const minutes = opening.from.until(opening.until).total('minutes');
        for (let later = 0; later < minutes; later += 10) {
          expect(isQuietAt(hours, clockAt(opening.from.add({ minutes: later })))).toBe(false);
        }
      }),
    );
  });
});
