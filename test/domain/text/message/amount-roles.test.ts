import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../../../src/domain/text/message/amounts.ts';
import { tokensOf } from '../../../../src/domain/text/message/tokens.ts';

const roles = (text: string) => amountsIn(tokensOf(text), 'USD').map(({ role }) => role);

describe('what an amount is of', () => {
  it.each([
    ['added 10k', 'change'],
    ['+10k', 'change'],
    ['10k more', 'change'],
    ['another 10k', 'change'],
    ['went up 5k', 'change'],
    ['bumped by 10k', 'change'],
    ['bumped it 10k', 'change'],
    ['bumped to 45k', 'total'],
    ['bumped it up to 45k', 'total'],
    ['now 45k', 'total'],
    ['cut 5k off', 'change'],
    ['knocked 15k off zephyr', 'change'],
    ['discount of 5k', 'change'],
    ['a 5k discount', 'change'],
    ['gave them 10% off', 'change'],
    ['they’re after 15% off', 'other'],
    ['dropped 5k', 'change'],
    ['dropped to 5k', 'total'],
    ['40k if they take the add-on', 'conditional'],
    ['if they take it, 40k', 'conditional'],
    ['could be 60k', 'conditional'],
    ['maybe 40k', 'conditional'],
    ['40k maybe', 'conditional'],
    ['40k?', 'conditional'],
    ['acme is worth 40k', 'total'],
    ['2k/month', 'rate'],
    ['3k a month', 'rate'],
    ['3k a deal', 'total'],
    ['$50 per seat', 'rate'],
    ['1k mrr', 'rate'],
    ['40k acv', 'total'],
    ['3 years at 10k', 'rate'],
    ['mrr 3k', 'rate'],
    ['we lost by 2k', 'other'],
    ['40k users', 'users'],
    ['1200 active seats', 'users'],
    ['300 warehouse staff', 'users'],
    ['40k for the warehouse', 'total'],
    ['budget is 40k', 'other'],
    ['40k budget', 'other'],
    ['no budget, 40k', 'total'],
    ['competitor quoted 22k', 'other'],
    ['they have 40k to spend', 'other'],
    ['not the 72k i quoted', 'other'],
    ['it used to be 40k', 'other'],
  ])('%s: %s', (text, role) => {
    expect(roles(text)).toEqual([role]);
  });

  it.each([
    ['40k (was 35k)', ['total', 'other']],
    ['40k minus 10%', ['total', 'change']],
    ['now 45k, was 40k', ['total', 'other']],
    ['was 40k now 45k', ['other', 'total']],
    ['45k, up from 30k', ['total', 'other']],
    ['competitor quoted 9k, we are at 11k', ['other', 'total']],
    ['acme corp 30k / acme labs 45k', ['total', 'total']],
    ['IT budget is 200k for the year, our bit is 60k', ['other', 'total']],
    ['40k plus 10k services', ['total', 'change']],
  ])('%s: %j', (text, told) => {
    expect(roles(text)).toEqual(told);
  });
});

describe('a bare number', () => {
  const plain = (text: string) => amountsIn(tokensOf(text), 'USD').map(({ plain: bare }) => bare);

  it.each([
    ['acme 45000', [true]],
    ['amount 850', [true]],
    ['acme 45,000', [false]],
    ['acme 45k', [false]],
    ['acme 999', []],
    ['acme 2026', []],
    ['order 45123', []],
    ['#45123', []],
    ['1500 emails', []],
    ['ring 020 7946 0812', []],
    ['415 555 1212', []],
  ])('%s: %j', (text, told) => {
    expect(plain(text)).toEqual(told);
  });
});
