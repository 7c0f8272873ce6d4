import type { Deps } from '../../deps.ts';
import type { Pending } from '../pending.ts';
import { undoShown } from '../undo.ts';
import { undone } from '../views/undone.ts';
import { askOf, pressed } from './pressed.ts';

/** Undo under a message: takes that one act back, and the message says so. */
export const undoAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const asked = await askOf(deps, press);
    const result = await undoShown(asked, Number(press.value));
    return result ? { replace: undone(result, asked.said) } : undefined;
  });
