import type { Deps } from '../../deps.ts';
import type { Pending } from '../pending.ts';
import { save } from '../reading/saving.ts';
import { readingPress } from './reading-press.ts';

/** Save, under what was read of a message: it is written, and the card says exactly what. */
export const saveReadingAction = (deps: Deps, pending: Pending) => readingPress(deps, pending, save);
