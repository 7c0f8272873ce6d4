import type { Commitment } from '../../domain/commitment.ts';
import { UserError } from '../../domain/errors.ts';
import { readCommit, readCommitUntil } from '../../domain/text/commit-command.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import type { Said } from '../../domain/text/said.ts';
import { outcomeError } from './commit-submitted.ts';
import { type Edited, editFields } from './edit-commitment.ts';
import { type Filled, typed } from './filled.ts';
import { markOf } from './seen.ts';

/** What is to stand of one; `isTurned` where somebody changed meanwhile what this would overwrite. */
export type Edit = {
  id: number;
  text: string;
  dueOn?: Temporal.PlainDate | undefined;
  before: Commitment | undefined;
  isTurned: boolean;
};

/** What a form makes of one commitment, or what is wrong beside its fields. What was not touched stays, also a day that has passed. */
export function readEdit(
  filled: Filled,
  { shown, before }: { shown: Edited; before: Commitment | undefined },
  said: Said,
): Edit | { errors: Record<string, string> } {
  const { id } = shown;
  const fields = editFields(id);
  const picked = filled[fields.dueOn];
  const dueOn = picked && picked !== shown.dueOn.toString() ? Temporal.PlainDate.from(picked) : undefined;
  const text = before?.text ?? '';
  const isTurned =
    before !== undefined && (markOf(text) !== shown.seen || !before.dueOn.equals(shown.dueOn)) && !isSaid(before);
  try {
    const action = typed(filled[fields.text]);
    if (action === text || markOf(action) === shown.seen) {
      const upcoming = dueOn && requireUpcoming(dueOn, said, 'the commitment');
      return { id, text, dueOn: upcoming, before, isTurned: isTurned && dueOn !== undefined };
    }
    const read = dueOn ? readCommitUntil(action, dueOn, said) : readCommit(action, said);
    if (read.isOutcome) return { errors: { [fields.text]: outcomeError(read.text, []) } };
    const day = dueOn || !read.isAssumed ? read.dueOn : undefined;
    return { id, text: read.text, dueOn: day, before, isTurned };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const isAboutDay = /passed|years off/.test(error.message);
    return { errors: { [isAboutDay ? fields.dueOn : fields.text]: error.message } };
  }

  /** Whether it says already what was filled in. */
  function isSaid(one: Commitment): boolean {
    return filled[fields.text] === one.text && picked === one.dueOn.toString();
  }
}
