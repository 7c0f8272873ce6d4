import type { Deps } from '../../deps.ts';
import { answerRun } from '../../store/runs.ts';
import type { Pending } from '../pending.ts';
import { playAnswered } from '../views/carried-play.ts';
import { askOf, pressed } from './pressed.ts';

/** "Did you do it?" answered. It is said beside the message, whose Undo is still wanted. */
const answered = (done: boolean) => (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    return { beside: playAnswered(await answerRun(deps.db, ask.actor, { id: Number(press.value), done }, ask)) };
  });

export const didPlayAction = answered(true);
export const didNotPlayAction = answered(false);
