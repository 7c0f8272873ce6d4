import { describe, expect, it } from 'vitest';
import { DEALS, HEARD, readAs } from './read-as.ts';

describe('several deals told of at once', () => {
  it.each([
    [
      'globex/hooli/initech all at proposal now',
      'deal-update Globex: stage proposal\ndeal-update Hooli: stage proposal\ndeal-update Initech: stage proposal',
    ],
    ['called globex/hooli', 'activity Globex: touches 1 call\nactivity Hooli: touches 1 call'],
    ['both acmes moved to proposal', 'deal-update Acme Corp: stage proposal\ndeal-update Acme Labs: stage proposal'],
    ['acme moved to proposal', 'deal-update: stage proposal; asks deal Acme Corp|Acme Labs'],
    ['2 demos (globex, hooli)', 'activity Globex: touches 1 demo\nactivity Hooli: touches 1 demo'],
    ['2 calls to globex and hooli', 'activity Globex: touches 1 call\nactivity Hooli: touches 1 call'],
    ['3 calls to globex and hooli', 'activity Globex: ; asks touches\nactivity Hooli: ; asks touches'],
    [
      'globex and hooli call at 3',
      'activity Globex: touches 1 call; asks touches 1 call\nactivity Hooli: touches 1 call; asks touches 1 call',
    ],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });

  it('each is a deal of its own for as many as share a name', () => {
    const third = { ...DEALS[0], id: 90, name: 'Acme Foods', account: null } as (typeof DEALS)[number];
    const [line = ''] = readAs('both acmes moved to proposal', { ...HEARD, deals: [...DEALS, third] });
    expect(line).toContain('asks deal');
  });
});

describe('deals under what they have in common', () => {
  it.each([
    [
      'closed 2 today!! Globex 9.9k, Hooli 3k',
      'deal-update Globex: outcome won, amount 9900 USD\ndeal-update Hooli: outcome won, amount 3000 USD',
    ],
    [
      'wins today: globex 12k, hooli 3k',
      'deal-update Globex: outcome won, amount 12000 USD\ndeal-update Hooli: outcome won, amount 3000 USD',
    ],
    [
      'lost 2 this week: globex on price, hooli no budget',
      'deal-update Globex: outcome lost, reason price\ndeal-update Hooli: outcome lost, reason no budget',
    ],
    [
      'closed 2 today!! globex 12k, hooli 3k. initech 9k',
      'deal-update Globex: outcome won, amount 12000 USD\ndeal-update Hooli: outcome won, amount 3000 USD\ndeal-update Initech: amount 9000 USD',
    ],
    ['SOLD!! GLOBEX 61.5K', 'deal-update Globex: outcome won, amount 61500 USD'],
    ['closed two this week', 'other'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});
