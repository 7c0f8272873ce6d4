import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../../src/domain/money.ts';
import { amountsIn } from '../../../../src/domain/text/message/amounts.ts';
import { tokensOf } from '../../../../src/domain/text/message/tokens.ts';
import '../../../property-runs.ts';

/** Each span as its words, what they come to, and the role where it is not the whole. */
function read(text: string, own = 'USD'): string[] {
  const tokens = tokensOf(text);
  return amountsIn(tokens, own).map(({ from, to, value, among, role }) => {
    const words = tokens
      .slice(from, to)
      .map(({ shown }) => shown)
      .join(' ')
      .replace(/[.,:!?]+$/, '');
    const money = value ? formatMoney(value) : `?${among.map(formatMoney).join('|')}`;
    return `${words} = ${money}${role === 'total' ? '' : ` ${role}`}`;
  });
}

describe('an amount that is certain', () => {
  it.each([
    ['$40k', '$40,000'],
    ['40k', '$40,000'],
    ['40 k', '$40,000'],
    ['40 000', '$40,000'],
    ['1 200 000', '$1,200,000'],
    ['40,000', '$40,000'],
    ['$62,500', '$62,500'],
    ['£12,500.50', '£12,500.50'],
    ["CHF 3'000", 'CHF 3,000'],
    ['€15k', '€15,000'],
    ['15k€', '€15,000'],
    ['7.5k €', '€7,500'],
    ['85 000 €', '€85,000'],
    ['15k eur', '€15,000'],
    ['USD 45k', '$45,000'],
    ['40K USD', '$40,000'],
    ['$40k CAD', 'CA$40,000'],
    ['R$ 240k', 'R$240,000'],
    ['18m naira', 'NGN 18,000,000'],
    ['850 quid', '£850'],
    ['five hundred dollars', '$500'],
    ['1.2m', '$1,200,000'],
    ['1.2 mil', '$1,200,000'],
    ['forty grand', '$40,000'],
    ['9 grand', '$9,000'],
    ['55 thousand dollars', '$55,000'],
    ['thirty five thousand', '$35,000'],
    ['twenty-five k', '$25,000'],
    ['a hundred k', '$100,000'],
    ['a hundred and twenty k', '$120,000'],
    ['three hundred and fifty grand', '$350,000'],
    ['half a million', '$500,000'],
    ['half a million euro', '€500,000'],
    ['a quarter million', '$250,000'],
    ['two and a half million', '$2,500,000'],
    ['one point two million', '$1,200,000'],
    ['2.5 lakh', '$250,000'],
    ['₹12 lakh', '₹1,200,000'],
    ['2 crore', '$20,000,000'],
    ['40k arr', '$40,000'],
    ['86k total', '$86,000'],
    ['£26,000 ex VAT', '£26,000'],
    ['from 40k to 45k', '$45,000'],
    ['40k → 45k', '$45,000'],
    ['down to 41k', '$41,000'],
    ['50k down to 42k', '$42,000'],
    ['40 k€', '€40,000'],
    ['1 500,00 €', '€1,500'],
    ['0.5m', '$500,000'],
  ])('%s is %s', (words, money) => {
    expect(read(words)).toEqual([`${words} = ${money}`]);
  });

  it('is in the workspace’s currency where none is named', () => {
    expect(read('40k', 'EUR')).toEqual(['40k = €40,000']);
    expect(read('12 lakh', 'INR')).toEqual(['12 lakh = ₹1,200,000']);
  });
});

describe('an amount that has to be asked', () => {
  it.each([
    ['12,5k', '$12,500|$125,000'],
    ['1,2m', '$1,200,000|$12,000,000'],
    ['40.000 €', '€40,000|€40'],
    ['about 40k', '$40,000'],
    ['~40k', '$40,000'],
    ['40kish', '$40,000'],
    ['40k or so', '$40,000'],
    ['40k kr', 'SEK 40,000|NOK 40,000|DKK 40,000|ISK 40,000'],
    ['$40 EUR', ''],
    ['a couple of grand', ''],
    ['six figures', ''],
    ['10000000000000000000k', ''],
  ])('%s could be %s', (words, among) => {
    expect(read(words)).toEqual([`${words} = ?${among}`]);
  });
});

describe('a range', () => {
  it.each([
    ['40-50k', '$40,000|$50,000'],
    ['$40-50k', '$40,000|$50,000'],
    ['40k-50k', '$40,000|$50,000'],
    ['40 to 50k', '$40,000|$50,000'],
    ['from 40 to 50k', '$40,000|$50,000'],
    ['somewhere between 80 and 90k', '$80,000|$90,000'],
    ['40k or 50k', '$40,000|$50,000'],
    ['25k for one year or 60k', '$25,000|$60,000'],
    ['40k+', '$40,000'],
    ['at least 40k', '$40,000'],
    ['up to 45k', '$45,000'],
    ['3x 15k', '$15,000|$45,000'],
    ['15k x 3', '$15,000|$45,000'],
  ])('%s', (words, ends) => {
    expect(read(words)).toEqual([`${words} = ?${ends} range`]);
  });
});

describe('no amount', () => {
  it.each([
    '12 calls',
    '10k emails',
    '3 site visits',
    '80% sure',
    'a 15m call',
    '45m ago',
    'a 24m contract',
    'my 401k',
    'thanks a million',
    'that’s grand',
    'version 4.2',
    'dec 3',
    '2026-12-03',
    '24/7',
    '1-800-555',
    '9-5',
    '40kk',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

const WORDS = fc.constantFrom(
  ...'$ € 40 k 40k 000 12,5k half a million and hundred + up to by about 3x → / or from between 1.2.3 999999999999m kr , per month users ?'.split(
    ' ',
  ),
);

it('never throws, and its spans stand in order, apart and within the tokens', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.array(WORDS, { maxLength: 30 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('USD', 'JPY', 'SEK'), (text, own) => {
      const tokens = tokensOf(text);
      let last = 0;
      for (const { from, to, value, among } of amountsIn(tokens, own)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(tokens.length);
        for (const { amount } of [value ?? [], among].flat()) expect(Number.isSafeInteger(amount)).toBe(true);
        last = to;
      }
    }),
  );
});
