import { describe, expect, it } from 'vitest';
import { readNewDeal } from '../../../src/domain/text/new-deal.ts';
import { plainly, SAID, told } from './said.ts';

const blank = { account: null, source: null, note: null };

describe('readNewDeal', () => {
  it.each([
    ['Globex', { name: 'Globex' }],
    ['Globex $25k from webform', { name: 'Globex', amount: 2500000, currency: 'USD', source: 'webform' }],
    ['$25k Globex from trade show', { name: 'Globex', amount: 2500000, currency: 'USD', source: 'trade show' }],
    ['qualified Globex', { name: 'Globex', stage: 'qualified' }],
    ['Globex from inbound lead', { name: 'Globex', source: 'inbound lead' }],
    ['Globex from lead list', { name: 'Globex', source: 'lead list' }],
    [
      'Globex from referral qualified 10k',
      { name: 'Globex', source: 'referral', stage: 'qualified', amount: 1000000, currency: 'USD' },
    ],
    ['The Home Depot 40k', { name: 'The Home Depot', amount: 4000000, currency: 'USD' }],
    [
      'Acme Inc. account Acme Holdings from webform',
      { name: 'Acme Inc.', account: 'Acme Holdings', source: 'webform' },
    ],
    [
      'Globex they decide by 12 dec note met at expo',
      { name: 'Globex', buyerPromise: 'decide', buyerPromiseOn: '2026-12-12', note: 'met at expo' },
    ],
    ['Globex closes end of q4', { name: 'Globex', closeOn: '2026-12-31' }],
    ["'; drop table deals", { name: 'drop table deals' }],
    ['Acme - Renewal 2k', { name: 'Acme - Renewal', amount: 200000, currency: 'USD' }],
    [
      '"Lead Generation Ltd" qualified 10k from referral next call Jane fri',
      {
        name: 'Lead Generation Ltd',
        stage: 'qualified',
        amount: 1000000,
        currency: 'USD',
        source: 'referral',
        nextStep: 'call Jane',
        nextStepOn: '2026-11-27',
      },
    ],
  ])('%s', (text, deal) => {
    expect(plainly(readNewDeal(text, SAID))).toEqual({ ...blank, ...deal });
  });

  it.each([
    ['', 'What is the deal called?'],
    ['$25k from webform', 'What is the deal called?'],
    ['Globex from', 'Where does the deal come from?'],
    ['Lead Generation Ltd 10k', 'Is "Lead" part of the deal\'s name?'],
    ['lead generation 10k', 'Is "lead" part of the deal\'s name?'],
    ['2K Games', 'Is "2K" part of the deal\'s name?'],
    ['Motel 6', 'Is 6 the amount?'],
    [`Globex from ${'a'.repeat(3001)}`, 'The source may have 3000 characters at most.'],
    ['a'.repeat(3001), "A deal's name may have 3000 characters at most."],
  ])('%.30s is asked about', (text, sentence) => {
    expect(told(() => readNewDeal(text, SAID))).toContain(sentence);
  });
});
