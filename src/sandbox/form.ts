import { elementsOf, optionsOf, wordsOf } from './slack/elements.ts';
import type { Json, View } from './slack/state.ts';
import { nameOf } from './team/slack-seed.ts';

/** A field of a form: the name to fill it by, what it asks, what stands in it, and what may. */
export type Field = { name: string; label: string; holds: string; hint: string; element: Json };

/** The fields of a form, in order. */
export function fieldsOf(view: View): Field[] {
  return elementsOf(view.blocks)
    .filter(({ block }) => block.type === 'input')
    .map(({ block, element }) => {
      const name = String(block.block_id);
      const state = view.state.values[name]?.[String(element.action_id)] ?? {};
      return { name, label: wordsOf(block.label), holds: heldBy(state), hint: hintOf(element), element };
    });
}

/** The form's fields, a line each, and how to go on. */
export function formLines(view: View): string[] {
  const fields = fieldsOf(view);
  const widest = (of: (field: Field) => string) => Math.max(...fields.map((field) => of(field).length));
  const [names, labels] = [widest(({ name }) => name), widest(({ label }) => label)];
  return [
    ...fields.map(({ name, label, holds, hint }) =>
      `${name.padEnd(names)}  ${label.padEnd(labels)}  ${holds || '–'}${holds ? '' : hint}`.trimEnd(),
    ),
    `(${wordsOf(view.submit) || 'Done'}) (${wordsOf(view.close) || 'Close'})`,
  ];
}

function heldBy(state: Json): string {
  const { value, selected_date, selected_time, selected_option, selected_options } = state;
  const { selected_user, selected_users, selected_conversation } = state;
  if (Array.isArray(selected_users)) return selected_users.map((id) => `@${nameOf(String(id)) ?? id}`).join(' ');
  if (typeof selected_user === 'string') return `@${nameOf(selected_user) ?? selected_user}`;
  if (typeof selected_conversation === 'string') return `#${nameOf(selected_conversation) ?? selected_conversation}`;
  if (Array.isArray(selected_options)) return selected_options.map((option: Json) => wordsOf(option.text)).join(', ');
  if (typeof selected_option === 'object' && selected_option !== null && 'text' in selected_option)
    return wordsOf(selected_option.text);
  const typed = [selected_date, selected_time, value].find((one) => typeof one === 'string');
  return typeof typed === 'string' ? typed : '';
}

function hintOf(element: Json): string {
  const options = optionsOf(element).map(({ text }) => wordsOf(text));
  if (options.length > 0) return ` (${options.join(', ')})`;
  if (element.type === 'users_select') return ' (@bea)';
  if (element.type === 'multi_users_select') return ' (@bea @ines)';
  if (element.type === 'conversations_select') return ' (#team-enterprise)';
  const placeholder = wordsOf(element.placeholder);
  if (placeholder) return ` (${placeholder})`;
  if (element.type === 'timepicker') return ' (09:15)';
  return element.type === 'datepicker' ? ' (fri, 13 mar)' : '';
}
