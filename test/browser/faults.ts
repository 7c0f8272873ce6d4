import type { BrowserContext, Page } from 'playwright-core';

/** An answer that says why something was not done; the browser logs it by itself. */
const REFUSAL = /^Failed to load resource: .* status of 422/;

/** What goes wrong on a person's pages from now on: errors, words in the console, and requests that leave `address`. */
export function faultsOn(context: BrowserContext, address: string): string[] {
  const faults: string[] = [];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => faults.push(`error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      if (['error', 'warning'].includes(message.type()) && !REFUSAL.test(text)) faults.push(`console: ${text}`);
    });
  };
  context.on('page', watch);
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== address) faults.push(`asked for ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400 && response.status() !== 422)
      faults.push(`${response.status()} from ${response.url()}`);
  });
  return faults;
}
