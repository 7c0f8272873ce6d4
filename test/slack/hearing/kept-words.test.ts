import { expect } from 'vitest';
import { test } from './scene.ts';

test('what is known of the buyer becomes the deal’s, and what says no part a note', async ({ talk }) => {
  const { words } = await talk.says('Globex: emailed Jane the security doc, she wants: SOC2; decides: Jane');
  expect(await talk.deal('Globex')).toMatchObject({ wants: 'SOC2', decides: 'Jane' });
  expect(await talk.logged()).toMatchObject([{ kind: 'email', count: 1 }]);
  expect(words).toContain('note: emailed Jane the security doc');
  expect((await talk.acts()).map(({ note }) => note)).toEqual(['emailed Jane the security doc']);
});

test('a note on a call is kept with it, of a customer too', async ({ talk }) => {
  await talk.bea.command('/deal', 'won globex');
  const { words } = await talk.says('called globex, they want a case study');
  expect(words).toContain('note: they want a case study');
  expect((await talk.acts()).map(({ note }) => note)).toEqual(['they want a case study']);
  expect(await talk.logged()).toMatchObject([{ kind: 'call' }]);
});

test('a deal is not changed by a message that names another', async ({ talk }) => {
  await talk.says('acme corp moved to proposal');
  const { words } = await talk.says('contoso closed, 412k');
  expect(words).toContain('contoso');
  expect(await talk.deal('Acme Corp')).toMatchObject({ status: 'open', amount: 3_000_000 });
  await talk.says('won it');
  expect(await talk.deal('Acme Corp')).toMatchObject({ status: 'open' });
});
