import { loggable } from '../errors.ts';
import type { Block, Message } from '../message.ts';
import type { Ask } from './subcommand.ts';

/**
 * What the coach adds to an answer, or nothing where that fails: what was saved is answered in any case. The failure goes to the
 * log, without texts.
 */
export async function orNothing(
  { log }: Pick<Ask, 'log'>,
  what: string,
  blocks: () => Promise<Block[]>,
): Promise<Block[]> {
  try {
    return await blocks();
  } catch (error) {
    log.error({ what, error: loggable(error) }, 'could not add to an answer');
    return [];
  }
}

/** A message with more under it. */
export function withMore(message: Message, more: readonly Block[]): Message {
  return message.blocks && more.length > 0 ? { ...message, blocks: [...message.blocks, ...more] } : message;
}
