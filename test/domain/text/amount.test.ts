import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, formatMoney } from '../../../src/domain/money.ts';
import { amountAt, amountIn, readAmount } from '../../../src/domain/text/amount.ts';
import { wordsOf } from '../../../src/domain/text/words.ts';
import { told } from './said.ts';

describe('readAmount', () => {
  it.each([
    ['40k', 'USD', 4000000],
    ['40K', 'USD', 4000000],
    ['40 k', 'USD', 4000000],
    ['~40k', 'USD', 4000000],
    ['40k.', 'USD', 4000000],
    ['(40k)', 'USD', 4000000],
    ['$1.2m', 'USD', 120000000],
    ['.5m', 'USD', 50000000],
    ['1.2345k', 'USD', 123450],
    ['$2bn', 'USD', 200000000000],
    ['€45,000', 'EUR', 4500000],
    ['45.000 €', 'EUR', 4500000],
    ['45.000,50 €', 'EUR', 4500050],
    ['1250,50 €', 'EUR', 125050],
    ['25 000 €', 'EUR', 2500000],
    ['25000 usd', 'USD', 2500000],
    ['1.5M eur', 'EUR', 150000000],
    ['£12,500.50', 'GBP', 1250050],
    ["CHF 3'000", 'CHF', 300000],
    ['CHF 3’000', 'CHF', 300000],
    ['¥1,200', 'JPY', 1200],
    ['$40k cad', 'CAD', 4000000],
    ['A$5k', 'AUD', 500000],
    ['40mxn', 'MXN', 4000],
    ['40k bucks', 'USD', 4000000],
    ['₹12,34,567', 'INR', 123456700],
    ['12,500.500', 'USD', 1250050],
    ['1000000000000', 'USD', 100000000000000],
    ['0', 'USD', 0],
  ])('%s is %s %d', (typed, currency, amount) => {
    expect(readAmount(typed, 'USD')).toEqual({ amount, currency });
  });

  it.each([
    'acme',
    '',
    '$',
    '40%',
    '10x',
    '23andme',
    '1-800',
    '24/7',
    '7-11',
    '5b',
    'Q4',
    'B2B',
    '2.0.1',
    '1,2,3',
    '12 top',
    '40all',
    '1e5',
    '40k-ish',
    '9'.repeat(41),
  ])('%s is no amount', (typed) => {
    expect(readAmount(typed, 'USD')).toBeNull();
  });

  it.each([
    ['12,5k', '12,5k could be 12.5k or 125k. Write one of them.'],
    ['1,25m', '1,25m could be 1.25m or 125m. Write one of them.'],
    ['12,50', '12,50 could be 12.50 or 1,250. Write one of them.'],
    ['-40k', '-40k is below zero. An amount is zero or more: 40k.'],
    ['-$40k', '-$40k is below zero. An amount is zero or more: $40k.'],
    ['1000000000001', '1000000000001 is more than a deal can be. The most is 1,000,000,000,000.'],
    ['$40k eur', '$40k eur names two currencies. Write one of them: USD or EUR.'],
    ['€40k $', '€40k $ names two currencies. Write one of them: EUR or USD.'],
    ['12.345,678', '12.345,678 is too fine: amounts in USD have 2 decimals at most.'],
    ['¥1200.5', '¥1200.5 is too fine: amounts in JPY have no decimals.'],
    ['40-50k', '40-50k is a range. Write the one amount you expect.'],
    ['$40-50', '$40-50 is a range. Write the one amount you expect.'],
    ['40k/mo', '40k/mo is a rate. Write the whole amount of the deal, such as 40k.'],
    ['40k+', '40k+ has no upper end. Write the one amount you expect, without the +.'],
    ['+10k', '+10k reads as a change. Write the new total.'],
    ['$1,2,3', 'I cannot read $1,2,3 as an amount. Write it like $12,500.50 or 12.5k.'],
    ['40kr', '40kr: which kr? Write SEK, NOK, DKK, ISK in its place.'],
  ])('%s is asked about', (typed, sentence) => {
    expect(told(() => readAmount(typed, 'USD'))).toBe(sentence);
  });

  it("takes a shared sign for the workspace's own currency", () => {
    expect(readAmount('$5', 'CAD')).toEqual({ amount: 500, currency: 'CAD' });
    expect(readAmount('5 kr', 'NOK')).toEqual({ amount: 500, currency: 'NOK' });
    expect(readAmount('¥5', 'CNY')).toEqual({ amount: 500, currency: 'CNY' });
    expect(readAmount('$5', 'EUR')).toEqual({ amount: 500, currency: 'USD' });
  });

  it('reads a code that is also a word only in its own workspace', () => {
    expect(readAmount('40k TRY', 'USD')).toBeNull();
    expect(readAmount('40k try', 'TRY')).toEqual({ amount: 4000000, currency: 'TRY' });
  });

  it('tells a bare number from a sure amount', () => {
    expect(amountIn('500', 'USD')?.plain).toBe(true);
    expect(amountIn('7.5', 'USD')?.plain).toBe(true);
    expect(amountIn('$500', 'USD')?.plain).toBe(false);
    expect(amountIn('45,000', 'USD')?.plain).toBe(false);
    expect(amountIn('45.000', 'USD')?.plain).toBe(false);
  });

  it('reads back what it writes, in every currency', () => {
    const money = fc.record({
      amount: fc.integer({ min: 0, max: 1_000_000_000_000 }),
      // "F CFA" and the like are written with a space inside, which nobody types.
      currency: fc.constantFrom(
        ...CURRENCIES.filter((code) => !/\s.*\s|[a-z]\./i.test(formatMoney({ amount: 0, currency: code }))),
      ),
    });
    fc.assert(
      fc.property(money, ({ amount, currency }) => {
        expect(readAmount(formatMoney({ amount, currency }), currency)).toEqual({ amount, currency });
      }),
    );
  });
});

describe('amountAt', () => {
  const at = (text: string) => amountAt(wordsOf(text), 0, 'USD');

  it.each([
    ['40k acme', 1, 4000000],
    ['40k usd acme', 2, 4000000],
    ['CHF 25 000 acme', 3, 2500000],
    ['$ 40 k', 3, 4000000],
    ['40k arr', 2, 4000000],
    ['40k, 50k', 1, 4000000],
  ])('%s takes %d words', (text, used, amount) => {
    expect(at(text)).toMatchObject({ used, money: { amount } });
  });

  it.each(['acme 40k', '"40k" acme', '- 40k', 'in the 40k'])('%s begins with none', (text) => {
    expect(at(text)).toBeNull();
  });
});
