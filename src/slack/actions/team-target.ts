import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { managedTeam } from '../commands/coach/managed-team.ts';
import { setTarget } from '../commands/coach/team-target.ts';
import { teamTargetModal } from '../modals/team-target.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

const TARGET = z.object({ amount: z.number(), currency: z.string() }).nullable();
const UNDO = z.object({ team: z.number(), target: z.tuple([TARGET, TARGET]) });

/** Target, under a team: opens its form. */
export const teamTargetAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const team = await managedTeam(await askOf(deps, press), z.coerce.number().parse(press.value));
    await press.client.views.open({ trigger_id: press.triggerId, view: teamTargetModal(team) });
    return undefined;
  });

/** Undo under a changed target: the former one stands again, unless it was changed since. */
export const undoTeamTargetAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { team, target } = UNDO.parse(JSON.parse(press.value));
    const [from, to] = target;
    const ask = await askOf(deps, press);
    const restored = (standing: typeof from) =>
      standing?.amount === to?.amount && standing?.currency === to?.currency ? from : standing;
    return { replace: await setTarget(ask, team, restored, 'Undone') };
  });
