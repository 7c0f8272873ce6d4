import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDoubtfulExcuse } from '../../../src/domain/text/excuse/doubtful.ts';
import { readExcuse } from '../../../src/domain/text/excuse.ts';

it.each([
  ['they ran out of money', true],
  ['no deals from the trade fair, wrong crowd', true],
  ['the leads are garbage', false],
  ['Freight rates dropped, so I will switch my pitch tomorrow', false],
  ['wants SOC2, sending it friday', false],
  ['', false],
  [`they ran out of money ${'and so on '.repeat(200)}`, false],
])('%j is in doubt: %s', (message, doubt) => {
  expect(isDoubtfulExcuse(message)).toBe(doubt);
});

it('what is surely an excuse is never in doubt, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (message) => {
      if (readExcuse(message)) expect(isDoubtfulExcuse(message)).toBe(false);
      else expect(typeof isDoubtfulExcuse(message)).toBe('boolean');
    }),
  );
});
