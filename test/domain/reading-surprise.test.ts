import { expect, it } from 'vitest';
import type { Update } from '../../src/domain/reading.ts';
import { amountAsked, isFarFrom, mayCountAgain, workAsked } from '../../src/domain/reading-surprise.ts';

const dollars = (amount: number) => ({ amount: amount * 100, currency: 'USD' });
const STANDS = dollars(10_000);

it.each([
  { is: 'almost five times as much', amount: dollars(49_999), far: false },
  { is: 'five times as much', amount: dollars(50_000), far: true },
  { is: 'a little over a fifth', amount: dollars(2_001), far: false },
  { is: 'a fifth', amount: dollars(2_000), far: true },
  { is: 'nothing', amount: dollars(0), far: true },
  { is: 'almost three times as much, won', amount: dollars(29_999), outcome: 'won' as const, far: false },
  { is: 'three times as much, won', amount: dollars(30_000), outcome: 'won' as const, far: true },
  { is: 'three times as much, lost', amount: dollars(30_000), outcome: 'lost' as const, far: false },
  { is: 'as much of another currency', amount: { amount: 1_000_000, currency: 'EUR' }, far: true },
])('$is is asked about: $far', ({ amount, outcome, far }) => {
  expect(isFarFrom(STANDS, amount, outcome)).toBe(far);
});

it.each([
  { is: 'no amount', stands: { amount: null, currency: null } },
  { is: 'an amount of nothing', stands: dollars(0) },
])('beside $is every amount is near', ({ stands }) => {
  expect(isFarFrom(stands, dollars(1_000_000))).toBe(false);
});

const UPDATE: Update = { is: 'deal-update', deal: 1, parts: { amount: dollars(90_000) }, doubts: [] };

it('asks about an amount once, and keeps it where it stands', () => {
  const asked = amountAsked(UPDATE, STANDS);
  expect(asked).toEqual({ ...UPDATE, doubts: [{ part: 'amount', shown: '', among: [{ money: dollars(90_000) }] }] });
  expect(amountAsked(asked, STANDS)).toBe(asked);
  expect(amountAsked(UPDATE, dollars(80_000))).toBe(UPDATE);
});

const CALLS: Update = { is: 'activity', deal: null, parts: { touches: [{ kind: 'call', count: 20 }] }, doubts: [] };

it.each([
  { text: 'finished 20 calls', counts: true },
  { text: 'that makes 20 calls', counts: true },
  { text: '20 calls in all', counts: true },
  { text: '20 calls', counts: false },
  { text: 'called 20 people at Total Energies', counts: true },
])('"$text" may count what was logged before: $counts', ({ text, counts }) => {
  expect(mayCountAgain(text, CALLS) !== undefined).toBe(counts);
});

it('does not ask about one call, about several kinds, or beside a deal’s news', () => {
  const parts = { touches: [{ kind: 'call' as const, count: 1 }] };
  const both = { touches: [...(CALLS.parts.touches ?? []), { kind: 'email' as const, count: 3 }] };
  for (const update of [
    { ...CALLS, parts },
    { ...CALLS, parts: both },
    { ...CALLS, is: 'deal-update' as const },
  ])
    expect(mayCountAgain('finished', update)).toBeUndefined();
});

it('asks whether work comes on top of what was logged, where anything was', () => {
  expect(workAsked(CALLS, { kind: 'call', count: 20 }, 16).doubts).toEqual([
    { part: 'touches', shown: '16 calls', among: [{ words: '20 calls' }] },
  ]);
  expect(workAsked(CALLS, { kind: 'research', count: 2 }, 1).doubts).toEqual([
    { part: 'touches', shown: '1 research', among: [{ words: '2 research' }] },
  ]);
  expect(workAsked(CALLS, { kind: 'call', count: 20 }, 0)).toBe(CALLS);
});
