import type {
  ConversationsSelect,
  ExternalSelect,
  InputBlock,
  MultiUsersSelect,
  NumberInput,
  PlainTextOption,
  StaticSelect,
} from '@slack/types';
import { label as inLabel } from '../wording.ts';
import { inputBlock, plain, VALUE } from './inputs.ts';

/** Slack's cap on an option's words. */
const OPTION_TEXT = 75;

/** What is asked, and what is said under it. */
export type Asked = { field: string; label: string; hint?: string; optional?: boolean };

/** Something to pick: its value, and its words. */
export type Choice = { value: string; says: string };

/** A channel in which Sideline could be: no direct message, and none shared with another company. */
export function channelPicker({ field, label, hint, optional = false }: Asked, standing: string | null): InputBlock {
  const element: ConversationsSelect = {
    type: 'conversations_select',
    action_id: VALUE,
    placeholder: plain('Pick a channel'),
    filter: { include: ['public', 'private'], exclude_external_shared_channels: true, exclude_bot_users: true },
    ...(standing ? { initial_conversation: standing } : {}),
  };
  return inputBlock(field, label, element, { hint, optional });
}

/** People of the workspace. */
export function peoplePicker({ field, label, hint, optional = false }: Asked, standing: readonly string[]): InputBlock {
  const element: MultiUsersSelect = {
    type: 'multi_users_select',
    action_id: VALUE,
    placeholder: plain('Pick people'),
    ...(standing.length > 0 ? { initial_users: [...standing] } : {}),
  };
  return inputBlock(field, label, element, { hint, optional });
}

/** One of many, searched as one types; what is offered comes under `actionId`. */
export function searchedPicker(
  { field, label, hint, optional = false }: Asked,
  actionId: string,
  standing: Choice | null,
): InputBlock {
  const element: ExternalSelect = {
    type: 'external_select',
    action_id: actionId,
    min_query_length: 1,
    placeholder: plain('Type to search'),
    ...(standing ? { initial_option: optionFor(standing) } : {}),
  };
  return inputBlock(field, label, element, { hint, optional });
}

/** One of a few. */
export function choicePicker(
  { field, label, hint, optional = false }: Asked,
  choices: readonly Choice[],
  standing: string,
): InputBlock {
  const chosen = choices.find(({ value }) => value === standing);
  const element: StaticSelect = {
    type: 'static_select',
    action_id: VALUE,
    options: choices.map(optionFor),
    ...(chosen ? { initial_option: optionFor(chosen) } : {}),
  };
  return inputBlock(field, label, element, { hint, optional });
}

/** A whole number between two. */
export function numberInput(
  { field, label, hint, optional = false }: Asked,
  standing: number,
  { least, most }: { least: number; most: number },
): InputBlock {
  const element: NumberInput = {
    type: 'number_input',
    action_id: VALUE,
    is_decimal_allowed: false,
    min_value: String(least),
    max_value: String(most),
    initial_value: String(standing),
  };
  return inputBlock(field, label, element, { hint, optional });
}

/** A choice as Slack takes one. */
export function optionFor({ value, says }: Choice): PlainTextOption {
  return { text: plain(inLabel(says, OPTION_TEXT)), value };
}
