import { expect } from 'vitest';
import { dealNamed } from './deal.ts';
import { test } from './office.ts';

test('after a restart the page shows what was said, and a button from before works', async ({ open, visitAt }) => {
  const before = await visitAt(await open(), 'bea');
  await before.send('/deal update acme proposal 40k');
  await before.message('Which deal do you mean').waitFor();
  await before.goTo('#team-enterprise');
  await before.send('Back in a minute.');
  await before.message('Back in a minute.').waitFor();
  await before.moveClock('Next working morning 08:30');
  const said = await before.list.getByRole('article').allTextContents();
  await before.page.close();

  const site = await open();
  const after = await visitAt(site, 'bea', { place: 'CENTERPRISE' });
  await after.message('Back in a minute.').waitFor();
  expect(await after.list.getByRole('article').allTextContents()).toEqual(said);
  await after.page.getByRole('button', { name: 'Clock: Mon 9 Mar 08:30 New York' }).waitFor();
  await after.goTo('Sideline');
  await after.message('3 things for today').waitFor();
  await after.message('Which deal do you mean').getByRole('button', { name: 'Acme Corp' }).click();
  await after.message('Saved: Acme Corp').waitFor();
  expect((await dealNamed(site, 'Acme Corp')).stage).toBe('proposal');
});
