import { expect, it } from 'vitest';
import { undoIn } from '../../../../src/domain/text/spoken/undo.ts';

it.each([
  ['undo', 'last'],
  ["that's wrong, undo", 'last'],
  ['undo the last one please', 'last'],
  ['no wait hp not stellar', 'wrong'],
  ['wrong deal, it was hp', 'wrong'],
  ["that's wrong", 'wrong'],
  ['sorry I meant globex', 'wrong'],
] as const)('%s → %s', (text, is) => {
  expect(undoIn(text)).toEqual({ is });
});

it.each([
  ['undo the stellar win', 'stellar', 'won'],
  ['please undo my globex loss', 'globex', 'lost'],
  ["that's wrong, undo the blue heron update", 'blue heron', null],
] as const)('%s → of %s', (text, about, ended) => {
  expect(undoIn(text)).toEqual({ is: 'of', about, ended });
});

it.each([
  'no we did NOT lose umbrella, idk who told you that',
  'wrong season for HVAC',
  'sorry, wrong chat, that was for the missus',
  'acme moved to proposal',
  'they want to undo the pilot and start over with a bigger team in the new office, which takes a while as you can imagine, so we wait until the spring comes and see what is next for us there',
])('%s → nothing', (text) => {
  expect(undoIn(text)).toBeNull();
});
