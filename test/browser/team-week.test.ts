import { expect } from 'vitest';
import { comes, test } from './office.ts';

test('a rep commits to three things from the thread, and a colleague sees their part change in place, by a log too', async ({
  visit,
}) => {
  const bea = await visit('bea', { place: 'CENTERPRISE' });
  const tom = await visit('tom', { place: 'CENTERPRISE' });
  await bea.moveClock('Next Monday 09:30');
  const openThread = (who: typeof bea) =>
    who.message('Enterprise: week of Mon 9 Mar').getByRole('button', { name: '4 replies' }).click();
  await openThread(bea);
  await openThread(tom);
  const partOf = (who: typeof bea) => who.thread.getByRole('article').filter({ hasText: /^.*@Bea Ortiz · / });
  await partOf(bea).getByRole('button', { name: 'Commit' }).click();
  await bea.modal.getByRole('heading', { name: 'My commitments' }).waitFor();
  const first = bea.modal.getByLabel('What will you do?');
  await comes(() => first.inputValue()).toContain('If ');
  await first.fill('get a yes from Globex');
  await bea.modal.getByLabel('What else?').fill('Call 5 plants in Ohio');
  await bea.modal.getByLabel('And a third?').fill('Ask two customers for a name');
  await bea.modal.getByRole('button', { name: 'Commit' }).click();
  await bea.modal.getByText('What will you do for it?').waitFor();
  await first.fill('Ask Ada what Globex still needs');
  await bea.modal.getByRole('button', { name: 'Commit' }).click();
  await bea.modal.getByText('Committed to 3 things').waitFor();
  await bea.modal.getByRole('button', { name: 'Close' }).last().click();
  await partOf(tom).getByText('Call 5 plants in Ohio (0 of 5 calls), by Fri 13 Mar').waitFor();
  expect(await tom.thread.getByRole('article').count()).toBe(5);

  await bea.goTo('Sideline');
  await bea.send('/log 6 calls: Ohio');
  await bea.message('Kept: Call 5 plants in Ohio').waitFor();
  await partOf(tom).getByText('✓ Call 5 plants in Ohio').waitFor();
});

test('a manager looks at the team, asks about a deal, and reads the answer of its owner', async ({ visit }) => {
  const maya = await visit('maya');
  await maya.send('/coach team');
  const team = maya.message('Enterprise now');
  await team.getByText('Target $250,000').waitFor();
  await team.getByRole('button', { name: 'Ask about a deal' }).click();
  const deal = maya.modal.getByRole('combobox', { name: 'Which deal?' });
  await deal.fill('redw');
  await maya.page.getByRole('option', { name: /^Redwood Robotics/ }).click();
  await maya.modal.getByLabel('Your question').fill('What has to happen before Ada signs?');
  await maya.modal.getByRole('button', { name: 'Ask', exact: true }).click();
  await maya.modal.getByText('Asked @Priya Nair about Redwood Robotics').waitFor();
  await maya.modal.getByRole('button', { name: 'Close' }).last().click();

  const priya = await visit('priya');
  const question = priya.message('What has to happen before Ada signs?');
  await question.getByRole('button', { name: 'Answer' }).click();
  await priya.modal.getByLabel('What will you do, and by when?').fill('I call their lawyers on Monday.');
  await priya.modal.getByRole('button', { name: 'Send' }).click();
  await priya.modal.getByText('Sent to @Maya Stern').waitFor();
  await maya.message('@Priya Nair answered you about Redwood Robotics').getByText('I call their lawyers').waitFor();
});
