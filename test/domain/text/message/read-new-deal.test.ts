import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

describe('a new deal', () => {
  it.each([
    ['new deal: Fenwick Dental, 14k, referral', 'new-deal: name Fenwick Dental, amount 14000 USD, source referral'],
    ['new one: Vandermeer, 15k, from webinar', 'new-deal: name Vandermeer, amount 15000 USD, source webinar'],
    ['brand new one!! Harrow Mills, from linkedin', 'new-deal: name Harrow Mills, source linkedin'],
    ['new deal, 20k, came in through the website', 'new-deal: amount 20000 USD, source website; asks name'],
    ['new lead Flipside Labs from linkedin', 'new-deal: name Flipside Labs, stage lead, source linkedin'],
    ['opp: Duff Beer, 22k, referral from dana', 'new-deal: name Duff Beer, amount 22000 USD, source referral'],
    [
      'fresh one on the board: Duff Beer, 12k, from webinar',
      'new-deal: name Duff Beer, amount 12000 USD, source webinar',
    ],
    ['inbound from Duff Beer, 20k', 'new-deal: name Duff Beer, amount 20000 USD, source inbound'],
    ['opened Duff Beer 20k', 'new-deal: name Duff Beer, amount 20000 USD'],
    ['duff beer is a new opp, 20k', 'new-deal: name duff beer, amount 20000 USD'],
    ['new deal Globex 40k', 'new-deal: name Globex, amount 40000 USD; asks name Globex'],
    ['new deal Acme Foods 12k', 'new-deal: name Acme Foods, amount 12000 USD'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});
