import type { CommitmentChange } from '../domain/commitment-change.ts';
import type { Act } from '../store/acts.ts';
import { type CommitmentChanged, changeCommitment } from '../store/commitment-changes.ts';
import type { NewCommitment } from '../store/commitment-rows.ts';
import { type CommitmentsMade, makeCommitments } from '../store/commitments.ts';
import { type Ask, actOf } from './commands/subcommand.ts';
import { refreshPart } from './thread-part.ts';

/** Makes commitments as `makeCommitments` does, and shows them in the week's thread: both or neither. `ask` may be a transaction's. */
export function commitShown(ask: Ask, wanted: NewCommitment[], act: Act = actOf(ask)): Promise<CommitmentsMade> {
  const { actor, now } = ask;
  return ask.db.transaction(async (tx) => {
    const result = await makeCommitments(tx, actor, wanted, act);
    if (result.is === 'made' && result.made.length > 0) {
      await refreshPart({ db: tx, workspaceId: actor.workspaceId, now }, actor.userId, 'changed');
    }
    return result;
  });
}

/** Changes a commitment as `changeCommitment` does, and shows it there too. */
export function changeShown(
  ask: Ask,
  id: number,
  change: CommitmentChange,
  act: Act = actOf(ask),
): Promise<CommitmentChanged> {
  const { actor, now } = ask;
  return ask.db.transaction(async (tx) => {
    const result = await changeCommitment(tx, actor, id, change, act);
    if (result.is === 'changed') {
      await refreshPart({ db: tx, workspaceId: actor.workspaceId, now }, result.commitment.userId, 'changed');
    }
    return result;
  });
}
