import type { Deps } from '../../deps.ts';
import { playsFor } from '../../store/playbook.ts';
import { teamsLedBy } from '../../store/plays.ts';
import { scenariosOf } from '../../store/scenarios.ts';
import { writePlayModal } from '../modals/write-play.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

/** Write mine, Edit, Write a play: opens the form, for one scenario or any, filled in with one's own play. */
export const writePlayAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { db, actor } = await askOf(deps, press);
    const [scenarios, plays, teams] = await Promise.all([
      scenariosOf(db, actor.workspaceId),
      playsFor(db, actor),
      teamsLedBy(db, actor),
    ]);
    const scenario = scenarios.find(({ key }) => key === press.value) ?? null;
    const mine = plays.find((play) => play.ownerId === actor.userId && play.scenario === scenario?.key);
    const view = writePlayModal({ scenarios, scenario, standing: mine?.text ?? null, teams });
    const { views } = press.client;
    await (press.viewId ? views.push : views.open)({ trigger_id: press.triggerId, view });
    return undefined;
  });
