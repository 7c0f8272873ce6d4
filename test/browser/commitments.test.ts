import { comes, test } from './office.ts';

test('a commitment is made by a command, moved and kept from the list, and open again after Undo', async ({
  visit,
}) => {
  const { page, send, message } = await visit('bea');
  await send('/commit send Globex the case study by friday');
  await message('Committed: send Globex the case study by Fri 13 Mar').waitFor();
  await send('/commit');
  const list = message(/open commitments?/);
  const kept = list.getByRole('button', { name: 'Kept, send Globex the case study' });
  await list.getByRole('combobox', { name: 'Move to…, send Globex the case study' }).click();
  await page.getByRole('option', { name: 'Next Monday, 16 Mar' }).click();
  await list.getByText('to Mon 16 Mar, was Fri 13 Mar').waitFor();

  await kept.click();
  await list.getByText('Settled this week').waitFor();
  await comes(() => kept.count()).toBe(0);
  await list.getByRole('button', { name: 'Undo' }).click();
  await message('Undone: "send Globex the case study" is open again').waitFor();
  await send('/commit');
  await kept.waitFor();
});
