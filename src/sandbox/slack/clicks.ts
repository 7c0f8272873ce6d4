import {
  elementsOf,
  initialValues,
  optionNamed,
  optionsOf,
  type Placed,
  stateOf,
  type Value,
  wordsOf,
} from './elements.ts';
import { channelFor, type Hand, named, type Outcome, outcome, signature } from './hand.ts';
import { onTheWire } from './messages.ts';
import { newResponseUrl } from './response-urls.ts';
import { messageFor, type Shown, viewFor } from './shown.ts';
import type { Forgery } from './signer.ts';
import type { Json, Message, StateValues, View } from './state.ts';
import { suggest } from './suggestions.ts';
import { newTrigger } from './triggers.ts';
import { nextTs } from './world.ts';

function labels({ element }: Placed): string[] {
  const options = element.type === 'overflow' ? optionsOf(element).map(({ text }) => wordsOf(text)) : [];
  return [String(element.action_id), wordsOf(element.text), ...options];
}

/** What is pressed: by its action_id or its words, or by the very place where it stands. */
export type Pressed = string | { block: string; action: string };

function fits({ block, element }: Placed, what: Pressed): boolean {
  if (typeof what === 'string') return labels({ block, element }).includes(what);
  return block.block_id === what.block && element.action_id === what.action;
}

/** The element that is meant; of several alike, the one that carries `value`. Throws for none. */
function find(blocks: Json[], what: Pressed, value: Value | undefined): Placed {
  const fitting = elementsOf(blocks).filter((placed) => fits(placed, what));
  const found = fitting.find(({ element }) => element.value === value) ?? fitting[0];
  if (found) return found;
  const there = elementsOf(blocks).map((placed) => labels(placed).filter(Boolean).join(' / '));
  const called = typeof what === 'string' ? what : `${what.block} / ${what.action}`;
  throw new Error(`Nothing to press called "${called}" among: ${there.join(', ')}`);
}

async function actionOf(
  hand: Hand,
  shown: Shown,
  placed: Placed,
  what: Pressed,
  value: Value | undefined,
): Promise<Json> {
  const { block, element } = placed;
  const base = { action_id: element.action_id, block_id: block.block_id, type: element.type };
  const at = { ...base, action_ts: nextTs(hand.world, hand.workspace, 'action') };
  const picked = value ?? (typeof what === 'string' ? what : null);
  if (element.type === 'overflow') return { ...at, selected_option: optionNamed(optionsOf(element), picked) };
  const state = stateOf(element, value ?? null, await offered(hand, shown, element, value ?? null));
  if (state) return { ...at, ...state };
  return { ...at, text: element.text, ...(element.value === undefined ? {} : { value: element.value }) };
}

async function offered(hand: Hand, shown: Shown, element: Json, value: Value): Promise<Json[]> {
  const asks = String(element.type).endsWith('external_select') && typeof value === 'string';
  return asks ? ((await suggest(hand, shown, String(element.action_id), value)).options ?? []) : optionsOf(element);
}

function keep(values: StateValues, action: Json): StateValues {
  const { action_id, block_id, action_ts, text, ...state } = action;
  const [blockId, actionId] = [String(block_id), String(action_id)];
  if (!values[blockId]?.[actionId]) return values;
  return { ...values, [blockId]: { ...values[blockId], [actionId]: state } };
}

/** Presses a button, or picks `value` in a menu or calendar. The answer to it is empty; what follows is read elsewhere. */
export async function press(
  hand: Hand,
  shown: Shown,
  what: Pressed,
  value?: Value,
  forgery?: Forgery,
): Promise<Outcome> {
  const payload = 'id' in shown ? await inView(hand, shown, what, value) : await inMessage(hand, shown, what, value);
  const answered = await hand.door.form({ payload: JSON.stringify(payload) }, forgery);
  return outcome(hand, answered);
}

async function inMessage(hand: Hand, shown: Pick<Message, 'channel' | 'ts'>, what: Pressed, value: Value | undefined) {
  const { world, workspace, user } = hand;
  const message = messageFor(hand, shown);
  const blocks = message.blocks ?? [];
  const action = await actionOf(hand, shown, find(blocks, what, value), what, value);
  const key = `${user.id}:${message.channel}:${message.ts}`;
  const values = keep(initialValues(blocks, workspace.picked[key]), action);
  workspace.picked[key] = values;
  const thread = message.thread_ts ? { threadTs: message.thread_ts } : {};
  const ephemeral = message.viewer !== undefined;
  return {
    type: 'block_actions',
    ...signature(hand),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: ephemeral,
      ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    },
    trigger_id: newTrigger(world, workspace, user.id),
    channel: named(channelFor(hand, message.channel)),
    ...(ephemeral ? {} : { message: onTheWire(message) }),
    state: { values },
    response_url: newResponseUrl(world, workspace, {
      user: user.id,
      channel: message.channel,
      ts: message.ts,
      ...thread,
    }),
    actions: [action],
  };
}

async function inView(hand: Hand, shown: Pick<View, 'id'>, what: Pressed, value: Value | undefined) {
  const view = viewFor(hand, shown);
  const action = await actionOf(hand, shown, find(view.blocks, what, value), what, value);
  view.state = { values: keep(view.state.values, action) };
  return {
    type: 'block_actions',
    ...signature(hand),
    container: { type: 'view', view_id: view.id },
    trigger_id: newTrigger(hand.world, hand.workspace, hand.user.id, view.id),
    view,
    actions: [action],
  };
}
