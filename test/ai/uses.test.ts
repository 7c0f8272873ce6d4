import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isExcuse, scenarioMeant } from '../../src/ai/doubtful.ts';
import { namesFor } from '../../src/ai/names.ts';
import { OPENING_MAX, openingLine } from '../../src/ai/opening-line.ts';
import { buyersLine, LINE_MAX, type Practised, scoreOf } from '../../src/ai/role-play.ts';
import { STANDARD_SCENARIOS } from '../../src/domain/scenarios/index.ts';
import { type ModelServer, openModelServer } from './model-server.ts';

const names = namesFor({ deals: [{ id: 1, name: 'Acme Corp', account: null }], people: [] }, false);

let open: ModelServer;
beforeEach(async () => {
  open = await openModelServer();
});
afterEach(() => open.close());

function practised(over: Partial<Practised> = {}): Practised {
  return {
    scenario: { name: 'Price objection', situation: 'They say it costs too much.' },
    play: 'If they say it costs too much, then I will ask what they compare it with.',
    marks: ['A question about what they compare it with', 'No discount in the first answer'],
    said: [{ by: 'rep', text: 'What does Acme Corp compare it with?' }],
    names,
    ...over,
  };
}

describe('the buyer in practice', () => {
  it('says a line', async () => {
    open.says('buyer', { line: ' The tool we have costs half. ' });
    expect(await buyersLine(open.model, practised())).toEqual({ is: 'answer', value: 'The tool we have costs half.' });
    expect(open.asked()[0]).not.toMatch(/acme/i);
  });

  it('does not know the play it is to be won with', async () => {
    open.says('buyer', { line: 'It is too much.' });
    await buyersLine(open.model, practised());
    expect(open.asked()[0]).not.toContain('then I will ask');
  });

  it.each([
    ['nothing', '', 'other-shape'],
    ['a speech', 'well '.repeat(LINE_MAX / 4), 'too-long'],
    ['a deal of somebody else', 'We are D9.', 'unknown-name'],
  ])('is refused with %s', async (_, line, why) => {
    open.says('buyer', { line });
    expect(await buyersLine(open.model, practised())).toEqual({ is: 'no-answer', why });
  });
});

describe('the score of a practice', () => {
  it('says which marks were met, and whether the play was done', async () => {
    open.says('score', { met: ['M2', 'M1', 'M2'], action: true, say: 'The question came first: keep that.' });
    expect(await scoreOf(open.model, practised())).toEqual({
      is: 'answer',
      value: { met: [0, 1], action: true, say: 'The question came first: keep that.' },
    });
  });

  it.each([
    ['a mark that there is not', { met: ['M3'], action: true, say: 'Good.' }, 'other-shape'],
    ['a number of nobody’s', { met: [], action: false, say: 'Reps who ask win 40% more.' }, 'unknown-number'],
    ['no words', { met: [], action: false, say: ' ' }, 'other-shape'],
  ])('is refused with %s', async (_, reply, why) => {
    open.says('score', reply);
    expect(await scoreOf(open.model, practised())).toEqual({ is: 'no-answer', why });
  });
});

describe('a doubtful message', () => {
  it('is an excuse or none', async () => {
    open.says('excuse', { excuse: true });
    expect(await isExcuse(open.model, 'Leads from Acme Corp, hm', names)).toEqual({ is: 'answer', value: true });
    expect(open.asked()[0]).toContain('Leads from D1, hm');
  });

  it.each([
    ['price', { is: 'answer', value: 'price' }],
    [null, { is: 'answer', value: null }],
    ['weather', { is: 'no-answer', why: 'other-shape' }],
  ])('is about the scenario %j', async (scenario, answer) => {
    open.says('scenario', { scenario });
    expect(await scenarioMeant(open.model, 'they balk', STANDARD_SCENARIOS, names)).toEqual(answer);
  });
});

describe('the line that opens a prompt', () => {
  const opening = {
    prompt: 'What will you do when Acme Corp stays silent?',
    facts: ['Acme Corp: no touch for 9 working days.'],
    names,
  };

  it('names the deal and its number', async () => {
    open.says('opening', { line: 'D1 has heard nothing for 9 working days.' });
    expect(await openingLine(open.model, opening)).toEqual({
      is: 'answer',
      value: 'Acme Corp has heard nothing for 9 working days.',
    });
    expect(open.asked()[0]).not.toMatch(/acme/i);
  });

  it.each([
    ['a second question', 'What about D1?', 'other-shape'],
    ['a number of nobody’s', 'D1 has waited 10 days.', 'unknown-number'],
    ['too much', `D1 ${'waits '.repeat(OPENING_MAX / 6)}`, 'too-long'],
  ])('is refused with %s', async (_, line, why) => {
    open.says('opening', { line });
    expect(await openingLine(open.model, opening)).toEqual({ is: 'no-answer', why });
  });
});
