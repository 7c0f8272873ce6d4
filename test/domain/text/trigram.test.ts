import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likeness } from '../../../src/domain/text/trigram.ts';

it.each([
  ['price', 'price', 1],
  ['word', 'words', 4 / 7],
  ['expnsive', 'expensive', 7 / 12],
  ['abc', 'xyz', 0],
])('%s and %s: %d, as Postgres counts', (a, b, share) => {
  expect(likeness(a, b)).toBeCloseTo(share, 10);
});

it('is the same both ways, and 1 for a word and itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a));
      expect(likeness(a, a)).toBe(1);
    }),
  );
});
