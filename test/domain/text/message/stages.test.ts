import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealsIn } from '../../../../src/domain/text/message/deals.ts';
import type { KnownDeal } from '../../../../src/domain/text/message/heard.ts';
import { stagesIn } from '../../../../src/domain/text/message/stages.ts';
import { tokensOf } from '../../../../src/domain/text/message/tokens.ts';
import type { StageSettings } from '../../../../src/domain/workspace.ts';
import { SAID } from '../said.ts';

const DEALS: KnownDeal[] = ['Globex', 'Proposal Kit', 'Lead Works', 'Qualified Staffing'].map((name, at) => ({
  id: at + 1,
  name,
  account: null,
  currency: 'USD',
  stage: 'lead',
  status: 'open',
}));

/** The stages of a message: with `not` where it is denied, and `?` where it is to be confirmed. */
function stated(text: string, stages: StageSettings = {}): string {
  const tokens = tokensOf(text);
  const said = { ...SAID, stages };
  return stagesIn(tokens, said, dealsIn(tokens, { said, deals: DEALS, lastDeal: null }))
    .map(({ value, among, negated }) => `${negated ? 'not ' : ''}${value}${among.length > 0 ? '?' : ''}`)
    .join(', ');
}

describe('a stage is stated', () => {
  it.each([
    ['globex at proposal', 'proposal'],
    ['globex is in the proposal stage', 'proposal'],
    ['globex prop 30k', 'proposal'],
    ['globex 38k proposal', 'proposal'],
    ['globex: proposal', 'proposal'],
    ['Stage: Negotiation', 'negotiation'],
    ['globex in negotiations', 'negotiation'],
    ['globex nego', 'negotiation'],
    ['globex negotiating', 'negotiation'],
    ["we're negotiating with globex", 'negotiation'],
    ['globex → negotiation', 'negotiation'],
    ['moved globex from proposal to negotiation', 'negotiation'],
    ['hola, globex en negociación', 'negotiation'],
    ['globex now qualified', 'qualified'],
    ['qualified them', 'qualified'],
    ['globex is a qualified opp', 'qualified'],
    ['globex back to contacted', 'contacted'],
    ['globex still just contacted', 'contacted'],
    ['made contact with globex', 'contacted'],
    ['globex is still only a lead', 'lead'],
    ['new lead from webinar', 'lead'],
    ['lead works is qualified', 'qualified'],
    ['proposal kit is at proposal', 'proposal'],
    ['globex to negotiation, sorry, proposal', 'negotiation, proposal'],
    ['globex to proposal no actually negotiation sorry', 'proposal, negotiation'],
  ])('%s: %s', (text, expected) => {
    expect(stated(text)).toBe(expected);
  });
});

describe('a word of a stage says something else', () => {
  it.each([
    'sent globex the proposal',
    'reviewing their proposal',
    'proposal call with globex fri',
    'globex proposal by friday',
    'need to respond to proposal',
    'globex wants a proposal',
    'lead time is 6 weeks',
    'a lead from the webinar',
    '20 leads today',
    'lead the call',
    'contacted jane',
    'contacted globex',
    'globex was contacted by a rival',
    'a qualified buyer',
    'globex got qualified out',
    'negotiate terms next week',
    'want to avoid negotiating',
    'contracted globex',
    'globex gave a verbal',
    'globex discovery',
  ])('%s', (text) => {
    expect(stated(text)).toBe('');
  });
});

it.each([
  ['globex at propsal', 'proposal?'],
  ['globex is at contract stage', 'negotiation?'],
  ['globex at contract', ''],
  ['globex proposal friday', 'proposal?'],
  ['starting negotiations with globex', 'negotiation?'],
])('a slip or a word of others is confirmed: %s → %s', (text, expected) => {
  expect(stated(text)).toBe(expected);
});

it.each([
  ['globex in negotation', 'negotiation'],
  ['globex quallified', 'qualified'],
  ['globex disqualified', ''],
])('one slip in a long name of a stage leaves no doubt: %s → %s', (text, expected) => {
  expect(stated(text)).toBe(expected);
});

it.each([
  ["globex isn't in negotiation", 'not negotiation'],
  ['globex not qualified yet', 'not qualified'],
  ['not at proposal yet, still qualified', 'not proposal, qualified'],
  ['globex is qualified but not at proposal', 'qualified, not proposal'],
])('what is denied says so: %s → %s', (text, expected) => {
  expect(stated(text)).toBe(expected);
});

describe("the workspace's own names", () => {
  const own: StageSettings = {
    qualified: { name: 'Discovery' },
    proposal: { name: 'Offer sent' },
    negotiation: { name: 'Closing' },
  };

  it.each([
    ['globex moved to discovery', 'qualified'],
    ['globex at offer sent', 'proposal'],
    ['globex offer sent 40k', 'proposal'],
    ['globex now in closing', 'negotiation'],
    ['globex closing 15 dec', ''],
    ['sent the discovery doc', ''],
    ['globex at proposal', 'proposal'],
  ])('%s → %s', (text, expected) => {
    expect(stated(text, own)).toBe(expected);
  });
});

it('never throws, and its spans stand in order within the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'proposal',
      'stage',
      'at',
      'to',
      'a',
      'lead',
      'qualified',
      'not',
      ',',
      ':',
      'globex',
      '40k',
      'made',
      'contact',
      'negotation',
      'fri',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), fc.constantFrom(' ', ''), (pieces, glue) => {
      const tokens = tokensOf(pieces.join(glue));
      let end = 0;
      for (const { from, to } of stagesIn(tokens, SAID)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(tokens.length);
        end = to;
      }
    }),
  );
});
