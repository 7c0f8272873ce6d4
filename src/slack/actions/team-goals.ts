import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { SECTIONS } from '../../domain/pipeline.ts';
import { undoTeamGoals } from '../../store/team-goals.ts';
import { managedTeam } from '../commands/coach/managed-team.ts';
import { teamGoalsModal } from '../modals/team-goals.ts';
import type { Pending } from '../pending.ts';
import { teamGoalsUndone } from '../views/team-goals.ts';
import { askOf, pressed } from './pressed.ts';

const GOAL = z.number().nullable();
const CHANGED = z.partialRecord(z.enum(SECTIONS), z.tuple([GOAL, GOAL]));
const UNDO = z.object({ team: z.number(), changed: CHANGED, people: z.record(z.string(), CHANGED) });

/** Goals, under a team: opens the form for its weekly goals. */
export const teamGoalsAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const team = await managedTeam(ask, z.coerce.number().parse(press.value));
    await press.client.views.open({ trigger_id: press.triggerId, view: teamGoalsModal(team, ask.workspace.stages) });
    return undefined;
  });

/** Undo under a team's changed goals: those that still stand as they were saved go back, the team's and everybody's. */
export const undoTeamGoalsAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const act = UNDO.parse(JSON.parse(press.value));
    const { db, actor, heard, now } = await askOf(deps, press);
    const undone = await undoTeamGoals(db, actor, act, { heard, now });
    if (!undone) return { replace: { text: 'I heard that already. The goals stand as they were put back then.' } };
    return { replace: teamGoalsUndone(undone) };
  });
