import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { changedGoals } from '../../domain/text/goals-command.ts';
import { setTeamGoals } from '../commands/coach/team-goals.ts';
import type { Pending } from '../pending.ts';
import { goalsIn } from './goals-submitted.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Saves a team's goals, or says beside each field what is wrong with it. */
export const teamGoalsSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { goals, errors } = goalsIn(filled);
    if (Object.keys(errors).length > 0) return { errors };
    const team = z.coerce.number().parse(carried);
    return { page: resultModal(await setTeamGoals(ask, team, (standing) => changedGoals(standing, goals))) };
  });
