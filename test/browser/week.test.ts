import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { comes, test } from './office.ts';
import { A_WEEK } from './person.ts';

/** A week in some seconds. */
const fast = (takes: number) => setTimeout(takes / 10);

test('a week in a minute is played, paused, acted in as somebody, played on, and taken over', async ({
  open,
  visitAt,
}) => {
  const me = await visitAt(await open(fast), 'bea', { place: 'CENTERPRISE' });
  const { page, week, clock, send, message, become, goTo, moveClock } = me;
  const begin = page.getByRole('button', { name: 'A week in a minute' });
  const shown = async () => [await week.textContent(), await clock.getAttribute('aria-label')];
  await begin.click();
  await week.getByText(/^Mon \d\d:\d\d/).waitFor();
  await week.getByRole('button', { name: 'Pause' }).click();
  await week.getByRole('button', { name: 'Play' }).waitFor();
  await begin.waitFor({ state: 'hidden' });

  await send('I am here as well.');
  await message('I am here as well.').waitFor();
  const paused = await shown();
  await become('Ines Laurent');
  await send('/log 2 demos');
  await message('Logged: 2 demos').waitFor();
  expect(await shown()).toEqual(paused);

  await week.getByRole('button', { name: 'Play' }).click();
  await goTo('#team-velocity');
  await message('Velocity: week of Mon 9 Mar').waitFor({ timeout: A_WEEK });
  await week.getByRole('button', { name: 'Take over' }).click();
  await begin.waitFor();
  await week.waitFor({ state: 'hidden' });
  await moveClock('Friday 15:30');
  await comes(() => clock.getAttribute('aria-label')).toBe('Clock: Fri 13 Mar 15:30 New York');
});
