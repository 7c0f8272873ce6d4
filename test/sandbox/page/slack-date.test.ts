import { expect, test } from 'vitest';
import { slackDate } from '../../../src/sandbox/page/blocks/slack-date.ts';
import { localOf, secondsOf } from '../../../src/sandbox/page/blocks/zoned.ts';

const at = (iso: string) => Date.parse(iso) / 1000;
const office = { zone: 'America/New_York', now: Date.parse('2026-03-09T14:00:00Z') };

test.each([
  ['2026-03-09T13:30:00Z', '{date_short} at {time}', 'Mar 9, 2026 at 9:30 AM'],
  ['2026-03-09T03:30:00Z', '{date_short_pretty}', 'yesterday'],
  ['2026-03-10T05:00:00Z', 'by {date_pretty}!', 'by tomorrow!'],
  ['2026-03-13T19:30:00Z', '{date_long_pretty}', 'Friday, March 13, 2026'],
  ['2026-03-09T13:30:05Z', '{date_num} {time_secs}', '2026-03-09 9:30:05 AM'],
  ['2026-03-09T13:30:00Z', '{ago}', '30 minutes ago'],
  ['2026-03-09T13:30:00Z', '{nonsense}', '{nonsense}'],
])('%s in the words %j is %j', (moment, words, said) => {
  expect(slackDate(at(moment), words, office).replaceAll(' ', ' ')).toBe(said);
});

test('a date and a time are read on that zone’s clock, on either side of the change of the clocks', () => {
  for (const moment of ['2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z', '2026-07-01T14:15:00Z']) {
    expect(secondsOf(localOf(at(moment), office.zone), office.zone)).toBe(at(moment));
  }
  expect(localOf(at('2026-03-08T07:30:00Z'), office.zone)).toBe('2026-03-08T03:30');
  expect(localOf(null, office.zone)).toBe('');
  expect(secondsOf('', office.zone)).toBeNull();
});
