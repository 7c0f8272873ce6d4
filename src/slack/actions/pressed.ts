import type { BlockAction, ButtonAction, RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { type Asking, ask } from '../asking.ts';
import type { Ask } from '../commands/subcommand.ts';
import { explain } from '../errors.ts';
import { heardKey } from '../ids.ts';
import type { Message } from '../message.ts';
import { resultModal } from '../modals/result.ts';
import type { Pending } from '../pending.ts';

const PRESSED = z.object({
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }),
  trigger_id: z.string(),
  view: z.object({ id: z.string() }).optional(),
});
const BUTTON = z.object({ action_ts: z.string(), value: z.string().default(''), selected_date: z.string().nullish() });

/** A button that was pressed, or a calendar in which a day was picked: `value` is the day. */
export type Press = Omit<Asking, 'through'> & { value: string; triggerId: string; viewId: string | undefined };
/** How a press is answered: a message in place of the pressed one, or beside it for the presser alone, or not at all. */
export type Answer = { replace: Message } | { beside: Message } | undefined;

/**
 * A listener for a button: acknowledges at once, then answers in place of the message or on the modal's page. What
 * goes wrong is said to the presser alone, beside the message.
 */
export function pressed(deps: Deps, pending: Pending, answer: (press: Press) => Promise<Answer>) {
  return async (args: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & { client: WebClient }) => {
    const { ack, body, payload, respond, client } = args;
    await ack();
    const { user, team, trigger_id, view } = PRESSED.parse(body);
    const { action_ts, value, selected_date } = BUTTON.parse(payload);
    const press: Press = {
      workspaceId: team.id,
      userId: user.id,
      client,
      heard: heardKey.click(user.id, action_ts),
      value: selected_date ?? value,
      triggerId: trigger_id,
      viewId: view?.id,
    };
    pending.keep(
      answer(press)
        .catch((error: unknown): Answer => ({ beside: explain(error, deps.log) }))
        .then((said) => say(said, press, respond)),
    );
  };
}

async function say(answer: Answer, { viewId, client }: Press, respond: RespondFn): Promise<void> {
  if (!answer) return;
  const message = 'replace' in answer ? answer.replace : answer.beside;
  if (viewId) {
    await client.views.update({
      view_id: viewId,
      view: resultModal(message, 'replace' in answer ? 'Done' : 'Not done'),
    });
    return;
  }
  // Without blocks of its own, a replacing message would keep the pressed one's.
  const whole = { blocks: [], ...message };
  await respond(
    'replace' in answer
      ? { replace_original: true, ...whole }
      : { response_type: 'ephemeral', replace_original: false, ...message },
  );
}

/** What the presser asks, as a subcommand would be asked. */
export function askOf(deps: Deps, press: Press, more: Partial<Asking> = {}): Promise<Ask> {
  return ask(deps, { ...press, through: 'button', ...more });
}
