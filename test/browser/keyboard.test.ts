import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { dealNamed } from './deal.ts';
import { comes, test } from './office.ts';

/** More controls than the page has between two that one wants. */
const MOST_STEPS = 60;

const hasFocus = async (page: Page, wanted: Locator) => (await wanted.and(page.locator(':focus')).count()) > 0;

/** Presses the key until the focus is there. */
async function walkTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await hasFocus(page, wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${wanted} is not reached by ${key}`);
}

test('by keyboard alone a deal is updated, a button pressed, the person switched and the clock moved', async ({
  visit,
  site,
}) => {
  const { page, composer, modal, message, people, clock } = await visit('bea');
  const { keyboard } = page;
  await keyboard.press('Tab');
  await comes(() => hasFocus(page, page.getByRole('button', { name: 'Skip to the conversation' }))).toBe(true);
  await keyboard.press('Enter');
  await comes(() => hasFocus(page, page.getByRole('main'))).toBe(true);
  await walkTo(page, composer);

  await keyboard.type('/deal update');
  await keyboard.press('Enter');
  const picker = modal.getByRole('combobox', { name: 'Which deal?' });
  await comes(() => hasFocus(page, picker)).toBe(true);
  await keyboard.type('globex');
  await page.getByRole('option', { name: 'Globex · proposal' }).waitFor();
  await keyboard.press('Enter');
  await comes(() => picker.inputValue()).toBe('Globex · proposal');
  await walkTo(page, modal.getByRole('button', { name: 'Next' }));
  await keyboard.press('Enter');

  await walkTo(page, modal.getByLabel('Stage'));
  await keyboard.type('nego');
  await page.getByRole('option', { name: 'negotiation' }).waitFor();
  await keyboard.press('Enter');
  await walkTo(page, modal.getByLabel('Amount'));
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('61k');
  await keyboard.press('Enter');
  await modal.getByText('amount $58,000 → $61,000').waitFor();
  expect(await dealNamed(site, 'Globex')).toMatchObject({ stage: 'negotiation', amount: 61_000_00 });
  await keyboard.press('Escape');
  await modal.waitFor({ state: 'hidden' });
  await comes(() => hasFocus(page, composer)).toBe(true);

  // Whoever comes back from a form may go on typing where they were.
  await keyboard.type('/log 3 calls');
  await keyboard.press('Enter');
  await walkTo(page, message('Logged: 3 calls').getByRole('button', { name: 'Undo' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await message('3 calls no longer logged').waitFor();

  await walkTo(page, people, 'Shift+Tab');
  await keyboard.press('Enter');
  await comes(() => hasFocus(page, page.getByRole('option', { name: 'Bea Ortiz' }))).toBe(true);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Person: Tom Okafor' }).waitFor();
  await comes(() => hasFocus(page, composer)).toBe(true);
  await message('3 things for today').waitFor();

  await walkTo(page, clock, 'Shift+Tab');
  await keyboard.press('Enter');
  await comes(() => hasFocus(page, page.getByRole('button', { name: '+1 h' }))).toBe(true);
  await keyboard.press('Enter');
  await comes(() => clock.getAttribute('aria-label')).toBe('Clock: Mon 9 Mar 09:15 New York');
  await comes(() => hasFocus(page, clock)).toBe(true);
});
