import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { comes, test } from './office.ts';

test('an admin has everything sent as files, and saves the sheet of deals', async ({ visit }) => {
  const { page, send, modal, message } = await visit('sam');
  await send('/coach setup data');
  await modal.getByRole('button', { name: 'Export everything', exact: true }).click();
  await modal.getByText('I am collecting everything.').waitFor();
  await modal.getByRole('button', { name: 'Done' }).click();
  await message(/^.*All that Sideline keeps of/).waitFor();
  const sheet = page.getByRole('link', { name: /deals\.csv/ }).last();
  await comes(() => sheet.textContent()).toMatch(/-deals\.csv[\d.]+ kB$/);
  const [download] = await Promise.all([page.waitForEvent('download'), sheet.click()]);
  expect(download.suggestedFilename()).toBe('sideline-everything-2026-03-09-deals.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain(',HP Enterprise EMEA Rollout,');
});

test('erasing one person is asked twice, and nothing goes until it is confirmed', async ({ visit }) => {
  const { page, send, modal } = await visit('sam');
  await send('/coach setup data');
  await modal.getByRole('button', { name: 'Erase one person…' }).click();
  const person = modal.getByRole('combobox', { name: 'Person' });
  await person.click();
  await page.getByRole('option', { name: 'Kofi' }).click();
  await modal.getByRole('button', { name: 'Next' }).click();
  await modal.getByText('This cannot be undone.').waitFor();
  const asked = page.getByRole('dialog', { name: 'Erase for good?' });
  const press = async (answer: string) => {
    await modal.getByRole('button', { name: 'Erase', exact: true }).first().click();
    await asked.getByRole('button', { name: answer }).click();
  };
  await press('Keep');
  await asked.waitFor({ state: 'hidden' });
  expect(await modal.textContent()).toContain('This cannot be undone.');
  await press('Erase');
  await modal.getByText('Erased: what was kept about Kofi').waitFor();
});
