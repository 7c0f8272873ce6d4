import { expect, it } from 'vitest';
import { contentWords, saysHalfOf } from '../../scripts/score-text/content-words.ts';

it.each([
  { one: 'send', other: 'sending' },
  { one: 'sends', other: 'sending' },
  { one: 'decide', other: 'deciding' },
  { one: 'redline', other: 'redlines' },
  { one: 'policy', other: 'policies' },
  { one: 'call', other: 'Called' },
  { one: 'pricing', other: 'price' },
  { one: "cfo's", other: 'CFO’s' },
])('$one and $other are one word', ({ one, other }) => {
  expect(contentWords(one)).toEqual(contentWords(other));
});

it.each([
  { one: 'form', other: 'forms signed' },
  { one: 'demo', other: 'memo' },
  { one: 'use', other: 'us' },
  { one: 'call', other: 'vm' },
])('$one and $other are not', ({ one, other }) => {
  expect(contentWords(one)).not.toEqual(contentWords(other));
});

it.each([
  { text: 'sending msa', wanted: 'send the msa', says: true },
  { text: 'send it', wanted: 'send the quote', says: true },
  { text: 'call', wanted: 'send the quote', says: false },
  { text: 'send it', wanted: 'send the revised quote', says: false },
  { text: 'went with them', wanted: 'to them', says: true },
  { text: '', wanted: 'to them', says: false },
])('"$text" for "$wanted": $says', ({ text, wanted, says }) => {
  expect(saysHalfOf(text, wanted)).toBe(says);
});
