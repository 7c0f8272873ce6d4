import { expect } from 'vitest';
import { dealNamed } from './deal.ts';
import { comes, test } from './office.ts';

test("Home shows the person's deals, and what is pressed there happens", async ({ visit, site }) => {
  const { page, modal } = await visit('priya');
  await page.getByRole('button', { name: 'Home' }).click();
  const home = page.getByRole('main');
  for (const deal of ['Redwood Robotics', 'Monarch Rail', 'Lakeshore Transit'])
    await home.getByText(new RegExp(deal)).first().waitFor();
  expect(await home.getByText('Kestrel Air').count()).toBe(0);

  await home.getByRole('button', { name: 'New deal' }).click();
  await modal.getByLabel('Name').fill('Juniper Ferries');
  await modal.getByRole('button', { name: /^(Open|Save|Create)/ }).click();
  await modal.getByText(/Juniper Ferries/).waitFor();
  await page.keyboard.press('Escape');
  expect((await dealNamed(site, 'Juniper Ferries')).ownerId).toBe('UPRIYA');
  await home.getByText(/Juniper Ferries/).waitFor();
  await page.reload();
  await home.getByText(/Juniper Ferries/).waitFor();
});

test('A commitment is kept by its box on Home, and open again without the tick', async ({ visit }) => {
  const { page } = await visit('bea');
  await page.getByRole('button', { name: 'Home' }).click();
  const box = page.getByRole('main').getByRole('checkbox', { name: /call 15 plants/ });
  expect(await box.isChecked()).toBe(false);
  await box.click();
  await page.getByText('kept today, untick to take that back').waitFor();
  expect(await box.isChecked()).toBe(true);
  await page.reload();
  await comes(() => box.isChecked()).toBe(true);
  // The Home is drawn anew as it opens; a press that meets that finds the box as it was, and is made again.
  await comes(async () => {
    if (await box.isChecked()) await box.click({ timeout: 5_000 }).catch(() => undefined);
    return page.getByText(/\d of 15 calls/).count();
  }).toBe(1);
  await comes(() => box.isChecked()).toBe(false);
});

test('What is answered on Home stands there as its line, and comes back by Undo', async ({ visit }) => {
  const { page, modal } = await visit('tom');
  await page.getByRole('button', { name: 'Home' }).click();
  const home = page.getByRole('main');
  await home
    .getByRole('button', { name: /^Set next step/ })
    .first()
    .click();
  const title = await modal.getByRole('heading').first().textContent();
  expect(title).toBe('Next step');
  await modal.getByLabel('What will you do next?').fill('Walk through the offer');
  await modal.getByLabel(/^Another day(?!,)/).fill('2026-03-12');
  await modal.getByRole('button', { name: 'Save' }).click();
  await modal.getByText(/Walk through the offer/).waitFor();
  await page.keyboard.press('Escape');
  await home.getByText(/✓.*next step "Walk through the offer", Thu 12 Mar/).waitFor();
  await home.getByRole('button', { name: /^Undo/ }).first().click();
  await comes(() => home.getByText(/Walk through the offer/).count()).toBe(0);
});

test("An admin's Home opens the set-up", async ({ visit }) => {
  const { page, modal } = await visit('sam');
  await page.getByRole('button', { name: 'Home' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Set up' }).click();
  await modal.waitFor();
});
