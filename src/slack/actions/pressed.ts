import type { BlockAction, ButtonAction, RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { type Asking, ask } from '../asking.ts';
import type { Ask } from '../commands/subcommand.ts';
import { explain, loggable } from '../errors.ts';
import { heardKey } from '../ids.ts';
import { itemInBlock } from '../items/id.ts';
import { untilSettled } from '../items/settled.ts';
import type { Message } from '../message.ts';
import { resultModal } from '../modals/result.ts';
import type { Pending } from '../pending.ts';

const PRESSED = z.object({
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }),
  trigger_id: z.string(),
  view: z.object({ id: z.string() }).optional(),
  container: z
    .object({
      channel_id: z.string().optional(),
      message_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .optional(),
  // Slack sends none of a message that only the presser sees.
  message: z.object({ text: z.string().default(''), blocks: z.array(z.unknown()).default([]) }).optional(),
});
const BUTTON = z.object({
  action_ts: z.string(),
  block_id: z.string().optional(),
  value: z.string().default(''),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** The message in which something was pressed; `shown` is what it said, unknown where only the presser sees it. */
export type PressedIn = {
  channelId: string;
  ts: string;
  isEphemeral: boolean;
  shown: { text: string; blocks: readonly unknown[] } | undefined;
};

/**
 * A button that was pressed, a calendar in which a day was picked, or a menu: `value` is the day, or the option's. `item` is
 * what of the message it belongs to, where it belongs to one.
 */
export type Press = Omit<Asking, 'through'> & {
  value: string;
  triggerId: string;
  viewId: string | undefined;
  item: string | undefined;
  place: PressedIn | undefined;
};

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
    const { user, team, trigger_id, view, container, message } = PRESSED.parse(body);
    const { action_ts, value, selected_date, selected_option, block_id } = BUTTON.parse(payload);
    const { channel_id: channelId, message_ts: ts, is_ephemeral: isEphemeral = false } = container ?? {};
    const press: Press = {
      workspaceId: team.id,
      userId: user.id,
      client,
      heard: heardKey.click(user.id, action_ts),
      value: selected_date ?? selected_option?.value ?? value,
      triggerId: trigger_id,
      viewId: view?.id,
      item: itemInBlock(block_id),
      place: channelId && ts ? { channelId, ts, isEphemeral, shown: message } : undefined,
    };
    pending.keep(
      answer(press)
        .catch((error: unknown): Answer => ({ beside: explain(error, deps.log) }))
        .then((said) => say(said, press, respond))
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
