import { expect, it } from 'vitest';
import { endingOf } from '../../../src/domain/text/ending.ts';

it.each([
  ['clear no', 'clear-no'],
  ['A clear no.', 'clear-no'],
  ['No', 'clear-no'],
  ['no thanks', 'clear-no'],
  ['they said no', 'clear-no'],
  ['The CFO said no', 'clear-no'],
  ['got a firm no from the board', 'clear-no'],
  ['she told me no, they build it themselves', 'clear-no'],
  ['not interested', 'clear-no'],
  ['they decided against it', 'clear-no'],
  ['the board turned us down', 'clear-no'],
  ['customer declined the offer', 'clear-no'],
  ['we cannot help them', 'cannot-help'],
  ["we can't help them, they need on-premise", 'cannot-help'],
  ['our product does not do that', 'cannot-help'],
  ['wrong fit', 'cannot-help'],
  ['not a good fit', 'cannot-help'],
  ["they don't need it", 'cannot-help'],
  ['sent them to another vendor', 'cannot-help'],
  ['price', 'other'],
  ['timing', 'other'],
  ['no budget', 'other'],
  ['they said no budget', 'other'],
  ['they said nothing', 'other'],
  ['no decision', 'other'],
  ['no answer', 'other'],
  ['never got a clear no, they went dark', 'other'],
  ['they ghosted us', 'other'],
  ['went with Zendesk', 'other'],
  ['lost to a competitor', 'other'],
  ['nobody said no but nothing happened', 'other'],
  ['we could not reach anyone', 'other'],
  ['', 'other'],
] as const)('"%s": %s', (reason, ending) => {
  expect(endingOf(reason)).toBe(ending);
});

it('no reason is no ending that we know', () => {
  expect(endingOf(null)).toBe('other');
});
