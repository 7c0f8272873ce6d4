import { expect } from 'vitest';
import { comes, test } from './office.ts';

test('two people in a channel read each other as it is said', async ({ visit }) => {
  const bea = await visit('bea', { place: 'CENTERPRISE' });
  const maya = await visit('maya', { place: 'CENTERPRISE' });
  await bea.send('Who knows the buyer at Initech?');
  await maya.message('Who knows the buyer at Initech?').waitFor();
  await maya.send('I do, @bea. Call me.');
  const answer = bea.message('I do, @Bea Ortiz. Call me.');
  await answer.waitFor();
  expect(await answer.getAttribute('aria-label')).toMatch(/^Maya Stern, /);
});

test('the answer to a command in a channel is seen by its person only', async ({ visit }) => {
  const tom = await visit('tom', { place: 'CENTERPRISE' });
  const priya = await visit('priya', { place: 'CENTERPRISE' });
  await tom.send('/log 3 calls');
  const answer = tom.message('Logged: 3 calls');
  await answer.getByText('Only visible to you').waitFor();
  await tom.send('That was quick.');
  await priya.message('That was quick.').waitFor();
  expect(await priya.messages('Logged: 3 calls').count()).toBe(0);
});

test('what is said elsewhere is unread until it is read, and a mention is marked', async ({ visit }) => {
  const ines = await visit('ines', { place: 'CVELOCITY' });
  const dan = await visit('dan');
  const badge = dan.places.getByRole('button', { name: 'team-velocity' });
  await ines.send('Morning all');
  await comes(() => badge.textContent()).toMatch(/1\s+unread$/);
  await ines.send('@dan how was Gopher Gym?');
  await comes(() => badge.textContent()).toMatch(/2\s+unread, with a mention of you$/);
  await dan.goTo('#team-velocity');
  await dan.list.getByText('New', { exact: true }).waitFor();
  await dan.message('how was Gopher Gym?').waitFor();
  await comes(() => badge.textContent()).not.toContain('unread');
  expect(await ines.places.getByRole('button', { name: 'team-velocity' }).textContent()).not.toContain('unread');
});
