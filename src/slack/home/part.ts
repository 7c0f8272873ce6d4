import type { Block } from '../message.ts';

/** One part of a Home: what always stands in it, and rows of which the last may be left out. */
export type HomePart = {
  /** What it is called where all of it had to be left out; null where nobody misses it. */
  name: string | null;
  head: readonly Block[];
  rows: readonly (readonly Block[])[];
  /** Rows that stay while another part can be shortened. */
  least: number;
  /** Rows that there are besides, and were not even drawn. */
  unseen: number;
  /** The line for so many rows left out. */
  more: (left: number) => string;
  tail: readonly Block[];
};

/** A part that is short, and has no rows. */
export function whole(name: string | null, blocks: readonly Block[]): HomePart {
  return { name, head: blocks, rows: [], least: 0, unseen: 0, more: () => '', tail: [] };
}
