import type { BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../deps.ts';
import type { CommitmentChange } from '../../domain/commitment-change.ts';
import { UserError } from '../../domain/errors.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import { changeCommitment } from '../../store/commitments.ts';
import { undoAct } from '../../store/undo.ts';
import { myCommitments } from '../commands/commit.ts';
import { actOf } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { commitmentAnswered } from '../views/commitments.ts';
import { undone } from '../views/undone.ts';
import { answerItem } from './item.ts';
import { type Answer, askOf, type Press, pressed } from './pressed.ts';

/** Kept: the commitment is settled, and its line or the list says so. */
export const keepCommitmentAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, (press) => answer(deps, press, Number(press.value), { is: 'kept' }));

/** Drop: it is no longer to be done. */
export const dropCommitmentAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, (press) => answer(deps, press, Number(press.value), { is: 'dropped' }));

/** Move: it is to be done by the day picked. A calendar's id ends with the commitment's number. */
export const moveCommitmentAction =
  (deps: Deps, pending: Pending) =>
  (args: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & { client: WebClient }) => {
    const id = Number(args.payload.action_id.split(':').at(-1));
    return pressed(deps, pending, async (press) => {
      if (!press.value) throw new UserError('Pick the day by which you will have done it.');
      const { said } = await askOf(deps, press);
      const to = requireUpcoming(Temporal.PlainDate.from(press.value), said, 'the commitment');
      return answer(deps, press, id, { is: 'moved', to });
    })(args);
  };

/** Undo above the list: takes the act back, and the list shows how all stands then. */
export const undoInListAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const result = await undoAct(deps.db, ask.actor, Number(press.value), actOf(ask));
    if (!result) return undefined;
    return { replace: await myCommitments(ask, { says: undone(result, ask.said.at.toPlainDate()).text, act: null }) };
  });

/** Writes the answer; in a digest its item becomes the line that says so, in the list all is shown as it stands then. */
async function answer(deps: Deps, press: Press, id: number, change: CommitmentChange): Promise<Answer> {
  const ask = await askOf(deps, press);
  const changed = await changeCommitment(ask.db, ask.actor, id, change, actOf(ask));
  const says = commitmentAnswered(changed, ask.said.at.toPlainDate());
  const act = changed.is === 'changed' ? changed.act : null;
  if (press.item) return answerItem(deps, press, press.item, says, act);
  return { replace: await myCommitments(ask, { says, act }) };
}
