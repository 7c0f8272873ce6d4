import { z } from 'zod';
import type { Through } from '../../../domain/act.ts';
import { heardKey } from '../../../slack/ids.ts';
import { itemInBlock } from '../../../slack/items/id.ts';
import { ON_ITEM } from '../../../slack/modals/item-form.ts';
import type { LocalSlack } from '../../slack/local-slack.ts';

/**
 * What a person sent to the app: how, the key under which its effect is claimed, and the form it was sent from. An answer to an
 * item of a message is claimed under keys of the item's own, that begin with `item`.
 */
export type Asked = { by: string; through: Through; key: string; item?: string; viewId?: string; pressed?: Pressed };

/** A button that was pressed: its action, and what it carried. */
type Pressed = { action: string; value: string };

const USER = z.object({ id: z.string() });
const COMMAND = z.object({ user_id: z.string(), trigger_id: z.string(), command: z.string() });
const CLICK = z.object({
  type: z.literal('block_actions'),
  user: USER,
  actions: z.tuple([
    z.object({ action_ts: z.string(), block_id: z.string(), action_id: z.string(), value: z.string().default('') }),
  ]),
  container: z.object({ channel_id: z.string().optional(), message_ts: z.string().optional() }),
});
const SUBMISSION = z.object({
  type: z.literal('view_submission'),
  user: USER,
  view: z.object({ id: z.string(), hash: z.string(), private_metadata: z.string().default('') }),
});
const MESSAGE = z.object({
  event: z.object({ type: z.literal('message'), user: z.string(), channel: z.string(), ts: z.string() }),
});

const ASKED = z.union([
  COMMAND.transform(
    ({ user_id, trigger_id }): Asked => ({ by: user_id, through: 'command', key: heardKey.command(trigger_id) }),
  ),
  CLICK.transform(
    ({ user, actions: [action], container: { channel_id = '', message_ts = '' } }): Asked => ({
      by: user.id,
      through: 'button',
      key: heardKey.click(user.id, action.action_ts),
      pressed: { action: action.action_id.split(':')[0] ?? '', value: action.value },
      ...onItem(itemInBlock(action.block_id), channel_id, message_ts),
    }),
  ),
  SUBMISSION.transform(
    ({ user, view }): Asked => ({
      by: user.id,
      through: 'modal',
      key: heardKey.view(view.id, view.hash),
      viewId: view.id,
      ...onForm(view.private_metadata),
    }),
  ),
  MESSAGE.transform(
    ({ event }): Asked => ({ by: event.user, through: 'message', key: heardKey.message(event.channel, event.ts) }),
  ),
]);

/** The keys of an item without how often it was undone. */
function onItem(item: string | undefined, channelId: string, ts: string): { item?: string } {
  return item === undefined ? {} : { item: heardKey.item(channelId, ts, item, 0).replace(/0$/, '') };
}

function onForm(metadata: string): { item?: string } {
  if (!metadata.startsWith('{')) return {};
  const on = ON_ITEM.safeParse(JSON.parse(metadata)).data?.on;
  return on ? onItem(on.item, on.channelId, on.ts) : {};
}

/** The last thing this person sent to the app that may have an effect. */
export function lastAsked({ requests }: Pick<LocalSlack, 'requests'>, userId: string): Asked | undefined {
  for (const { body } of requests.toReversed()) {
    const asked = ASKED.safeParse(fieldsOf(body)).data;
    if (asked?.by === userId) return asked;
  }
  return undefined;
}

/** Events are JSON; commands are a form, clicks and submissions JSON in a form. */
function fieldsOf(body: string): unknown {
  if (body.startsWith('{')) return JSON.parse(body);
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  return payload ? JSON.parse(payload) : Object.fromEntries(form);
}
