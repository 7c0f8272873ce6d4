import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { fisherExact } from '../../src/domain/fisher.ts';

// Known two-sided values: Fisher's tea, and what R's fisher.test gives.
it.each([
  { a: { hits: 3, of: 4 }, b: { hits: 1, of: 4 }, p: 0.485714 },
  { a: { hits: 1, of: 10 }, b: { hits: 11, of: 14 }, p: 0.002759 },
  { a: { hits: 8, of: 10 }, b: { hits: 1, of: 6 }, p: 0.034965 },
  { a: { hits: 0, of: 5 }, b: { hits: 5, of: 5 }, p: 0.007937 },
  { a: { hits: 2, of: 12 }, b: { hits: 15, of: 18 }, p: 0.000537 },
  { a: { hits: 4, of: 20 }, b: { hits: 4, of: 20 }, p: 1 },
  { a: { hits: 0, of: 0 }, b: { hits: 3, of: 9 }, p: 1 },
])('$a.hits of $a.of against $b.hits of $b.of: p $p', ({ a, b, p }) => {
  expect(fisherExact(a, b)).toBeCloseTo(p, 5);
});

const share = fc
  .integer({ min: 0, max: 300 })
  .chain((of) => fc.record({ hits: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));

test('it is a probability, the same whichever side is named first', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const p = fisherExact(a, b);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(fisherExact(b, a)).toBeCloseTo(p, 9);
    }),
  );
});

test('further apart, it is less likely', () => {
  const p = [14, 12, 10, 8].map((hits) => fisherExact({ hits: 5, of: 20 }, { hits, of: 20 }));
  expect(p).toEqual(p.toSorted((a, b) => a - b));
});
