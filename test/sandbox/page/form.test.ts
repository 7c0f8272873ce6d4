import { expect, test } from 'vitest';
import { entryOf, filled, formFor, redrawn, sent, valuesOf } from '../../../src/sandbox/page/blocks/form.ts';
import { initialValues } from '../../../src/sandbox/slack/elements.ts';
import type { Json } from '../../../src/sandbox/slack/state.ts';

const input = (blockId: string, element: Json): Json => ({
  type: 'input',
  block_id: blockId,
  element: { action_id: 'value', ...element },
});
const option = (value: string) => ({ text: { type: 'plain_text', text: `The ${value}` }, value });
const BLOCKS = [
  input('note', { type: 'plain_text_input', initial_value: 'stands' }),
  input('deal', { type: 'external_select', initial_option: option('7') }),
  input('days', { type: 'checkboxes', options: [option('mon'), option('tue')], initial_options: [option('tue')] }),
  input('on', { type: 'datepicker' }),
  {
    type: 'actions',
    block_id: 'row',
    elements: [{ type: 'datepicker', action_id: 'pick', initial_date: '2026-03-13' }],
  },
];
const view = (blocks = BLOCKS) => ({ blocks, state: { values: initialValues(blocks) } });
const typed = (held: string) => ({ held, chosen: [] });

test('a form says what stands in every input, by block, and leaves out what is pressed', () => {
  expect(valuesOf(formFor(view()), BLOCKS)).toEqual({ note: 'stands', deal: '7', days: ['tue'], on: null });
});

test('a select knows the words of what was chosen', () => {
  expect(entryOf(formFor(view()), 'deal').chosen).toEqual([{ value: '7', words: 'The 7', description: '', group: '' }]);
});

test('what was typed stays when the app draws the modal anew', () => {
  const form = filled(formFor(view()), 'note', typed('mine'));
  expect(entryOf(redrawn(form, view()), 'note').held).toBe('mine');
});

test('what the app put there instead takes its place', () => {
  const form = filled(formFor(view()), 'note', typed('mine'));
  const other = view([input('note', { type: 'plain_text_input', initial_value: 'the app’s' })]);
  expect(entryOf(redrawn(form, other), 'note').held).toBe('the app’s');
});

test('what comes back as it was sent does not undo what was typed since', () => {
  const form = filled(sent(filled(formFor(view()), 'note', typed('mi')), 'note', 'mi'), 'note', typed('mine'));
  const back = view([input('note', { type: 'plain_text_input', initial_value: 'mi' })]);
  expect(entryOf(redrawn(form, back), 'note').held).toBe('mine');
});

test('a field that is gone leaves nothing behind', () => {
  const form = filled(formFor(view()), 'note', typed('mine'));
  const without = view(BLOCKS.slice(1));
  expect(entryOf(redrawn(redrawn(form, without), view()), 'note').held).toBe('stands');
});
