import type { Deps } from '../../deps.ts';
import type { Pending } from '../pending.ts';
import { leave } from '../reading/saving.ts';
import { readingLeft } from '../views/reading-settled.ts';
import { readingPress } from './reading-press.ts';

/** Not an update: what waits is left, and the card says so. */
export const notAnUpdateAction = (deps: Deps, pending: Pending) =>
  readingPress(deps, pending, (ask, carried) => leave(ask, carried, ({ updates }) => readingLeft(updates)));
