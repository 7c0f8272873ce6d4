import type { Store } from '../store/db.ts';
import { openPglite } from '../store/embedded.ts';
import { seedTeam } from './team/seed.ts';

/** A database in memory with the sandbox's team, as it stands on the Monday of the week of `at`. */
export async function seededStore(at: Temporal.Instant): Promise<Store> {
  const date = at.toZonedDateTimeISO('UTC').toPlainDate();
  const store = await openPglite();
  await seedTeam(store.db, date.subtract({ days: date.dayOfWeek - 1 }));
  return store;
}
