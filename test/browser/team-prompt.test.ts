import { expect } from 'vitest';
import { test } from './office.ts';

test("Tuesday's question is answered by a rep in a form, and the manager makes it the team's play", async ({
  visit,
}) => {
  const bea = await visit('bea', { place: 'CENTERPRISE' });
  await bea.clock.click();
  await bea.page.getByLabel('Date', { exact: true }).fill('2026-03-10');
  await bea.page.getByLabel('Time in New York').fill('10:01');
  await bea.page.getByRole('button', { name: 'Go there' }).click();
  const question = bea.message('What do you say?');
  await question.getByRole('button', { name: 'Answer' }).click();
  const play = bea.modal.getByLabel('If …, then I will …');
  await play.fill('it depends');
  await bea.modal.getByRole('button', { name: 'Answer' }).click();
  await bea.modal.getByText(/"It depends" is no plan yet/).waitFor();
  await play.fill('ask what it costs them to wait a quarter');
  await bea.modal.getByRole('button', { name: 'Answer' }).click();
  await bea.modal.getByText('Your answer goes into the thread').waitFor();

  const maya = await visit('maya', { place: 'CENTERPRISE' });
  await maya.message('What do you say?').getByRole('button', { name: '1 reply' }).click();
  const answer = maya.thread.getByRole('article').filter({ hasText: 'then I will ask what it costs them to wait' });
  await answer.getByRole('button', { name: /^Make it the team/ }).click();
  await answer.getByText("This is the team's play now, says @Maya Stern").waitFor();

  await maya.send('/coach plays');
  const playbook = maya.message('Your playbook');
  await playbook.waitFor();
  expect(await playbook.getByText(/: the team's/).count()).toBeGreaterThan(0);
});
