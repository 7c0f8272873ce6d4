import { expect } from 'vitest';
import { faultsOn } from './faults.ts';
import { comes, test } from './office.ts';

test('an error, a word in the console, a missing file and a request that leaves the office are faults of a page', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext();
  const faults = faultsOn(context, site.address);
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByRole('main').waitFor();
  expect(faults).toEqual([]);
  await page.evaluate('setTimeout(() => { throw new Error("broken") })');
  await page.evaluate('console.error("beware")');
  await page.evaluate('fetch("/nothing.js")');
  await page.evaluate('void (new Image().src = "http://127.0.0.1:9/away.png")');
  for (const fault of [/^error: .*broken/s, /^console: beware/, /^404 from .*nothing.js/, /127.0.0.1:9.away.png/]) {
    await comes(() => faults.some((one) => fault.test(one)), String(fault)).toBe(true);
  }
  await context.close();
});
