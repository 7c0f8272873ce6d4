import { expect } from 'vitest';
import { comes, test } from './office.ts';

test('the clock goes on by an hour, to the moments of the week, and to a picked instant', async ({ visit }) => {
  const { page, clock, moveClock, messages } = await visit('bea');
  const shows = (moment: string) => comes(() => clock.getAttribute('aria-label')).toBe(`Clock: ${moment} New York`);
  await shows('Mon 9 Mar 08:15');
  for (const [move, moment] of [
    ['+1 h', 'Mon 9 Mar 09:15'],
    ['Next Monday 09:30', 'Mon 9 Mar 09:30'],
    ['Next working morning 08:30', 'Tue 10 Mar 08:30'],
    ['Friday 15:30', 'Fri 13 Mar 15:30'],
    ['Next Monday 09:30', 'Mon 16 Mar 09:30'],
  ] as const) {
    await moveClock(move);
    await shows(moment);
  }
  expect(await messages(/things? for today/).count()).toBeGreaterThan(2);

  await clock.click();
  await page.getByLabel('Date', { exact: true }).fill('2026-03-17');
  await page.getByLabel('Time in New York').fill('10:05');
  await page.getByRole('button', { name: 'Go there' }).click();
  await shows('Tue 17 Mar 10:05');
});

test('what lies behind is refused in a sentence, and the clock stands', async ({ visit }) => {
  const { page, clock } = await visit('sam');
  const before = await clock.getAttribute('aria-label');
  await clock.click();
  await page.getByLabel('Time in New York').fill('00:01');
  await page.getByRole('button', { name: 'Go there' }).click();
  await page.getByRole('alert').filter({ hasText: 'That is past: the clock only goes forward.' }).first().waitFor();
  expect(await clock.getAttribute('aria-label')).toBe(before);
});
