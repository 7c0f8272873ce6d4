import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { salesTeams } from '../../src/store/schema.ts';
import { comes, test } from './office.ts';

test('an admin changes a sales team: people are picked by name, a mistake is shown at its field, and the menu follows', async ({
  visit,
  site,
}) => {
  const { page, send, modal } = await visit('sam');
  const title = (words: string) => modal.getByRole('heading', { name: words }).waitFor();
  await send('/coach setup');
  await title('Set up Sideline');
  await modal.getByText('2 teams: Enterprise and Velocity').waitFor();
  await modal.getByRole('button', { name: 'Open' }).first().click();
  await title('Sales teams');
  await modal.getByRole('button', { name: 'Change' }).nth(1).click();
  await title('Sales team');

  const name = modal.getByRole('textbox', { name: 'Name' });
  await comes(() => name.inputValue()).toBe('Velocity');
  await comes(() => modal.getByRole('combobox', { name: 'Channel' }).inputValue()).toBe('#team-velocity');
  await modal.getByRole('button', { name: /^Leo Brandt.*remove$/ }).click();
  const people = modal.getByRole('combobox', { name: 'Who sells', exact: true });
  await people.fill('bea');
  await page.getByRole('option', { name: 'Bea Ortiz' }).click();
  await page.keyboard.press('Escape');
  const zone = modal.getByRole('combobox', { name: 'Time zone' });
  await comes(() => zone.inputValue()).toBe('America/Chicago');
  await zone.fill('berl');
  await page.getByRole('option', { name: 'Europe/Berlin' }).click();
  await modal.getByLabel('At', { exact: true }).fill('10:15');

  await modal.getByRole('button', { name: 'Save' }).click();
  await modal.getByText('Bea sells in Enterprise already. Tick “Move them to this one”, or leave them out.').waitFor();
  await modal.getByRole('checkbox', { name: 'Move them to this one' }).check();
  await modal.getByRole('button', { name: 'Save' }).click();
  await modal.getByText('Thread: Mon 09:30 → Mon 10:15').waitFor();
  const [team] = await site.house.office.db.select().from(salesTeams).where(eq(salesTeams.name, 'Velocity'));
  expect(team?.zone).toBe('Europe/Berlin');

  await modal.getByRole('button', { name: 'Done' }).click();
  await title('Sales teams');
  await modal.getByText('thread Monday 10:15, Europe/Berlin').waitFor();
  await modal.getByText('Back', { exact: true }).click();
  await title('Set up Sideline');
  await modal.getByText('team Velocity: thread Mon 09:30 → Mon 10:15').waitFor();
});
