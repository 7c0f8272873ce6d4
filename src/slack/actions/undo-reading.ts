import type { Deps } from '../../deps.ts';
import type { Pending } from '../pending.ts';
import { undoReading } from '../reading/correct.ts';
import { onReading } from '../reading/present.ts';
import { undone } from '../views/undone.ts';
import { readingPress } from './reading-press.ts';

/** Undo it, under a message that was deleted or says nothing any more: all that was saved of it is taken back. */
export const undoReadingAction = (deps: Deps, pending: Pending) =>
  readingPress(deps, pending, (ask, carried) =>
    onReading(ask, carried, async (within, reading) => {
      const result = await undoReading(within, reading);
      if (!result) return { is: 'stale', says: 'That was undone already.', message: undefined };
      return { is: 'shown', message: undone(result, ask.said) };
    }),
  );
