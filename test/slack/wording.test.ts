import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../scripts/source.ts';
import { escapeAround, excerpt, label, shorten } from '../../src/slack/wording.ts';
import { HARMFUL } from './views/hostile.ts';

const ARABIC = 'شركة النور للتجارة';
const HEBREW = 'שלום תקשורת';
const isolated = (text: string) => `\u2068${text}\u2069`;

describe('right-to-left letters keep to their own part of a line', () => {
  it.each([
    [ARABIC, isolated(ARABIC)],
    [HEBREW, isolated(HEBREW)],
    [`Acme ${HEBREW} 3`, isolated(`Acme ${HEBREW} 3`)],
    ['Acme Corp', 'Acme Corp'],
    ['Żółć & Söhne 株式会社', 'Żółć & Söhne 株式会社'],
  ])('%s', (text, shown) => {
    expect(label(text, 80)).toBe(shown);
    expect(excerpt(text, 80)).toBe(shown.replace('&', '&amp;'));
  });

  it.each([1, 5, 20, 55])('within %i characters and closed', (words) => {
    for (const name of [`${ARABIC} `.repeat(words), `${HEBREW} `.repeat(words), `&${HEBREW}`.repeat(words)]) {
      for (const length of [10, 40, 75]) {
        for (const shown of [label(name, length), excerpt(name, length)]) {
          expect(shown.length).toBeLessThanOrEqual(length);
          expect(shown).not.toMatch(HARMFUL);
          expect(shown.startsWith('\u2068') && shown.endsWith('\u2069')).toBe(true);
        }
      }
    }
  });

  it('a line cut within a name is closed, and no longer than allowed', () => {
    const line = `Saved: ${label(ARABIC, 80)} · stage lead`;
    for (let length = 5; length < line.length; length++) {
      const short = shorten(line, length);
      expect(short.length).toBeLessThanOrEqual(length);
      expect(short.split('\u2068').length).toBe(short.split('\u2069').length);
    }
    expect(shorten(line, line.length)).toBe(line);
  });

  it('a sentence that quotes a name isolates it, and no other', () => {
    expect(escapeAround(`${ARABIC} belongs to <@U1>.`)).toBe(`${isolated(ARABIC)} belongs to <@U1>.`);
    expect(escapeAround('Acme belongs to <@U1>.')).toBe('Acme belongs to <@U1>.');
    expect(escapeAround('<#C1> is no <!channel>, nor <#c2>')).toBe('<#C1> is no &lt;!channel&gt;, nor &lt;#c2&gt;');
  });
});

it('the apostrophe is the straight one in every message and rule', () => {
  const files = readSources(fileURLToPath(new URL('../..', import.meta.url)), ['src/slack', 'src/domain/rules']);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(({ text }) => text.includes('\u2019')).map(({ path }) => path)).toEqual([]);
});
