import type { Deps } from '../../deps.ts';
import { comeBack } from '../commands/coach/back.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

/** I'm back: ends the presser's time off, and the message says so. */
export const backAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => ({ replace: await comeBack(await askOf(deps, press)) }));
