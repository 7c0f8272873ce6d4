import { expect, it } from 'vitest';
import { teamCalendar } from '../../src/domain/calendar.ts';
import { nextPost } from '../../src/domain/first-post.ts';
import { aTeam, at } from './builders.ts';

it.each([
  { is: 'its first days end before the hour', from: '2026-03-13T10:00', first: '2026-03-13T15:00' },
  { is: 'they end at the hour', from: '2026-03-13T15:00', first: '2026-03-13T15:00' },
  { is: 'they end a minute after it, on a Friday', from: '2026-03-13T15:01', first: '2026-03-16T15:00' },
  { is: 'they end on a Saturday', from: '2026-03-14T10:00', first: '2026-03-16T15:00' },
  { is: 'they end on a holiday', from: '2026-07-03T10:00', first: '2026-07-06T15:00' },
  { is: 'they are over', from: '2026-03-10T09:59', first: '2026-03-11T15:00' },
  { is: 'it had none', from: null, first: '2026-03-11T15:00' },
])('a channel is next posted to at its hour on a working day, where $is', ({ from, first }) => {
  const team = aTeam({ postsFrom: from === null ? null : at(from), country: 'US' });
  expect(String(nextPost(team, teamCalendar(team), at('2026-03-11T10:00')))).toBe(String(at(first)));
});

it('a team without working days is never posted to', () => {
  const team = aTeam({ workDays: [] });
  expect(nextPost(team, teamCalendar(team), at('2026-03-11T10:00'))).toBeNull();
});
