import type { BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { dateFor } from '../../domain/member.ts';
import { keptByWord } from '../../store/home.ts';
import { myCommitments } from '../commands/commit.ts';
import type { Ask } from '../commands/subcommand.ts';
import { changeShown } from '../commitments-shown.ts';
import type { Message } from '../message.ts';
import type { Pending } from '../pending.ts';
import { undoShown } from '../undo.ts';
import { commitmentAnswered } from '../views/commitment-answer.ts';
import { askOf, pressed } from './pressed.ts';

/** A commitment's box: ticked it is kept; unticked that is taken back. A box's id ends with the commitment's number. */
export const tickCommitmentAction =
  (deps: Deps, pending: Pending) =>
  (args: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & { client: WebClient }) => {
    const id = Number(args.payload.action_id.split(':').at(-1));
    return pressed(deps, pending, async (press) => {
      const ask = await askOf(deps, press);
      const beside = press.value === '' ? await takeBack(ask, id) : await keep(ask, id);
      // The box itself shows what was done.
      return { redraw: () => myCommitments(ask), beside };
    })(args);
  };

/** What is to be said besides: nothing where the box was ticked as it was meant. */
async function keep(ask: Ask, id: number): Promise<Message | undefined> {
  const changed = await changeShown(ask, id, { is: 'kept' });
  return changed.is === 'stands' ? { text: commitmentAnswered(changed, ask.said.at.toPlainDate()) } : undefined;
}

async function takeBack(ask: Ask, id: number): Promise<undefined> {
  const { db, member, now } = ask;
  const since = dateFor(member, now).toZonedDateTime(member.zone).toInstant();
  const act = (await keptByWord(db, member, since)).get(id);
  if (act === undefined) {
    throw new UserError('That box can be unticked on its day only, and where a word kept it, not what you logged.');
  }
  await undoShown(ask, act);
}
