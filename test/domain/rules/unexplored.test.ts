import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import '../../property-runs.ts';
import { blanksOf } from '../../../src/domain/facts.ts';
import { unexplored } from '../../../src/domain/rules/unexplored.ts';
import { anyDeals, otherWayAround } from '../any-deals.ts';
import { aDeal, aMember, aSnapshot, at, NOW, someFigures, teamFigures, wasTold, workingDaysAgo } from '../builders.ts';

const known = { wants: 'Ship on time', decides: 'The COO', buys: 'A tender', offer: 'The pilot' };
const usual = (days: number, of: number) => someFigures({ team: teamFigures({ toProposal: { days, of } }) });
const fast = (days: number, over: Parameters<typeof aDeal>[0] = {}) =>
  aDeal({ createdAt: workingDaysAgo(15), proposalAt: at(workingDaysAgo(15 - days)), ...over });

it.each([
  { is: 'a proposal with four blanks', deal: aDeal(), ask: 'wants' },
  { is: 'a proposal of which only who decides is known', deal: aDeal({ decides: 'The COO' }), ask: 'wants' },
  { is: 'one blank', deal: aDeal({ ...known, buys: null }), ask: 'buys' },
  { is: 'a fact of spaces', deal: aDeal({ ...known, offer: '  ' }), ask: 'offer' },
  { is: 'no blank', deal: aDeal(known), ask: undefined },
  { is: 'a negotiation', deal: aDeal({ stage: 'negotiation' }), ask: 'wants' },
  { is: 'qualified', deal: aDeal({ stage: 'qualified' }), ask: undefined },
  { is: 'parked', deal: aDeal({ status: 'parked' }), ask: undefined },
])('unexplored: $is → $ask', ({ deal, ask }) => {
  expect(unexplored(aSnapshot({ deals: [deal] }), NOW)[0]?.ask).toBe(ask);
});

it.each([
  { is: '4 days, usual are 5 of 20 wins', deal: fast(4), figures: usual(5, 20), reason: 'rushed' },
  { is: '5 days, usual are 5 of 20 wins', deal: fast(5), figures: usual(5, 20), reason: 'blank' },
  { is: '4 days, usual are 5 of 19 wins', deal: fast(4), figures: usual(5, 19), reason: 'blank' },
  { is: 'no figures', deal: fast(1), figures: null, reason: 'blank' },
  {
    is: 'rushed, and back at qualified',
    deal: fast(4, { stage: 'qualified' }),
    figures: usual(5, 20),
    reason: 'rushed',
  },
  { is: 'opened at proposal', deal: fast(0), figures: usual(5, 20), reason: 'blank' },
  { is: 'imported', deal: fast(4, { openedThrough: 'import' }), figures: usual(5, 20), reason: 'blank' },
])('rushed: $is → $reason', ({ deal, figures, reason }) => {
  const [found] = unexplored(aSnapshot({ deals: [deal], figures }), NOW);
  expect(found?.reason).toBe(reason);
  if (reason === 'rushed') expect(found).toMatchObject({ days: 4, usual: 5, wins: 20 });
});

it.each([
  { is: 'the largest', deals: [aDeal({ id: 1, amount: 1 }), aDeal({ id: 2, amount: 9 })], told: [], asked: 2 },
  {
    is: 'of two currencies the older of the two largest',
    deals: [
      aDeal({ id: 1, amount: 9_000_000, currency: 'JPY', createdAt: workingDaysAgo(3) }),
      aDeal({ id: 2, amount: 9, createdAt: workingDaysAgo(4) }),
      aDeal({ id: 3, amount: 8 }),
    ],
    told: [],
    asked: 2,
  },
  {
    is: 'without amounts the oldest',
    deals: [aDeal({ id: 1, amount: null }), aDeal({ id: 2, amount: null, createdAt: workingDaysAgo(40) })],
    told: [],
    asked: 2,
  },
  {
    is: 'not the one asked about 2 days ago',
    deals: [aDeal({ id: 1, amount: 9 }), aDeal({ id: 2, amount: 1 })],
    told: [wasTold({ rule: 'unexplored', reason: 'blank', at: at(workingDaysAgo(2)) })],
    asked: 2,
  },
  {
    is: 'again the one asked about 3 days ago',
    deals: [aDeal({ id: 1, amount: 9 }), aDeal({ id: 2, amount: 1 })],
    told: [wasTold({ rule: 'unexplored', reason: 'blank', at: at(workingDaysAgo(3)) })],
    asked: 1,
  },
])('one deal a day: $is', ({ deals, told, asked }) => {
  expect(unexplored(aSnapshot({ deals, told }), NOW).map(({ deal }) => deal.id)).toEqual([asked]);
});

test('a section that is not theirs is not asked about', () => {
  expect(unexplored(aSnapshot({ rep: aMember({ goals: { 'follow up': 0 } }), deals: [aDeal()] }), NOW)).toEqual([]);
});

test('of any deals one question at most, about a blank, whatever the order of the rows', () => {
  fc.assert(
    fc.property(anyDeals, (snapshot) => {
      const found = unexplored(snapshot, NOW);
      expect(found.length).toBeLessThanOrEqual(1);
      for (const { deal, ask, blanks, reason, days, usual } of found) {
        expect([ask, blanks]).toEqual([blanksOf(deal)[0], blanksOf(deal)]);
        if (reason === 'rushed') expect(days).toBeLessThan(usual ?? 0);
      }
      expect(unexplored(otherWayAround(snapshot), NOW)).toEqual(found);
    }),
  );
});
