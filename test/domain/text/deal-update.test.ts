import { describe, expect, it } from 'vitest';
import { readDealUpdate } from '../../../src/domain/text/deal-update.ts';
import { plainly, SAID, told } from './said.ts';

const FRI = '2026-11-27';
const proposal = { stage: 'proposal' };
const amount = { amount: 4000000, currency: 'USD' };
const msa = { nextStep: 'send MSA', nextStepOn: FRI };

function understood(text: string) {
  const { name, update, note } = readDealUpdate(text, SAID);
  return { name: name.words, update: plainly(update), note };
}

describe('words in any order', () => {
  it.each([
    'acme proposal 40k next send MSA by fri',
    'proposal acme 40k next send MSA by fri',
    '40k proposal acme next send MSA fri',
    'next send MSA by fri acme proposal 40k',
    'acme next send MSA by fri proposal 40k',
    'acme next send MSA by fri, 40k, proposal',
    'acme next step: send MSA by fri; proposal 40k',
    'acme stage proposal amount 40k next send MSA by fri',
    'acme moved to proposal, 40k, next send MSA by fri',
    'acme is now at proposal stage, $40k next "send MSA" by fri',
    'acme - proposal - 40k - next send MSA by fri',
    'ACME PROPOSAL 40K NEXT send MSA BY FRI',
  ])('%s', (text) => {
    const { name, update } = understood(text);
    expect(name.toLowerCase()).toBe('acme');
    expect(update).toEqual({ ...proposal, ...amount, ...msa });
  });
});

describe('each part', () => {
  it.each([
    ['acme', {}],
    ['', {}],
    ['acme next send MSA', { nextStep: 'send MSA', nextStepOn: null }],
    ['acme next 30 nov', { nextStepOn: '2026-11-30' }],
    ['acme next by fri', { nextStepOn: FRI }],
    ['acme next next fri', { nextStepOn: '2026-12-04' }],
    ['acme next 30 nov send MSA', { nextStep: 'send MSA', nextStepOn: '2026-11-30' }],
    ['acme next 30 nov proposal 40k', { nextStepOn: '2026-11-30', ...proposal, ...amount }],
    ['acme next none', { nextStep: null, nextStepOn: null }],
    ['acme next - proposal', { nextStep: null, nextStepOn: null, ...proposal }],
    ['acme next call jane fri 3pm', { nextStep: 'call jane 3pm', nextStepOn: FRI }],
    ['acme next chase legal in 2 weeks', { nextStep: 'chase legal', nextStepOn: '2026-12-08' }],
    ['acme next call <@U1|bea> eod fri', { nextStep: 'call @bea', nextStepOn: FRI }],
    ['acme they decide by 12 dec', { buyerPromise: 'decide', buyerPromiseOn: '2026-12-12' }],
    ["acme they'll come back to us tue 1 dec", { buyerPromise: 'come back to us', buyerPromiseOn: '2026-12-01' }],
    ['acme they will sign', { buyerPromise: 'sign', buyerPromiseOn: null }],
    ['acme they by fri', { buyerPromiseOn: FRI }],
    ['acme they none', { buyerPromise: null, buyerPromiseOn: null }],
    ['acme close 30 nov', { closeOn: '2026-11-30' }],
    ['closes by end of q4 acme', { closeOn: '2026-12-31' }],
    ['acme closing end of month', { closeOn: '2026-11-30' }],
    ['acme close date is 30 nov', { closeOn: '2026-11-30' }],
    ['acme close none', { closeOn: null }],
    ['acme amount none', { amount: null, currency: null }],
    ['acme amount 500', { amount: 50000, currency: 'USD' }],
    ['acme 40000', amount],
    ['acme 25 000 €', { amount: 2500000, currency: 'EUR' }],
    ['acme in negotiations', { stage: 'negotiation' }],
    ['acme stage neg', { stage: 'negotiation' }],
    [
      'acme next send MSA by fri they decide by 12 dec close 30 nov',
      { ...msa, buyerPromise: 'decide', buyerPromiseOn: '2026-12-12', closeOn: '2026-11-30' },
    ],
    [
      'acme next send MSA they decide by 12 dec',
      { nextStep: 'send MSA', nextStepOn: null, buyerPromise: 'decide', buyerPromiseOn: '2026-12-12' },
    ],
    ['acme next send MSA close 30 nov', { nextStep: 'send MSA', nextStepOn: null, closeOn: '2026-11-30' }],
  ])('%s', (text, update) => {
    expect(understood(text)).toEqual({ name: text === '' ? '' : 'acme', update, note: null });
  });

  it('keeps a note to its end, whatever is in it', () => {
    expect(understood('acme proposal note they love it: "next" 12,5k by fri')).toEqual({
      name: 'acme',
      update: proposal,
      note: 'they love it: "next" 12,5k by fri',
    });
  });

  it('takes quoted text for the name, whatever is in it', () => {
    expect(readDealUpdate('“Lead Generation 40k by fri” proposal', SAID)).toEqual({
      name: { words: 'Lead Generation 40k by fri', quoted: true },
      update: proposal,
      note: null,
    });
  });

  it('tells which words beside the name were read as something else', () => {
    expect(readDealUpdate('lead generation 10k', SAID).name).toEqual({
      words: 'generation',
      quoted: false,
      taken: ['lead', '10k'],
    });
  });
});

