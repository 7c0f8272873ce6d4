import type { Datepicker, InputBlock, PlainTextInput, StaticSelect } from '@slack/types';
import { STAGES, type Stage } from '../../domain/pipeline.ts';
import type { StageSettings } from '../../domain/workspace.ts';
import { stageLabel } from '../views/stage.ts';

/** Every input's element has this action id; its block id names the field. */
export const VALUE = 'value';

export type TextField = {
  field: string;
  label: string;
  value?: string | null;
  hint?: string;
  placeholder?: string;
  long?: boolean;
};

/** A line, or a paragraph, of text. Optional unless said otherwise. */
export function textInput({ field, label, value, hint, placeholder, long }: TextField, optional = true): InputBlock {
  const element: PlainTextInput = {
    type: 'plain_text_input',
    action_id: VALUE,
    max_length: 3000,
    ...(value ? { initial_value: value.slice(0, 3000) } : {}),
    ...(placeholder ? { placeholder: plain(placeholder) } : {}),
    ...(long ? { multiline: true } : {}),
  };
  return inputBlock(field, label, element, { hint, optional });
}

/** An element with its label, and a hint under it where there is one. */
export function inputBlock(
  field: string,
  label: string,
  element: InputBlock['element'],
  { hint, optional }: { hint?: string | undefined; optional: boolean },
): InputBlock {
  return {
    type: 'input',
    block_id: field,
    label: plain(label),
    element,
    optional,
    ...(hint ? { hint: plain(hint) } : {}),
  };
}

export function dateInput(field: string, label: string, value: Temporal.PlainDate | null): InputBlock {
  const element: Datepicker = {
    type: 'datepicker',
    action_id: VALUE,
    ...(value ? { initial_date: value.toString() } : {}),
  };
  return { type: 'input', block_id: field, label: plain(label), element, optional: true };
}

/** The stages as the workspace calls them; their values are the keys. */
export function stageInput(stage: Stage, stages: StageSettings): InputBlock {
  const option = (value: Stage) => ({ text: plain(stageLabel(stages, value)), value });
  const element: StaticSelect = {
    type: 'static_select',
    action_id: VALUE,
    options: STAGES.map(option),
    initial_option: option(stage),
  };
  return { type: 'input', block_id: 'stage', label: plain('Stage'), element };
}

export function plain(text: string) {
  return { type: 'plain_text' as const, text, emoji: true };
}
