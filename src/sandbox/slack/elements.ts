import { charactersIn } from '../../slack/limits.ts';
import type { Json, StateValues } from './state.ts';

/** What a person puts into an element: typed text, a date, an option's value or text, a person's id, several, or nothing. */
export type Value = string | number | (string | Json)[] | Json | null;

/** An interactive element and the block it stands in. */
export type Placed = { block: Json; element: Json };

/** Every interactive element of some blocks, in reading order. */
export function elementsOf(blocks: Json[]): Placed[] {
  return blocks.flatMap((block) => {
    const parts =
      block.type === 'actions' && Array.isArray(block.elements) ? block.elements : [block.accessory, block.element];
    return parts.flatMap((part: unknown) => (isElement(part) ? [{ block, element: part }] : []));
  });
}

function isElement(part: unknown): part is Json {
  return typeof part === 'object' && part !== null && 'action_id' in part;
}

/** The options of a menu, its groups laid end to end. */
export function optionsOf(holder: Json): Json[] {
  const groups = Array.isArray(holder.option_groups) ? holder.option_groups : [];
  return [
    ...(Array.isArray(holder.options) ? holder.options : []),
    ...groups.flatMap((group: Json) => group.options ?? []),
  ];
}

/** The words of a text object or plain string; '' for anything else. */
export function wordsOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text === 'object' && text !== null && 'text' in text) return wordsOf(text.text);
  return '';
}

/** The option whose value or text is this. Throws where the menu has none such: a person could not pick it. */
export function optionNamed(options: Json[], wanted: Value): Json {
  if (typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted)) return wanted;
  const found = options.find(({ value }) => value === wanted) ?? options.find(({ text }) => wordsOf(text) === wanted);
  if (!found)
    throw new Error(`No option "${String(wanted)}" among: ${options.map(({ text }) => wordsOf(text)).join(', ')}`);
  return { text: found.text, value: found.value };
}

/** The key under which Slack reports what stands in an element, and where its first value comes from. */
const STATE: Record<string, { key: string; initial: string; many?: true; menu?: true }> = {
  plain_text_input: { key: 'value', initial: 'initial_value' },
  email_text_input: { key: 'value', initial: 'initial_value' },
  url_text_input: { key: 'value', initial: 'initial_value' },
  number_input: { key: 'value', initial: 'initial_value' },
  rich_text_input: { key: 'rich_text_value', initial: 'initial_value' },
  datepicker: { key: 'selected_date', initial: 'initial_date' },
  timepicker: { key: 'selected_time', initial: 'initial_time' },
  datetimepicker: { key: 'selected_date_time', initial: 'initial_date_time' },
  users_select: { key: 'selected_user', initial: 'initial_user' },
  channels_select: { key: 'selected_channel', initial: 'initial_channel' },
  conversations_select: { key: 'selected_conversation', initial: 'initial_conversation' },
  multi_users_select: { key: 'selected_users', initial: 'initial_users', many: true },
  multi_channels_select: { key: 'selected_channels', initial: 'initial_channels', many: true },
  multi_conversations_select: { key: 'selected_conversations', initial: 'initial_conversations', many: true },
  static_select: { key: 'selected_option', initial: 'initial_option', menu: true },
  external_select: { key: 'selected_option', initial: 'initial_option', menu: true },
  radio_buttons: { key: 'selected_option', initial: 'initial_option', menu: true },
  multi_static_select: { key: 'selected_options', initial: 'initial_options', many: true, menu: true },
  multi_external_select: { key: 'selected_options', initial: 'initial_options', many: true, menu: true },
  checkboxes: { key: 'selected_options', initial: 'initial_options', many: true, menu: true },
};

/** What Slack reports for an element that holds `value`; undefined for buttons and overflows, which hold nothing. */
export function stateOf(element: Json, value: Value, options = optionsOf(element)): Json | undefined {
  const state = STATE[String(element.type)];
  if (!state) return undefined;
  const list = Array.isArray(value) ? value : value === null ? [] : [value];
  if (state.many) {
    return { type: element.type, [state.key]: state.menu ? list.map((item) => optionNamed(options, item)) : list };
  }
  const one = value === '' ? null : value;
  return { type: element.type, [state.key]: state.menu && one !== null ? optionNamed(options, one) : one };
}

/** Whether the element stands empty, as Slack's window would see it on Save. */
export function isEmpty(element: Json, state: Json | undefined): boolean {
  const key = STATE[String(element.type)]?.key;
  const value = key ? state?.[key] : undefined;
  return (
    value === undefined || value === null || (Array.isArray(value) && value.length === 0) || charactersIn(value) === 0
  );
}

/** What stands in every element at first, or what stood there before under the same ids. */
export function initialValues(blocks: Json[], before: StateValues = {}): StateValues {
  const values: StateValues = {};
  for (const { block, element } of elementsOf(blocks)) {
    const state = STATE[String(element.type)];
    if (!state) continue;
    const [blockId, actionId] = [String(block.block_id), String(element.action_id)];
    const first = element[state.initial] ?? (state.many ? [] : null);
    const value = before[blockId]?.[actionId] ?? { type: element.type, [state.key]: first };
    values[blockId] = { ...values[blockId], [actionId]: value };
  }
  return values;
}
