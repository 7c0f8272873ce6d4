import type { Locator, Page } from 'playwright-core';

/** How long it may take to live through a week, milliseconds. */
export const A_WEEK = 60_000;

/** Somebody before the page: what they see, by role and name, and what they do. */
export type Person = ReturnType<typeof personAt>;

export function personAt(page: Page) {
  const list = page.getByRole('log', { name: /^Messages in/ });
  const composer = page.getByRole('main').getByRole('textbox', { name: /^Message / });
  const places = page.getByRole('navigation', { name: 'Workspace' });
  const people = page.getByRole('button', { name: /^Person:/ });
  const clock = page.getByRole('button', { name: /^Clock:/ });
  const messages = (words: string | RegExp) => list.getByRole('article').filter({ hasText: words });
  return {
    page,
    list,
    composer,
    places,
    people,
    clock,
    messages,
    guide: page.getByRole('complementary', { name: 'First steps' }),
    thread: page.getByRole('complementary', { name: 'Thread' }),
    modal: page.getByRole('dialog'),
    week: page.getByRole('region', { name: 'A week in a minute' }),

    /** The newest message of the place that holds these words. */
    message: (words: string | RegExp) => messages(words).last(),
    async send(text: string, to: Locator = composer) {
      await to.fill(text);
      await to.press('Enter');
    },
    async goTo(place: string) {
      await places.getByRole('button', { name: place.replace('#', '') }).click();
      await page.getByRole('main', { name: place }).waitFor();
    },
    async become(name: string) {
      await people.click();
      await page.getByRole('option', { name }).click();
      await page.getByRole('button', { name: `Person: ${name}` }).waitFor();
    },
    /** Presses one of the clock's moves, and waits until it is there. */
    async moveClock(label: string) {
      await clock.click();
      await page.getByRole('button', { name: label }).click();
      await page.getByRole('button', { name: 'Go there' }).waitFor({ state: 'hidden', timeout: A_WEEK });
    },
  };
}

/** The first button of this name after these words, as one reads. */
export function buttonAfter(words: Locator, name: string): Locator {
  return words.locator(`xpath=following::button[normalize-space()="${name}"][1]`);
}
