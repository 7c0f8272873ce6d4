import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../../src/domain/facts.ts';
import { readDealUpdate } from '../../../src/domain/text/deal-update.ts';
import { readNewDeal } from '../../../src/domain/text/new-deal.ts';
import '../../property-runs.ts';
import { plainly, SAID, told } from './said.ts';

function understood(text: string) {
  const { name, update, note } = readDealUpdate(text, SAID);
  return { name: name.words, ...(plainly(update) as object), ...(note ? { note } : {}) };
}

const msa = { nextStep: 'send MSA', nextStepOn: '2026-11-27' };
const all = {
  wants: 'SOC2 before spring',
  decides: 'Jane and the CFO',
  buys: 'procurement, 2 quotes',
  offer: '3-month pilot',
};

// It is Tuesday 24 November 2026.
describe('the four facts of a deal', () => {
  it.each([
    'acme wants: SOC2 before spring; decides: Jane and the CFO; buys: procurement, 2 quotes; offer: 3-month pilot',
    'acme offer: 3-month pilot; buys: procurement, 2 quotes; decides: Jane and the CFO; wants: SOC2 before spring',
    'wants: SOC2 before spring; decides: Jane and the CFO; buys: procurement, 2 quotes; offer: 3-month pilot; acme',
    'acme wants: SOC2 before spring decides: Jane and the CFO buys: procurement, 2 quotes offer: 3-month pilot',
    'acme wants:SOC2 before spring; who decides: Jane and the CFO; Buys:procurement, 2 quotes; OFFER: 3-month pilot.',
    'acme wants: "SOC2 before spring" decides: "Jane and the CFO" buys: "procurement, 2 quotes" offer: "3-month pilot"',
  ])('%s', (text) => {
    expect(understood(text.replace('pilot.', 'pilot'))).toEqual({ name: 'acme', ...all });
  });

  it.each([
    ['acme wants: SOC2; proposal 40k', { wants: 'SOC2', stage: 'proposal', amount: 4000000, currency: 'USD' }],
    ['acme proposal 40k wants: SOC2', { wants: 'SOC2', stage: 'proposal', amount: 4000000, currency: 'USD' }],
    ['acme wants: SOC2, next send MSA by fri', { wants: 'SOC2', ...msa }],
    ['acme wants: SOC2 before spring next send MSA by fri', { wants: 'SOC2 before spring', ...msa }],
    ['acme next send MSA by fri wants: SOC2', { wants: 'SOC2', ...msa }],
    ['acme next send MSA by fri; decides: Jane', { decides: 'Jane', ...msa }],
    ['acme next send MSA by fri who decides: Jane', { decides: 'Jane', ...msa }],
    ['next send MSA by fri wants: SOC2; acme', { wants: 'SOC2', ...msa }],
    ['acme wants: SOC2 close 30 nov', { wants: 'SOC2', closeOn: '2026-11-30' }],
    [
      'acme wants: SOC2, they decide by 12 dec',
      { wants: 'SOC2', buyerPromise: 'decide', buyerPromiseOn: '2026-12-12' },
    ],
    ['acme wants: SOC2 note: call Jane: wants: x', { wants: 'SOC2', note: 'call Jane: wants: x' }],
    [
      'acme they decide by 12 dec; decides: Jane',
      { decides: 'Jane', buyerPromise: 'decide', buyerPromiseOn: '2026-12-12' },
    ],
    ['acme wants: -', { wants: null }],
    ['acme wants: none', { wants: null }],
    ['acme wants: - decides: Jane', { wants: null, decides: 'Jane' }],
    ['acme wants: - proposal', { wants: null, stage: 'proposal' }],
    ['acme wants: none; decides: none', { wants: null, decides: null }],
    ['acme wants: "SOC2; SSO; next audit"', { wants: 'SOC2; SSO; next audit' }],
    ['acme wants: "SOC2" and SSO', { wants: '"SOC2" and SSO' }],
  ])('%s', (text, update) => {
    expect(understood(text)).toEqual({ name: 'acme', ...update });
  });

  it.each([
    ['wants: none of the usual', 'wants', 'none of the usual'],
    ['wants: to close the gap by 1 jan', 'wants', 'to close the gap by 1 jan'],
    ['wants: they need SOC2 before they sign', 'wants', 'they need SOC2 before they sign'],
    ['wants: they hope to grow next year', 'wants', 'they hope to grow next year'],
    ['decides: Jane first, CFO next', 'decides', 'Jane first, CFO next'],
    ['decides: the board on 12 dec or 15 jan', 'decides', 'the board on 12 dec or 15 jan'],
    ['decides: Jane: she wants it', 'decides', 'Jane: she wants it'],
    ['buys: procurement next, then legal', 'buys', 'procurement next, then legal'],
    ['buys: legal must note the terms', 'buys', 'legal must note the terms'],
    ['offer: proposal 40k, lead time 3 weeks', 'offer', 'proposal 40k, lead time 3 weeks'],
    ['offer: pilot <https://x.io|deck>', 'offer', 'pilot deck'],
    ['offer: 20% off <!channel> *now*', 'offer', '20% off <!channel> *now*'],
  ])('anything may stand in one: %s', (text, fact, says) => {
    const { name, ...update } = understood(`acme ${text}`);
    expect([name, Object.keys(update)]).toEqual(['acme', [fact]]);
    if (!text.includes('<')) expect(Object.values(update)).toEqual([says]);
  });

  it.each([
    ['acme they decide by 12 dec', { buyerPromise: 'decide', buyerPromiseOn: '2026-12-12' }],
    ['acme next ask who decides by fri', { nextStep: 'ask who decides', nextStepOn: '2026-11-27' }],
    [
      'acme next ask who decides: Jane or CFO by fri',
      { nextStep: 'ask who decides: Jane or CFO', nextStepOn: '2026-11-27' },
    ],
    ['acme next send offer by fri', { nextStep: 'send offer', nextStepOn: '2026-11-27' }],
    ['acme note wants: x', { note: 'wants: x' }],
  ])('without a colon they are words like others: %s', (text, update) => {
    expect(understood(text)).toEqual({ name: 'acme', ...update });
  });

  it.each([
    ['acme wants:', 'What do they want to achieve? Write it after wants:'],
    ['acme wants: decides: Jane', 'What do they want to achieve?'],
    ['acme decides: ;', 'Who decides?'],
    ['acme buys:', 'How will they buy?'],
    ['acme offer: ,', 'What would we do for them?'],
    ['acme wants: a; wants: b', 'Two answers to what they want: "wants: a;" and "wants: b". Write one of them.'],
    ['acme wants: SOC2; SSO', 'What belongs together goes in quotes too: wants: "SOC2; SSO".'],
    [`acme wants: ${'a'.repeat(3001)}`, 'A fact may have 3000 characters at most.'],
  ])('%.40s is asked about', (text, sentence) => {
    expect(told(() => readDealUpdate(text, SAID))).toContain(sentence);
  });

  it('may be said as a deal is opened', () => {
    expect(plainly(readNewDeal('Globex $25k from webform wants: SOC2; decides: Jane', SAID))).toMatchObject({
      wants: 'SOC2',
      decides: 'Jane',
    });
  });

  it('whatever is said of one, nothing but UserError is thrown and the name is not lost', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          'next',
          'they',
          'they decide',
          'by fri',
          '12 dec',
          '40k',
          'proposal',
          'note',
          'note:',
          ';',
          ',',
          ':',
          '-',
          'none',
        ],
        ...[
          'wants:',
          'decides:',
          'buys:',
          'offer:',
          'who',
          '"',
          '”',
          '31 feb',
          '<!channel>',
          '<@U1|bea>',
          'amount',
          'close',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FACTS), fc.array(piece, { maxLength: 12 }), (fact, pieces) => {
        told(() => {
          const { name, update } = readDealUpdate(`acme ${fact}: ${pieces.join(' ')}`, SAID);
          expect(name.words).toBe('acme');
          expect(fact in update).toBe(true);
        });
      }),
    );
  });

  it.each(['wants: a ', 'wants:', 'next ', 'they ', 'a; ', 'note ', 'close ', '"a '])(
    'comes to an end on %s over and over',
    (piece) => {
      told(() => readDealUpdate(`acme wants: ${piece.repeat(Math.ceil(2900 / piece.length))}`, SAID));
      told(() => readDealUpdate(`acme wants: ${piece.repeat(Math.ceil(11_000 / piece.length))}`, SAID));
    },
  );
});
