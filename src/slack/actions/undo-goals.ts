import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Goals } from '../../domain/member.ts';
import { SECTIONS } from '../../domain/pipeline.ts';
import { changedGoals, type GoalChanges } from '../../domain/text/goals-command.ts';
import { setGoals } from '../commands/coach/goals.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

const GOAL = z.number().nullable();

/** Whose goals were changed: from what, to what. */
const CHANGED = z.object({ of: z.string(), goals: z.partialRecord(z.enum(SECTIONS), z.tuple([GOAL, GOAL])) });

/** Undo under changed goals: those that still stand as they were saved go back to what they were. */
export const undoGoalsAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { of, goals } = CHANGED.parse(JSON.parse(press.value));
    const restored = (standing: Goals): Goals => {
      const back: GoalChanges = {};
      for (const section of SECTIONS) {
        const change = goals[section];
        if (change && (standing[section] ?? null) === change[1]) back[section] = change[0];
      }
      return changedGoals(standing, back);
    };
    return { replace: await setGoals(await askOf(deps, press), of, restored, 'Undone') };
  });
