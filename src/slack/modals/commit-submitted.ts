import type { Deps } from '../../deps.ts';
import type { Deal } from '../../domain/deal.ts';
import { UserError } from '../../domain/errors.ts';
import { offeredAction } from '../../domain/offered-action.ts';
import { type CommitWords, readCommit, readCommitUntil } from '../../domain/text/commit-command.ts';
import { dealIn, dealsAlike } from '../../domain/text/deal-in-text.ts';
import type { Said } from '../../domain/text/said.ts';
import { commitToAll, type Intended, ownDeals } from '../commands/commit.ts';
import type { Pending } from '../pending.ts';
import { shorten } from '../wording.ts';
import { fieldsOf, OFFERED_DEALS, ROWS } from './commit.ts';
import { type Filled, typed } from './filled.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

const NOTHING = 'What will you do, and by when? One is enough.';

/** Makes the commitments of the form by one act, or says beside each field what is wrong. An empty row is none. */
export const commitSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { deals: offered } = OFFERED_DEALS.parse(JSON.parse(carried));
    const deals = await ownDeals(ask);
    const rows = Array.from({ length: ROWS }, (_, row) => row).filter((row) => filled[fieldsOf(row).text]?.trim());
    if (rows.length === 0) return { errors: { text: NOTHING } };
    const errors: Record<string, string> = {};
    const intended = rows.flatMap((row): Intended[] => {
      const read = readRow(filled, row, ask.said);
      if ('errors' in read) {
        Object.assign(errors, read.errors);
        return [];
      }
      const picked = filled[fieldsOf(row).deal];
      const wrong = picked ? faultOfPicked(read.text, Number(picked), deals) : null;
      if (wrong !== null) errors[fieldsOf(row).deal] = wrong;
      const deal = picked
        ? (deals.find(({ id }) => id === Number(picked)) ?? null)
        : dealOf(read.text, offered[row] ?? null, deals);
      if (read.isOutcome) {
        errors[fieldsOf(row).text] = outcomeError(read.text, deal ? [deal] : dealsAlike(read.text, deals));
      }
      return [{ words: read, deal }];
    });
    if (Object.keys(errors).length > 0) return { errors };
    return { page: resultModal(await commitToAll(ask, intended), 'Committed') };
  });

/** What is asked where somebody commits to an outcome: an own action, with one to begin with. */
export function outcomeError(text: string, named: readonly Deal[]): string {
  const offer = offeredAction(text, named);
  return `That is what should come of it. What will you do for it? For example: ${shorten(offer, 80)}`;
}

/** A row's words, or what is wrong beside which of its fields. */
export function readRow(filled: Filled, row: number, said: Said): CommitWords | { errors: Record<string, string> } {
  const fields = fieldsOf(row);
  const dueOn = filled[fields.dueOn];
  try {
    const action = typed(filled[fields.text]);
    return dueOn ? readCommitUntil(action, Temporal.PlainDate.from(dueOn), said) : readCommit(action, said);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const isAboutDay = /passed|years off/.test(error.message);
    return { errors: { [isAboutDay ? fields.dueOn : fields.text]: error.message } };
  }
}

/** Why a row's words are not about the deal that was picked for them; null where they may be. */
function faultOfPicked(text: string, picked: number, deals: readonly Deal[]): string | null {
  if (!deals.some(({ id }) => id === picked)) return 'That is no open deal of yours. Pick another, or clear this.';
  const named = dealIn(text, deals);
  if (!named || named.id === picked) return null;
  return `Your words name ${shorten(named.name, 80)}. Clear this, or change them.`;
}

/** The deal that a row was offered for, while its words still name it; else the one that they name. */
function dealOf(text: string, offered: number | null, deals: readonly Deal[]): Deal | null {
  const deal = deals.find(({ id }) => id === offered);
  return deal && text.toLowerCase().includes(deal.name.toLowerCase()) ? deal : dealIn(text, deals);
}
