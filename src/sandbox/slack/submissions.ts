import { LimitsError, viewFaults } from '../../slack/limits.ts';
import { elementsOf, isEmpty, optionsOf, type Placed, stateOf, type Value } from './elements.ts';
import { type Hand, jsonBody, type Outcome, outcome, signature, topModal } from './hand.ts';
import { requirePickable } from './pickable.ts';
import type { Forgery } from './signer.ts';
import type { Json, View } from './state.ts';
import { suggest } from './suggestions.ts';
import { newTrigger } from './triggers.ts';
import { pushView, replaceView } from './views.ts';

/** What a person fills in, by block_id or else action_id. */
export type Filled = Record<string, Value>;

function open(hand: Hand): View {
  const view = topModal(hand);
  if (!view) throw new Error(`${hand.user.id} has no modal open`);
  return view;
}

async function optionsFor(hand: Hand, view: View, element: Json, value: Value): Promise<Json[]> {
  const asks = String(element.type).endsWith('external_select') && typeof value === 'string' && value !== '';
  if (!asks) return optionsOf(element);
  return (await suggest(hand, view, String(element.action_id), value)).options ?? [];
}

/** Fills in the open modal; what is not named stays. Throws for a name that is on no element, and for unknown options. */
export async function fill(hand: Hand, filled: Filled): Promise<View> {
  const view = open(hand);
  const placed = elementsOf(view.blocks);
  for (const [name, value] of Object.entries(filled)) {
    const found =
      placed.find(({ block }) => block.block_id === name) ?? placed.find(({ element }) => element.action_id === name);
    if (!found) throw new Error(`Nothing to fill in called "${name}" among: ${placed.map(idOf).join(', ')}`);
    const { block, element } = found;
    requirePickable(hand, element, value);
    const state = stateOf(element, value, await optionsFor(hand, view, element, value));
    if (!state) throw new Error(`"${name}" is a ${String(element.type)}: press it instead`);
    const blockId = String(block.block_id);
    view.state.values[blockId] = { ...view.state.values[blockId], [String(element.action_id)]: state };
  }
  return view;
}

const idOf = ({ block, element }: Placed) => `${String(block.block_id)} / ${String(element.action_id)}`;

/** What Slack's own window objects to before it sends anything. */
function objections(view: View): Record<string, string> {
  return Object.fromEntries(
    elementsOf(view.blocks).flatMap(({ block, element }) => {
      const blockId = String(block.block_id);
      const state = view.state.values[blockId]?.[String(element.action_id)];
      if (block.type !== 'input') return [];
      if (isEmpty(element, state)) {
        return block.optional === true ? [] : [[blockId, 'Please complete this required field.']];
      }
      const number = element.type === 'number_input' ? numberObjection(element, String(state?.value)) : null;
      if (number) return [[blockId, number]];
      const length = typeof state?.value === 'string' ? state.value.length : 0;
      if (length > Number(element.max_length ?? 3000)) return [[blockId, 'Please enter fewer characters.']];
      if (length < Number(element.min_length ?? 0)) return [[blockId, 'Please enter more characters.']];
      return [];
    }),
  );
}

/** What Slack's window objects to in a field for a number. */
function numberObjection({ is_decimal_allowed, min_value, max_value }: Json, typed: string): string | null {
  const isNumber = is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!isNumber.test(typed))
    return is_decimal_allowed === true ? 'Please enter a number.' : 'Please enter a whole number.';
  if (typeof min_value === 'string' && Number(typed) < Number(min_value)) return `Please enter at least ${min_value}.`;
  if (typeof max_value === 'string' && Number(typed) > Number(max_value)) return `Please enter at most ${max_value}.`;
  return null;
}

/** Presses the modal's submit button. Throws where the answer is one that Slack would refuse. */
export async function submit(hand: Hand, filled: Filled = {}, forgery?: Forgery): Promise<Outcome> {
  const view = await fill(hand, filled);
  const errors = objections(view);
  if (Object.keys(errors).length > 0) return outcome(hand, { status: 0, body: '' }, { errors });
  const payload = {
    type: 'view_submission',
    ...signature(hand),
    trigger_id: newTrigger(hand.world, hand.workspace, hand.user.id, view.id),
    view,
    response_urls: [],
  };
  const answered = await hand.door.form({ payload: JSON.stringify(payload) }, forgery);
  if (answered.status !== 200) return outcome(hand, answered);
  return outcome(hand, answered, apply(hand, view, answered.body === '' ? {} : jsonBody(answered.body)));
}

function apply(hand: Hand, view: View, { response_action, errors, view: next }: Json): Partial<Outcome> {
  const { world, workspace, user } = hand;
  const stack = workspace.modals[user.id] ?? [];
  switch (response_action) {
    case undefined:
      workspace.modals[user.id] = stack.filter(({ id }) => id !== view.id);
      return {};
    case 'clear':
      workspace.modals[user.id] = [];
      return {};
    case 'errors':
      return { errors: soundErrors(view, errors) };
    case 'update':
      replaceView(world, workspace, view, soundView(next));
      return {};
    case 'push':
      pushView(world, workspace, user.id, soundView(next));
      return {};
    default:
      throw new Error(`Slack knows no response_action ${String(response_action)}`);
  }
}

function soundView(view: unknown): Json {
  const faults = viewFaults(view);
  if (faults.length > 0) throw new LimitsError('modal', faults);
  return { ...(view as Json) };
}

/** Slack shows an error only under an input block; any other is a window that says something went wrong. */
function soundErrors(view: View, errors: unknown): Record<string, string> {
  const entries = Object.entries(typeof errors === 'object' && errors !== null ? errors : {});
  const inputs = view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  const lost = entries.filter(([blockId]) => !inputs.includes(blockId));
  if (entries.length === 0 || lost.length > 0)
    throw new Error(`Errors under no input block: ${JSON.stringify(errors)}`);
  return Object.fromEntries(entries.map(([blockId, text]) => [blockId, String(text)]));
}

/** Closes the open modal, or all of them where it says so; the app hears of it only if it asked to. */
export async function closeModal(hand: Hand): Promise<Outcome> {
  const view = open(hand);
  const { workspace, user } = hand;
  const stack = workspace.modals[user.id] ?? [];
  workspace.modals[user.id] = view.clear_on_close ? [] : stack.slice(0, -1);
  if (!view.notify_on_close) return outcome(hand, { status: 0, body: '' });
  const payload = { type: 'view_closed', ...signature(hand), view, is_cleared: view.clear_on_close };
  return outcome(hand, await hand.door.form({ payload: JSON.stringify(payload) }));
}
