import type { Deps } from '../../deps.ts';
import { readLog } from '../../domain/text/log-command.ts';
import { dealsNamed } from '../../store/deal-search.ts';
import { orWhichDeal } from '../commands/answer.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { log } from '../commands/log.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { PICKED_AMONG } from './deal-picker.ts';
import { atField, FieldError } from './field-error.ts';
import { typedIn } from './filled.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Logs what the form says, as `/log` does; what it cannot read is said beside the field. */
export const logSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask: asked, filled }) => {
    const text = typedIn(filled, 'text');
    if (text === '') return { errors: { text: 'What did you do? For example: 12 calls 3 emails' } };
    const ask = { ...asked, text, chosen: filled.deal ? Number(filled.deal) : null };
    await atField('deal', () => requireSameDeal(ask));
    const reply = await atField('text', () => log.run(ask).catch(orWhichDeal(log, ask)));
    if (!('message' in reply)) throw new Error('/log opens no form');
    return { page: resultModal(reply.message, 'Logged') };
  });

/** Throws FieldError where the deal that was picked cannot be touched, or the words name another one. */
async function requireSameDeal(ask: Ask): Promise<void> {
  if (ask.chosen === null) return;
  const statuses = PICKED_AMONG.touched;
  const deal = await chooseDeal(ask, { words: '', quoted: false }, { statuses });
  const { name } = await atField('text', () => readLog(ask.text, ask.said));
  const named = name.words === '' ? [] : await dealsNamed(ask.db, ask.actor, { ...name, statuses });
  if (named.length > 0 && !named.some(({ id }) => id === deal.id)) {
    throw new FieldError('deal', `Your words name "${name.words.slice(0, 80)}". Clear this, or change them.`);
  }
}
