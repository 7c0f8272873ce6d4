import { describe, expect, it } from 'vitest';
import { HEARD, readAs } from './read-as.ts';

describe('why a deal was lost or waits', () => {
  it.each([
    ['lost globex, 10k too expensive', 'deal-update Globex: outcome lost, reason 10k too expensive'],
    ['globex lost, no budget', 'deal-update Globex: outcome lost, reason no budget'],
    ['GLOBEX LOST, NO BUDGET', 'deal-update Globex: outcome lost, reason NO BUDGET'],
    [
      'globex gone, the board pulled the funding. lost it',
      'deal-update Globex: outcome lost, reason the board pulled the funding',
    ],
    [
      'closed lost: globex. no budget til they sort the fleet',
      'deal-update Globex: outcome lost, reason no budget til they sort the fleet',
    ],
    [
      'putting globex on hold until 1 feb as they lost the tender upstream',
      'deal-update Globex: outcome parked, parkedUntil 2027-02-01, reason lost the tender upstream',
    ],
    [
      "globex parked, owner's on leave till may",
      "deal-update Globex: outcome parked, parkedUntil 2027-05-01, reason owner's on leave",
    ],
    [
      'globex budget is frozen until 1 march so we park it',
      'deal-update Globex: outcome parked, parkedUntil 2027-03-01, reason budget is frozen',
    ],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});

describe('ends that are none, or of no deal that is known', () => {
  it.each([
    ['do not mark globex lost, my manager only asked', 'other'],
    ["please don't log globex as lost", 'other'],
    ['heard globex signed, ignore for now', 'joke'],
    ['globex won, jk', 'joke'],
    ['32 dials 4 vms, dead morning', 'activity: touches 32 call + 4 voicemail'],
    ['globex got sold to a PE firm', 'other'],
    ['nda signed w globex', 'other'],
    ['contract signed with globex', 'deal-update Globex: outcome won'],
    ['sold globex 12k', 'deal-update Globex: outcome won, amount 12000 USD'],
    ['just won Foxglove 20k', 'deal-update: outcome won, amount 20000 USD; asks deal'],
    ['we lost Foxglove to price', 'deal-update: outcome lost, reason price; asks deal'],
    ['lost foxglove 20k', 'deal-update: outcome lost, amount 20000 USD; asks deal'],
    ['won Employee of the month', 'other'],
    ['lost my keys', 'other'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });

  it('asks for the deal although one was just spoken of, where the words name another', () => {
    expect(readAs('just won Foxglove 20k', { ...HEARD, lastDeal: 3 })).toEqual([
      'deal-update: outcome won, amount 20000 USD; asks deal',
    ]);
  });
});
