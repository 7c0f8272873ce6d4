import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDoubtfulExcuse } from '../../../src/domain/text/excuse/doubtful.ts';
import { readExcuse } from '../../../src/domain/text/excuse.ts';

it.each([
  ['they had a bad experience with us in 2019', true],
  ['Kolb 45k lost, new boss', true],
  ['they ran out of money', false],
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
