import type { Deps } from '../../deps.ts';
import { answerAbout } from '../commands/coach/playbook.ts';
import { scenarioByKey } from '../commands/coach/scenarios.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

/** The question "which is it?" was answered: the plays for that scenario stand in its place. */
export const chooseScenarioAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    return { replace: await answerAbout(ask, await scenarioByKey(ask, press.value)) };
  });
