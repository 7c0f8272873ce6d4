import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { instantAt } from '../../domain/calendar.ts';
import type { Store } from '../../store/db.ts';
import { openPglite } from '../../store/embedded.ts';
import { type Office, openOffice, reopenOffice } from '../office.ts';
import { dawn } from '../team/days.ts';
import { saidLastFriday } from '../team/last-friday.ts';
import { OFFICE_ZONE } from '../team/people.ts';
import { empty, placesIn } from './folder.ts';
import { type Kept, readKept, unusable, writeKept } from './keep.ts';
import { newDatabase } from './new-database.ts';

/** When people first look, on the Monday: London has had its digests, New York not yet. */
const FIRST_LOOK = Temporal.PlainTime.from('08:15');

/** An office with what is kept of it. */
export type Opened = Omit<Kept, 'left'> & { office: Office };

/** How an empty database is made in a folder. */
export type NewStore = (dataDir: string) => Promise<Store>;

/**
 * Opens the office that `folder` keeps as it was left, or a new one on the Monday `start`. The folder must be held. Throws
 * UserError where what is kept cannot be used.
 */
export async function openKept(
  folder: string,
  start: Temporal.PlainDate,
  newStore: NewStore = newDatabase,
): Promise<Opened> {
  const kept = await readKept(folder);
  if (!kept) return begin(folder, start, newStore);
  rmSync(placesIn(folder).unfinished, { force: true });
  const { left, ...rest } = kept;
  const office = await reopenOffice(left, () => storeAgain(folder));
  return { ...rest, office };
}

function storeAgain(folder: string): Promise<Store> {
  return openPglite({ dataDir: placesIn(folder).database }).catch((error: unknown) => {
    throw unusable(folder, `its database does not open (${error instanceof Error ? error.message : String(error)})`);
  });
}

async function begin(folder: string, start: Temporal.PlainDate, newStore: NewStore): Promise<Opened> {
  const { database, unfinished } = placesIn(folder);
  // A start that was broken off left an office that nobody has seen.
  if (existsSync(unfinished)) empty(folder);
  writeFileSync(unfinished, '');
  const office = await openOffice(start, () => newStore(database), saidLastFriday(start));
  await office.moveTo(instantAt(OFFICE_ZONE, start, FIRST_LOOK));
  const kept = { start, read: {}, guide: { done: [], dismissed: false } };
  await writeKept(folder, { ...kept, left: { now: office.now(), slack: office.slack.snapshot() } });
  rmSync(unfinished);
  return { ...kept, office };
}

/** What everybody had read when the office opened: all that was said before that Monday's dawn. */
export function readAtFirst(start: Temporal.PlainDate): string {
  return `${Math.floor(dawn(start).epochMilliseconds / 1000)}.000000`;
}
