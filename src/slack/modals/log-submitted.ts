import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { orWhichDeal } from '../commands/answer.ts';
import { log } from '../commands/log.ts';
import type { Pending } from '../pending.ts';
import { typed } from './filled.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Logs what the form says, as `/log` does; what it cannot read is said beside the field. */
export const logSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask: asked, filled }) => {
    const ask = { ...asked, text: typed(filled.text) };
    try {
      const reply = await log.run(ask).catch(orWhichDeal(log, ask));
      if (!('message' in reply)) throw new Error('/log opens no form');
      return { page: resultModal(reply.message, 'Logged') };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { errors: { text: error.message } };
    }
  });
