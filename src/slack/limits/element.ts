import { at, type Check, type Fault, type Fields, fault, fieldsOf, list, optional } from './fault.ts';
import { confirm, option, options, optionsOrGroups } from './option.ts';
import { anyText, id, oneOf, plainText, string, wholeNumber } from './text.ts';

/** Where an element stands. */
export type Home = 'section' | 'actions' | 'input' | 'context';

type ElementCheck = (element: Fields, path: string) => Fault[];

const date: Check = (value, path) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [] : fault(path, 'must be a date, YYYY-MM-DD');
const time: Check = (value, path) =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? [] : fault(path, 'must be a time, HH:mm');

const button: ElementCheck = (element, path) => [
  ...plainText(75)(element.text, at(path, 'text')),
  ...optional(element.value, at(path, 'value'), string(2000)),
  ...optional(element.url, at(path, 'url'), string(3000)),
  ...optional(element.style, at(path, 'style'), oneOf('primary', 'danger')),
  ...optional(element.accessibility_label, at(path, 'accessibility_label'), string(75)),
];

const choices =
  (max: number): ElementCheck =>
  (element, path) =>
    options(1, max, anyText)(element.options, at(path, 'options'));

const staticSelect: ElementCheck = (element, path) => [
  ...optionsOrGroups(element, path, 1),
  ...optional(element.initial_option, at(path, 'initial_option'), option(plainText)),
];

const externalSelect: ElementCheck = (element, path) => [
  ...optional(element.initial_option, at(path, 'initial_option'), option(plainText)),
  ...optional(element.min_query_length, at(path, 'min_query_length'), wholeNumber(0, 3000)),
];

const textInput: ElementCheck = (element, path) => [
  ...optional(element.initial_value, at(path, 'initial_value'), string(3000, 0)),
  ...optional(element.min_length, at(path, 'min_length'), wholeNumber(0, 3000)),
  ...optional(element.max_length, at(path, 'max_length'), wholeNumber(1, 3000)),
];

const image: ElementCheck = (element, path) => [
  ...string(2000)(element.alt_text, at(path, 'alt_text')),
  ...(element.slack_file === undefined ? string(3000)(element.image_url, at(path, 'image_url')) : []),
];

const nothingMore: ElementCheck = () => [];
const datepicker: ElementCheck = (element, path) => optional(element.initial_date, at(path, 'initial_date'), date);
const timepicker: ElementCheck = (element, path) => optional(element.initial_time, at(path, 'initial_time'), time);
const anId = string(255);
const pickedMost: ElementCheck = (element, path) =>
  optional(element.max_selected_items, at(path, 'max_selected_items'), wholeNumber(1, 3000));
const user: ElementCheck = (element, path) => optional(element.initial_user, at(path, 'initial_user'), anId);
const users: ElementCheck = (element, path) => [
  ...optional(element.initial_users, at(path, 'initial_users'), list(0, 3000, anId)),
  ...pickedMost(element, path),
];
const channel: ElementCheck = (element, path) => optional(element.initial_channel, at(path, 'initial_channel'), anId);
const channels: ElementCheck = (element, path) => [
  ...optional(element.initial_channels, at(path, 'initial_channels'), list(0, 3000, anId)),
  ...pickedMost(element, path),
];

/** Which conversations a menu offers: by kind, at least one of them. */
const conversationFilter: Check = (value, path) => {
  const filter = fieldsOf(value);
  if (!filter) return fault(path, 'not a filter');
  const kinds = list(1, 4, oneOf('im', 'mpim', 'private', 'public'));
  return optional(filter.include, at(path, 'include'), kinds);
};
const conversation: ElementCheck = (element, path) => [
  ...optional(element.initial_conversation, at(path, 'initial_conversation'), anId),
  ...optional(element.filter, at(path, 'filter'), conversationFilter),
];
const conversations: ElementCheck = (element, path) => [
  ...optional(element.initial_conversations, at(path, 'initial_conversations'), list(0, 3000, anId)),
  ...optional(element.filter, at(path, 'filter'), conversationFilter),
  ...pickedMost(element, path),
];

