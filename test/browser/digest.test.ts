import { expect } from 'vitest';
import { dealNamed } from './deal.ts';
import { comes, test } from './office.ts';

test('an item is answered in the message, becomes a line that says so, and Undo brings it back', async ({ visit }) => {
  const { page, moveClock, message } = await visit('bea');
  await moveClock('Next working morning 08:30');
  const digest = message('things for today');
  const fields = digest.getByRole('combobox', { name: /^Logged it…, / });
  const name = (await fields.first().getAttribute('aria-label'))?.replace('Logged it…, ', '') ?? '';
  const count = await fields.count();
  const names = (await fields.all()).map((one) => one.getAttribute('aria-label'));
  expect(new Set(await Promise.all(names)).size).toBe(count);

  await digest.getByRole('combobox', { name: `Logged it…, ${name}` }).click();
  await page.getByRole('option', { name: 'Call', exact: true }).click();
  await digest.getByText(`✓ ${name}: call logged`).waitFor();
  expect(await fields.count()).toBe(count - 1);
  expect(await digest.getByRole('button', { name: `Set next step, ${name}` }).count()).toBe(0);

  await digest.getByRole('button', { name: 'Undo' }).click();
  await digest.getByRole('combobox', { name: `Logged it…, ${name}` }).waitFor();
  expect(await fields.count()).toBe(count);
  expect(await digest.getByRole('button', { name: 'Undo' }).count()).toBe(0);
});

test('a next step is set in a form that says at its field what is missing, and a date is picked in the message', async ({
  visit,
  site,
}) => {
  const { page, send, message, modal } = await visit('bea');
  await send('/coach');
  const digest = message('things for today');
  await digest.getByRole('button', { name: 'Set next step, HP Enterprise EMEA Rollout' }).click();
  const what = modal.getByRole('textbox', { name: 'What will you do next?' });
  const when = modal.getByLabel(/^Another day(?!,)/);
  await what.fill('Book the signing call');
  await when.fill('2026-03-02');
  await modal.getByRole('button', { name: 'Save' }).click();
  await comes(() => when.getAttribute('aria-invalid')).toBe('true');
  expect(await what.getAttribute('aria-invalid')).toBeNull();
  await when.fill('2026-03-12');
  await modal.getByRole('button', { name: 'Save' }).click();
  await modal.getByText('Book the signing call').waitFor();
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'hidden' });
  expect(await dealNamed(site, 'HP Enterprise EMEA Rollout')).toMatchObject({
    nextStep: 'Book the signing call',
    nextStepOn: Temporal.PlainDate.from('2026-03-12'),
  });

  const snoozes = digest.getByRole('combobox', { name: /^Snooze until…, / });
  const count = await snoozes.count();
  await snoozes.last().click();
  await page.getByRole('option', { name: 'Next Monday, 16 Mar' }).click();
  await digest.getByText('quiet until Mon 16 Mar').waitFor();
  expect(await snoozes.count()).toBe(count - 1);
});
