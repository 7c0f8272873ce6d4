import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_UPDATES } from '../../../../src/domain/reading.ts';
import { clausesOf } from '../../../../src/domain/text/message/clause/clauses.ts';
import { corrected } from '../../../../src/domain/text/message/correction.ts';
import type { KnownDeal } from '../../../../src/domain/text/message/heard.ts';
import { readMessage } from '../../../../src/domain/text/message/read.ts';
import { READ_CHARACTERS, tokensOf } from '../../../../src/domain/text/message/tokens.ts';
import { type Unit, unitsOf } from '../../../../src/domain/text/message/units.ts';
import { HEARD, readAs } from './read-as.ts';

describe('hostile messages', () => {
  it.each([
    ['nothing', '', ['other']],
    ['white space', ' \n\t\u200B\u2800 ', ['other']],
    ['emoji alone', '🤞🎉👩‍👩‍👧', ['other']],
    ['punctuation alone', '...!!! ??? ,,, -- | / + ( [', ['other']],
    ['a code block', 'see this\n```\nglobex won 40k\n```', ['other']],
    ['code in a line', 'run `globex won` now', ['other']],
    ['a quoted line', '> globex won\nnice one', ['other']],
    ['zero-width characters in a name', 'glo\u200Bbex moved to proposal', ['deal-update Globex: stage proposal']],
    ['right-to-left marks', '\u202Eglobex\u202C moved to proposal', ['deal-update Globex: stage proposal']],
    ['look-alike letters', 'gl\u043Ebex moved to proposal', ['deal-update Globex: stage proposal; asks deal Globex']],
    ['half an emoji', 'globex moved to proposal \uD83D', ['deal-update Globex: stage proposal']],
    [
      'windows line ends',
      'globex won\r\nhooli 40k',
      ['deal-update Globex: outcome won', 'deal-update Hooli: amount 40000 USD'],
    ],
    [
      'a mention and a link',
      '<@U012AB3CD> globex moved to proposal <https://example.com|here>',
      ['deal-update Globex: stage proposal'],
    ],
    ["Slack's escapes", 'globex -&gt; proposal', ['deal-update Globex: stage proposal']],
    ['Arabic', 'تم توقيع العقد اليوم', ['foreign']],
    ['Japanese', '本日契約しました', ['foreign']],
  ])('%s', (_, text, told) => {
    expect(readAs(text)).toEqual(told);
  });

  it('reads twenty of two hundred updates and tells how many more there were', () => {
    const deals = Array.from(
      { length: 200 },
      (_, at): KnownDeal => ({
        id: at + 1,
        name: `Quorum${letters(at)}`,
        account: null,
        currency: null,
        stage: 'lead',
        status: 'open',
      }),
    );
    const text = deals.map(({ name }) => `${name} at 40k`).join('\n');
    const { updates, more } = readMessage(text, { ...HEARD, deals });
    expect(updates.map(({ deal }) => deal)).toEqual(deals.slice(0, MOST_UPDATES).map(({ id }) => id));
    expect(more).toBe(180);
  });

  it('reads no more of a long message than its beginning', () => {
    const text = 'globex is at 40k and then some more. '.repeat(1200);
    expect(text.length).toBeGreaterThan(40_000);
    expect(readMessage(text, HEARD)).toEqual(readMessage(text.slice(0, READ_CHARACTERS), HEARD));
  });

  it('never throws', () => {
    const word = fc.constantFrom(
      ...'globex hooli acme won lost next step they will i\'ll send by friday 40k if not no wait scratch that new deal remind me to -> " ( ) : ; , . ? ! \n > ` ``` and or but so 12/11 €'.split(
        ' ',
      ),
    );
    const message = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(message, fc.option(fc.nat({ max: 12 })), (text, lastDeal) => {
        const { updates, talk } = readMessage(text, { ...HEARD, lastDeal });
        expect(updates.length === 0).toBe(talk !== null);
      }),
    );
  });
});

describe('the work grows as the message does', () => {
  const phrases = [
    'globex moved to proposal 40k and ',
    'globex 40k no wait 45k ',
    'a ',
    'next step call and send it to them so they said ',
    'if when because since and ',
  ];

  it.each(phrases)('%s', (phrase) => {
    const [once, twice] = [60, 120].map((times) => unitsOf(tokensOf(phrase.repeat(times)), HEARD));
    for (const work of [(units: Unit[]) => clausesOf(units, 0), (units: Unit[]) => corrected(units)]) {
      expect(looksOf(work, twice ?? [])).toBeLessThan(2.2 * looksOf(work, once ?? []));
    }
  });
});

/** How often `work` looks at one of these units. */
function looksOf(work: (units: Unit[]) => unknown, units: Unit[]): number {
  let looks = 0;
  const watched = new Proxy(units, {
    get(target, place, receiver) {
      looks++;
      return Reflect.get(target, place, receiver);
    },
  });
  work(watched);
  return looks;
}

function letters(at: number): string {
  return [at / 26, at % 26].map((one) => String.fromCharCode(97 + Math.floor(one))).join('q');
}
