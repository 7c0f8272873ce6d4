import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { coachingOf, DEAL_LENGTHS } from '../../domain/coach-settings.ts';
import type { Decided } from '../../store/workspaces.ts';
import { decideCoaching } from '../commands/coach/setup.ts';
import { redrawBehind } from '../modals/setup-behind.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

function pair<Kind extends z.ZodType>(kind: Kind) {
  return z.tuple([kind, kind]).optional();
}

/** Each setting that was changed: from what, to what. */
const CHANGED = z.object({
  dealLength: pair(z.enum(DEAL_LENGTHS)),
  inboundSources: pair(z.array(z.string())),
  nudgesADay: pair(z.number()),
  limits: pair(z.record(z.string(), z.number())),
  namesToModel: pair(z.boolean()),
  tokensADay: pair(z.number()),
});

/** Undo under a changed set-up: what still stands as it was saved goes back to what it was. */
export const undoSetupAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const changed = Object.entries(CHANGED.parse(JSON.parse(press.value)));
    const ask = await askOf(deps, press);
    const restored = (decided: Decided): Decided => {
      const standing: Record<string, unknown> = coachingOf(decided);
      const still = changed.filter(
        ([setting, both]) => both && JSON.stringify(standing[setting]) === JSON.stringify(both[1]),
      );
      return Object.fromEntries(still.map(([setting, both]) => [setting, both?.[0]]));
    };
    const said = await decideCoaching(ask, restored, 'Undone');
    redrawBehind(ask, press.behind, pending);
    return { replace: said };
  });
