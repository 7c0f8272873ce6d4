import { createHash } from 'node:crypto';
import { z } from 'zod';
import { keptUpdate, type ReadUpdate } from '../../domain/reading-kept.ts';

/**
 * What a button under a reading brings back: the reading, and the stamp of what was shown of it. `update` is the place of one of
 * several, `doubt` and `pick` the meaning that was chosen. `over` is the last act of somebody else that the presser was shown.
 * `corrects`: what was saved before is undone first; under what one act saved, it is that act. `as`: a deal that nobody knows is opened.
 */
export const CARRIED = z.object({
  reading: z.number().int(),
  of: z.string().default(''),
  update: z.number().int().optional(),
  doubt: z.number().int().optional(),
  pick: z.number().int().optional(),
  over: z.number().int().optional(),
  corrects: z.literal(true).optional(),
  act: z.number().int().optional(),
  as: z.literal('new-deal').optional(),
});
export type Carried = z.infer<typeof CARRIED>;

/** What was read of a message, as far as a card needs it. */
export type Readable = { id: number; updates: readonly ReadUpdate[]; more: number };

/** How a card stands: it `corrects` what was saved before; `over`: the last act of somebody else that it tells of. */
export type Standing = Pick<Carried, 'corrects' | 'over'>;

/** The value of a button under this reading. */
export function carry(reading: Pick<Readable, 'id' | 'updates'>, more: Omit<Carried, 'reading' | 'of'> = {}): string {
  return JSON.stringify({ reading: reading.id, of: stampOf(reading.updates), ...more } satisfies Carried);
}

/** The same under what an act saved of a reading. */
export function carrySaved(reading: number, act: number): string {
  return JSON.stringify({ reading, of: '', act, corrects: true } satisfies Carried);
}

/** What was pressed. Throws where it is nothing of ours. */
export function carriedIn(value: string): Carried {
  return CARRIED.parse(JSON.parse(value));
}

/** The same for the same updates in the same states, wherever they were kept between: a card that shows others is out of date. */
export function stampOf(updates: readonly ReadUpdate[]): string {
  const canonical = JSON.stringify(updates.map(keptUpdate), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(canonical).digest('hex').slice(0, 10);
}
