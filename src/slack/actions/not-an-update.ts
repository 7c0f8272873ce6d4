import type { Deps } from '../../deps.ts';
import type { KeptReading } from '../../store/readings.ts';
import type { Pending } from '../pending.ts';
import { leave } from '../reading/saving.ts';
import { unsee } from '../reading/seen.ts';
import { readingLeft } from '../views/reading-settled.ts';
import { readingPress } from './reading-press.ts';

/** Not an update: what waits is left, and the card says so; 👀 is taken off a message of which nothing was saved. */
export const notAnUpdateAction = (deps: Deps, pending: Pending) =>
  readingPress(deps, pending, async (ask, carried, { client }) => {
    const left: KeptReading[] = [];
    const came = await leave(ask, carried, (reading) => {
      left.push(reading);
      return readingLeft(reading.updates);
    });
    for (const reading of left) pending.keep(unsee(deps, client, reading));
    return came;
  });
