import { expect } from 'vitest';
import { comes, test } from './office.ts';

test('commands are completed by keyboard, down to their example, which is typed over', async ({ visit }) => {
  const { page, composer, message } = await visit('bea');
  const offers = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await composer.pressSequentially('/');
  await comes(() => offers.count()).toBe(4);
  const commands = ['/deal', '/log', '/commit', '/coach'];
  expect((await offers.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual(commands);
  await composer.press('ArrowDown');
  await comes(() => page.getByRole('option', { selected: true }).textContent()).toContain('/log');
  await composer.press('Enter');
  await comes(() => composer.inputValue()).toBe('/log ');
  await composer.press('ControlOrMeta+a');
  await composer.pressSequentially('/deal sh');
  await comes(() => offers.count()).toBe(1);
  await composer.press('Tab');
  await comes(() => composer.inputValue()).toBe('/deal show acme');
  await composer.pressSequentially('globex');
  await comes(() => composer.inputValue()).toBe('/deal show globex');
  await composer.press('Enter');
  await message('Globex · proposal · $58,000').waitFor();
  await comes(() => composer.inputValue()).toBe('');
});

test('an unknown command is answered in a sentence, and the text is kept', async ({ visit }) => {
  const { page, composer, send, messages } = await visit('dan');
  await send('/foo bar');
  const sentence = page
    .getByRole('alert')
    .filter({ hasText: '/foo is not a valid command. There are /deal, /log, /commit, /coach.' });
  await sentence.first().waitFor();
  await comes(() => composer.inputValue()).toBe('/foo bar');
  expect(await messages('').count()).toBe(0);
  await send('/log 3 calls');
  await sentence.first().waitFor({ state: 'hidden' });
});

test('an own message is edited and deleted, as colleagues see', async ({ visit }) => {
  const ines = await visit('ines', { place: 'CVELOCITY' });
  const dan = await visit('dan', { place: 'CVELOCITY' });
  await ines.send('Pepperpot has signd');
  await dan.message('Pepperpot has signd').waitFor();
  await ines.composer.press('ArrowUp');
  const edit = ines.list.getByRole('textbox', { name: 'Edit message' });
  await edit.fill('Pepperpot has signed');
  await edit.press('Enter');
  const edited = dan.message('Pepperpot has signed');
  await edited.getByText('(edited)').waitFor();
  await edited.hover();
  await edited.getByRole('button', { name: 'Reply in thread' }).waitFor();
  await edited.getByRole('button', { name: 'More actions' }).click();
  await comes(() => dan.page.getByRole('menuitem').allInnerTexts()).toEqual([expect.stringContaining('Log with')]);
  await dan.page.keyboard.press('Escape');

  const own = ines.message('Pepperpot has signed');
  await own.getByText('(edited)').waitFor();
  await own.hover();
  await own.getByRole('button', { name: 'More actions' }).click();
  await ines.page.getByRole('menuitem', { name: 'Delete message…' }).click();
  const question = ines.page.getByRole('dialog', { name: 'Delete message' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'hidden' });
  await own.hover();
  await own.getByRole('button', { name: 'More actions' }).click();
  await ines.page.getByRole('menuitem', { name: 'Delete message…' }).click();
  await question.getByRole('button', { name: 'Delete' }).click();
  await own.waitFor({ state: 'hidden' });
  await edited.waitFor({ state: 'hidden' });
});

test('a switch of person is kept over a reload, with the place', async ({ visit }) => {
  const { page, goTo, become, places, message } = await visit('bea');
  await goTo('#team-enterprise');
  await become('Tom Okafor');
  await page.getByRole('main', { name: '#team-enterprise' }).waitFor();
  await become('Omar Haddad');
  await page.getByRole('main', { name: 'Sideline' }).waitFor();
  await places.getByRole('button', { name: 'team-velocity' }).click();
  await message('I will only break what you left unlocked.').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Person: Omar Haddad' }).waitFor();
  await page.getByRole('main', { name: '#team-velocity' }).waitFor();
  await page.goBack();
  await page.getByRole('main', { name: 'Sideline' }).waitFor();
});
