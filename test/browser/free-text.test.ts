import { expect } from 'vitest';
import { dealNamed } from './deal.ts';
import { comes, test } from './office.ts';

test('what one writes to Sideline is saved at once, and Undo takes it back', async ({ visit, site }) => {
  const { send, message } = await visit('priya');
  const before = await dealNamed(site, 'Lakeshore Transit');
  await send('lakeshore moved to proposal 40k, sending msa fri 🤞');
  const saved = message(/Lakeshore Transit.*qualified → proposal/);
  await saved.getByText('$40,000').waitFor();
  expect(await dealNamed(site, 'Lakeshore Transit')).toMatchObject({ stage: 'proposal', amount: 40_000_00 });
  await saved.getByRole('button', { name: 'Undo' }).click();
  await message('Undone on Lakeshore Transit').waitFor();
  const { stage, amount, nextStep, nextStepOn } = before;
  expect(await dealNamed(site, 'Lakeshore Transit')).toMatchObject({ stage, amount, nextStep, nextStepOn });
});

test('Edit opens what was read, filled in, and what is put right there is saved', async ({ visit, site }) => {
  const { send, message, modal } = await visit('tom');
  await send('fjord shipping is at proposal now, 70k');
  await message(/Fjord Shipping/)
    .getByRole('button', { name: 'Edit' })
    .last()
    .click();
  const amount = modal.getByRole('textbox', { name: 'Amount' });
  await comes(() => amount.inputValue()).toContain('70');
  await amount.fill('75k');
  await modal.getByRole('button', { name: 'Save' }).click();
  await comes(async () => (await dealNamed(site, 'Fjord Shipping')).amount).toBe(75_000_00);
  const close = modal.getByRole('button', { name: 'Close' }).last();
  await close.click();
  await modal.waitFor({ state: 'hidden' });
});

test('of two deals it asks by buttons which, and nothing changes until one is pressed', async ({ visit, site }) => {
  const { send, message } = await visit('bea');
  const names = ['Acme Corp', 'Acme International Holdings GmbH'] as const;
  const both = async () => Promise.all(names.map((name) => dealNamed(site, name)));
  const before = await both();
  await send('acme moved to proposal 40k, sending msa fri');
  const card = message('Not an update');
  await card.getByRole('button', { name: /^Acme International/ }).waitFor();
  expect(await both()).toEqual(before);
  await card.getByRole('button', { name: /^Acme Corp/ }).click();
  await message(/Acme Corp.*qualified → proposal/).waitFor();
  expect(await both()).toMatchObject([{ stage: 'proposal', amount: 40_000_00 }, { ...before[1] }]);
});

test('an edited message is offered to be corrected, a deleted one to be undone', async ({ visit, site }) => {
  const { page, send, message, messages } = await visit('priya');
  await send('redwood is at negotiation, 90k');
  await message(/Redwood Robotics.*→ negotiation/).waitFor();
  const stage = (await dealNamed(site, 'Redwood Robotics')).stage;
  expect(stage).toBe('negotiation');

  const own = message('redwood is at negotiation');
  await own.hover();
  await own.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Edit message' }).click();
  const field = page.getByRole('textbox', { name: 'Edit message' });
  await comes(() => field.inputValue()).toBe('redwood is at negotiation, 90k');
  await field.fill('redwood is at negotiation, 95k');
  await field.press('Enter');
  await own.getByText('(edited)').waitFor();
  const changed = message('You edited your message');
  expect((await dealNamed(site, 'Redwood Robotics')).amount).toBe(90_000_00);
  await changed.getByRole('button', { name: 'Correct it' }).click();
  await comes(async () => (await dealNamed(site, 'Redwood Robotics')).amount).toBe(95_000_00);

  await own.hover();
  await own.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete message…' }).click();
  await page.getByRole('dialog', { name: 'Delete message' }).getByRole('button', { name: 'Delete' }).click();
  const gone = message('You deleted that message');
  await gone.waitFor();
  await comes(() => messages('redwood is at negotiation').count()).toBe(0);
  await gone.getByRole('button', { name: 'Undo it' }).click();
  await comes(async () => (await dealNamed(site, 'Redwood Robotics')).stage).not.toBe('negotiation');
});

test("in the team's channel an update gets 👀, and a card that its author alone sees", async ({ visit, site }) => {
  const place = 'CENTERPRISE';
  const [bea, tom] = [await visit('bea', { place }), await visit('tom', { place })];
  await bea.send('blue heron moved to negotiation, 75k');
  const said = (who: typeof bea) => who.message(/^.*blue heron moved to negotiation/);
  await said(tom).getByRole('list', { name: 'Reactions' }).getByText('👀').waitFor();
  const card = bea.message('I read that as: Blue Heron Foods');
  expect(await card.textContent()).toContain('Only visible to you');
  await comes(() => said(bea).getByRole('list', { name: 'Reactions' }).textContent()).toContain('by Sideline');
  expect(await tom.messages('I read that as').count()).toBe(0);
  expect((await dealNamed(site, 'Blue Heron Foods')).stage).toBe('proposal');
  await card.getByRole('button', { name: 'Save' }).click();
  await comes(async () => (await dealNamed(site, 'Blue Heron Foods')).stage).toBe('negotiation');

  await bea.send('Lunch at the usual place?');
  await tom.message('Lunch at the usual place?').waitFor();
  expect(await bea.message('Lunch at the usual').getByRole('list', { name: 'Reactions' }).count()).toBe(0);
});

test('a mention is answered to who wrote it alone, wherever that is', async ({ visit }) => {
  const place = 'CVELOCITY';
  const [ines, dan] = [await visit('ines', { place }), await visit('dan', { place })];
  await ines.composer.pressSequentially('@');
  await ines.page.getByRole('option', { name: '@sideline' }).click();
  await ines.composer.pressSequentially('bramble books is qualified now');
  await ines.composer.press('Enter');
  const card = ines.message('I read that as: Bramble Books');
  await card.getByRole('button', { name: 'Save' }).waitFor();
  await dan.message('bramble books is qualified').waitFor();
  expect(await dan.messages('I read that as').count()).toBe(0);
});

test("Log with Sideline reads somebody else's message as one's own, in a channel that is not read", async ({
  visit,
  site,
}) => {
  const place = 'CVELOCITY';
  const [omar, ines] = [await visit('omar', { place }), await visit('ines', { place })];
  await omar.send('pepperpot is qualified, says Ines');
  const said = ines.message('pepperpot is qualified');
  await said.hover();
  await said.getByRole('button', { name: 'More actions' }).click();
  expect(await ines.page.getByRole('menuitem', { name: 'Edit message' }).count()).toBe(0);
  await ines.page.getByRole('menuitem', { name: 'Log with Sideline' }).click();
  const card = ines.message('I read that as: Pepperpot Cafés');
  await card.waitFor();
  expect(await omar.messages('I read that as').count()).toBe(0);
  expect((await dealNamed(site, 'Pepperpot Cafés')).stage).toBe('lead');
  await card.getByRole('button', { name: 'Save' }).click();
  await comes(async () => (await dealNamed(site, 'Pepperpot Cafés')).stage).toBe('qualified');
});
