import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealsIn } from '../../../../src/domain/text/message/deals.ts';
import type { KnownDeal } from '../../../../src/domain/text/message/heard.ts';
import { tokensOf } from '../../../../src/domain/text/message/tokens.ts';
import { touchesIn } from '../../../../src/domain/text/message/touches.ts';
import { SAID } from '../said.ts';

const DEALS: KnownDeal[] = ['Acme Corp', 'Globex', 'Initech', 'Call Box'].map((name, at) => ({
  id: at + 1,
  name,
  account: null,
  currency: 'USD',
  stage: 'lead',
  status: 'open',
}));

/** The touches of a message: `call 2`, with `planned`, `unclear` or `not` where it is not simply held, and `?` where it is asked. */
function touched(text: string): string {
  const tokens = tokensOf(text);
  const deals = dealsIn(tokens, { said: SAID, deals: DEALS, lastDeal: null });
  return touchesIn(tokens, deals)
    .map(({ value, among, held, negated }) => {
      const asked = among.map(({ kind, count }) => `${kind} ${count}`).join('|');
      const what = value ? `${value.kind} ${value.count}` : '';
      return [negated ? 'not' : held === 'held' ? '' : held, what || asked, value && !asked ? '' : '?']
        .join(' ')
        .trim();
    })
    .join(', ')
    .replace(/ \?/g, '?');
}

describe('what was done', () => {
  it.each([
    ['called acme', 'call 1'],
    ['rang globex twice', 'call 2'],
    ['left vm for jane @ globex', 'voicemail 1'],
    ['lvm for acme', 'voicemail 1'],
    ['called acme, left a vm', 'call 1, voicemail 1'],
    ['emailed jane at globex', 'email 1'],
    ['shot them an email', 'email 1'],
    ['dropped her a line', 'email 1'],
    ['sent acme the revised proposal', 'email 1'],
    ['sent the case study', 'email 1'],
    ['texted jane', 'text 1'],
    ['pinged jane on linkedin', 'social 1'],
    ["dm'd the cto", 'social 1'],
    ['connected with bob on linkedin', 'social 1'],
    ['met with jane from acme', 'meeting 1'],
    ['had coffee with the acme cfo', 'meeting 1'],
    ['just out of a 45 min mtg with acme', 'meeting 1'],
    ['demoed globex', 'demo 1'],
    ["demo'd globex", 'demo 1'],
    ['gave acme a demo', 'demo 1'],
    ['showed them the product', 'demo 1'],
    ['visited acme', 'visit 1'],
    ['swung by globex', 'visit 1'],
    ['went on site at acme', 'visit 1'],
    ['drove over to town to visit acme', 'visit 1'],
    ['spoke to jane', 'call 1'],
    ['hopped on a call with acme', 'call 1'],
    ['just got off the phone with acme', 'call 1'],
    ['gave globex a bell', 'call 1'],
    ['got jane from globex on the phone', 'call 1'],
    ['good call with globex', 'call 1'],
    ['great demo with globex', 'demo 1'],
    ['acme demo done', 'demo 1'],
    ['got a referral from acme', 'referral 1'],
    ['got 2 referrals from acme', 'referral 2'],
    ['was at the trade show all day', 'event 1'],
    ['worked the booth', 'event 1'],
    ['did account research on globex', 'research 1'],
    ['me and bob met acme', 'meeting 1'],
    ['acme vm', 'voicemail 1'],
    ['vm globex, vm initech, mail acme', 'voicemail 1, voicemail 1, email 1'],
  ])('%s: %s', (text, expected) => {
    expect(touched(text)).toBe(expected);
  });
});

describe('how often', () => {
  it.each([
    ['15 dials 3 vms', 'call 15, voicemail 3'],
    ['fifteen calls done', 'call 15'],
    ['calls: 12, emails: 4', 'call 12, email 4'],
    ['a couple of calls', 'call 2'],
    ['a dozen cold emails', 'email 12'],
    ['half a dozen texts', 'text 6'],
    ['called acme three times', 'call 3'],
    ['called acme x3, globex x1', 'call 3, call 1'],
    ['called acme and emailed globex, both twice', 'call 2, email 2'],
    ['left globex two voicemails', 'voicemail 2'],
    ['emailed call box twice', 'email 2'],
    ['morning calls: globex 1, initech 2', 'call 1, call 2'],
    ['a few calls to acme', '?'],
    ['600 calls', '?'],
    ['500 calls', 'call 500'],
    ['0 calls', ''],
    ['20 dials, 3 convos', 'call 20, call 3?'],
  ])('%s: %s', (text, expected) => {
    expect(touched(text)).toBe(expected);
  });
});

describe('what is to come', () => {
  it.each([
    ["i'll call acme tomorrow", 'planned call 1'],
    ['demo tomorrow with acme', 'planned demo 1'],
    ['meeting with acme thursday', 'planned meeting 1'],
    ['acme meeting on 12 dec', 'planned meeting 1'],
    ['had a meeting with acme on 12 nov', 'meeting 1'],
    ['set up a demo for thu', 'planned demo 1'],
    ['booked a demo with acme', 'planned demo 1'],
    ['call jane fri', 'planned call 1'],
    ['3 calls tomorrow', 'planned call 3'],
    ['next step is a call with legal', 'planned call 1'],
    ['demo done and call thursday', 'demo 1, planned call 1'],
    ['acme demo', 'unclear demo 1'],
  ])('%s: %s', (text, expected) => {
    expect(touched(text)).toBe(expected);
  });
});

describe('what is no touch, or may be none', () => {
  it.each([
    ['they called', ''],
    ['jane emailed me', ''],
    ['wendy called', ''],
    ['got an email from them', ''],
    ['acme sent the contract', ''],
    ['acme called', 'unclear call 1'],
    ['call it a day', ''],
    ['need her email address', ''],
    ['reviewing the call notes', ''],
    ['someone at the conference said so', ''],
    ['after the demo they asked for pricing', ''],
    ["didn't call acme", 'not call 1'],
    ['never emailed globex', 'not email 1'],
    ['no calls today', 'not call 1'],
    ['demo got cancelled', 'not demo 1'],
    ['called off the meeting', 'not meeting 1'],
    ['called acme, went to voicemail', 'call 1, not voicemail 1'],
    ['acme, no answer', 'unclear call 1?'],
    ['no answer from legal yet', ''],
    ['followed up with acme', 'email 1|call 1?'],
    ['followed up with acme by email', 'email 1'],
    ['pinged acme', 'text 1|social 1|email 1?'],
    ['had a zoom with acme', 'meeting 1|call 1?'],
  ])('%s: %s', (text, expected) => {
    expect(touched(text)).toBe(expected);
  });
});

it('never throws, and its spans lie within the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'called',
      'call',
      '3',
      'x3',
      'twice',
      'left',
      'a',
      'vm',
      ',',
      ':',
      'acme',
      'demo',
      'no',
      'sent',
      'the',
      'and',
      'on',
      'linkedin',
      'met',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), fc.constantFrom(' ', ''), (pieces, glue) => {
      const tokens = tokensOf(pieces.join(glue));
      for (const { from, to } of touchesIn(tokens)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(tokens.length);
      }
    }),
  );
});
