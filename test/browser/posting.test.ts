import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { salesTeams } from '../../src/store/schema.ts';
import { test } from './office.ts';

test('a manager sees what the channel would hear, and lets the posts begin', async ({ visit, site }) => {
  const omar = await visit('omar');
  await omar.clock.click();
  await omar.page.getByLabel('Date', { exact: true }).fill('2026-03-09');
  await omar.page.getByLabel('Time in New York').fill('16:01');
  await omar.page.getByRole('button', { name: 'Go there' }).click();
  const preview = omar.message('This is what #team-velocity would have heard today.');
  await preview.getByText('So far only those who manage the team see it.').waitFor();
  await preview.getByRole('button', { name: 'Start posting' }).click();
  await omar.message('From now on #team-velocity hears it from me, next on Tue 10 Mar at 15:00.').waitFor();
  const [team] = await site.house.office.db.select().from(salesTeams).where(eq(salesTeams.name, 'Velocity'));
  expect(Temporal.Instant.compare(team?.postsFrom ?? '2100-01-01T00:00Z', site.house.office.now())).toBeLessThanOrEqual(
    0,
  );
});
