import { test } from './office.ts';

test('a situation is said in own words, its play is made one’s own, and the playbook says so', async ({ visit }) => {
  const { send, message } = await visit('bea');
  await send('/coach plays');
  await message('Your playbook').getByText('"Send me information": the standard one').waitFor();

  await send('/coach send me information');
  const answer = message('They ask for something to read');
  await answer.getByRole('button', { name: 'Make it mine' }).first().click();
  const saved = message('Saved as your play for "Send me information"');
  await saved.getByText(/^If they ask me to send something, then I will/).waitFor();

  await send('/coach plays');
  await message('Your playbook').getByText('"Send me information": yours').waitFor();
  await saved.getByRole('button', { name: 'Undo' }).click();
  await saved.waitFor({ state: 'hidden' });
  await send('/coach plays');
  await message('Your playbook').getByText('"Send me information": the standard one').waitFor();
});

test('a line is said from memory and held beside the play, for nobody else', async ({ visit }) => {
  const { page, send, modal } = await visit('bea');
  await send('/coach practice price');
  await modal.getByLabel('What do you say? From memory').fill('What do you compare it with?');
  await modal.getByRole('button', { name: 'Show my play' }).click();
  await modal.getByText('What you wrote').waitFor();
  await modal.getByText('no manager sees it').waitFor();
  await modal.getByRole('checkbox').first().check();
  await modal.getByRole('button', { name: 'Keep' }).click();
  await modal.getByRole('button', { name: 'Keep' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'hidden' });
});
