import { expect } from 'vitest';
import { test } from './scene.ts';

test.for(["that's wrong, undo", 'undo that', 'oops, undo it please', 'no undo that'])(
  '%s takes back what was saved last',
  async (text, { talk }) => {
    await talk.says('acme is at proposal');
    const { words } = await talk.says(text);
    expect(words).toContain('Undone');
    expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'contacted' });
  },
);

test('undo with the name of a deal takes back what was saved of it, whatever came after', async ({ talk }) => {
  await talk.bea.command('/deal', 'won globex');
  await talk.says('acme is at proposal');
  const { words } = await talk.says('undo the globex win');
  expect(words).toContain('Undone on Globex');
  expect(await talk.deal('Globex')).toMatchObject({ status: 'open' });
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'proposal' });
});

test('undo of what was never saved undoes nothing, and offers what was saved last', async ({ talk }) => {
  await talk.says('acme is at proposal');
  const { words, answer } = await talk.says('undo the stellar win');
  expect(words).toContain('I saved nothing about “stellar”');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'proposal' });
  await talk.presses(answer, 'Undo');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'contacted' });
});

test('who only says that it was wrong is offered Undo, and nothing happens by itself', async ({ talk }) => {
  await talk.says('acme is at proposal');
  const { words, answer } = await talk.says('no wait hp not stellar');
  expect(words).toContain('the last thing I saved, on Acme Corp');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'proposal' });
  await talk.presses(answer, 'Undo');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'contacted' });
});
