import type { Deps } from '../../deps.ts';
import { undoAct } from '../../store/undo.ts';
import { actOf } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { undone } from '../views/undone.ts';
import { askOf, pressed } from './pressed.ts';

/** Undo under a message: takes that one act back, and the message says so. */
export const undoAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const asked = await askOf(deps, press);
    const result = await undoAct(deps.db, asked.actor, Number(press.value), actOf(asked));
    return result ? { replace: undone(result, asked.said.at.toPlainDate()) } : undefined;
  });
