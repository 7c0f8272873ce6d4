import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { openHouse } from '../src/sandbox/web/house.ts';
import { buildPage } from '../src/sandbox/web/page-build.ts';
import { serveHouse } from '../src/sandbox/web/server.ts';
import { findChromium } from '../test/browser/chromium.ts';

/** The Monday in the pictures. */
const START = Temporal.PlainDate.from('2026-03-09');

const FOLDER = fileURLToPath(new URL('../docs/img/', import.meta.url));

type Picture = { name: string; look: BrowserContextOptions; take: (page: Page) => Promise<void> };

const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 380, height: 760 } };

/** In the order of the day: each goes on where the one before it left the office. */
const PICTURES: Picture[] = [
  {
    name: 'digest',
    look: WIDE,
    async take(page) {
      await page.getByRole('button', { name: 'Write it for me' }).click();
      await page.getByRole('textbox', { name: 'Message Sideline' }).press('Enter');
      await page.getByRole('button', { name: /^Acme Corp/ }).click();
      await page.getByText('Saved:').waitFor();
      await page.getByRole('button', { name: 'Go to the morning' }).click();
      await page.getByText('things for today').waitFor();
    },
  },
  {
    name: 'phone',
    look: PHONE,
    async take(page) {
      await page.getByText('things for today').waitFor();
      await page.evaluate('[...document.querySelectorAll("article")].at(-1).scrollIntoView()');
    },
  },
  {
    name: 'modal',
    look: WIDE,
    async take(page) {
      await page
        .getByRole('button', { name: /^More actions, / })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Update…' }).click();
      const form = page.getByRole('dialog', { name: 'Update deal' });
      await form.getByLabel('Amount').fill('412,5k');
      await form.getByLabel('What will you do next?').fill('Send Jo the pilot plan');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('could be 412.5k').waitFor();
    },
  },
  {
    name: 'thread',
    look: WIDE,
    async take(page) {
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Open the thread' }).click();
      const thread = page.getByRole('complementary', { name: 'Thread' });
      await thread.getByText('@Tom Okafor').waitFor();
      await thread.getByRole('button', { name: 'Jump to newest' }).click();
    },
  },
  {
    name: 'nudge',
    look: WIDE,
    async take(page) {
      await page.getByRole('button', { name: 'Go to the afternoon' }).click();
      await page.getByRole('main').getByText('Fjord Shipping').first().waitFor();
    },
  },
  {
    name: 'home',
    look: WIDE,
    async take(page) {
      await page.getByRole('button', { name: 'Home', exact: true }).click();
      await page.getByRole('main').getByText('Acme Corp').first().waitFor();
    },
  },
  {
    name: 'coach',
    look: WIDE,
    async take(page) {
      await ask(page, '/coach they say it is too expensive');
      await page.getByText('The standard play').waitFor();
    },
  },
  {
    name: 'plays',
    look: WIDE,
    async take(page) {
      await ask(page, '/coach plays');
      await page.getByText('Your playbook:').waitFor();
    },
  },
  {
    name: 'commit',
    look: WIDE,
    async take(page) {
      await ask(page, '/commit call 20 prospects by friday');
      await page.getByText('Committed:').waitFor();
      await ask(page, '/commit');
      await page.getByText(/open commitments?$/).waitFor();
    },
  },
  {
    name: 'mirror',
    look: WIDE,
    async take(page) {
      await ask(page, '/deal lost globex price');
      await page.getByRole('button', { name: 'One more try' }).waitFor();
    },
  },
];

/** Says something to Sideline, and leaves the field. */
async function ask(page: Page, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Message Sideline' });
  await field.fill(words);
  await field.press('Enter');
  await field.blur();
}

const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium here: install one, or name it in CHROMIUM_PATH.');
await using open = new AsyncDisposableStack();
await buildPage();
const folder = await mkdtemp(join(tmpdir(), 'sideline-pictures-'));
open.defer(() => rm(folder, { recursive: true }));
const house = await openHouse(folder, START);
open.defer(house.close);
const served = await serveHouse(house, 0);
open.defer(served.close);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
open.defer(() => browser.close());
for (const { name, look, take } of PICTURES) {
  const page = await browser.newPage({ ...look, reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto(served.address);
  await take(page);
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled' });
  await page.close();
  console.log(`docs/img/${name}.png is taken.`);
}
