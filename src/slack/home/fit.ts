import { context } from '../blocks.ts';
import { charactersIn } from '../limits.ts';
import type { Block } from '../message.ts';
import { listed } from '../wording.ts';
import type { HomePart } from './part.ts';

/** What Slack takes in a Home, and a little less than the characters it takes in all blocks of a message. */
const BLOCKS = 100;
const CHARACTERS = 13_000;

/** Kept for the line that says what was left out, and what is between parts. */
const SPARE = 400;

/** How much of a part stands: so many rows of it, or nothing at all. */
type Standing = { part: HomePart; rows: number; isOut: boolean };

/**
 * The blocks of these parts, in this order, within what Slack takes. `byWeight` are the same parts, the one that may be missed
 * soonest last: its rows go first, then those of the one before it, then whole parts in the same order. What went is said.
 */
export function fitted(parts: readonly HomePart[], byWeight: readonly HomePart[]): Block[] {
  const standing = new Map(
    parts.map((part): [HomePart, Standing] => [part, { part, rows: part.rows.length, isOut: false }]),
  );
  const inOrder = [...standing.values()];
  const lightestFirst = byWeight.toReversed().flatMap((part) => standing.get(part) ?? []);
  for (const one of lightestFirst) while (one.rows > one.part.least && isTooMuch(inOrder)) one.rows -= 1;
  for (const one of lightestFirst) {
    while (one.rows > 0 && isTooMuch(inOrder)) one.rows -= 1;
    one.isOut = isTooMuch(inOrder);
  }
  // A part that went whole leaves room to those that were shortened before it.
  for (const one of lightestFirst.toReversed()) {
    while (!one.isOut && one.rows < one.part.rows.length && !isTooMuch(inOrder)) one.rows += 1;
    if (isTooMuch(inOrder)) one.rows -= 1;
  }
  const out = inOrder.flatMap(({ part, isOut }) => (isOut && part.name !== null ? part.name : []));
  const shown = inOrder.filter(({ isOut }) => !isOut).map(blocksOf);
  const told = out.length > 0 ? [[context(`Left out here, as there is no more room: ${listed(out)}.`)]] : [];
  return [...shown, ...told].flatMap((blocks, index) =>
    index > 0 ? [{ type: 'divider' as const }, ...blocks] : blocks,
  );
}

function isTooMuch(standing: readonly Standing[]): boolean {
  const blocks = standing.filter(({ isOut }) => !isOut).map(blocksOf);
  const count = blocks.reduce((sum, some) => sum + some.length + 1, 1);
  const characters = blocks.reduce((sum, some) => sum + lengthOf(some), 0);
  return count > BLOCKS || characters > CHARACTERS - SPARE;
}

function blocksOf({ part, rows }: Standing): Block[] {
  const left = part.rows.length - rows + part.unseen;
  return [
    ...part.head,
    ...part.rows.slice(0, rows).flat(),
    ...(left > 0 ? [context(part.more(left))] : []),
    ...part.tail,
  ];
}

const lengths = new WeakMap<Block, number>();

/** Blocks are looked at many times and never changed. */
function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    const known = lengths.get(block) ?? charactersIn(block);
    lengths.set(block, known);
    return sum + known;
  }, 0);
}
