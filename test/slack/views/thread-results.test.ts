import { expect, it } from 'vitest';
import type { Outcome, ThreadResults } from '../../../src/domain/thread-outcome.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import {
  lostResultsMessage,
  lostThreadMessage,
  threadResultsMessage,
} from '../../../src/slack/views/thread-results.ts';
import { aTeam, MONDAY } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const results = (over: Partial<ThreadResults> = {}): ThreadResults => ({
  team: aTeam(),
  monday: MONDAY,
  outcome: { kept: 14, of: 17, carried: 2, open: 1, people: 5 },
  numbers: { prospecting: 42, movedOn: 5, concluded: 3, won: 1, wonAmounts: [{ currency: 'USD', amount: 2_500_000 }] },
  weeks: [{ week: '2026-W11', monday: MONDAY, counts: { find: 3, reach: 39, 'follow up': 4, close: 0 } }],
  ...over,
});
const closed = (over: Partial<ThreadResults> = {}) =>
  requireWithinLimits('message', threadResultsMessage(results(over)));

it('a closed thread thanks by fact, with the numbers of its week', () => {
  expect(plain(closed())).toMatchInlineSnapshot(`
    "East: week of Mon 9 Mar
    14 of 17 commitments kept · 2 carried on · 1 open. Thank you.
    This week: 42 prospecting activities · 5 deals moved on · 3 concluded · 1 won ($25,000)
    (chart: Activities by section, week by week)
      find: Mon 9 Mar 3
      reach: Mon 9 Mar 39
      follow up: Mon 9 Mar 4
      close: Mon 9 Mar 0"
  `);
  expect(closed().text).toBe(
    'East, week of Mon 9 Mar. *14 of 17 commitments kept* · 2 carried on · 1 open. Thank you.',
  );
});

it.each<{ outcome: Outcome; says: string }>([
  { outcome: { kept: 1, of: 1, carried: 0, open: 0, people: 3 }, says: '1 of 1 commitment kept. Thank you.' },
  { outcome: { kept: 0, of: 0, carried: 1, open: 2, people: 3 }, says: '1 commitment carried on · 2 open.' },
  { outcome: { kept: 0, of: 3, carried: 1, open: 0, people: 3 }, says: '0 of 3 commitments kept · 1 carried on.' },
  { outcome: { kept: 0, of: 0, carried: 0, open: 1, people: 3 }, says: '1 commitment open.' },
  { outcome: { kept: 0, of: 0, carried: 0, open: 0, people: 3 }, says: 'No commitments were made for this week.' },
])('its outcome is said as it is: $says', ({ outcome, says }) => {
  expect(plain(closed({ outcome })).split('\n')[1]).toBe(says);
});

it.each([
  { is: 'open', privateOnly: false, people: 1, says: true },
  { is: 'private with two', privateOnly: true, people: 2, says: false },
  { is: 'private with three', privateOnly: true, people: 3, says: true },
  { is: 'private with none', privateOnly: true, people: 0, says: false },
])(
  'what commitments came to is a total in the channel of a team that is $is: $says',
  ({ privateOnly, people, says }) => {
    const outcome = { kept: 0, of: people, carried: 0, open: 0, people };
    const message = closed({ team: aTeam({ privateOnly }), outcome });
    expect(/commitment/.test(`${plain(message)} ${message.text}`)).toBe(says);
    expect(plain(message)).toContain('This week: 42 prospecting activities');
  },
);

it.each([
  { lost: 'deleted', why: 'was deleted in #East' },
  { lost: 'unreachable', why: 'could not be closed in #East' },
] as const)('where it $why, its managers hear it', ({ lost, why }) => {
  const message = requireWithinLimits('message', lostResultsMessage(results(), lost));
  const words = plain(message, { nameOf: () => 'East' });
  expect(words).toContain(`The thread of East for the week of Mon 9 Mar ${why}, so here is what came of it.`);
  expect(words).toContain('14 of 17 commitments kept');
});

it('where it cannot go on, they hear why and what works meanwhile', () => {
  const words = (lost: 'deleted' | 'unreachable') =>
    plain(lostThreadMessage(aTeam(), MONDAY, lost), { nameOf: () => 'East' });
  expect(words('deleted')).toContain('was deleted in #East. `/commit` works as before');
  expect(words('unreachable')).toContain('cannot go on: I cannot post in #East, and an admin knows');
});

it.each(HOSTILE)('all of it is harmless with $is', ({ name }) => {
  const team = aTeam({ name });
  const [, ...body] = closed({ team }).blocks ?? [];
  const lost = requireWithinLimits('message', lostResultsMessage(results({ team }), 'deleted'));
  const gone = requireWithinLimits('message', lostThreadMessage(team, MONDAY, 'deleted'));
  expect(JSON.stringify([closed({ team }).text, body, lost, gone])).not.toMatch(HARMFUL);
});
