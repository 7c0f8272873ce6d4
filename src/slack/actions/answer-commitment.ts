import type { BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../deps.ts';
import { type CommitmentChange, isUnsettled } from '../../domain/commitment-change.ts';
import { faultOf } from '../../domain/errors.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import { myCommitments } from '../commands/commit.ts';
import { changeShown } from '../commitments-shown.ts';
import type { Pending } from '../pending.ts';
import { undoShown } from '../undo.ts';
import { commitmentAnswered } from '../views/commitment-answer.ts';
import { dayTaken } from '../views/day-menu.ts';
import { withUndo } from '../views/saved.ts';
import { undone } from '../views/undone.ts';
import { answerItem } from './item.ts';
import { inPart, ownPart } from './own-part.ts';
import { pickDay } from './pick-day.ts';
import { type Answer, askOf, type Press, pressed } from './pressed.ts';

/** Kept: the commitment is settled, and its line or the list says so. */
export const keepCommitmentAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, (press) => answer(deps, press, Number(press.value), { is: 'kept' }));

/** Drop: it is no longer to be done. */
export const dropCommitmentAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, (press) => answer(deps, press, Number(press.value), { is: 'dropped' }));

/** Move: it is to be done by the day that was taken; any other is picked in a form. A menu's id ends with the commitment's number. */
export const moveCommitmentAction =
  (deps: Deps, pending: Pending) =>
  (args: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & { client: WebClient }) => {
    const id = Number(args.payload.action_id.split(':').at(-1));
    return pressed(deps, pending, async (press) => {
      const { day } = dayTaken(press.value);
      const ask = await askOf(deps, press);
      const wrong = day && faultOf(() => requireUpcoming(day, ask.said, 'the commitment'));
      if (!day || wrong) return pickDay(deps, press, { ask, id, wrong });
      return answer(deps, press, id, { is: 'moved', to: day });
    })(args);
  };

/** Undo above the list: takes the act back, and the list shows how all stands then. */
export const undoInListAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const result = await undoShown(ask, Number(press.value));
    if (!result) return undefined;
    return { replace: await myCommitments(ask, { says: undone(result, ask.said).text, act: null }) };
  });

/**
 * Writes the answer. In a digest its item becomes the line that says so, in a thread the part shows it, and in the list all is shown as it
 * stands then. Elsewhere it is said to whoever pressed.
 */
async function answer(deps: Deps, press: Press, id: number, change: CommitmentChange): Promise<Answer> {
  const part = press.item ? undefined : await ownPart(deps, press);
  const ask = await askOf(deps, press);
  const changed = await changeShown(ask, id, change);
  const says = commitmentAnswered(changed, ask.said.at.toPlainDate());
  // Nothing was answered: its buttons stay.
  if (changed.is === 'stands' && isUnsettled(changed.commitment)) return { beside: { text: says } };
  const act = changed.is === 'changed' ? changed.act : null;
  if (press.item) return answerItem(deps, press, press.item, says, act);
  if (part) return inPart({ db: ask.db, workspaceId: ask.actor.workspaceId, now: ask.now }, part, says, act);
  if (press.place && !press.place.isEphemeral) return { beside: act === null ? { text: says } : withUndo(says, act) };
  return { replace: await myCommitments(ask, { says, act }) };
}
