import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { SECTIONS } from '../../domain/pipeline.ts';
import { changedGoals, type GoalChanges, readGoal } from '../../domain/text/goals-command.ts';
import { setGoals } from '../commands/coach/goals.ts';
import type { Pending } from '../pending.ts';
import type { Filled } from './filled.ts';
import { fieldOf } from './goals.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Saves the goals of the form, or says beside each field what is wrong with it. */
export const goalsSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { goals, errors } = goalsIn(filled);
    if (Object.keys(errors).length > 0) return { errors };
    return { page: resultModal(await setGoals(ask, carried, (standing) => changedGoals(standing, goals))) };
  });

/** The goals of the form's fields, or the sentence for each that is wrong. */
export function goalsIn(filled: Filled): { goals: GoalChanges; errors: Record<string, string> } {
  const goals: GoalChanges = {};
  const errors: Record<string, string> = {};
  for (const name of SECTIONS) {
    try {
      goals[name] = readGoal(filled[fieldOf(name)] ?? '');
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors[fieldOf(name)] = error.message;
    }
  }
  return { goals, errors };
}
