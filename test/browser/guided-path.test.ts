import { expect } from 'vitest';
import { comes, test } from './office.ts';
import { A_WEEK, buttonAfter } from './person.ts';

const DONE = [
  'Say how a deal moved',
  'Change your own words',
  'Say it where the team talks',
  'Read the morning’s digest',
  'Answer a nudge',
  'Make a play yours',
  'Commit in Monday’s thread',
  'See what came of the week',
];

test('the first steps are led to by their buttons, ticked off one by one, put away and taken out again', async ({
  visit,
}) => {
  const { page, guide, composer, message, modal, thread } = await visit('bea');
  const ticked = () => guide.getByRole('listitem').filter({ hasText: '(done)' }).allInnerTexts();
  const areTicked = (count: number) =>
    comes(async () => (await ticked()).map((text) => text.split('\n')[0]?.replace(' (done)', ''))).toEqual(
      DONE.slice(0, count),
    );
  await areTicked(0);

  await guide.getByRole('button', { name: 'Write it for me' }).click();
  await comes(() => composer.inputValue()).toBe('acme moved to proposal 40k, sending msa fri');
  await page.getByRole('button', { name: 'Send' }).click();
  await message('which deal?').getByRole('button', { name: 'Acme Corp' }).click();
  await message('Saved: Acme Corp').waitFor();
  await areTicked(1);

  await guide.getByRole('button', { name: 'Edit it for me' }).click();
  const field = page.getByRole('textbox', { name: 'Edit message' });
  await comes(() => field.inputValue()).toBe('acme moved to proposal 40k, sending msa fri');
  await field.fill('acme moved to proposal 45k, sending msa fri');
  await page.getByRole('button', { name: 'Save' }).click();
  const changed = message('You edited your message');
  const correct = changed.getByRole('button', { name: /^(Correct it|Acme Corp)/ });
  await correct.click();
  await message('$45,000').waitFor();
  await areTicked(2);

  await guide.getByRole('button', { name: 'Write it there' }).click();
  await page.getByRole('main', { name: '#team-enterprise' }).waitFor();
  await comes(() => composer.inputValue()).toBe('blue heron moved to negotiation, 75k');
  await page.getByRole('button', { name: 'Send' }).click();
  await message('I read that as: Blue Heron Foods').getByRole('button', { name: 'Save' }).click();
  await message('Saved: Blue Heron Foods').waitFor();
  await areTicked(3);

  await guide.getByRole('button', { name: 'Go to the morning' }).click();
  await message(/\d things? for today/).waitFor();
  await areTicked(4);

  await guide.getByRole('button', { name: 'Go to the afternoon' }).click();
  await buttonAfter(message('Fjord Shipping').getByText(/^Globex/), 'Update').click();
  await modal.getByLabel('What will you do next?').fill('Send the case study');
  await modal.getByLabel('By when?').fill('2026-03-10');
  await modal.getByRole('button', { name: 'Save' }).click();
  await modal.getByText('Saved: Globex').waitFor();
  await modal.getByRole('button', { name: 'Close' }).last().click();
  await modal.waitFor({ state: 'hidden' });
  await areTicked(5);

  await guide.getByRole('button', { name: 'Ask the coach' }).click();
  await comes(() => composer.inputValue()).toBe('/coach send me information');
  await page.getByRole('button', { name: 'Send' }).click();
  await message('They ask for something to read').getByRole('button', { name: 'Make it mine' }).first().click();
  await message('Saved as your play').waitFor();
  await areTicked(6);

  await guide.getByRole('button', { name: 'Open the thread' }).click();
  await thread.getByText('Enterprise: week of Mon 9 Mar').first().waitFor();
  const part = thread.getByRole('article').filter({ hasText: /^.*@Bea Ortiz · / });
  await part.getByRole('button', { name: 'Commit' }).click();
  await modal.getByLabel('What will you do?').fill('Call Ada at Globex');
  await modal.getByLabel('What else?').fill('');
  await modal.getByLabel('And a third?').fill('');
  await modal.getByRole('button', { name: 'Commit' }).click();
  await modal.getByText('Committed: Call Ada at Globex').waitFor();
  await modal.getByRole('button', { name: 'Close' }).last().click();
  await part.getByText('Call Ada at Globex, by Fri 13 Mar').waitFor();
  await areTicked(7);

  await guide.getByRole('button', { name: 'Go to Friday' }).click();
  await thread.getByText(/\d of \d+ commitments kept/).waitFor({ timeout: A_WEEK });
  await part.getByText('· this week').waitFor();
  expect(await part.getByRole('button', { name: 'Commit' }).count()).toBe(0);
  await areTicked(8);
  await guide.getByText('That was all.').waitFor();

  await guide.getByRole('button', { name: 'Put the guide away' }).click();
  await guide.waitFor({ state: 'hidden' });
  await page.reload();
  await composer.waitFor();
  await guide.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'First steps' }).click();
  await guide.getByText('8 of 8').waitFor();
});
