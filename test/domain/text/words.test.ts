import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/domain/errors.ts';
import { within } from '../../../src/domain/text/clean.ts';
import { clean, textOf, wordsOf } from '../../../src/domain/text/words.ts';

describe('clean', () => {
  it.each([
    ['white space becomes one space', '  a \n\t b\u00a0c\u2028d ', 'a b c d'],
    ['NUL and controls go', 'a\u0000c\u0007me', 'acme'],
    ['zero-width characters go', 'ac\u200bm\ufeffe\u2060', 'acme'],
    ['bidi overrides go', 'acme\u202egnp\u202c\u2066x\u2069', 'acmegnpx'],
    ['hidden tag characters go', 'acme\u{e0041}\u{e0042}', 'acme'],
    ['a joiner between letters goes', 'ac\u200dme', 'acme'],
    ['a joiner within an emoji stays', '👩\u200d💻 acme', '👩\u200d💻 acme'],
    ['a non-joiner in Persian stays', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['letters are composed', 'Mu\u0308ller', 'Müller'],
    ['stacked marks are cut', `a${'\u0301'.repeat(500)}`, 'á\u0301\u0301\u0301'],
    ['half an emoji is replaced', 'acme \ud83d', 'acme \ufffd'],
    ["Slack's escapes are undone once", 'R&amp;D &lt;b&gt; &amp;lt;', 'R&D <b> &lt;'],
    ['right-to-left text stays', 'שלום acme', 'שלום acme'],
  ])('%s', (_, typed, cleaned) => {
    expect(clean(typed, 200)).toBe(cleaned);
  });

  it('cuts by grapheme, never through an emoji', () => {
    expect(clean('ab👨\u200d👩\u200d👧cd', 3)).toBe('ab👨\u200d👩\u200d👧');
    expect(clean('ab👨\u200d👩\u200d👧cd', 2)).toBe('ab');
  });

  it('is stable, well formed and within its limit for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const cleaned = clean(text, max);
        const graphemes = [...new Intl.Segmenter('en').segment(cleaned)].length;
        expect(graphemes).toBeLessThanOrEqual(max);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleaned).not.toMatch(/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('within', () => {
  it('refuses what is too long instead of cutting it', () => {
    expect(within('a'.repeat(500), 500, 'A note')).toHaveLength(500);
    expect(() => within('a'.repeat(501), 500, 'A note')).toThrow(UserError);
    expect(within('👍🏽'.repeat(500), 500, 'A note')).toHaveLength(2000);
  });
});

const kindsOf = (text: string) =>
  wordsOf(text).map(({ kind, text: says }) => (kind === 'word' ? says : `${kind}:${says}`));

describe('wordsOf', () => {
  it.each([
    ['acme  40k', ['acme', '40k']],
    ['', []],
    ['"Acme Corp" 40k', ['quoted:Acme Corp', '40k']],
    ['“Acme Corp”, 40k', ['quoted:Acme Corp', '40k']],
    ['“Acme Corp" 40k', ['quoted:Acme Corp', '40k']],
    ["'Acme Corp' 40k", ['quoted:Acme Corp', '40k']],
    ['‘Acme Corp’ 40k', ['quoted:Acme Corp', '40k']],
    ["jane's deal isn't closed", ["jane's", 'deal', "isn't", 'closed']],
    ["rock 'n' roll 'til fri isn't 'til mon'", ['rock', "'n'", 'roll', "'til", 'fri', "isn't", "'til", "mon'"]],
    ['19" and 21" monitors', ['19"', 'and', '21"', 'monitors']],
    ['"never closed acme', ['"never', 'closed', 'acme']],
    ['acme "" 40k', ['acme', 'quoted:', '40k']],
    ['give acme <@U123|bea>', ['give', 'acme', 'user:@bea']],
    ['<@U123>, acme', ['user:@U123', 'acme']],
    ['<#C1|sales> <!channel>', ['channel:#sales', 'special:@channel']],
    ['<https://acme.com|acme.com> <https://x.io/a|the doc>', ['link:acme.com', 'link:the doc (https://x.io/a)']],
    ['<mailto:j@acme.com|j@acme.com>', ['link:j@acme.com']],
    ['a < b <c> <@nobody> &lt;40k', ['a', '<', 'b', '<c>', '<@nobody>', '<40k']],
    ['"<https://acme.com|acme.com> renewal"', ['quoted:acme.com renewal']],
  ])('%s', (text, words) => {
    expect(kindsOf(text)).toEqual(words);
  });

  it('compares words without case and punctuation, and knows what they end with', () => {
    expect(wordsOf('*Acme*, "Globex"; FRI: ok')).toMatchObject([
      { bare: 'acme', stop: ',' },
      { bare: '', stop: ';' },
      { bare: 'fri', stop: ':' },
      { bare: 'ok', stop: '' },
    ]);
  });

  it('writes words as they were written', () => {
    expect(textOf(wordsOf('send  “MSA v2”, to <@U1|bea> &amp; co.'))).toBe('send "MSA v2", to @bea & co.');
  });
});
