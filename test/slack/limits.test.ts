import { describe, expect, it, test } from 'vitest';
import {
  inWords,
  LimitsError,
  messageFaults,
  optionsFaults,
  requireWithinLimits,
  viewFaults,
} from '../../src/slack/limits.ts';
import { chart, choice, input, long, modal, mrkdwn, plain, section, times } from './limits/samples.ts';

describe('a message', () => {
  it.each([
    { is: 'only text', message: { text: 'a' }, use: 'post', found: [] },
    { is: 'only blocks', message: { blocks: [section()] }, use: 'post', found: [] },
    { is: 'nothing', message: { text: '' }, use: 'post', found: ['no_text'] },
    { is: 'an empty list of blocks', message: { blocks: [] }, use: 'post', found: ['no_text'] },
    { is: 'a post of 40,001', message: { text: long(40_001) }, use: 'post', found: ['msg_too_long'] },
    { is: 'a post of 4001', message: { text: long(4001) }, use: 'post', found: [] },
    { is: 'an edit of 4001', message: { text: long(4001) }, use: 'edit', found: ['msg_too_long'] },
    { is: 'an edit of 4000', message: { text: long(4000) }, use: 'edit', found: [] },
    {
      is: 'metadata without a payload',
      message: { text: 'a', metadata: { event_type: 'd' } },
      use: 'post',
      found: ['invalid_metadata_format'],
    },
    { is: 'a text, not an object', message: 'hello', use: 'post', found: ['invalid_blocks'] },
  ] as const)('$is → $found', ({ message, use, found }) => {
    expect(messageFaults(message, use).map(({ error }) => error)).toEqual(found);
  });
});

describe('a view', () => {
  it.each([
    { is: 'a modal', view: modal(), found: [] },
    { is: '100 blocks', view: modal({ blocks: times(100, () => section()) }), found: [] },
    {
      is: '101 blocks',
      view: modal({ blocks: times(101, () => section()) }),
      found: ['blocks: 101 items, 100 allowed'],
    },
    { is: 'a title of 25', view: modal({ title: plain(long(25)) }), found: ['title: 25 characters, 24 allowed'] },
    { is: 'a title in mrkdwn', view: modal({ title: mrkdwn('a') }), found: ['title: must be plain_text'] },
    { is: 'no title', view: modal({ title: undefined }), found: ['title: not a text object'] },
    { is: 'a submit of 25', view: modal({ submit: plain(long(25)) }), found: ['submit: 25 characters, 24 allowed'] },
    { is: 'a close of 25', view: modal({ close: plain(long(25)) }), found: ['close: 25 characters, 24 allowed'] },
    {
      is: 'private_metadata of 3001',
      view: modal({ private_metadata: long(3001) }),
      found: ['private_metadata: 3001 characters, 3000 allowed'],
    },
    {
      is: 'a callback_id of 256',
      view: modal({ callback_id: long(256) }),
      found: ['callback_id: 256 characters, 255 allowed'],
    },
    { is: 'an alert', view: modal({ blocks: [{ type: 'alert', text: mrkdwn('a') }] }), found: [] },
    { is: 'an input', view: modal({ blocks: [input({ type: 'plain_text_input' })] }), found: [] },
    {
      is: 'an input and no submit',
      view: modal({ submit: undefined, blocks: [input({ type: 'plain_text_input' })] }),
      found: ['submit: needed in a modal with input blocks'],
    },
    {
      is: 'a chart in a modal',
      view: modal({ blocks: [chart()] }),
      found: ['blocks[0]: data_visualization may not stand in a modal'],
    },
    {
      is: 'a placeholder of 151',
      view: modal({ blocks: [input({ type: 'external_select', placeholder: plain(long(151)) })] }),
      found: ['blocks[0].element.placeholder: 151 characters, 150 allowed'],
    },
    { is: 'a Home without title', view: { type: 'home', blocks: [section()] }, found: [] },
    {
      is: 'an alert in a Home',
      view: { type: 'home', blocks: [{ type: 'alert', text: mrkdwn('a') }] },
      found: ['blocks[0]: alert may not stand in a home'],
    },
    { is: 'something else', view: 'modal', found: ['type: must be modal or home'] },
  ])('$is → $found', ({ view, found }) => {
    expect(viewFaults(view).map(inWords)).toEqual(found);
  });
});

describe('the options of an external select', () => {
  it.each([
    { is: 'none found', answer: { options: [] }, found: [] },
    { is: '100', answer: { options: times(100, (n) => choice(`${n}`)) }, found: [] },
    { is: '101', answer: { options: times(101, (n) => choice(`${n}`)) }, found: ['options: 101 items, 100 allowed'] },
    {
      is: 'a text of 76',
      answer: { options: [choice('1', long(76))] },
      found: ['options[0].text: 76 characters, 75 allowed'],
    },
    { is: 'groups', answer: { option_groups: [{ label: plain('Mine'), options: [choice('1')] }] }, found: [] },
    {
      is: 'a group label of 76',
      answer: { option_groups: [{ label: plain(long(76)), options: [choice('1')] }] },
      found: ['option_groups[0].label: 76 characters, 75 allowed'],
    },
    { is: 'no list', answer: undefined, found: ['not a list of options'] },
  ])('$is → $found', ({ answer, found }) => {
    expect(optionsFaults(answer).map(inWords)).toEqual(found);
  });
});

test('requireWithinLimits hands back what Slack would take, and names every breach of what it would not', () => {
  const sound = { text: 'Acme moved to proposal' };
  expect(requireWithinLimits('message', sound)).toBe(sound);
  const wrong = { text: 'a', blocks: [{ type: 'header', text: plain(long(151)) }, section({ text: mrkdwn('') })] };
  expect(() => requireWithinLimits('message', wrong)).toThrow(LimitsError);
  expect(() => requireWithinLimits('message', wrong)).toThrow(
    /blocks\[0\]\.text: 151 characters.*\n.*blocks\[1\]\.text: empty/,
  );
});
