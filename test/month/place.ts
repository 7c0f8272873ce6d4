import type { Shown } from './reading.ts';

/** Where a message stands. */
export function placeOf({ channel, ts }: Pick<Shown, 'channel' | 'ts'>): string {
  return `${channel} ${ts}`;
}
