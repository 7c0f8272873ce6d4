import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { dmOf, type Name, userIdOf } from '../../src/sandbox/team/people.ts';
import type { Pace } from '../../src/sandbox/web/week/pace.ts';
import { openSite, type Site } from '../sandbox/web/site.ts';
import { findChromium } from './chromium.ts';
import { faultsOn } from './faults.ts';
import { type Person, personAt } from './person.ts';

const WINDOW = { viewport: { width: 1280, height: 800 }, locale: 'en-GB', reducedMotion: 'reduce' } as const;

/** Longer than anything takes; what does not come is missing. */
const PATIENCE = 15_000;

type Visit = BrowserContextOptions & { place?: string };

/**
 * A test on a browser and an office that its file shares. `visit` opens the page as somebody in a window of their own; the
 * test fails where anything goes wrong on it. A test that starts the office itself does so by `open`, which ends the one
 * before, and visits by `visitAt`.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures wanted from the pattern, here none.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const executablePath = findChromium();
    const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore lint/correctness/noEmptyPattern: the same.
  .extend('folder', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'sideline-browser-'));
    await cp(inject('office'), folder, { recursive: true });
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return folder;
  })
  .extend('site', { scope: 'file' }, async ({ folder }, { onCleanup }) => {
    const site = await openSite(folder);
    onCleanup(() => closed(site));
    return site;
  })
  .extend('open', async ({ folder }, { onCleanup }) => {
    let site: Site | undefined;
    const close = async () => site && closed(site);
    onCleanup(close);
    return async (pace?: Pace): Promise<Site> => {
      await close();
      site = await openSite(folder, undefined, pace);
      return site;
    };
  })
  .extend('visitAt', async ({ browser, open: _closesLast }, { onCleanup }) => {
    const faults: string[][] = [];
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
      expect(faults.flat(), 'what went wrong on the pages').toEqual([]);
    });
    return async ({ address }: Pick<Site, 'address'>, name: Name, options: Visit = {}): Promise<Person> => {
      const { place = dmOf(name), ...window } = options;
      const context = await browser.newContext({ ...WINDOW, baseURL: address, ...window });
      context.setDefaultTimeout(PATIENCE);
      contexts.push(context);
      faults.push(faultsOn(context, address));
      const page = await context.newPage();
      await page.goto(`/#me=${userIdOf(name)}&place=${place}`);
      const person = personAt(page);
      await person.composer.waitFor();
      return person;
    };
  })
  .extend(
    'visit',
    ({ visitAt, site }) =>
      (name: Name, options?: Visit) =>
        visitAt(site, name, options),
  );

async function closed(site: Site): Promise<void> {
  const breaches = site.house.office.slack.breaches();
  await site.close();
  expect(breaches, 'what the local Slack did not like').toEqual([]);
}

/** Waits until `read` gives `expected`. */
export function comes<Value>(read: () => Promise<Value> | Value, message = ''): ReturnType<typeof expect.poll> {
  return expect.poll(read, { timeout: PATIENCE, interval: 30, message });
}
