import type { Deps } from '../../deps.ts';
import type { Commitment } from '../../domain/commitment.ts';
import type { CommitmentChanged } from '../../store/commitment-changes.ts';
import { lastChangesOfCommitments } from '../../store/last-changes.ts';
import { commitmentsOf } from '../../store/snapshots/intentions.ts';
import { type Ask, actOf } from '../commands/subcommand.ts';
import { changeShown } from '../commitments-shown.ts';
import type { Pending } from '../pending.ts';
import { commitmentsEdited } from '../views/commitment-answer.ts';
import { commitmentTurned } from '../views/turned-since.ts';
import { type Edit, readEdit } from './commitment-edit.ts';
import { EDITED, seenOfCommitment } from './edit-commitment.ts';
import { formAgain } from './form-again.ts';
import { goOn } from './overwriting.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/**
 * Saves what was changed of each commitment, or says beside its field what is wrong; each can be undone for itself. What was changed
 * meanwhile is shown before it is overwritten.
 */
export const editCommitmentSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried, form }) => {
    const { commitments } = EDITED.parse(JSON.parse(carried));
    const { db, actor, said } = ask;
    const standing = await commitmentsOf(db, actor.workspaceId, [actor.userId], ask.now);
    const errors: Record<string, string> = {};
    const edits = commitments.flatMap((shown): Edit[] => {
      const before = standing.find(({ id }) => id === shown.id);
      const read = readEdit(filled, { shown, before }, said);
      if (!('errors' in read)) return [read];
      Object.assign(errors, read.errors);
      return [];
    });
    if (Object.keys(errors).length > 0) return { errors };
    const turned = edits.flatMap(({ isTurned, before }) => (isTurned && before ? [before] : []));
    if (turned.length > 0) {
      const notice = `${await turnedWords(ask, turned)}\n${goOn(form)}`;
      const seen = commitments.map((shown) => {
        const now = turned.find(({ id }) => id === shown.id);
        return now ? seenOfCommitment(now) : { ...shown, dueOn: shown.dueOn.toString() };
      });
      return { page: formAgain(form, notice, { commitments: seen }) };
    }
    const changed = await ask.db.transaction(async (tx) => {
      const done: CommitmentChanged[] = [];
      for (const { id, text, dueOn } of edits) {
        // One form, several acts: each is heard by a key of its own.
        const act = { ...actOf(ask), heard: `${ask.heard}:${id}` };
        done.push(await changeShown({ ...ask, db: tx }, id, { is: 'edited', text, ...(dueOn ? { dueOn } : {}) }, act));
      }
      return done;
    });
    return { page: resultModal(commitmentsEdited(changed, ask.said.at.toPlainDate())) };
  });

async function turnedWords({ db, actor, said }: Ask, turned: readonly Commitment[]): Promise<string> {
  const ids = turned.map(({ id }) => id);
  const last = await lastChangesOfCommitments(db, actor.workspaceId, ids);
  return turned.map((one) => commitmentTurned(one, last.get(one.id), { reader: actor.userId, said })).join('\n');
}
