import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Asking } from '../asking.ts';
import { placeCarried } from '../home/place.ts';
import { heardKey } from '../ids.ts';
import { itemInBlock } from '../items/id.ts';
import { BEHIND, type Behind, behindOf } from '../modals/behind.ts';

const PRESSED = z.object({
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }),
  trigger_id: z.string(),
  view: z
    .object({ id: z.string(), type: z.string().default('modal'), private_metadata: z.string().default(''), ...BEHIND })
    .optional(),
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
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});

/** The message in which something was pressed; `shown` is what it said, unknown where only the presser sees it. */
export type PressedIn = {
  channelId: string;
  ts: string;
  isEphemeral: boolean;
  shown: { text: string; blocks: readonly unknown[] } | undefined;
};

/**
 * A button that was pressed, a calendar in which a day was picked, a menu or boxes: `value` is the day, or the option's; commas
 * between several. `item` is what of the message it belongs to, where it belongs to one. `viewId` is the modal's in which it stands;
 * Home is no modal, and is drawn whole.
 */
export type Press = Omit<Asking, 'through'> & {
  value: string;
  triggerId: string;
  viewId: string | undefined;
  isHome: boolean;
  /** What lies under the form in which it was pressed. */
  behind: Behind;
  item: string | undefined;
  place: PressedIn | undefined;
};

/** What was pressed, read from Slack's payload: its body, and the element. */
export function pressIn(body: unknown, element: unknown, client: WebClient): Press {
  const { user, team, trigger_id, view, container, message } = PRESSED.parse(body);
  const { action_ts, value, selected_date, selected_option, selected_options, block_id } = BUTTON.parse(element);
  const { channel_id: channelId, message_ts: ts, is_ephemeral: isEphemeral = false } = container ?? {};
  const isHome = view?.type === 'home';
  const onHome = isHome ? placeCarried(view.private_metadata) : undefined;
  const inMessage = channelId && ts ? { channelId, ts, isEphemeral, shown: message } : undefined;
  const ticked = selected_options?.map((option) => option.value).join(',');
  return {
    workspaceId: team.id,
    userId: user.id,
    client,
    heard: heardKey.click(user.id, action_ts),
    value: selected_date ?? selected_option?.value ?? ticked ?? value,
    triggerId: trigger_id,
    viewId: isHome ? undefined : view?.id,
    isHome,
    behind: behindOf(view, client),
    item: itemInBlock(block_id),
    // Home is like a message that only they see: its answers are kept, and it is drawn anew.
    place: onHome ? { ...onHome, isEphemeral: true, shown: undefined } : inMessage,
  };
}
