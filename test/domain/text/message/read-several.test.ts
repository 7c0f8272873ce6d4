import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

describe('several updates in one message', () => {
  it.each([
    [
      'globex to proposal 40k, hooli parked till feb, initech won',
      'deal-update Globex: stage proposal, amount 40000 USD\ndeal-update Hooli: outcome parked, parkedUntil 2027-02-01\ndeal-update Initech: outcome won',
    ],
    [
      'globex and hooli both moved to negotiation',
      'deal-update Globex: stage negotiation\ndeal-update Hooli: stage negotiation',
    ],
    [
      'globex: 95k\nhooli: 18k\ninitech: parked till feb',
      'deal-update Globex: amount 95000 USD\ndeal-update Hooli: amount 18000 USD\ndeal-update Initech: outcome parked, parkedUntil 2027-02-01',
    ],
    [
      'hooli: 90k, close 18 dec // globex: parked, on mat leave',
      'deal-update Hooli: amount 90000 USD, closeOn 2026-12-18\ndeal-update Globex: outcome parked, reason mat leave',
    ],
    [
      '1) hooli won 40k 2) globex lost price 3) initech to proposal',
      'deal-update Hooli: outcome won, amount 40000 USD\ndeal-update Globex: outcome lost, reason price\ndeal-update Initech: stage proposal',
    ],
    [
      '✅ hooli won 40k ❌ globex lost, price',
      'deal-update Hooli: outcome won, amount 40000 USD\ndeal-update Globex: outcome lost, reason price',
    ],
    [
      'hooli signed, 18k 🎉 initech dead, no budget. plus 6 calls',
      'deal-update Hooli: outcome won, amount 18000 USD\ndeal-update Initech: outcome lost, reason no budget\nactivity: touches 6 call',
    ],
    [
      'talked to hooli today good call they are moving to negotiation and legal is gonna send redlines by wednesday',
      'deal-update Hooli: stage negotiation, buyerPromise legal is gonna send redlines, buyerPromiseOn 2026-11-25, touches 1 call',
    ],
    ['hooli / proposal / 30k', 'deal-update Hooli: stage proposal, amount 30000 USD'],
    [
      'won hooli 30k lost globex on timing',
      'deal-update Hooli: outcome won, amount 30000 USD\ndeal-update Globex: outcome lost, reason timing',
    ],
    ['globex 30k / hooli 45k', 'deal-update Globex: amount 30000 USD\ndeal-update Hooli: amount 45000 USD'],
    [
      "met globex, they'll get back to us by 2 dec. hooli signed, 110k!!",
      'deal-update Globex: buyerPromise get back to us, buyerPromiseOn 2026-12-02, touches 1 meeting\ndeal-update Hooli: outcome won, amount 110000 USD',
    ],
    ['either hooli or initech is at 40k now', 'deal-update: amount 40000 USD; asks deal Hooli|Initech'],
    [
      'remind me to call hooli thursday and also we lost globex, no budget',
      'commitment Hooli: text call, dueOn 2026-11-26\ndeal-update Globex: outcome lost, reason no budget',
    ],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});

describe('what corrects itself counts as it was said last', () => {
  it.each([
    ['hooli 40k, no wait 45k', 'deal-update Hooli: amount 45000 USD'],
    ['hooli to negotiation, sorry, proposal', 'deal-update Hooli: stage proposal'],
    ['hooli call thurs, scratch that, friday', 'deal-update Hooli: nextStep call, nextStepOn 2026-11-27'],
    ['acme corp 30k, no i mean acme labs', 'deal-update Acme Labs: amount 30000 USD'],
    ['globex won. scratch that, hooli won', 'deal-update Hooli: outcome won'],
    ['hooli is 40k… sorry 45k', 'deal-update Hooli: amount 45000 USD'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});
