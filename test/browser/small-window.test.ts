import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { comes, test } from './office.ts';

const SMALL = { viewport: { width: 380, height: 720 }, hasTouch: true };

/** How far the page could be scrolled sideways, pixels. */
const tooWide = (page: Page) =>
  page.evaluate<number>('document.scrollingElement.scrollWidth - document.documentElement.clientWidth');

/** The controls of that part that cannot be tapped, or stand out at the sides. */
async function unreachable(part: Locator): Promise<string[]> {
  const names: string[] = [];
  for (const control of await part.locator('button:enabled, a[href], input:enabled, textarea').all()) {
    if (!(await control.isVisible())) continue;
    const isTapped = await control.tap({ trial: true, timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    const { x = -1, width = 0 } = (await control.boundingBox()) ?? {};
    if (!isTapped || x < 0 || x + width > SMALL.viewport.width) names.push(await control.ariaSnapshot());
  }
  return names;
}

test('at 380 pixels one goes from the places to a channel, a thread, a form and back, and nothing is out of reach', async ({
  visit,
}) => {
  const { page, places, people, clock, list, thread, modal, send, message, guide } = await visit('bea', SMALL);
  const main = page.getByRole('main');
  const fits = async (part: Locator) => {
    await part.waitFor();
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
    expect(await unreachable(part)).toEqual([]);
  };
  await fits(page.getByRole('banner'));

  await page.getByRole('button', { name: 'Back to the workspace' }).tap();
  await fits(places);
  await places.getByRole('button', { name: 'team-enterprise' }).tap();
  await places.waitFor({ state: 'hidden' });
  await page.getByRole('main', { name: '#team-enterprise' }).waitFor();
  await fits(page.getByRole('banner'));

  await clock.tap();
  await fits(page.getByRole('banner'));
  await page.getByRole('button', { name: 'Next Monday 09:30' }).tap();
  await message('Enterprise: week of Mon 9 Mar').waitFor();
  await fits(main);
  await message('Enterprise: week of').getByRole('button', { name: '4 replies' }).tap();
  await fits(thread);
  await thread
    .getByRole('article')
    .filter({ hasText: /^.*@Bea Ortiz · / })
    .getByRole('button', { name: 'Commit' })
    .tap();
  const first = modal.getByLabel('What will you do?');
  await first.waitFor();
  await fits(modal);
  await first.fill('Get a yes from Globex');
  await modal.getByRole('button', { name: 'Commit' }).tap();
  await modal.getByText('What will you do for it?').waitFor();
  await fits(modal);
  await modal.getByRole('button', { name: 'Cancel' }).tap();
  await modal.waitFor({ state: 'hidden' });
  await thread.getByRole('button', { name: 'Close thread' }).tap();
  await thread.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Back to the workspace' }).tap();
  await places.getByRole('button', { name: 'Sideline' }).tap();
  await page.getByRole('main', { name: 'Sideline' }).waitFor();
  await send('/deal');
  await message(/\d+ deals,/).waitFor();
  await fits(main);
  await page.getByRole('button', { name: 'Home' }).tap();
  await main.getByText(/Kestrel Air/).waitFor();
  await fits(main);

  await people.tap();
  await fits(page.getByRole('banner'));
  await page.getByRole('option', { name: 'Tom Okafor' }).tap();
  await comes(() => people.getAttribute('aria-label')).toContain('Tom Okafor');
  await list.waitFor();
  await page.getByRole('button', { name: 'First steps' }).tap();
  await fits(guide);
  await guide.getByRole('button', { name: 'Put the guide away' }).tap();
  await guide.waitFor({ state: 'hidden' });
  await fits(page.getByRole('banner'));
});
