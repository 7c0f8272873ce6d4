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

/** How long a week may take, played or lived through, milliseconds. */
const A_WEEK = 180_000;

type Picture = { name: string; look: BrowserContextOptions; take: (page: Page) => Promise<void> };

const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 380, height: 760 } };

/** In the order of the day: each goes on where the one before it left the office. */
const OF_A_DAY: Picture[] = [
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
      await thread.getByText('@Tom Okafor').first().waitFor();
      await thread.getByRole('button', { name: 'Commit' }).first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'commit-form',
    look: WIDE,
    async take(page) {
      await page.getByRole('button', { name: 'Open the thread' }).click();
      const thread = page.getByRole('complementary', { name: 'Thread' });
      const part = thread.getByRole('article').filter({ hasText: /^.*@Bea Ortiz · / });
      await part.getByRole('button', { name: 'Commit' }).click();
      const form = page.getByRole('dialog', { name: 'My commitments' });
      await form.getByLabel('What will you do?').fill('Get a yes from Globex');
      await form.getByRole('button', { name: 'Commit' }).click();
      await form.getByText('What will you do for it?').waitFor();
    },
  },
  {
    name: 'nudge',
    look: WIDE,
    async take(page) {
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
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
  {
    name: 'talk',
    look: PHONE,
    async take(page) {
      await ask(page, 'stellar moved to proposal 45k, sending the case study thu. jo decides by friday');
      await page.getByText('$45,000').first().waitFor();
      await ask(page, 'initech 12,5k, left vm for ada');
      await page.getByRole('button', { name: 'Not an update' }).waitFor();
      await page.evaluate('[...document.querySelectorAll("article")].at(-1).scrollIntoView()');
    },
  },
  {
    name: 'preview',
    look: WIDE,
    async take(page) {
      await be(page, 'Omar Haddad');
      await goTo(page, '2026-03-09', '16:02');
      await page.getByText('This is what #team-velocity would have heard today.').waitFor();
    },
  },
  {
    name: 'team',
    look: WIDE,
    async take(page) {
      await be(page, 'Maya Stern');
      await ask(page, '/coach team');
      await page.getByText('Enterprise now').waitFor();
    },
  },
  {
    name: 'setup',
    look: WIDE,
    async take(page) {
      await be(page, 'Sam Whitfield');
      await ask(page, '/coach setup');
      const menu = page.getByRole('dialog');
      await menu.getByRole('button', { name: 'Open' }).first().click();
      await menu.getByRole('button', { name: 'Change' }).first().click();
      await menu.getByRole('heading', { name: 'Sales team', exact: true }).waitFor();
    },
  },
];

/** Of an office of its own, in which a week is played first. */
const OF_A_WEEK: Picture[] = [
  {
    name: 'close',
    look: WIDE,
    async take(page) {
      const play = page.getByRole('button', { name: 'A week in a minute' });
      await play.click();
      await play.waitFor({ state: 'hidden' });
      await play.waitFor({ timeout: A_WEEK });
      await page.getByRole('button', { name: 'Go to Friday' }).click();
      const thread = page.getByRole('complementary', { name: 'Thread' });
      await thread.getByText('commitments kept').first().waitFor();
      await thread.getByText('· this week').first().scrollIntoViewIfNeeded();
      await page.getByRole('main').getByText('commitments kept').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'brief',
    look: WIDE,
    async take(page) {
      await be(page, 'Maya Stern');
      await page.getByText('for your 1:1s').first().waitFor();
      await page.getByText('for your 1:1s').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'home-manager',
    look: WIDE,
    async take(page) {
      await be(page, 'Maya Stern');
      await page.getByRole('button', { name: 'Home', exact: true }).click();
      await page.getByRole('main').getByText('Enterprise now').first().waitFor();
    },
  },
];

/** Becomes somebody else, in their talk with Sideline. */
async function be(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Person:/ }).click();
  await page.getByRole('option', { name }).click();
  await page.getByRole('button', { name: `Person: ${name}` }).waitFor();
  await page.getByRole('navigation', { name: 'Workspace' }).getByRole('button', { name: 'Sideline' }).click();
  await page.getByRole('textbox', { name: 'Message Sideline' }).waitFor();
}

/** Moves the clock to that moment in New York. */
async function goTo(page: Page, date: string, time: string): Promise<void> {
  await page.getByRole('button', { name: /^Clock:/ }).click();
  await page.getByLabel('Date', { exact: true }).fill(date);
  await page.getByLabel('Time in New York').fill(time);
  await page.getByRole('button', { name: 'Go there' }).click();
  await page.getByRole('button', { name: 'Go there' }).waitFor({ state: 'hidden', timeout: A_WEEK });
}

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
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
open.defer(() => browser.close());
await take(OF_A_DAY);
await take(OF_A_WEEK);

/** Takes these pictures of a new office. */
async function take(pictures: readonly Picture[]): Promise<void> {
  await using open = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'sideline-pictures-'));
  open.defer(() => rm(folder, { recursive: true }));
  // A week is played as fast as it goes.
  const house = await openHouse(folder, START, undefined, async () => undefined);
  open.defer(house.close);
  const served = await serveHouse(house, 0);
  open.defer(served.close);
  for (const picture of pictures) {
    const page = await browser.newPage({ ...picture.look, reducedMotion: 'reduce', colorScheme: 'light' });
    await page.goto(served.address);
    await picture.take(page);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    await page.screenshot({ path: `${FOLDER}${picture.name}.png`, animations: 'disabled' });
    await page.close();
    console.log(`docs/img/${picture.name}.png is taken.`);
  }
}
