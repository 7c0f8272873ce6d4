import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

describe('a stage and an amount', () => {
  it.each([
    ['acme corp moved to proposal 40k', 'deal-update Acme Corp: stage proposal, amount 40000 USD'],
    ['globex now qualified', 'deal-update Globex: stage qualified'],
    ['Globex: stage proposal, $40k', 'deal-update Globex: stage proposal, amount 40000 USD'],
    ['hooli is at 50k', 'deal-update Hooli: amount 50000 USD'],
    ['hooli €15k', 'deal-update Hooli: amount 15000 EUR'],
    ['in negotiations with hooli at 64k', 'deal-update Hooli: stage negotiation, amount 64000 USD'],
    ['initech back to contacted', 'deal-update Initech: stage contacted'],
    ['hooli is up to 130k', 'deal-update Hooli: amount 130000 USD'],
    ['hooli went from 40k to 50k', 'deal-update Hooli: amount 50000 USD'],
    ['globex sent the quote', 'other'],
    ['hooli at the negotiating table as of today', 'deal-update Hooli: stage negotiation'],
    ['hooli up to 40k', 'deal-update Hooli: amount 40000 USD'],
    ['they tacked 8k onto hooli', 'deal-update Hooli: ; asks amount, rest'],
    ['Hooli : Proposal , 40k', 'deal-update Hooli: stage proposal, amount 40000 USD'],
    ['oved hooli to proposal', 'deal-update Hooli: stage proposal'],
    ['moving hooli to negotiation was never on the cards', 'other'],
    ['hooli now 50k not 40k', 'deal-update Hooli: amount 50000 USD'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});

describe('a day to close', () => {
  it.each([
    ['hooli closing 15 dec', 'deal-update Hooli: closeOn 2026-12-15'],
    ['hooli should close by end of q4', 'deal-update Hooli: closeOn 2026-12-31'],
    ['push hooli close to jan 15', 'deal-update Hooli: closeOn 2027-01-15'],
    ['hooli expected close 1/12', 'deal-update Hooli: ; asks closeOn 2026-12-01|2027-01-12'],
    ['hooli should close in jan, 60k', 'deal-update Hooli: amount 60000 USD; asks closeOn'],
    ['hooli close date was 20 nov', 'other'],
    ['looking at end of q4 to close hooli', 'deal-update Hooli: closeOn 2026-12-31'],
    ['expected close on hooli slips to 9 april', 'deal-update Hooli: closeOn 2027-04-09'],
    ['hooli should land by 18 dec', 'deal-update Hooli: closeOn 2026-12-18; asks closeOn 2026-12-18'],
    ['hooli over the line by friday', 'deal-update Hooli: closeOn 2026-11-27; asks closeOn 2026-11-27'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});
