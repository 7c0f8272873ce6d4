import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

describe('how a deal ended', () => {
  it.each([
    ['globex signed!!! 48k', 'deal-update Globex: outcome won, amount 48000 USD'],
    ['we won globex', 'deal-update Globex: outcome won'],
    ['globex signed the order form this morning', 'deal-update Globex: outcome won'],
    ['hooli is a yes', 'deal-update Hooli: outcome won'],
    ['closed hooli at 64k', 'deal-update Hooli: outcome won, amount 64000 USD'],
    ['hooli closed', 'deal-update Hooli: outcome won; asks outcome won'],
    ['hooli signed the msa', 'deal-update Hooli: outcome won; asks outcome won'],
    ['hooli signed the nda', 'other'],
    ['hooli signed up for the webinar', 'other'],
    ['lost globex, went with crowdstrike', 'deal-update Globex: outcome lost, reason went with crowdstrike'],
    ['globex closed lost. no budget', 'deal-update Globex: outcome lost, reason no budget'],
    ['hooli lost to salesforce, price', 'deal-update Hooli: outcome lost, reason salesforce, price'],
    ['hooli ghosted us so closed lost', 'deal-update Hooli: outcome lost, reason ghosted us'],
    ['lost hooli on price', 'deal-update Hooli: outcome lost, reason price'],
    ['hooli is dead. champion left', 'deal-update Hooli: outcome lost, reason champion left'],
    ['hooli lost. correction: parked until 1 feb', 'deal-update Hooli: outcome parked, parkedUntil 2027-02-01'],
    [
      'they chose a competitor - hooli',
      'deal-update Hooli: outcome lost, reason chose a competitor; asks outcome lost',
    ],
    ['hooli lost their cfo', 'other'],
    ['hooli lost one engineer, but the deal goes on', 'other'],
    ['lost my voice after 50 dials', 'activity: touches 50 call'],
    [
      'parked globex till march, budget freeze',
      'deal-update Globex: outcome parked, parkedUntil 2027-03-01, reason budget freeze',
    ],
    [
      'globex on hold until 15 jan because the cfo is on leave',
      'deal-update Globex: outcome parked, parkedUntil 2027-01-15, reason the cfo is on leave',
    ],
    ['globex parked', 'deal-update Globex: outcome parked'],
    ['globex inked this morning, 48k', 'deal-update Globex: outcome won, amount 48000 USD'],
    ['hooli put pen to paper', 'deal-update Hooli: outcome won'],
    ['hooli countersigned just now', 'deal-update Hooli: outcome won'],
    ['hooli inked a deal with amazon', 'other'],
    [
      'hooli sends the signed order form on 1 dec',
      'deal-update Hooli: buyerPromise sends the signed order form, buyerPromiseOn 2026-12-01',
    ],
    ['po is in from hooli', 'deal-update Hooli: outcome won; asks outcome won'],
    ['hooli gave us the green light', 'other'],
    ['globex turned us down. too pricey', 'deal-update Globex: outcome lost, reason too pricey'],
    ['globex pulled the plug, hiring freeze', 'deal-update Globex: outcome lost, reason hiring freeze'],
    ['globex walked, price', 'deal-update Globex: outcome lost, reason price; asks outcome lost'],
    [
      "globex won't buy, they built in house",
      'deal-update Globex: outcome lost, reason built in house; asks outcome lost',
    ],
    ["globex won't sign unless we throw in training", 'other'],
    ['no budget, so globex is dead', 'deal-update Globex: outcome lost, reason no budget'],
    ['globex lost price', 'deal-update Globex: outcome lost, reason price'],
    ['globex (lost - price)', 'deal-update Globex: outcome lost, reason price'],
    ['globex passed their audit', 'other'],
    ['globex is out of office till monday', 'other'],
    ['globex hit pause on hiring', 'other'],
    ['globex hit pause till 1 feb, reorg', 'deal-update Globex: outcome parked, parkedUntil 2027-02-01, reason reorg'],
    [
      'hooli kicked the can to q2, no budget',
      'deal-update Hooli: outcome parked, parkedUntil 2027-04-01, reason no budget',
    ],
    [
      'punted hooli until feb, cfo on leave',
      'deal-update Hooli: outcome parked, parkedUntil 2027-02-01, reason cfo on leave',
    ],
    [
      'shelved hooli until april. new cmo wants to settle in first',
      'deal-update Hooli: outcome parked, parkedUntil 2027-04-01, reason new cmo wants to settle in first',
    ],
    ['the hooli van is parked right outside', 'other'],
    ['globex not won yet', 'other'],
    ["globex isn't lost, they're in negotiation", 'deal-update Globex: stage negotiation'],
    ["we haven't won globex", 'other'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});
