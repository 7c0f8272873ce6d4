import { expect } from 'vitest';
import { dealNamed } from './deal.ts';
import { comes, test } from './office.ts';

test('a deal is updated in a form: searched for by typing, a mistake shown at its field, mended and saved', async ({
  visit,
  site,
}) => {
  const { page, send, modal, composer } = await visit('bea');
  await send('/deal update');
  const picker = modal.getByRole('combobox', { name: 'Which deal?' });
  await picker.fill('hp');
  const found = page.getByRole('option');
  await comes(() => found.allInnerTexts()).toEqual(['HP Enterprise EMEA Rollout · negotiation']);
  await found.click();
  await modal.getByRole('button', { name: 'Next' }).click();

  const amount = modal.getByRole('textbox', { name: 'Amount' });
  await comes(() => amount.inputValue()).toBe('$420,000');
  await amount.fill('412,5k');
  const nextStep = modal.getByRole('textbox', { name: 'What will you do next?' });
  await nextStep.fill('Book the signing call');
  await modal.getByLabel('By when?').fill('2026-03-12');
  await modal.getByRole('button', { name: 'Save' }).click();
  await modal.getByText('412,5k could be 412.5k or 4,125k. Write one of them.').waitFor();
  await comes(() => modal.getByRole('textbox', { description: /^412,5k could be/ }).inputValue()).toBe('412,5k');
  expect(await amount.getAttribute('aria-invalid')).toBe('true');
  expect(await nextStep.getAttribute('aria-invalid')).toBeNull();
  expect(await nextStep.inputValue()).toBe('Book the signing call');
  expect((await dealNamed(site, 'HP Enterprise EMEA Rollout')).amount).toBe(420_000_00);

  await amount.fill('412.5k');
  await modal.getByRole('button', { name: 'Save' }).click();
  await modal.getByText('amount $420,000 → $412,500').waitFor();
  expect(await dealNamed(site, 'HP Enterprise EMEA Rollout')).toMatchObject({
    amount: 412_500_00,
    nextStep: 'Book the signing call',
    nextStepOn: Temporal.PlainDate.from('2026-03-12'),
  });
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'hidden' });
  await comes(() => composer.and(page.locator(':focus')).count()).toBe(1);
});

test('where two deals fit, it asks which, and nothing changes until one is pressed', async ({ visit, site }) => {
  const { send, message } = await visit('bea');
  const both = async () => [
    await dealNamed(site, 'Acme Corp'),
    await dealNamed(site, 'Acme International Holdings GmbH'),
  ];
  const before = await both();
  await send('/deal update acme proposal 40k next send MSA by fri');
  const question = message('Which deal do you mean by "acme"? Nothing has changed yet.');
  await question.waitFor();
  expect(await both()).toEqual(before);
  await question.getByRole('button', { name: 'Acme Corp · qualified' }).click();
  await message('Saved: Acme Corp · stage qualified → proposal · amount $32,000 → $40,000').waitFor();
  expect(await question.count()).toBe(0);
  expect(await both()).toMatchObject([{ stage: 'proposal', amount: 40_000_00 }, { ...before[1] }]);
});

test('Undo edits the answer in its place, and the deal is as it was', async ({ visit, site }) => {
  const { send, message, messages } = await visit('bea');
  await send('/deal update blue heron negotiation');
  const saved = message('Saved: Blue Heron Foods · stage proposal → negotiation');
  await saved.waitFor();
  const count = await messages('').count();
  await saved.getByRole('button', { name: 'Undo' }).click();
  await message('Undone on Blue Heron Foods: stage negotiation → proposal').waitFor();
  expect(await saved.count()).toBe(0);
  expect(await messages('').count()).toBe(count);
  expect((await dealNamed(site, 'Blue Heron Foods')).stage).toBe('proposal');
});