const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const aNumber: Check = (value, path) =>
  typeof value === 'string' && NUMBER.test(value) ? [] : fault(path, 'must be a number, written as a text');
/** Its bounds and what stands in it are numbers, in order. */
const numberInput: ElementCheck = (element, path) => {
  const { is_decimal_allowed: decimals, initial_value: value, min_value: least, max_value: most } = element;
  const given = [least, value, most].filter((one) => one !== undefined && one !== null);
  const inOrder = given.every((one, index) => index === 0 || Number(given[index - 1]) <= Number(one));
  return [
    ...(typeof decimals === 'boolean' ? [] : fault(at(path, 'is_decimal_allowed'), 'must be true or false')),
    ...optional(value, at(path, 'initial_value'), aNumber),
    ...optional(least, at(path, 'min_value'), aNumber),
    ...optional(most, at(path, 'max_value'), aNumber),
    ...(inOrder ? [] : fault(path, 'its numbers are out of order')),
  ];
};

const ANYWHERE: Home[] = ['section', 'actions', 'input'];

/** Every element Slack has, the blocks it may stand in, and what is checked besides its ids, placeholder and dialog. */
const ELEMENTS: Record<string, { in: Home[]; check: ElementCheck }> = {
  button: { in: ['section', 'actions'], check: button },
  workflow_button: { in: ['section', 'actions'], check: button },
  overflow: {
    in: ['section', 'actions'],
    check: (element, path) => options(1, 5)(element.options, at(path, 'options')),
  },
  checkboxes: { in: ANYWHERE, check: choices(10) },
  radio_buttons: { in: ANYWHERE, check: choices(10) },
  static_select: { in: ANYWHERE, check: staticSelect },
  multi_static_select: { in: ANYWHERE, check: staticSelect },
  external_select: { in: ANYWHERE, check: externalSelect },
  multi_external_select: { in: ANYWHERE, check: externalSelect },
  users_select: { in: ANYWHERE, check: user },
  multi_users_select: { in: ANYWHERE, check: users },
  conversations_select: { in: ANYWHERE, check: conversation },
  multi_conversations_select: { in: ANYWHERE, check: conversations },
  channels_select: { in: ANYWHERE, check: channel },
  multi_channels_select: { in: ANYWHERE, check: channels },
  datepicker: { in: ANYWHERE, check: datepicker },
  timepicker: { in: ANYWHERE, check: timepicker },
  datetimepicker: { in: ['actions', 'input'], check: nothingMore },
  plain_text_input: { in: ['input'], check: textInput },
  email_text_input: { in: ['input'], check: textInput },
  url_text_input: { in: ['input'], check: textInput },
  number_input: { in: ['input'], check: numberInput },
  rich_text_input: { in: ['actions', 'input'], check: nothingMore },
  file_input: { in: ['input'], check: nothingMore },
  image: { in: ['section', 'context'], check: image },
};

/** Checks an element that stands in a block of this kind. */
export function element(home: Home): Check {
  return (value, path) => {
    const fields = fieldsOf(value);
    const kind = ELEMENTS[String(fields?.type)];
    if (!fields || !kind) return fault(path, `no such element: ${String(fields?.type)}`);
    const misplaced = kind.in.includes(home) ? [] : fault(path, `${String(fields.type)} may not stand in ${home}`);
    return [
      ...misplaced,
      ...id('action_id')(fields, path),
      ...optional(fields.placeholder, at(path, 'placeholder'), plainText(150)),
      ...optional(fields.confirm, at(path, 'confirm'), confirm),
      ...kind.check(fields, path),
    ];
  };
}

/** Checks what a context block holds: texts and small images. */
export const contextElement: Check = (value, path) =>
  fieldsOf(value)?.type === 'image' ? element('context')(value, path) : anyText(3000)(value, path);

/** Checks a list of elements whose action_ids differ. */
export const actionElements: Check = list(1, 25, element('actions'));
