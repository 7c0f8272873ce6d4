import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { offeredAction } from '../../domain/offered-action.ts';
import { type CommitWords, readCommit, readCommitUntil } from '../../domain/text/commit-command.ts';
import type { Said } from '../../domain/text/said.ts';
import { commitTo, dealFor } from '../commands/commit.ts';
import type { Pending } from '../pending.ts';
import { shorten } from '../wording.ts';
import { typed } from './filled.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Makes the commitment of the form, or says beside its field what is wrong. */
export const commitSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled }) => {
    const read = readForm(filled.text ?? '', filled.dueOn ?? '', ask.said);
    if ('errors' in read) return read;
    if (read.isOutcome) {
      const offer = offeredAction(read.text, await dealFor(ask, read.text));
      return {
        errors: { text: `That is what should come of it. What will you do for it? For example: ${shorten(offer, 80)}` },
      };
    }
    return { page: resultModal(await commitTo(ask, read), 'Committed') };
  });

function readForm(text: string, dueOn: string, said: Said): CommitWords | { errors: Record<string, string> } {
  try {
    const action = typed(text);
    return dueOn ? readCommitUntil(action, Temporal.PlainDate.from(dueOn), said) : readCommit(action, said);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { errors: { [/passed|years off|calendar/.test(error.message) ? 'dueOn' : 'text']: error.message } };
  }
}
