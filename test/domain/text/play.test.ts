import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ownScenario } from '../../../src/domain/scenario.ts';
import { STANDARD_SCENARIOS } from '../../../src/domain/scenarios/index.ts';
import { exampleOf, PLAY_MAX, playFrom } from '../../../src/domain/text/play.ts';
import { told } from './said.ts';

const PRICE = STANDARD_SCENARIOS.find(({ key }) => key === 'price');
if (!PRICE) throw new Error('no price');
const price = PRICE;

describe('a play is read from the forms people type', () => {
  it.each([
    ["If they say it's too expensive, then I will ask why.", "If they say it's too expensive, then I will ask why."],
    ["if they say X I'll ask Y", 'If they say X, then I will ask Y.'],
    ['when they say price: ask what they compare', 'If they say price, then I will ask what they compare.'],
    ['If price comes up, ask about scope first', 'If price comes up, then I will ask about scope first.'],
    [
      'whenever they push on price i ask what waiting costs',
      'If they push on price, then I will ask what waiting costs.',
    ],
    ['if they say its to expensive ill ask who else', 'If they say its to expensive, then I will ask who else.'],
    ['fi they say price then i will ask why', 'If they say price, then I will ask why.'],
    ['wehn they say price, ill call the CFO', 'If they say price, then I will call the CFO.'],
    ['IF THEY SAY PRICE, THEN I WILL ASK WHY', 'If they say price, then I will ask why.'],
    ["I'll ask what changed if they go quiet", 'If they go quiet, then I will ask what changed.'],
    ['Call the CFO when they mention budget', 'If they mention budget, then I will call the CFO.'],
    ['they say too expensive -> ask who compares', 'If they say too expensive, then I will ask who compares.'],
    ['they say too expensive -&gt; ask who compares', 'If they say too expensive, then I will ask who compares.'],
    ['price - ask what they have in mind', 'If it comes to price, then I will ask what they have in mind.'],
    ['Once the demo is over, I’ll propose two dates', 'If the demo is over, then I will propose two dates.'],
    ["In case they want a discount, I'm going to trade it", 'If they want a discount, then I will trade it.'],
    ['If they want a discount we trade it for a term', 'If they want a discount, then I will trade it for a term.'],
    ['if they ask for a pdf: send one page', 'If they ask for a pdf, then I will send one page.'],
    ['if they say price, you should ask who decides', 'If they say price, then I will ask who decides.'],
    ['* if they say price, I ask why', 'If they say price, then I will ask why.'],
    ['"if they say price, I ask why"', 'If they say price, then I will ask why.'],
  ])('%s', (text, play) => {
    expect(playFrom(text, price)).toBe(play);
  });
});

describe('what stands for a situation or an action', () => {
  it.each([
    [
      'if they say send info: "Happy to. What is to be in it?"',
      'If they say send info, then I will say "Happy to. What is to be in it?"',
    ],
    ["then I'd ask who else is involved", 'If they say it costs too much, then I will ask who else is involved.'],
    ['after the second voicemail I text', 'If it is after the second voicemail, then I will text.'],
    ['On a no-show, I call after a minute', 'If it is on a no-show, then I will call after a minute.'],
    ['if they ghost me I write: still on, yes or no?', 'If they ghost me, then I will write: still on, yes or no?'],
    [
      'We ask for the criteria before quoting',
      'If they say it costs too much, then I will ask for the criteria before quoting.',
    ],
  ])('%s', (text, play) => {
    expect(playFrom(text, price)).toBe(play);
  });
});

describe('what is hard to part', () => {
  it.each([
    [
      'If the buyer, after a demo, goes quiet, I will call',
      'If the buyer, after a demo, goes quiet, then I will call.',
    ],
    ['If I get voicemail I’ll leave my name', 'If I get voicemail, then I will leave my name.'],
    ['when I reach the receptionist then I ask for help', 'If I reach the receptionist, then I will ask for help.'],
    ['if they say "call me then", I ask for a date', 'If they say "call me then", then I will ask for a date.'],
    ["if they say I'd have to wait, I'll ask until when", "If they say I'd have to wait, then I will ask until when."],
    ['if they say it depends, I ask on what', 'If they say it depends, then I will ask on what.'],
    ['If they say price I ask: compared to what?', 'If they say price, then I will ask: compared to what?'],
    ['If they say price, I\'d say "compared to what?"', 'If they say price, then I will say "compared to what?"'],
    ['if they ghost me, wait a day, then call', 'If they ghost me, then I will wait a day, then call.'],
    ['If they say price. I ask why. Then I listen.', 'If they say price, then I will ask why; then I listen.'],
    [
      'if price, I don’t discount, I ask who decides',
      'If it comes to price, then I will not discount, I ask who decides.',
    ],
  ])('%s', (text, play) => {
    expect(playFrom(text, price)).toBe(play);
  });

  it('takes the situation from the scenario where only the action was said', () => {
    expect(playFrom('ask compared with what', price)).toBe(
      'If they say it costs too much, then I will ask compared with what.',
    );
    expect(playFrom('I will ask who signs', ownScenario({ key: 'own-1', name: 'Legal', words: 'legal' }))).toBe(
      'If it comes to Legal, then I will ask who signs.',
    );
  });
});

describe('an action of one’s own beside what is none', () => {
  it.each([
    'if they say price, I will stay calm and ask what they compare it to',
    'if they say price, handle it by asking what they compare with',
    'if they hesitate i try to find out who else decides',
    'if they say price, try another person',
    'If they say no twice, then I will move on',
    'if they object, be honest and show them the numbers',
    'if they go quiet, I wait two days and call',
  ])('%s', (text) => {
    expect(playFrom(text, price)).toMatch(/^If .+, then I will .+\.$/);
  });
});

