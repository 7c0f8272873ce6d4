import { expect, test } from 'vitest';
import { noButtons } from '../../src/sandbox/buttons.ts';
import { pickedFrom } from '../../src/sandbox/filling.ts';

const NOW = Temporal.Instant.from('2026-03-10T13:00:00Z');

function box(isTicked: boolean) {
  const option = {
    text: { type: 'mrkdwn', text: '*Call Jane*' },
    value: '7',
    description: { type: 'plain_text', text: 'by Fri' },
  };
  const element = {
    type: 'checkboxes',
    action_id: 'tick',
    options: [option],
    ...(isTicked ? { initial_options: [option] } : {}),
  };
  return { type: 'actions', block_id: 'a', elements: [element] };
}

test.each([
  { isTicked: false, line: '[1 ☐ Call Jane, by Fri]', sends: '7' },
  { isTicked: true, line: '[1 ☑ Call Jane, by Fri]', sends: null },
])('a box in the terminal is pressed to the other state: ticked $isTicked', ({ isTicked, line, sends }) => {
  const buttons = noButtons();
  expect(buttons.number({ id: 'V1' }, [box(isTicked)], 'UBEA')).toEqual([line]);
  const [button] = buttons.all();
  if (!button) throw new Error('nothing to press');
  expect(pickedFrom(button, '', 'UBEA', { now: () => NOW })).toBe(sends);
});
