import type { BlockAction, ButtonAction, RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../deps.ts';
import { callerOf } from '../../store/members.ts';
import { type Asking, ask } from '../asking.ts';
import type { Ask } from '../commands/subcommand.ts';
import { explain, loggable } from '../errors.ts';
import { followHome } from '../follow/home.ts';
import { follow } from '../following.ts';
import { answerOnHome, refuseOnHome } from '../home/answering.ts';
import { untilSettled } from '../items/settled.ts';
import type { Message } from '../message.ts';
import { resultModal } from '../modals/result.ts';
import type { Pending } from '../pending.ts';
import { type Press, pressIn } from './press.ts';

export type { Press, PressedIn } from './press.ts';

/**
 * How a press is answered: a message in place of the pressed one, or beside it for the presser alone, or both, or not at all.
 * `redraw` draws the pressed one from present data; it is drawn again where that changed while it was sent.
 */
export type Answer =
  | { replace: Message }
  | { beside: Message }
  | { redraw: () => Promise<Message>; beside?: Message | undefined }
  | undefined;

/**
 * A listener for a button: acknowledges at once, then answers in place of the message or on the modal's page. What
 * goes wrong is said to the presser alone, beside the message.
 */
export function pressed(deps: Deps, pending: Pending, answer: (press: Press) => Promise<Answer>) {
  return async (args: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & { client: WebClient }) => {
    const { ack, body, payload, respond, client } = args;
    await ack();
    const press = pressIn(body, payload, client);
    const { isHome } = press;
    pending.keep(
      answer(press)
        .then((said) => () => (isHome ? answerOnHome(deps, press, said) : say(said, press, respond)))
        .catch((error: unknown) => {
          const why = explain(error, deps.log);
          return () => (isHome ? refuseOnHome(deps, press, why) : beside(why, press, respond));
        })
        .then((saying) => saying())
        .then(() => {
          const caller = callerOf(deps.db, press.workspaceId, press.userId, deps.now());
          follow(deps, pending, caller, isHome ? followHome : undefined);
        })
        .catch((error: unknown) => deps.log.error({ error: loggable(error) }, 'could not say what came of a press')),
    );
  };
}

async function say(answer: Answer, press: Press, respond: RespondFn): Promise<void> {
  if (!answer) return;
  if ('replace' in answer) return replace(answer.replace, press, respond);
  if ('redraw' in answer) await untilSettled(answer.redraw, (message) => replace(message, press, respond));
  if (answer.beside) await beside(answer.beside, press, respond);
}

async function replace(message: Message, { viewId, client }: Press, respond: RespondFn): Promise<void> {
  if (viewId) {
    await client.views.update({ view_id: viewId, view: resultModal(message, 'Done') });
    return;
  }
  // Without blocks of its own, a replacing message would keep the pressed one's.
  await respond({ replace_original: true, blocks: [], ...message });
}

async function beside(message: Message, { viewId, client }: Press, respond: RespondFn): Promise<void> {
  if (viewId) {
    await client.views.update({ view_id: viewId, view: resultModal(message, 'Not done') });
    return;
  }
  await respond({ response_type: 'ephemeral', replace_original: false, ...message });
}

/** What the presser asks, as a subcommand would be asked. */
export function askOf(deps: Deps, press: Press, more: Partial<Asking> = {}): Promise<Ask> {
  return ask(deps, { ...press, through: 'button', ...more });
}
