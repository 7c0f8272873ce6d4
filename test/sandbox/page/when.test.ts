import { expect, it } from 'vitest';
import { dayIn, instantOf, momentIn, recentIn } from '../../../src/sandbox/page/desk/when.ts';

const NEW_YORK = 'America/New_York';
const at = (iso: string) => Date.parse(iso);

it.each([
  { date: '2026-03-06', time: '15:30', instant: '2026-03-06T20:30:00.000Z' },
  { date: '2026-03-09', time: '15:30', instant: '2026-03-09T19:30:00.000Z' },
  { date: '2026-03-08', time: '01:59', instant: '2026-03-08T06:59:00.000Z' },
  { date: '2026-03-08', time: '03:00', instant: '2026-03-08T07:00:00.000Z' },
  { date: '2026-11-01', time: '08:30', instant: '2026-11-01T13:30:00.000Z' },
])('$date $time in New York is $instant, summer time or not', ({ date, time, instant }) => {
  expect(instantOf(NEW_YORK, date, time)).toBe(instant);
});

it('says times by the wall clock of a zone', () => {
  const now = at('2026-03-10T15:00Z');
  expect(momentIn(NEW_YORK, at('2026-03-09T12:15Z'))).toBe('Mon 9 Mar 08:15');
  expect(recentIn(NEW_YORK, at('2026-03-09T13:31Z'), now)).toBe('Mon 09:31');
  expect(recentIn(NEW_YORK, at('2026-03-02T14:31Z'), now)).toBe('Mon 2 Mar 09:31');
  expect(dayIn(NEW_YORK, at('2026-03-08T13:00Z'), now)).toBe('Sunday 8 March');
});
