import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

describe('what is uncertain is asked', () => {
  it.each([
    ['acme moved to proposal', 'deal-update: stage proposal; asks deal Acme Corp|Acme Labs'],
    [
      'acme to negotiation, globex won',
      'deal-update: stage negotiation; asks deal Acme Corp|Acme Labs\ndeal-update Globex: outcome won',
    ],
    ['globx moved to proposal', 'deal-update Globex: stage proposal; asks deal Globex'],
    ['moved to proposal, 40k', 'deal-update: stage proposal, amount 40000 USD; asks deal'],
    ['contoso moved to proposal 30k', 'deal-update: stage proposal, amount 30000 USD; asks deal'],
    ['hooli 12,5k', 'deal-update Hooli: ; asks amount 12500 USD|125000 USD'],
    ['added 10k to hooli', 'deal-update Hooli: ; asks amount, rest'],
    ['hooli 40k if they take the add-on', 'deal-update Hooli: ; asks amount'],
    ['hooli is either 30k or 35k', 'deal-update Hooli: ; asks amount 30000 USD|35000 USD'],
    ['hooli somewhere between 80 and 90k', 'deal-update Hooli: ; asks amount 80000 USD|90000 USD'],
    ['hooli 40k maybe', 'deal-update Hooli: ; asks amount, rest'],
    ['i think hooli is at proposal', 'deal-update Hooli: stage proposal; asks stage proposal, rest'],
    ['hooli moving to proposal next week', 'deal-update Hooli: stage proposal; asks rest'],
    ['hooli at proposal 40k blorp', 'deal-update Hooli: stage proposal, amount 40000 USD; asks rest'],
    ['friday studios call friday', 'deal-update Friday Studios: nextStep call, nextStepOn 2026-11-27'],
    ['proposal kit is only qualified', 'deal-update Proposal Kit: stage qualified'],
    [
      'next step physio: next step contract review 3 dec',
      'deal-update Next Step Physio: nextStep contract review, nextStepOn 2026-12-03',
    ],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});
