import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './office.ts';

/** What a dark page may have wrong beside a light one. */
const DARK = ['color-contrast', 'link-in-text-block'];

/** What axe calls serious or critical on the page as it stands, with the elements. */
async function faultsOf(page: Page, options: axe.RunOptions): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}

/** The page in light, and its colours in dark. */
async function isFine(page: Page, where: string): Promise<void> {
  expect(await faultsOf(page, { resultTypes: ['violations'] }), `${where} in light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(page, { runOnly: DARK }), `${where} in dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test.for([1280, 380])(
  'axe finds nothing serious anywhere, in light and in dark, %d pixels wide',
  async (width, { visit }) => {
    const { page, send, message, modal, clock, people, thread, moveClock } = await visit('bea', {
      viewport: { width, height: 800 },
    });
    await send('/coach');
    await message('things for today').waitFor();
    await send('/commit call 20 prospects by friday');
    await send('/commit');
    await message(/open commitments?/).waitFor();
    await send('/coach they say it is too expensive');
    await message('The standard play').waitFor();
    await send('/coach plays');
    await message('Your playbook').waitFor();
    await send('/coach mirror');
    await message('Ways of working').waitFor();
    await send('/coach focus');
    await message('One thing for four weeks').waitFor();
    await isFine(page, 'what the coach says');
    await send('/deal');
    await message(/\d deals,/).waitFor();
    await send('/foo');
    await page.getByRole('alert').first().waitFor();
    await isFine(page, 'the talk with Sideline');

    await page.getByRole('button', { name: 'Home' }).click();
    await page
      .getByRole('main')
      .getByText(/Kestrel Air/)
      .waitFor();
    await isFine(page, 'Home');
    await clock.click();
    await page.getByRole('button', { name: '+1 h' }).waitFor();
    await isFine(page, 'the clock');
    await page.keyboard.press('Escape');
    await people.click();
    await page.getByRole('option', { name: 'Tom Okafor' }).waitFor();
    await isFine(page, 'the people');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Messages' }).click();

    await send('/deal update globex');
    await modal.getByLabel('Amount').fill('41,5k');
    await modal.getByRole('button', { name: 'Save' }).click();
    await modal.getByText(/could be/).waitFor();
    await isFine(page, 'a form with a mistake');
    await modal.getByRole('button', { name: 'Cancel' }).click();
    await modal.waitFor({ state: 'hidden' });

    await send('/coach settings');
    await modal.getByRole('button', { name: 'Cancel' }).waitFor();
    await isFine(page, 'a form with boxes to tick');
    await modal.getByRole('button', { name: 'Cancel' }).click();
    await modal.waitFor({ state: 'hidden' });

    await moveClock('Next Monday 09:30');
    await page.goto('/#me=UBEA&place=CENTERPRISE');
    await message(/Enterprise: week of/)
      .getByRole('button', { name: '4 replies' })
      .click();
    await thread.getByText('@Bea Ortiz · last week').waitFor();
    await isFine(page, 'a channel with a thread');
    await thread.getByRole('button', { name: 'Close thread' }).click();
  },
);

test.for([1280, 380])(
  'nor in an update that was written in the channel and is edited, %d pixels wide',
  async (width, { visit }) => {
    const { page, send, message } = await visit('bea', { place: 'CENTERPRISE', viewport: { width, height: 800 } });
    await send('blue heron moved to negotiation, 75k');
    await message('I read that as: Blue Heron Foods').waitFor();
    const own = message(/^.*blue heron moved/);
    await own.getByRole('list', { name: 'Reactions' }).waitFor();
    await own.hover();
    await own.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Log with Sideline' }).waitFor();
    await isFine(page, 'what can be done with a message');
    await page.getByRole('menuitem', { name: 'Edit message' }).click();
    await page.getByRole('textbox', { name: 'Edit message' }).waitFor();
    await isFine(page, 'a message that is edited');
    await page.keyboard.press('Escape');
  },
);

test('axe does find what is wrong', async ({ visit }) => {
  const { page } = await visit('bea');
  await page.evaluate('document.querySelector("textarea").removeAttribute("aria-label")');
  await page.evaluate('document.querySelector("textarea").removeAttribute("placeholder")');
  expect(await faultsOf(page, {})).toEqual([expect.stringContaining('label')]);
});
