import { z } from 'zod';
import { UPDATE, type Update } from './reading.ts';

/** Where a message was read: in the DM, by mention, in a team's channel that is listened to, in the thread of the week, or by the message shortcut. */
export const READING_PLACES = ['dm', 'mention', 'channel', 'thread', 'shortcut'] as const;
export type ReadingPlace = (typeof READING_PLACES)[number];

/** What became of one update of a message: it waits for its author, was written by an act, or was left. */
const STATE = z.enum(['waiting', 'saved', 'left']);

/** One update as it is kept: `update` in its JSON form. */
export type StoredUpdate = { update: unknown; state: z.infer<typeof STATE>; act: number | null };

/** One update of a message, and what became of it; `act` wrote it. */
export type ReadUpdate = { update: Update; state: z.infer<typeof STATE>; act: number | null };

const READ = z.object({ update: UPDATE, state: STATE, act: z.number().nullable() });

/** A kept update as it was read. Throws where it is none. */
export function updateKept(kept: StoredUpdate): ReadUpdate {
  return READ.parse(kept);
}

/** An update as it is kept: days as ISO dates. */
export function keptUpdate({ update, state, act }: ReadUpdate): StoredUpdate {
  return { update: JSON.parse(JSON.stringify(update)), state, act };
}
