import { expect } from 'vitest';
import { test } from '../hearing/scene.ts';

test('what was written together with the end is told once the deal is open again, with Edit', async ({ talk }) => {
  await talk.says('globex won, 14k');
  expect(await talk.deal('Globex')).toMatchObject({ status: 'won', amount: 1_400_000 });
  const { message } = await talk.bea.command('/deal', 'reopen globex');
  const [first, second, buttons] = talk.words(message).split('\n');
  expect(first).toBe('Reopened: Globex');
  expect(second).toBe('Saved as it was won, and kept: amount $12,000 → $14,000. Edit it if that is wrong.');
  expect(buttons).toBe('[Undo]  [Edit]');
});

test('what was put right since, or before the end, is not', async ({ talk }) => {
  await talk.bea.command('/deal', 'update acme 31k');
  await talk.bea.command('/deal', 'won acme');
  const { message } = await talk.bea.command('/deal', 'reopen acme');
  expect(talk.words(message)).not.toContain('and kept');
});
