import { expect, it } from 'vitest';
import { actions, button, choice, inMessage, input, long, mrkdwn, plain, section, select, times } from './samples.ts';

it.each([
  { is: '25 buttons', block: actions(...times(25, (n) => button({ action_id: `a${n}` }))), found: [] },
  {
    is: '26 buttons',
    block: actions(...times(26, (n) => button({ action_id: `a${n}` }))),
    found: ['blocks[0].elements: 26 items, 25 allowed'],
  },
  {
    is: 'one action_id twice in a block',
    block: actions(button(), button()),
    found: ['blocks[0]: "won" is used twice'],
  },
  { is: 'no buttons', block: actions(), found: ['blocks[0].elements: 0 items, at least 1 needed'] },
  { is: 'a button of 75', block: section({ accessory: button({ text: plain(long(75)) }) }), found: [] },
  {
    is: 'a button of 81',
    block: section({ accessory: button({ text: plain(long(81)) }) }),
    found: ['blocks[0].accessory.text: 81 characters, 75 allowed'],
  },
  {
    is: 'a button in mrkdwn',
    block: actions(button({ text: mrkdwn('a') })),
    found: ['blocks[0].elements[0].text: must be plain_text'],
  },
  {
    is: 'a button value of 2001',
    block: actions(button({ value: long(2001) })),
    found: ['blocks[0].elements[0].value: 2001 characters, 2000 allowed'],
  },
  {
    is: 'an action_id of 256',
    block: actions(button({ action_id: long(256) })),
    found: ['blocks[0].elements[0].action_id: 256 characters, 255 allowed'],
  },
  {
    is: 'an overflow of 5',
    block: section({ accessory: { type: 'overflow', options: times(5, (n) => choice(`${n}`)) } }),
    found: [],
  },
  {
    is: 'an overflow of 6',
    block: section({ accessory: { type: 'overflow', options: times(6, (n) => choice(`${n}`)) } }),
    found: ['blocks[0].accessory.options: 6 items, 5 allowed'],
  },
  { is: '100 options', block: actions(select({ options: times(100, (n) => choice(`${n}`)) })), found: [] },
  {
    is: '101 options',
    block: actions(select({ options: times(101, (n) => choice(`${n}`)) })),
    found: ['blocks[0].elements[0].options: 101 items, 100 allowed'],
  },
  {
    is: 'a select without options',
    block: actions({ type: 'static_select' }),
    found: ['blocks[0].elements[0]: needs either options or option_groups'],
  },
  {
    is: 'an option of 76',
    block: actions(select({ options: [choice('1', long(76))] })),
    found: ['blocks[0].elements[0].options[0].text: 76 characters, 75 allowed'],
  },
  {
    is: 'an option value of 151',
    block: actions(select({ options: [choice(long(151))] })),
    found: ['blocks[0].elements[0].options[0].value: 151 characters, 150 allowed'],
  },
  {
    is: 'one option value twice',
    block: actions(select({ options: [choice('1'), choice('1')] })),
    found: ['blocks[0].elements[0].options[1].value: "1" is used twice'],
  },
  {
    is: '11 checkboxes',
    block: actions({ type: 'checkboxes', options: times(11, (n) => choice(`${n}`)) }),
    found: ['blocks[0].elements[0].options: 11 items, 10 allowed'],
  },
  {
    is: 'a confirm title of 101',
    block: actions(button({ confirm: { title: plain(long(101)), text: plain('Sure?') } })),
    found: ['blocks[0].elements[0].confirm.title: 101 characters, 100 allowed'],
  },
  {
    is: 'a confirm text of 301',
    block: actions(button({ confirm: { text: plain(long(301)) } })),
    found: ['blocks[0].elements[0].confirm.text: 301 characters, 300 allowed'],
  },
  {
    is: 'a confirm button of 31',
    block: actions(button({ confirm: { text: plain('a'), deny: plain(long(31)) } })),
    found: ['blocks[0].elements[0].confirm.deny: 31 characters, 30 allowed'],
  },
  {
    is: 'a date that is none',
    block: actions({ type: 'datepicker', initial_date: 'friday' }),
    found: ['blocks[0].elements[0].initial_date: must be a date, YYYY-MM-DD'],
  },
  {
    is: 'a text input among actions',
    block: actions({ type: 'plain_text_input' }),
    found: ['blocks[0].elements[0]: plain_text_input may not stand in actions'],
  },
  {
    is: 'people, channels and a number',
    block: input({ type: 'multi_users_select', initial_users: ['U1'], max_selected_items: 3 }),
    found: [],
  },
  {
    is: 'nobody as somebody',
    block: input({ type: 'users_select', initial_user: '' }),
    found: ['blocks[0].element.initial_user: empty'],
  },
  {
    is: 'a person who is no id',
    block: input({ type: 'multi_users_select', initial_users: ['U1', 2] }),
    found: ['blocks[0].element.initial_users[1]: not a text'],
  },
  {
    is: 'a channel of a kind there is',
    block: input({ type: 'conversations_select', initial_conversation: 'C1', filter: { include: ['public'] } }),
    found: [],
  },
  {
    is: 'a channel of no kind',
    block: input({ type: 'conversations_select', filter: { include: [] } }),
    found: ['blocks[0].element.filter.include: 0 items, at least 1 needed'],
  },
  {
    is: 'a channel of a kind there is not',
    block: input({ type: 'multi_conversations_select', filter: { include: ['open'] } }),
    found: ['blocks[0].element.filter.include[0]: must be one of im, mpim, private, public'],
  },
  {
    is: 'a public channel that is no id',
    block: input({ type: 'channels_select', initial_channel: 1 }),
    found: ['blocks[0].element.initial_channel: not a text'],
  },
  {
    is: 'a number within its bounds',
    block: input({
      ...{ type: 'number_input', is_decimal_allowed: false },
      ...{ min_value: '30', initial_value: '30', max_value: '3650' },
    }),
    found: [],
  },
  {
    is: 'a number below its least',
    block: input({ type: 'number_input', is_decimal_allowed: true, min_value: '30', initial_value: '29.5' }),
    found: ['blocks[0].element: its numbers are out of order'],
  },
  {
    is: 'a number that is a number, and says nothing of decimals',
    block: input({ type: 'number_input', initial_value: 7 }),
    found: [
      'blocks[0].element.is_decimal_allowed: must be true or false',
      'blocks[0].element.initial_value: must be a number, written as a text',
    ],
  },
  { is: 'a button as input', block: input(button()), found: ['blocks[0].element: button may not stand in input'] },
])('$is → $found', ({ block, found }) => {
  expect(inMessage(block)).toEqual(found);
});
