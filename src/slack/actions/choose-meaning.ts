import type { Deps } from '../../deps.ts';
import type { Pending } from '../pending.ts';
import { choose } from '../reading/saving.ts';
import { readingPress } from './reading-press.ts';

/** One of the meanings of a doubtful part: the next is asked, or with the last doubt it is saved. */
export const chooseMeaningAction = (deps: Deps, pending: Pending) => readingPress(deps, pending, choose);
