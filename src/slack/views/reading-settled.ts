import type { ReadUpdate } from '../../domain/reading-kept.ts';
import type { Message } from '../message.ts';
import type { Readable } from '../reading/carried.ts';
import { withUndo } from './saved.ts';

const NOTHING_SAVED = 'All right, I saved nothing.';

/** What waited was left; what was saved before stays. */
export function readingLeft(updates: readonly ReadUpdate[]): Message {
  const isSaved = updates.some(({ state }) => state === 'saved');
  return { text: isSaved ? 'All right, I left the rest.' : NOTHING_SAVED };
}

/** What a card says of which nothing waits any more. */
export function settledCard({ updates }: Pick<Readable, 'updates'>): Message {
  return { text: updates.some(({ state }) => state === 'saved') ? 'That is saved.' : NOTHING_SAVED };
}

/** Under a message that was deleted before anything of it was saved. */
export function cardGone(): Message {
  return { text: 'You deleted that message, so I saved nothing of it.' };
}

/** In place of a card that would have corrected what an edited message says, once it cannot any more; with Undo where an act stands. */
export function editOver(act: number | undefined): Message {
  const text = 'That edit is over. What I saved before still stands.';
  return act === undefined ? { text } : withUndo(text, act);
}

/** In place of a card of which all that was saved was undone. */
export function savedAndUndone(): Message {
  return { text: 'That was undone. To save it after all, say it again.' };
}

/** In place of a card that was left. */
export function readingOver(): Message {
  return { text: 'That one is closed. I saved nothing of it.' };
}
