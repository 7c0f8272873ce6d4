import { expect } from 'vitest';
import { dealNamed } from './deal.ts';
import { test } from './office.ts';

test('a lost deal is answered by the mirror, and one more try opens it again with a next step', async ({
  visit,
  site,
}) => {
  const { page, send, message, modal } = await visit('bea');
  await send('/deal lost globex price');
  const mirror = message('Lost: Globex · reason price');
  await mirror.getByText('What was done:').waitFor();
  await mirror.getByText('Won deals here:').waitFor();
  expect((await dealNamed(site, 'Globex')).status).toBe('lost');

  await mirror.getByRole('button', { name: 'One more try' }).click();
  await modal.getByLabel('What will you do next?').fill('Call their head of plants');
  await modal.getByLabel('By when?').fill('2026-03-11');
  await modal.getByRole('button', { name: 'Reopen' }).click();
  await modal.getByText('Call their head of plants').waitFor();
  expect(await dealNamed(site, 'Globex')).toMatchObject({ status: 'open', nextStep: 'Call their head of plants' });
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'hidden' });
});
