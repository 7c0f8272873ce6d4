import { describe, expect, it, test } from 'vitest';
import type { DealStatus } from '../../../src/domain/deal.ts';
import { type Win, winOf } from '../../../src/domain/win.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import { winMessage, winTakenBack } from '../../../src/slack/views/win.ts';
import { aDeal, aMember, TODAY, workingDaysAgo } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const won = aDeal({ status: 'won', endedOn: TODAY });
const aWin = (over: Partial<Win> = {}): Win => ({
  deal: won,
  touches: 12,
  channels: ['call', 'email', 'meeting'],
  days: 34,
  ...over,
});
const shown = (win: Win) => requireWithinLimits('message', winMessage(win));
const read = (win: Win) => plain(shown(win), { nameOf: () => 'Bea' }).split('\n');

test('a win names the deal, its amount and its owner, and the behaviour behind it', () => {
  expect(read(aWin())).toEqual([
    'Won: Acme Corp, $40,000. Well done, @Bea!',
    'Behind it: 12 touches by call, email and meeting, in 34 working days.',
    'What would you do again?',
  ]);
  expect(shown(aWin()).text).toBe('Won: Acme Corp, $40,000.');
});

it.each([
  {
    is: 'one touch, within a day',
    win: aWin({ touches: 1, channels: ['call'], days: 0 }),
    behind: '1 touch by call, within a day',
  },
  { is: 'one day', win: aWin({ days: 1 }), behind: '12 touches by call, email and meeting, in 1 working day' },
  { is: 'nobody knows since when', win: aWin({ days: null }), behind: '12 touches by call, email and meeting' },
  { is: 'nothing was logged', win: aWin({ touches: 0, channels: [] }), behind: 'in 34 working days' },
])('what is behind a win, where $is', ({ win, behind }) => {
  expect(read(win)[1]).toBe(`Behind it: ${behind}.`);
});

test('nothing is invented: no amount, nothing logged, nobody knows since when', () => {
  const deal = { ...won, amount: null, currency: null };
  expect(read(aWin({ deal, touches: 0, channels: [], days: null }))).toEqual([
    'Won: Acme Corp. Well done, @Bea!',
    'What would you do again?',
  ]);
});

it.each<{ is: string; status: DealStatus | undefined; says: string }>([
  { is: 'open again', status: 'open', says: 'Not won yet: Acme Corp is open again, and @Bea is on it.' },
  { is: 'parked', status: 'parked', says: 'Not won yet: Acme Corp is open again, and @Bea is on it.' },
  { is: 'won anew', status: 'won', says: 'Acme Corp was open again for a while; it is won now.' },
  {
    is: 'lost after all',
    status: 'lost',
    says: 'Acme Corp was not won in the end. Thank you for seeing it through, @Bea.',
  },
  { is: 'no longer there', status: 'undone', says: 'That deal is no longer here.' },
  { is: 'gone', status: undefined, says: 'That deal is no longer here.' },
])('a win that does not stand says kindly that the deal is $is', ({ status, says }) => {
  const message = requireWithinLimits('message', winTakenBack(status && aDeal({ status })));
  expect(plain(message, { nameOf: () => 'Bea' })).toBe(says);
});

describe.each(HOSTILE)('with $is', ({ name }) => {
  it('a win is harmless and within limits, standing or not', () => {
    const deal = { ...won, name };
    expect(JSON.stringify(shown(aWin({ deal })))).not.toMatch(HARMFUL);
    expect(JSON.stringify(requireWithinLimits('message', winTakenBack({ ...deal, status: 'open' })))).not.toMatch(
      HARMFUL,
    );
  });
});

it.each([
  {
    is: 'opened 5 working days ago',
    deal: aDeal({ createdAt: workingDaysAgo(5), endedOn: TODAY }),
    imported: false,
    days: 5,
  },
  { is: 'opened today', deal: aDeal({ createdAt: TODAY, endedOn: TODAY }), imported: false, days: 0 },
  { is: 'imported', deal: aDeal({ createdAt: workingDaysAgo(5), endedOn: TODAY }), imported: true, days: null },
  { is: 'ended on no known day', deal: aDeal(), imported: false, days: null },
])('a win of a deal $is took its owner $days working days', ({ deal, imported, days }) => {
  expect(winOf(deal, { touches: 3, channels: ['call'], imported }, aMember()).days).toBe(days);
});
