import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { visible } from '../../domain/text/clean.ts';
import { readTarget } from '../../domain/text/team-command.ts';
import { setTarget } from '../commands/coach/team-target.ts';
import type { Pending } from '../pending.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Saves the target of the form, or says beside its field what is wrong. */
export const teamTargetSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const team = z.coerce.number().parse(carried);
    try {
      const target = readTarget(visible(filled.target ?? ''), ask.said);
      return { page: resultModal(await setTarget(ask, team, () => target)) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { errors: { target: error.message.replaceAll('`', '') } };
    }
  });
