import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { askAbout } from '../commands/coach/ask-owner.ts';
import type { Pending } from '../pending.ts';
import { ASKS_ABOUT } from './ask-owner.ts';
import { atField } from './field-error.ts';
import { typed } from './filled.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Sends the question of the form, or says beside a field what it lacks. */
export const askOwnerSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { deal: about } = ASKS_ABOUT.parse(JSON.parse(carried));
    const deal = about ?? Number(filled.deal);
    if (!deal) return { errors: { deal: 'Pick a deal.' } };
    const text = textOf(filled.text);
    if ('error' in text) return { errors: { text: text.error } };
    const asked = () => askAbout(ask, deal, text.text);
    return { page: resultModal(about === null ? await atField('deal', asked) : await asked(), 'Asked') };
  });

/** What was typed, safe to keep; or what is wrong with it. */
export function textOf(field = ''): { text: string } | { error: string } {
  try {
    const text = typed(field);
    return text === '' ? { error: 'Write a few words.' } : { text };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { error: error.message };
  }
}
