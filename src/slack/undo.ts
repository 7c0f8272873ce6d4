import type { Act } from '../store/acts.ts';
import { type Undone, undoAct } from '../store/undo.ts';
import { type Ask, actOf } from './commands/subcommand.ts';
import { refreshPart } from './thread-part.ts';
import { showWins } from './wins.ts';

/** Undoes an act as `undoAct` does, and shows it where a win was said and in the week's thread: all or nothing. */
export function undoShown(ask: Ask, which: number | 'last', act: Act = actOf(ask)): Promise<Undone | undefined> {
  const { db, actor, now } = ask;
  return db.transaction(async (tx) => {
    const undone = await undoAct(tx, actor, which, act);
    const turned = undone?.deals.map(({ deal, restored }) => ({ deal, changes: restored })) ?? [];
    for (const userId of new Set(undone?.commitments.map(({ commitment }) => commitment.userId))) {
      await refreshPart({ db: tx, workspaceId: actor.workspaceId, now }, userId, 'changed');
    }
    await showWins({ db: tx, workspaceId: actor.workspaceId, now }, turned);
    return undone;
  });
}
