import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { playOf } from '../../store/playbook.ts';
import { savePlay } from '../../store/plays.ts';
import { scenarioByKey } from '../commands/coach/scenarios.ts';
import { type Ask, actOf } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { playSaved } from '../views/play-answer.ts';
import { askOf, pressed } from './pressed.ts';

const TAKEN = z.object({ scenario: z.string(), play: z.number().nullable(), stays: z.boolean().default(false) });

/** Make it mine: the play that is shown becomes one's own. Under a logged touch that message stays, with its Undo. */
export const makePlayMineAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const taken = TAKEN.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press);
    const scenario = await scenarioByKey(ask, taken.scenario);
    const text = await textOf(ask, scenario, taken.play);
    const wanted = { scenario: scenario.key, whose: { is: 'own' }, text, takenFrom: taken.play } as const;
    const saved = await savePlay(deps.db, ask.actor, wanted, actOf(ask));
    const message = playSaved(scenario, text, saved, null);
    return taken.stays ? { beside: message } : { replace: message };
  });

async function textOf({ db, actor }: Ask, scenario: Scenario, id: number | null): Promise<string> {
  const play = id === null ? null : await playOf(db, actor, id);
  const text = play === null ? scenario.play : play?.scenario === scenario.key ? play.text : undefined;
  if (!text) throw new UserError('That play is no longer shared. Write your own: `/coach plays`.');
  return text;
}