const DEPENDS = '"It depends" is no plan yet.';
const NO_DEED = 'What will you do or say?';
const THEIRS = 'That is what they do.';
const QUESTION = 'That is a question.';

describe('what decides nothing is refused, with an example', () => {
  it.each([
    ['', 'Say what you do'],
    ['   ', 'Say what you do'],
    ['it depends', DEPENDS],
    ['if they say too expensive, it depends', DEPENDS],
    ['depends on who it is', DEPENDS],
    ["if they say price, it's all depending on the deal", DEPENDS],
    ['If price comes up, then I will be flexible', NO_DEED],
    ["if they say price I'll handle it", NO_DEED],
    ["if they say price I'll deal with it", NO_DEED],
    ["if they say price I'll try my best", NO_DEED],
    ["if they say price, I'll do my best to convince them", NO_DEED],
    ['if they say price, try harder', NO_DEED],
    ["if they ghost me I'll stay positive and patient", NO_DEED],
    ['I will see what happens and go from there', NO_DEED],
    ["if they say price I'd play it by ear", NO_DEED],
    ['if they object I will overcome the objection', NO_DEED],
    ['if they object, I will use my judgement', NO_DEED],
    ["I'll figure it out", NO_DEED],
    ['if they ask me, I respond appropriately', NO_DEED],
    ["if they go dark I'll keep trying", NO_DEED],
    ['if they go quiet I wait', NO_DEED],
    ['If they go quiet, then I will give them time', NO_DEED],
    ['if they ask for a discount, let them think', NO_DEED],
    ['if they say too expensive, I hope they come back', NO_DEED],
    ["I'd like to close the deal", NO_DEED],
    ['I want to win', NO_DEED],
    ['if they say price I will get them to sign', NO_DEED],
    ['if they say price I will add value', NO_DEED],
    ['if they say X, then I will', NO_DEED],
    ['then I will', NO_DEED],
    ['if price then value', NO_DEED],
    ['I would say it depends on the mood of the customer', NO_DEED],
    ['we just need to be more aggressive', NO_DEED],
    ["if they're rude, I don't take it personally", NO_DEED],
    ['if they say no, so be it', NO_DEED],
    ['if they go dark, then maybe they will come back', NO_DEED],
    ['if the price is too high, marketing should fix the website', THEIRS],
    ['if they say price, my manager handles it', THEIRS],
    ['too expensive', NO_DEED],
    ['lol good one', NO_DEED],
    ['great question, thanks', NO_DEED],
    ["I don't know", NO_DEED],
    ["if they say price, I won't panic", NO_DEED],
    ['if they say price, they will call me back', THEIRS],
    ['if they say price then the buyer signs', THEIRS],
    ["If they say it's too expensive", 'That says when, and not yet what you will do.'],
    ['what should I do if they say price?', QUESTION],
    ['if they say price, what do I do?', QUESTION],
    ['should I call?', QUESTION],
    ['when should I call?', 'That still asks.'],
    ['?', 'That still asks.'],
  ])('%s → %s', (text, why) => {
    const said = told(() => playFrom(text, price));
    expect(said.startsWith(why), said).toBe(true);
    expect(said).toContain(`For example: ${price.play}`);
  });

  it('shows an example for a scenario that has no play of ours', () => {
    const legal = ownScenario({ key: 'own-1', name: 'Legal', words: 'legal' });
    expect(told(() => playFrom('it depends', legal))).toContain(exampleOf(legal));
    expect(playFrom(exampleOf(legal), legal)).toBe(exampleOf(legal));
  });
});

describe('length', () => {
  const start = 'If they say price, then I will ask ';
  const play = (length: number) => `${start}${'w'.repeat(length - start.length - 1)}.`;

  it('takes 300 characters, and refuses 301 instead of cutting them', () => {
    expect(playFrom(play(PLAY_MAX), price)).toHaveLength(300);
    expect(told(() => playFrom(play(PLAY_MAX + 1), price))).toBe(
      'A play may have 300 characters at most. Say it shorter, and try again.',
    );
  });

  it('counts what is added to make it a sentence', () => {
    expect(told(() => playFrom(`ask ${'w'.repeat(290)}`, price))).toContain('300 characters at most');
  });
});

it('stores no invisible characters', () => {
  expect(playFrom('if they say price\u0000\u200b, I ask\n\n why', price)).toBe(
    'If they say price, then I will ask why.',
  );
});

const PIECES = [
  'if',
  'they',
  'say',
  'price',
  ',',
  'then',
  "I'll",
  'I',
  'will',
  'ask',
  'why',
  '?',
  ':',
  '->',
  '"',
  'depends',
  '. ',
  '&gt;',
];

it('takes no marks for a situation, and none for an action', () => {
  expect(() => playFrom('. : "', price)).toThrow('Say what you do');
  expect(() => playFrom('if they say it is too dear, then "', price)).toThrow('For example: If');
});

test('whatever is typed: a play that begins with If and reads the same again, or a sentence that helps', () => {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), fc.constantFrom(' ', ''), (pieces, glue) => {
      const text = pieces.join(glue);
      const said = told(() => playFrom(text, price));
      const [, play] = /^nothing thrown: (".*")$/s.exec(said) ?? [];
      if (play) expect(JSON.parse(play)).toMatch(/^If .+, then I will .+/s);
      else expect(said).toMatch(/For example: If |at most/);
    }),
    { numRuns: 500 },
  );
});

it('comes to an end on long hostile text', () => {
  for (const piece of ['a', 'if ', 'then ', ', ', "I'll ", '"', '“a', 'and ', 'if a, ', 'just ', '- ', '. a', 'I '])
    told(() => playFrom(piece.repeat(20_000), price));
});
