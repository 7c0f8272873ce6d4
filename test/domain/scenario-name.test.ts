import { expect, it } from 'vitest';
import { isScenarioName } from '../../src/domain/scenario-name.ts';

it.each([
  ['price', true],
  ['Price objection', true],
  ['Too expensive!', true],
  ['timing', true],
  ['too expensive, as ever', false],
  ['nobody ever picks up', false],
  ['', false],
])('"%s" is only the name of a scenario: %s', (text, is) => {
  expect(isScenarioName(text)).toBe(is);
});