describe('words of a step stay words of the step', () => {
  it.each([
    ['acme next send proposal 40k by fri', 'send proposal 40k'],
    ['acme next ask what they think by fri', 'ask what they think'],
    ['acme next send the deck they asked for by fri', 'send the deck they asked for'],
    ['acme next send note to jane fri', 'send note to jane'],
    ['acme next close the gap fri', 'close the gap'],
    ['acme next agree to close fri', 'agree to close'],
    ['acme next confirm amount 40k by fri', 'confirm amount 40k'],
    ['acme next send "MSA v2" by fri', 'send "MSA v2"'],
    ['acme next review Monday Labs contract by fri', 'review Monday Labs contract'],
    ['acme next call acme fri', 'call acme'],
    ['acme next email Dr. Smith, then call, fri', 'email Dr. Smith, then call'],
    ['acme next "note: they close 40k" fri', 'note: they close 40k'],
  ])('%s', (text, nextStep) => {
    expect(understood(text)).toEqual({ name: 'acme', update: { nextStep, nextStepOn: FRI }, note: null });
  });
});

describe('what could be read two ways is asked', () => {
  it.each([
    ['acme proposal negotiation', 'Two stages: "proposal" and "negotiation". Write one of them.'],
    ['acme 40k 50k', 'Two amounts: "40k" and "50k". Write one of them.'],
    ['acme 40k amount 40k', 'Two amounts: "40k" and "40k". Write one of them.'],
    ['acme next a by fri next b by mon', 'Two next steps: "next a by fri" and "next b by mon". Write one of them.'],
    ['"Acme" "Globex" 40k', '"Acme" and "Globex": one deal at a time, please. Quotes are for its name.'],
    ['acme "Globex" 40k', 'Which is the deal: "Globex" or "acme"?'],
    ['acme next send MSA fri globex', 'Is the deal "acme" or "globex"?'],
    [
      'acme next fri',
      '"next fri": 27 nov or 4 dec? Write the date of the next step: next by 27 nov, or next by 4 dec.',
    ],
    ['acme next call Friday Labs', 'Is "Friday Labs" a name?'],
    ['acme next review mon notes by fri', 'Two dates: "mon" and "by fri".'],
    ['acme next send MSA fri or mon', 'Two dates: "fri" and "mon".'],
    ['acme next week', '"next week" is no day.'],
    ['acme next call jane next week', '"next week" is no day.'],
    ['acme next call jane in jan', '"in jan" is no day.'],
    ['acme next call jane by firday', 'I cannot read "firday" as a date.'],
    ['acme next call jane by 12.11', 'I cannot read "12.11" as a date.'],
    ['acme next send deck they hmm fri', 'Does "they" begin what the buyer promised, or belong to the next step?'],
    ['acme next send MSA note call back fri', 'Does "note" begin a note, or belong to the next step?'],
    ['acme next', 'What is the next step?'],
    ['acme they', 'What did they promise?'],
    ['acme they love it', 'Is it a note? Then write note they love it.'],
    ['acme they signed', 'Is it a note? Then write note they signed.'],
    ['acme close soon', 'I cannot read a date for the close in "soon".'],
    ['acme close q4', 'I cannot read a date for the close in "q4".'],
    ['acme amount lots', '"lots" is no amount.'],
    ['acme stage propsal', '"propsal" is no stage. Did you mean proposal?'],
    ['acme propsal 40k', '"propsal": did you mean the stage proposal?'],
    ['motel 6 proposal', 'Is 6 the amount?'],
    ['acme 2026 renewal', 'Is 2026 the amount?'],
    ['acme fri', 'What happens on fri?'],
    ['acme proposal by 30 nov', 'What happens by 30 nov?'],
    ['acme won', 'To say that a deal is won, write /deal won and its name.'],
    ['acme <@U1|bea> 40k', 'To hand a deal over, write /deal give'],
    ['acme 12,5k', '12,5k could be 12.5k or 125k.'],
    ['acme -40k', '-40k is below zero.'],
    ['acme $40k eur', '$40k eur names two currencies.'],
    ['acme close 31 feb', '"31 feb" is no date'],
    ['acme next call 23 nov', 'Monday 23 November 2026 has passed. Which date did you mean for the next step?'],
    ['acme they decide yesterday', 'Monday 23 November 2026 has passed. Which date did you mean for their promise?'],
    ['acme close 23 nov', 'Monday 23 November 2026 has passed. Which date did you mean for the close?'],
    ['acme "unclosed 40k', 'A quote opens before unclosed and does not close.'],
    [`acme next ${'a'.repeat(3001)}`, 'The text of the next step may have 3000 characters at most.'],
    [`acme they ${'a'.repeat(3001)}`, 'The text of their promise may have 3000 characters at most.'],
    [`acme note ${'a'.repeat(3001)}`, 'The note may have 3000 characters at most.'],
    ['a'.repeat(3001), "A deal's name may have 3000 characters at most."],
  ])('%.40s', (text, sentence) => {
    expect(told(() => readDealUpdate(text, SAID))).toContain(sentence);
  });

  it.each(['Friday Labs proposal', 'April Foods proposal', 'May Holdings proposal', 'Sun Microsystems proposal'])(
    '%s is a name and a stage',
    (text) => {
      expect(understood(text)).toEqual({ name: text.replace(' proposal', ''), update: proposal, note: null });
    },
  );
});
