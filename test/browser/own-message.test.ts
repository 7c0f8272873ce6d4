import { expect } from 'vitest';
import { comes, test } from './office.ts';

test('by keyboard alone a message is edited from the composer and from its menu, and deleted', async ({ visit }) => {
  const { page, send, composer, message, messages, list } = await visit('ines', { place: 'CVELOCITY' });
  const { keyboard } = page;
  const field = page.getByRole('textbox', { name: 'Edit message' });
  await send('Lunch at noon?');
  await message('Lunch at noon?').waitFor();

  await composer.focus();
  await keyboard.press('ArrowUp');
  await comes(() => field.and(page.locator(':focus')).count()).toBe(1);
  await keyboard.press('End');
  await keyboard.type(' Or one?');
  await keyboard.press('Enter');
  await message('Lunch at noon? Or one?').getByText('(edited)').waitFor();

  await list.focus();
  await keyboard.press('ArrowUp');
  await comes(() => message('Lunch at noon').and(page.locator(':focus')).count()).toBe(1);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await comes(() => page.locator('[role=menuitem]:focus').textContent()).toContain('Log with Sideline');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await comes(() => field.inputValue()).toBe('Lunch at noon? Or one?');
  await keyboard.press('Escape');
  await field.waitFor({ state: 'hidden' });

  await list.focus();
  await keyboard.press('ArrowUp');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  await comes(() => page.locator('[role=menuitem]:focus').textContent()).toBe('Delete message…');
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Delete message' }).waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await comes(() => messages('Lunch at noon').count()).toBe(0);
});

test('on a phone a message is edited and deleted by its menu, which does not slip away under the finger', async ({
  visit,
}) => {
  const small = { place: 'CVELOCITY', viewport: { width: 380, height: 720 }, hasTouch: true };
  const { page, send, message, messages } = await visit('ines', small);
  await send('Who has the key to the demo room?');
  const own = message('Who has the key');
  await own.getByRole('button', { name: 'More actions' }).tap();
  await page.getByRole('menuitem', { name: 'Edit message' }).tap();
  const field = page.getByRole('textbox', { name: 'Edit message' });
  await field.fill('Who has the key to the store room?');
  await page.getByRole('button', { name: 'Save' }).tap();
  await message('the key to the store room').getByText('(edited)').waitFor();
  await own.getByRole('button', { name: 'More actions' }).tap();
  await page.getByRole('menuitem', { name: 'Delete message…' }).tap();
  await page.getByRole('dialog', { name: 'Delete message' }).getByRole('button', { name: 'Delete' }).tap();
  await comes(() => messages('Who has the key').count()).toBe(0);

  const other = message('Enjoy! I will only break');
  await other.tap();
  await other.getByRole('button', { name: 'More actions' }).tap();
  await page.getByRole('menuitem', { name: 'Log with Sideline' }).waitFor();
});

test('what had replies says that it was deleted, and the replies stay in reach', async ({ visit }) => {
  const place = 'CVELOCITY';
  const [ines, dan] = [await visit('ines', { place }), await visit('dan', { place })];
  await ines.send('The projector is broken again.');
  await dan.message('The projector').hover();
  await dan.message('The projector').getByRole('button', { name: 'Reply in thread' }).click();
  await dan.send('I have a spare one.', dan.thread.getByRole('textbox', { name: 'Reply…' }));
  const own = ines.message('The projector');
  await own.getByRole('button', { name: '1 reply' }).waitFor();
  await own.hover();
  await own.getByRole('button', { name: 'More actions' }).click();
  await ines.page.getByRole('menuitem', { name: 'Delete message…' }).click();
  await ines.page.getByRole('dialog', { name: 'Delete message' }).getByRole('button', { name: 'Delete' }).click();
  const gone = ines.message('This message was deleted.');
  await gone.getByRole('button', { name: '1 reply' }).click();
  await ines.thread.getByText('I have a spare one.').waitFor();
  expect(await gone.getByRole('button', { name: 'More actions' }).count()).toBe(0);
});
