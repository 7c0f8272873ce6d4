import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { saveScenario } from '../commands/coach/scenarios.ts';
import type { Pending } from '../pending.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Adds the scenario of the form, or says at its name what is wrong. */
export const scenarioSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled }) => {
    try {
      return { page: resultModal(await saveScenario(ask, filled.name ?? '', filled.words ?? ''), 'Added') };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { errors: { name: error.message } };
    }
  });
