import type { Deps } from '../../deps.ts';
import type { Pending } from '../pending.ts';
import { save } from '../reading/saving.ts';
import { readingPress } from './reading-press.ts';

/** Correct it, under what an edited message says now: what was saved is undone, and that is written. */
export const correctReadingAction = (deps: Deps, pending: Pending) =>
  readingPress(deps, pending, (ask, carried) => save(ask, { ...carried, corrects: true }));
