import { describe, expect, it } from 'vitest';
import { HEARD, readAs } from './read-as.ts';

describe('what is said not to be', () => {
  it.each([
    ['globex 55k not 50', 'deal-update Globex: amount 55000 USD'],
    ['make that 55k not 50', 'deal-update: amount 55000 USD; asks deal'],
    ['globex call is thursday not friday', 'deal-update Globex: nextStep call, nextStepOn 2026-11-26'],
    ['globex to negotiation not proposal', 'deal-update Globex: stage negotiation'],
    ['acme labs, not acme corp, moved to proposal', 'deal-update Acme Labs: stage proposal'],
    ['acme labs, sorry acme corp, is at proposal', 'deal-update Acme Corp: stage proposal'],
    ["globex's 61k, nope, hang on, 16k", 'deal-update Globex: amount 16000 USD'],
    ['globex is at proposal or negotiation, hard to say', 'deal-update Globex: ; asks stage proposal|negotiation'],
    ['globex not won', 'other'],
    ['globex proposal → negotiation', 'deal-update Globex: stage negotiation; asks rest'],
    ['emailed globex a 40k proposal', 'deal-update Globex: amount 40000 USD, touches 1 email; asks rest'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});

describe('a deal called after a stage', () => {
  const deals = [
    ...HEARD.deals,
    { id: 80, name: 'Proposal Partners', account: null, currency: 'USD', stage: 'lead', status: 'open' } as const,
  ];
  it.each([
    ['globex moved to proposal', 'deal-update Globex: stage proposal'],
    [
      'globex: 44k, proposal. hooli: 19k',
      'deal-update Globex: stage proposal, amount 44000 USD\ndeal-update Hooli: amount 19000 USD',
    ],
    ['globex up to proposal stage', 'deal-update Globex: stage proposal'],
    ['proposal partners won', 'deal-update deal 80: outcome won'],
    ['proposal partners moved to proposal', 'deal-update deal 80: stage proposal'],
    ['brightwell moved to proposal 14k', 'deal-update: stage proposal, amount 14000 USD; asks deal'],
  ])('%s', (text, told) => {
    expect(readAs(text, { ...HEARD, deals }).join('\n')).toBe(told);
  });
});

describe('a name typed short', () => {
  const deals = [
    { id: 81, name: 'Harbour Street Clinic', account: null, currency: 'USD', stage: 'lead', status: 'open' } as const,
    { id: 82, name: "St. Aidan's Hospice", account: null, currency: 'USD', stage: 'lead', status: 'open' } as const,
  ];
  it.each([
    ['harbour st clinic moved to proposal', 'deal-update deal 81: stage proposal'],
    ['saint aidans hospice 20k', 'deal-update deal 82: amount 20000 USD'],
    ['st aidans 20k', 'deal-update deal 82: amount 20000 USD'],
  ])('%s', (text, told) => {
    expect(readAs(text, { ...HEARD, deals }).join('\n')).toBe(told);
  });
});

describe('any code of a currency', () => {
  it.each([
    ['globex 40000 AMD', '40000 AMD'],
    ['globex COP 40000', '400 COP'],
    ['globex 40000 TRY', '40000 TRY'],
    ['globex 40k MAD', '40000 MAD'],
    ['globex KWD 40k', '400000 KWD'],
    ['globex 40k PEN', '40000 PEN'],
  ])('%s', (text, amount) => {
    expect(readAs(text)).toEqual([`deal-update Globex: amount ${amount}`]);
  });

  it.each(['GLOBEX MOVED TO PROPOSAL 40K ALL IN', 'globex moved to proposal 40k all in'])(
    '%s is in dollars',
    (text) => {
      expect(readAs(text)).toEqual(['deal-update Globex: stage proposal, amount 40000 USD']);
    },
  );
});
