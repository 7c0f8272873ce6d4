import { expect, it } from 'vitest';
import { chatterOf } from '../../../../src/domain/text/spoken/chatter.ts';
import { pleaIn } from '../../../../src/domain/text/spoken/plea.ts';

it.each([
  ['who can see this?', 'privacy'],
  ['Is Maya reading this?', 'privacy'],
  ['does my boss read what I write', 'privacy'],
  ['what do you know about me', 'privacy'],
  ['are you spying on us', 'privacy'],
  ['you suck, stop bugging me', 'quiet'],
  ['STOP', 'quiet'],
  ['please stop messaging me', 'quiet'],
  ['comp plan is out, reading it tonight', null],
  ['can you read me back my recap', null],
  ['globex told us to stop', null],
  ['they stopped answering me', null],
] as const)('%s → %s', (text, plea) => {
  expect(pleaIn(text)).toBe(plea);
});

it.each([
  ['ok', 'nod'],
  ['lol ok 👍🏽', 'nod'],
  [':wave:', 'nod'],
  ['…', 'dots'],
  ['?', null],
  ['ok so acme moved to proposal', null],
  ['12', null],
  ['', null],
] as const)('"%s" is chatter: %s', (text, as) => {
  expect(chatterOf(text)).toBe(as);
});
