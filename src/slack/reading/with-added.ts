import { orNothing, withMore } from '../commands/beside.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import { addedTo, mayAddTo } from './added.ts';
import type { Came } from './present.ts';

/** What a press or a form came to, with what the coach says to what was written. */
export async function withAdded(ask: Ask, came: Exclude<Came, { is: 'stale' }>): Promise<Message> {
  const applied = came.is === 'shown' ? came.applied : undefined;
  if (!applied || !mayAddTo(applied)) return came.message;
  return withMore(came.message, await orNothing(ask, 'what follows a reading', () => addedTo(ask, applied)));
}
