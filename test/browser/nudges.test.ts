import { expect } from 'vitest';
import { dealNamed } from './deal.ts';
import { test } from './office.ts';
import { buttonAfter } from './person.ts';

test('who shows a palm tree is asked instead of nudged, and the answer takes the place of the question', async ({
  visit,
}) => {
  const { page, people, moveClock, message, messages } = await visit('bea');
  await people.click();
  const vacationing = page.getByRole('button', { name: 'Vacationing' });
  await vacationing.click();
  await page.getByRole('button', { name: 'Vacationing', pressed: true }).waitFor();
  await page.keyboard.press('Escape');
  await moveClock('Next working morning 08:30');
  const question = message('Your Slack status shows');
  await question.waitFor();
  expect(await messages('things for today').count()).toBe(0);
  await question.getByRole('button', { name: 'No, carry on' }).click();
  await message('Thanks. I carry on as usual').waitFor();
  expect(await question.count()).toBe(0);
});

test('a line in the channel is answered by its own person, from the line', async ({ visit, site }) => {
  const tom = await visit('tom', { place: 'CENTERPRISE' });
  await tom.page.getByRole('button', { name: /^Clock:/ }).click();
  await tom.page.getByLabel('Time in New York').fill('15:00');
  await tom.page.getByRole('button', { name: 'Go there' }).click();
  const nudge = tom.message('Fjord Shipping');
  await buttonAfter(nudge.getByText(/^Fjord Shipping/), 'Update').click();
  await tom.modal.getByLabel('What will you do next?').fill('Call their chair');
  await tom.modal.getByLabel('By when?').fill('2026-03-11');
  await tom.modal.getByRole('button', { name: 'Save' }).click();
  await tom.modal.getByText('Saved: Fjord Shipping').waitFor();
  expect((await dealNamed(site, 'Fjord Shipping')).nextStep).toBe('Call their chair');
});
