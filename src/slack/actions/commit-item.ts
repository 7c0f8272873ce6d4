import { UserError } from '../../domain/errors.ts';
import { actionFor } from '../../domain/item-plan.ts';
import { type CommitWords, readCommitUntil } from '../../domain/text/commit-command.ts';
import type { Said } from '../../domain/text/said.ts';
import { commitOn } from '../items/committing.ts';
import type { View } from '../message.ts';
import { commitItemModal } from '../modals/commit-item.ts';
import { dayTaken } from '../views/day-menu.ts';
import { capital } from '../wording.ts';
import { answered, askedInForm, dealIn, type OpenItem, onForm, onItem } from './item.ts';
import { dayIn } from './new-commitment.ts';

/**
 * I'll do it by…: what the item asks is committed to, by the day that was taken. Any other day is picked in a form with the words;
 * so are words that are no action yet. Why it asks comes with the day.
 */
export const commitItemAction = onItem((answering, open) => {
  const { day, carried: reason } = dayTaken(open.press.value);
  const words = day && wordsUntil(asked(open, reason), day, open.ask.said);
  if (!words) return askedInForm(open, commitItemForm(open, reason));
  return answered(answering, open, commitOn(open.ask, dealIn(open), words).write);
});

/** The same in a form, filled in. Behind the dots the option does not say why. */
export function commitItemForm(open: OpenItem, reason = ''): View {
  const text = asked(open, reason);
  return commitItemModal(dealIn(open), { text, dueOn: dayIn(text, open.ask.said) }, onForm(open));
}

function asked(open: OpenItem, reason: string): string {
  return capital(actionFor({ rule: open.rule, reason, deal: dealIn(open) }));
}

function wordsUntil(text: string, day: Temporal.PlainDate, said: Said): CommitWords | null {
  try {
    const words = readCommitUntil(text, day, said);
    return words.isOutcome ? null : words;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}
