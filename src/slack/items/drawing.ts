import type { ItemAnswer } from '../../store/item-answers.ts';
import type { Block } from '../message.ts';
import { answeredItem } from '../views/item.ts';
import { drawnAnew, itemInBlock, reasonInBlock } from './id.ts';

/** A message's blocks with every answered item as its one line, in the item's place. */
export function withAnswers(blocks: readonly unknown[], answers: readonly ItemAnswer[]): Block[] {
  const byItem = new Map(answers.map((answer) => [answer.item, answer]));
  const drawn = new Set<string>();
  return blocks.flatMap((block): Block[] => {
    const item = itemOf(block);
    const answer = item === undefined ? undefined : byItem.get(item);
    // Slack's own blocks, as it showed them.
    if (!answer) return [block as Block];
    if (drawn.has(answer.item)) return [];
    drawn.add(answer.item);
    return [answeredItem(answer.item, answer.says, answer.act)];
  });
}

/** The items that a message's blocks are about, each once. */
export function itemsIn(blocks: readonly unknown[]): string[] {
  return [...new Set(blocks.flatMap((block) => itemOf(block) ?? []))];
}

/** Why each item of a message was said, where its blocks tell. */
export function reasonsIn(blocks: readonly unknown[]): Map<string, string> {
  return new Map(
    blocks.flatMap((block): [string, string][] => {
      const [item, reason] = [itemOf(block), reasonOf(block)];
      return item === undefined || reason === undefined ? [] : [[item, reason]];
    }),
  );
}

/** The same blocks, with words before the line of an item that has come back. */
export function withWordsBefore(blocks: readonly Block[], item: string, says: string): Block[] {
  return blocks.map((block) =>
    block.type === 'section' && block.block_id === item && block.text
      ? { ...block, text: { ...block.text, text: `${says}\n${block.text.text}` } }
      : block,
  );
}

/**
 * The same blocks, their buttons under ids of their own: Slack draws a menu that it knows with what was picked in it, and says nothing
 * when the same is picked again. `mark` is another each time.
 */
export function withMenusAnew(blocks: readonly Block[], mark: string): Block[] {
  return blocks.map((block) =>
    block.type === 'actions' && itemOf(block) !== undefined
      ? { ...block, block_id: drawnAnew(block.block_id ?? '', mark) }
      : block,
  );
}

function itemOf(block: unknown): string | undefined {
  return itemInBlock(idOf(block));
}

function reasonOf(block: unknown): string | undefined {
  return reasonInBlock(idOf(block));
}

function idOf(block: unknown): unknown {
  return typeof block === 'object' && block !== null && 'block_id' in block ? block.block_id : undefined;
}
