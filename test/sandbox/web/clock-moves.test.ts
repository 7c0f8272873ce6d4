import { describe, expect, it } from 'vitest';
import { instantFor } from '../../../src/sandbox/web/clock-moves.ts';
import type { Move } from '../../../src/sandbox/web/wire.ts';

const ZONE = 'America/New_York';

function officeAt(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
}

function moved(to: Move['to'], local: string, machine = '2026-03-11T12:00'): string {
  return instantFor(to, officeAt(local), officeAt(machine))
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

describe('the clock moves on to', () => {
  it.each<{ to: Move['to']; from: string; shows: string; is: string }>([
    { to: 'hour', from: '2026-03-09T08:15', shows: '2026-03-09T09:15', is: 'an hour on' },
    { to: 'hour', from: '2026-03-08T01:30', shows: '2026-03-08T03:30', is: 'an hour on, where the clocks skip one' },
    {
      to: 'hour',
      from: '2026-11-01T01:30',
      shows: '2026-11-01T01:30',
      is: 'an hour on, where the clocks show it twice',
    },
    { to: 'morning', from: '2026-03-09T08:15', shows: '2026-03-09T08:30', is: 'this very morning' },
    { to: 'morning', from: '2026-03-09T08:30', shows: '2026-03-10T08:30', is: 'tomorrow, at 08:30 sharp' },
    { to: 'morning', from: '2026-03-13T17:00', shows: '2026-03-16T08:30', is: 'Monday, over a weekend' },
    { to: 'morning', from: '2026-03-06T17:00', shows: '2026-03-09T08:30', is: 'Monday, over a night of clock change' },
    { to: 'morning', from: '2026-10-30T17:00', shows: '2026-11-02T08:30', is: 'Monday, over the change back' },
    { to: 'morning', from: '2026-05-22T17:00', shows: '2026-05-26T08:30', is: 'Tuesday, after Memorial Day' },
    { to: 'morning', from: '2026-11-25T12:00', shows: '2026-11-27T08:30', is: 'the day after Thanksgiving' },
    { to: 'monday', from: '2026-03-09T08:15', shows: '2026-03-09T09:30', is: 'this Monday, where it is still to come' },
    { to: 'monday', from: '2026-03-09T09:30', shows: '2026-03-16T09:30', is: 'the next Monday, at 09:30 sharp' },
    { to: 'monday', from: '2026-03-04T12:00', shows: '2026-03-09T09:30', is: 'the Monday after the clocks changed' },
    { to: 'monday', from: '2026-05-20T12:00', shows: '2026-05-26T09:30', is: 'Tuesday, where Monday is a holiday' },
    { to: 'monday', from: '2026-05-25T12:00', shows: '2026-05-26T09:30', is: 'tomorrow, on such a Monday' },
    { to: 'friday', from: '2026-03-09T08:15', shows: '2026-03-13T15:30', is: 'this Friday' },
    { to: 'friday', from: '2026-03-13T15:30', shows: '2026-03-20T15:30', is: 'the next Friday, at 15:30 sharp' },
    { to: 'friday', from: '2026-10-31T10:00', shows: '2026-11-06T15:30', is: 'the Friday after the change back' },
    { to: 'now', from: '2026-03-09T08:15', shows: '2026-03-11T12:00', is: "the machine's present" },
    { to: '2026-03-20T09:00:00-04:00', from: '2026-03-09T08:15', shows: '2026-03-20T09:00', is: 'an instant' },
    { to: '2026-05-08T12:15:00Z', from: '2026-03-09T08:15', shows: '2026-05-08T08:15', is: '60 days on' },
  ])('$is: $to at $from is $shows', ({ to, from, shows }) => {
    expect(moved(to, from)).toBe(shows);
  });
});

it.each<{ to: Move['to']; says: string }>([
  { to: 'now', says: "The office's clock shows Mon 16 Mar 08:15, which is past the present already" },
  { to: '2026-03-16T08:15:00-04:00', says: 'the clock only goes forward' },
  { to: '2026-03-15T08:15:00-04:00', says: 'the clock only goes forward' },
  { to: '2026-05-15T12:16:00Z', says: 'more than 60 days on' },
])('the clock does not move to $to: $says', ({ to, says }) => {
  expect(() => moved(to, '2026-03-16T08:15')).toThrow(says);
});

it('does not live through half a year at once because the office was left for so long', () => {
  expect(() => moved('now', '2026-03-09T08:15', '2026-09-09T08:15')).toThrow('smaller steps');
});
