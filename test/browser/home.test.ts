import { expect } from 'vitest';
import { dealNamed } from './deal.ts';
import { test } from './office.ts';

test("Home shows the person's deals, and what is pressed there happens", async ({ visit, site }) => {
  const { page, modal } = await visit('priya');
  await page.getByRole('button', { name: 'Home' }).click();
  const home = page.getByRole('main');
  const redwood = home.getByText(/Redwood Robotics/);
  await redwood.waitFor();
  for (const deal of ['Monarch Rail', 'Lakeshore Transit']) await home.getByText(new RegExp(deal)).first().waitFor();
  expect(await home.getByText('Kestrel Air').count()).toBe(0);

  await home.getByRole('button', { name: 'New deal' }).click();
  await modal.getByLabel('Name').fill('Juniper Ferries');
  await modal.getByRole('button', { name: /^(Open|Save|Create)/ }).click();
  await modal.getByText(/Juniper Ferries/).waitFor();
  await page.keyboard.press('Escape');
  expect((await dealNamed(site, 'Juniper Ferries')).ownerId).toBe('UPRIYA');

  await page.getByRole('button', { name: 'Messages' }).click();
  await page.getByRole('button', { name: 'Home' }).click();
  await home.getByText(/Juniper Ferries/).waitFor();
  await page.reload();
  await home.getByText(/Juniper Ferries/).waitFor();
});
