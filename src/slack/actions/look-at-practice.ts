import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { playInUse } from '../../domain/play.ts';
import { practiceThreadOf } from '../../store/practice-threads.ts';
import { answersTo } from '../commands/coach/playbook.ts';
import { scenarioByKey } from '../commands/coach/scenarios.ts';
import { marksModal } from '../modals/practice.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

/** Tick what I missed, under a practice that the buyer left: opens the form that practice without a model has. */
export const lookAtPracticeAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const practice = await practiceThreadOf(ask.db, ask.actor, Number(press.value));
    const line = practice?.said.findLast(({ by }) => by === 'rep')?.text;
    if (!practice || line === undefined) throw new UserError('That practice is no longer there.');
    const scenario = await scenarioByKey(ask, practice.scenario);
    const used = playInUse(await answersTo(ask, scenario));
    const view = marksModal(scenario, { practice: practice.id, line, used });
    await press.client.views.open({ trigger_id: press.triggerId, view });
    return undefined;
  });
