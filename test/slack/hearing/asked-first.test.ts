import { describe, expect } from 'vitest';
import { test } from './scene.ts';

describe('an amount far from what stands', () => {
  test.for([
    { said: 'globex 1.2m', asks: '❓ Globex is $12,000 now. Make it $1,200,000?', becomes: [120_000_000, 'USD'] },
    { said: 'globex €50k', asks: '❓ Globex is $12,000 now. Make it €50,000?', becomes: [5_000_000, 'EUR'] },
    { said: 'globex won, 40k', asks: '❓ Globex is $12,000 now. Make it $40,000?', becomes: [4_000_000, 'USD'] },
  ] as const)('is asked about before it is written: $said', async ({ said, asks, becomes }, { talk }) => {
    const { words, answer } = await talk.says(said);
    expect(words.split('\n')).toContain(asks);
    expect(await talk.deal('Globex')).toMatchObject({ amount: 1_200_000, currency: 'USD', status: 'open' });
    await talk.presses(answer, 'Save');
    const [amount, currency] = becomes;
    expect(await talk.deal('Globex')).toMatchObject({ amount, currency });
  });

  test('is asked about where the message is edited to it while it waits', async ({ talk }) => {
    const { said } = await talk.says('globx 15k');
    await talk.edits(said, 'globx 150k');
    expect(talk.words(talk.answers().at(-1))).toContain('Globex is $12,000 now. Make it $150,000?');
  });

  test('is not asked about where it is near', async ({ talk }) => {
    const { words } = await talk.says('globex 35k');
    expect(words).toContain('$12,000 → $35,000');
    expect(await talk.deal('Globex')).toMatchObject({ amount: 3_500_000 });
  });
});

test('work that was logged one by one is not counted twice unasked', async ({ talk }) => {
  await talk.says('3 calls');
  const { words, answer } = await talk.says('finished 4 calls');
  expect(words.split('\n')).toEqual([
    'I read that as: log 4 calls',
    '❓ You logged 3 calls today already. 4 more?',
    '[Save]  [Edit]  [Not an update]',
  ]);
  expect(await talk.logged()).toHaveLength(1);
  await talk.presses(answer, 'Save');
  expect((await talk.logged()).map(({ count }) => count)).toEqual([3, 4]);
  await talk.says('4 calls');
  await talk.says('finished 2 emails');
  expect((await talk.logged()).map(({ kind, count }) => `${count} ${kind}`)).toEqual([
    '3 call',
    '4 call',
    '4 call',
    '2 email',
  ]);
});
