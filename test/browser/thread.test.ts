import { expect } from 'vitest';
import { comes, test } from './office.ts';

test("Monday's thread is opened beside the channel and answered there, and a colleague sees the answer", async ({
  visit,
}) => {
  const bea = await visit('bea', { place: 'CENTERPRISE' });
  await bea.moveClock('Next Monday 09:30');
  const parent = bea.message('Enterprise: week of Mon 9 Mar');
  await parent.getByRole('img', { name: /^Bar chart: Activities by section/ }).waitFor();
  expect(await parent.textContent()).toContain('41 prospecting activities');
  await parent.getByRole('button', { name: '4 replies' }).click();
  await bea.thread.getByText('@Bea Ortiz · last week 1 of 1 kept').waitFor();
  expect(await bea.thread.getByRole('article').count()).toBe(5);

  const tom = await visit('tom', { place: 'CENTERPRISE' });
  await tom.message('Enterprise: week of').getByRole('button', { name: '4 replies' }).click();
  await bea.send(
    'HP first: the signing call is booked before Thursday.',
    bea.thread.getByRole('textbox', { name: 'Reply…' }),
  );
  const answer = tom.thread.getByRole('article', { name: /^Bea Ortiz/ });
  await comes(() => answer.textContent()).toContain('HP first: the signing call is booked before Thursday.');
  await tom.message('Enterprise: week of').getByRole('button', { name: '5 replies' }).waitFor();
  expect(await tom.messages('HP first').count()).toBe(0);

  await bea.page.keyboard.press('Escape');
  await bea.thread.waitFor({ state: 'hidden' });
});
