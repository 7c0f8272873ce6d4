import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { removeTeam } from '../../store/team-removal.ts';
import { teamsWith } from '../../store/teams.ts';
import { redrawBehind } from '../modals/setup-behind.ts';
import { setupTeamModal } from '../modals/setup-team.ts';
import { NEW_TEAM } from '../modals/setup-teams.ts';
import type { Pending } from '../pending.ts';
import { seatTold } from '../views/seat-told.ts';
import { HEARD_ALREADY } from '../views/setup-saved.ts';
import { teamRemoved } from '../views/setup-team.ts';
import { askOf, pressed } from './pressed.ts';

const TEAM = z.coerce.number().int().positive();

/** A sales team in the list: its form on top; without one the form for a new team. */
export const setupTeamAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const { workspace, actor } = await ask.asAdmin();
    const wanted =
      press.value === NEW_TEAM ? [] : await teamsWith(ask.db, actor.workspaceId, [TEAM.parse(press.value)]);
    const [team = null] = wanted.filter(({ team }) => team.channelId !== '');
    if (press.value !== NEW_TEAM && !team) throw new UserError('That team was removed meanwhile.');
    const view = setupTeamModal(team, workspace.workDays);
    await press.client.views.push({ trigger_id: press.triggerId, view });
    return undefined;
  });

/** Remove this team, confirmed. */
export const removeTeamAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const removed = await removeTeam(ask.db, ask.actor, TEAM.parse(press.value), {
      ...ask,
      tell: seatTold,
    });
    redrawBehind(ask, press.behind, pending);
    return { replace: removed ? teamRemoved(removed) : { text: HEARD_ALREADY } };
  });
