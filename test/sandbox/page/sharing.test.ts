import { expect, it } from 'vitest';
import { sharing } from '../../../src/sandbox/page/desk/sharing.ts';

const desk = (text: string) => ({
  me: 'A',
  posts: [
    { ts: '1', text: 'one' },
    { ts: '2', text },
  ],
  places: [{ id: 'C' }],
});

it('is the very same where nothing changed', () => {
  const before = desk('two');
  expect(sharing(before, desk('two'))).toBe(before);
});

it('is new only along what changed', () => {
  const before = desk('two');
  const after = sharing(before, desk('three'));
  expect(after).toEqual(desk('three'));
  expect(after.places).toBe(before.places);
  expect(after.posts[0]).toBe(before.posts[0]);
  expect(after.posts[1]).not.toBe(before.posts[1]);
});

it('knows a message again when an older one fell off', () => {
  const before = desk('two');
  const after = sharing(before, {
    ...desk('two'),
    posts: [
      { ts: '2', text: 'two' },
      { ts: '3', text: 'three' },
    ],
  });
  expect(after.posts[0]).toBe(before.posts[1]);
});
