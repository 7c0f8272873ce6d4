import { describe, expect, it } from 'vitest';
import { readName, requireCertain, splitName } from '../../../src/domain/text/deal-name.ts';
import { told } from './said.ts';

describe('readName', () => {
  it.each([
    ['acme', { words: 'acme', quoted: false }],
    ['acme corp,', { words: 'acme corp', quoted: false }],
    ['“Lead Generation Ltd”', { words: 'Lead Generation Ltd', quoted: true }],
    ['R&amp;D <!channel> 🤞', { words: 'R&D @channel 🤞', quoted: false }],
    ['Acme Inc.', { words: 'Acme Inc.', quoted: false }],
    ['', { words: '', quoted: false }],
  ])('%s', (text, name) => {
    expect(readName(text)).toEqual(name);
  });

  it.each([
    ['"Acme" "Globex"', '"Acme" and "Globex": one deal at a time'],
    ['acme "Globex"', 'Which is the deal: "Globex" or "acme"?'],
    ['"acme corp', 'A quote opens before acme and does not close'],
    ['a'.repeat(3001), "A deal's name may have 3000 characters at most"],
    ['a '.repeat(20_000), 'One command may have 12000 characters at most'],
  ])('%.30s is refused', (text, sentence) => {
    expect(told(() => readName(text))).toContain(sentence);
  });
});

describe('splitName', () => {
  it.each([
    ['acme price', 'Acme Corp', 'acme', 'price'],
    ['acme corp price too high', 'Acme Corp', 'acme corp', 'price too high'],
    ['corp acme price', 'Acme Corp', 'corp acme', 'price'],
    ['muller & sohne no budget', 'Müller & Söhne', 'muller & sohne', 'no budget'],
    ['MÜLLER: price', 'Muller', 'MÜLLER:', 'price'],
    ['glo - lost to a rival', 'Globex', 'glo', 'lost to a rival'],
    ['gl price', 'Globex', '', 'gl price'],
    ['hp price', 'HP Enterprise', 'hp', 'price'],
    ["acme's price", 'Acme', "acme's", 'price'],
    ['acme acme price', 'Acme', 'acme', 'acme price'],
    ['price', 'Acme', '', 'price'],
    ['acme', 'Acme', 'acme', ''],
    ['日本 price', '日本 Foods', '日本', 'price'],
  ])('"%s" for %s', (words, name, matched, rest) => {
    expect(splitName(words.split(' '), name)).toEqual({ matched, rest });
  });
});

describe('requireCertain', () => {
  it('asks where a word that was read as something else is part of the name', () => {
    const name = { words: 'generation', quoted: false, taken: ['lead', '10k'] };
    expect(told(() => requireCertain(name, 'Lead Generation Ltd'))).toBe(
      '"lead" is part of the name Lead Generation Ltd, so I am not sure what it means. Put the name in quotes: "Lead Generation Ltd".',
    );
  });

  it('lets pass what is certain', () => {
    expect(() => requireCertain({ words: 'acme', quoted: false, taken: ['lead'] }, 'Acme Corp')).not.toThrow();
    expect(() => requireCertain({ words: 'Lead Generation', quoted: true }, 'Lead Generation Ltd')).not.toThrow();
  });
});
