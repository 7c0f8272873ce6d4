import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { readCommit, readCommitUntil } from '../../domain/text/commit-command.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import type { Said } from '../../domain/text/said.ts';
import type { CommitmentChanged } from '../../store/commitment-changes.ts';
import { commitmentsOf } from '../../store/snapshots/intentions.ts';
import { actOf } from '../commands/subcommand.ts';
import { changeShown } from '../commitments-shown.ts';
import type { Pending } from '../pending.ts';
import { commitmentsEdited } from '../views/commitment-answer.ts';
import { outcomeError } from './commit-submitted.ts';
import { EDITED, editFields } from './edit-commitment.ts';
import { type Filled, typed } from './filled.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Saves what was changed of each commitment, or says beside its field what is wrong; each can be undone for itself. */
export const editCommitmentSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { commitments } = EDITED.parse(JSON.parse(carried));
    const { db, actor, said } = ask;
    const standing = await commitmentsOf(db, actor.workspaceId, [actor.userId], ask.now);
    const errors: Record<string, string> = {};
    const edits = commitments.flatMap(({ id, dueOn }): Edit[] => {
      const before = standing.find((one) => one.id === id);
      const read = readEdit(filled, { id, dueOn, text: before?.text ?? '' }, said);
      if (!('errors' in read)) return [read];
      Object.assign(errors, read.errors);
      return [];
    });
    if (Object.keys(errors).length > 0) return { errors };
    const changed = await ask.db.transaction(async (tx) => {
      const done: CommitmentChanged[] = [];
      for (const { id, ...edit } of edits) {
        // One form, several acts: each is heard by a key of its own.
        const act = { ...actOf(ask), heard: `${ask.heard}:${id}` };
        done.push(await changeShown({ ...ask, db: tx }, id, { is: 'edited', ...edit }, act));
      }
      return done;
    });
    return { page: resultModal(commitmentsEdited(changed, ask.said.at.toPlainDate())) };
  });

type Edit = { id: number; text: string; dueOn?: Temporal.PlainDate };

/** What was not touched stays, also a day that has passed. */
function readEdit(
  filled: Filled,
  { id, text, dueOn: shown }: { id: number; text: string; dueOn: Temporal.PlainDate },
  said: Said,
): Edit | { errors: Record<string, string> } {
  const fields = editFields(id);
  const picked = filled[fields.dueOn];
  const dueOn = picked && picked !== shown.toString() ? Temporal.PlainDate.from(picked) : undefined;
  try {
    const action = typed(filled[fields.text]);
    if (action === text) {
      return dueOn ? { id, text, dueOn: requireUpcoming(dueOn, said, 'the commitment') } : { id, text };
    }
    const read = dueOn ? readCommitUntil(action, dueOn, said) : readCommit(action, said);
    if (read.isOutcome) return { errors: { [fields.text]: outcomeError(read.text, []) } };
    return dueOn || !read.isAssumed ? { id, text: read.text, dueOn: read.dueOn } : { id, text: read.text };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const isAboutDay = /passed|years off/.test(error.message);
    return { errors: { [isAboutDay ? fields.dueOn : fields.text]: error.message } };
  }
}
