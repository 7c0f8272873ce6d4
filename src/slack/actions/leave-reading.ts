import type { Deps } from '../../deps.ts';
import type { Pending } from '../pending.ts';
import { leave } from '../reading/saving.ts';
import { changeLeft } from '../views/message-changed.ts';
import { readingPress } from './reading-press.ts';

/** Leave it, under what an edited or deleted message said: what was saved stays as it is. */
export const leaveReadingAction = (deps: Deps, pending: Pending) =>
  readingPress(deps, pending, (ask, carried) => leave(ask, carried, changeLeft));
