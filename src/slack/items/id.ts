import type { DigestItem } from '../../domain/digest.ts';
import { RULE_NAMES, type RuleName } from '../../domain/rule-name.ts';

/** Between an item's identity and which of its blocks this is. */
const PART = '/';

/** What an item is about: a rule, and a deal of this number or (0) none; or a commitment. */
export type ItemAbout = { rule: RuleName; dealId: number } | { commitment: number };

/** The identity of an item within its message: "item:stalled:7", "item:commitment:3". */
export function itemId(about: ItemAbout): string {
  return 'commitment' in about ? `item:commitment:${about.commitment}` : `item:${about.rule}:${about.dealId}`;
}

/** The same, of a digest's item. */
export function itemIdOf(item: DigestItem): string {
  return item.rule === 'commitments-due'
    ? itemId({ commitment: item.commitment.id })
    : itemId({ rule: item.rule, dealId: item.deal.id });
}

/** The id of the block under an item's line, where its buttons are. */
export function buttonsOf(item: string): string {
  return `${item}${PART}do`;
}

/** The id of another such block of the same item. */
export function partOf(blockId: string, part: string): string {
  return `${blockId}${PART}${part}`;
}

/** Between a block's identity and why its item was said. */
const WHY = 'why:';

/** The same with why the item was said, where it depends on that what settles it. */
export function buttonsFor(item: string, reason: string): string {
  return `${buttonsOf(item)}${PART}${WHY}${reason}`;
}

/** Why the item was said, as a block's identity tells; undefined where it does not. */
export function reasonInBlock(blockId: unknown): string | undefined {
  const [, ...parts] = String(blockId).split(PART);
  return parts.find((part) => part.startsWith(WHY))?.slice(WHY.length);
}

/** Between a block's identity and how often it was drawn. */
const AGAIN = 'again:';

/** The same block under another id. */
export function drawnAnew(blockId: string, mark: string): string {
  const parts = blockId.split(PART).filter((part) => !part.startsWith(AGAIN));
  return [...parts, `${AGAIN}${mark}`].join(PART);
}

/** The item that a block belongs to; undefined for any other block. */
export function itemInBlock(blockId: unknown): string | undefined {
  const [item = ''] = String(blockId).split(PART);
  return aboutItem(item) && item;
}

/** What an item's identity names; undefined where it is none. */
export function aboutItem(item: string): ItemAbout | undefined {
  const [, kind, number] = /^item:([a-z-]+):(\d+)$/.exec(item) ?? [];
  if (!kind || !number) return undefined;
  if (kind === 'commitment') return { commitment: Number(number) };
  const rule = RULE_NAMES.find((name) => name === kind);
  return rule && { rule, dealId: Number(number) };
}
