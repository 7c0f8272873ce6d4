import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { removeScenario, restoreScenario } from '../../store/scenarios.ts';
import type { Pending } from '../pending.ts';
import { scenarioUndone } from '../views/scenarios.ts';
import { askOf, pressed } from './pressed.ts';

const BEFORE = z.object({ key: z.string(), stands: z.boolean() });

/** Undo under an act on a scenario: it stands again, or is taken out again. */
export const undoScenarioAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { key, stands } = BEFORE.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press);
    const scenario = await (stands ? restoreScenario : removeScenario)(deps.db, ask.actor, key, ask);
    return scenario ? { replace: scenarioUndone(scenario, stands) } : undefined;
  });
