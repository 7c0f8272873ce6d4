import { expect, it } from 'vitest';
import { medianOf, quantileOf } from '../../src/domain/quantile.ts';

it.each([
  { of: [], median: null },
  { of: [3], median: 3 },
  { of: [9, 1], median: 5 },
  { of: [9, 1, 2], median: 2 },
  { of: [10, 9, 1, 2], median: 5.5 },
])('the median of $of is $median', ({ of, median }) => {
  expect(medianOf(of)).toBe(median);
});

const TWENTY = Array.from({ length: 20 }, (_, index) => 20 - index);

it.each([
  { is: 'nothing', of: [], share: 0.9, quantile: null },
  { is: 'one value', of: [7], share: 0.1, quantile: 7 },
  { is: 'the 90th of 1 to 20', of: TWENTY, share: 0.9, quantile: 18 },
  { is: 'the 10th of 1 to 20', of: TWENTY, share: 0.1, quantile: 2 },
])('$is: $quantile', ({ of, share, quantile }) => {
  expect(quantileOf(of, share)).toBe(quantile);
});
