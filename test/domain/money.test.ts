import { expect, it } from 'vitest';
import { formatMoney, formatTotals, minorDigits, moneyOf, totalsOf } from '../../src/domain/money.ts';

it.each([
  [2500000, 'USD', '$25,000'],
  [4500050, 'EUR', '€45,000.50'],
  [1200, 'JPY', '¥1,200'],
  [300000, 'CHF', 'CHF 3,000'],
  [5, 'USD', '$0.05'],
  [0, 'USD', '$0'],
  [-4000000, 'USD', '-$40,000'],
  [1234567, 'KWD', 'KWD 1,234.567'],
  [99999999999999, 'USD', '$999,999,999,999.99'],
])('%d minor units of %s are written %s', (amount, currency, written) => {
  expect(formatMoney({ amount, currency })).toBe(written);
});

it.each([
  ['USD', 2],
  ['JPY', 0],
  ['KWD', 3],
])('%s has %d digits after the point', (currency, digits) => {
  expect(minorDigits(currency)).toBe(digits);
});

it('sums per currency and never converts', () => {
  const amounts = [
    { amount: 2500000, currency: 'USD' },
    null,
    { amount: 4500000, currency: 'EUR' },
    { amount: 1, currency: 'USD' },
  ];
  expect(totalsOf(amounts)).toEqual([
    { amount: 4500000, currency: 'EUR' },
    { amount: 2500001, currency: 'USD' },
  ]);
  expect(formatTotals(totalsOf(amounts))).toBe('€45,000 + $25,000.01');
  expect(formatTotals(totalsOf([]))).toBe('');
});

it('has no money where amount or currency is missing', () => {
  expect(moneyOf({ amount: null, currency: null })).toBeNull();
  expect(moneyOf({ amount: 0, currency: 'USD' })).toEqual({ amount: 0, currency: 'USD' });
});
