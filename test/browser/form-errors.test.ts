import { expect } from 'vitest';
import { dealNamed } from './deal.ts';
import { comes, test } from './office.ts';

test('what was wrong keeps its room once it is put right, and one press saves', async ({ visit, site }) => {
  const { page, send, modal } = await visit('bea');
  await send('/deal new');
  await modal.getByLabel('Name').fill('Juniper Ferries');
  await modal.getByLabel('Amount').fill('a lot');
  const save = modal.locator('button[type=submit]');
  await save.click();
  const wrong = modal.getByText('Write an amount like 40k, $1.2m or €45,000.');
  await wrong.waitFor();
  const before = await save.boundingBox();
  await modal.getByLabel('Amount').fill('40k');
  await comes(() => wrong.isVisible()).toBe(false);
  expect(await save.boundingBox()).toEqual(before);
  await save.click();
  await modal.getByText(/Opened: Juniper Ferries/).waitFor();
  await page.keyboard.press('Escape');
  expect((await dealNamed(site, 'Juniper Ferries')).amount).toBe(4_000_000);
});

test('a chart is drawn as wide as the thread it stands in', async ({ visit }) => {
  const { page, places, clock, message, thread } = await visit('bea');
  await places.getByRole('button', { name: 'team-enterprise' }).click();
  await clock.click();
  await page.getByRole('button', { name: 'Next Monday 09:30' }).click();
  await message('Enterprise: week of Mon 9 Mar').getByRole('button', { name: '4 replies' }).click();
  await thread.getByRole('figure').waitFor();
  const hidden = () =>
    page.evaluate<number>(
      "(() => { const box = document.querySelector('.thread .bk-chart .bk-scroller'); return box.scrollWidth - box.clientWidth; })()",
    );
  expect(await hidden()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 380, height: 720 });
  expect(await hidden()).toBeLessThanOrEqual(0);
});
