import { describe, expect, it } from 'vitest';
import { plain, words } from '../../src/slack/plain.ts';

const NAMES: Record<string, string> = { U1: 'Bea', C1: 'sales' };
const nameOf = (id: string) => NAMES[id];

describe('mrkdwn as plain text', () => {
  it.each([
    ['<@U1> and <@U2>', '@Bea and @U2'],
    ['<#C1> <#C2|east>', '#sales #east'],
    ['<https://a.test/x|the card> <https://b.test>', 'the card (https://a.test/x) https://b.test'],
    ['<!channel> <!date^1392734382^{date}|18 Feb>', '@channel 18 Feb'],
    ['R&amp;D &lt;!channel&gt; &amp;lt;', 'R&D <!channel> &lt;'],
    ['*Acme* · _(undone)_ · `/deal show *x*`', 'Acme · (undone) · `/deal show x`'],
    ['2 * 3 * 4, snake_case_name', '2 * 3 * 4, snake_case_name'],
    [':small_orange_diamond: no touch', '◆ no touch'],
  ])('%s', (mrkdwn, text) => {
    expect(words(mrkdwn, { nameOf })).toBe(text);
  });
});

const button = (text: string, value: string) => ({ type: 'button', text: { type: 'plain_text', text }, value });

describe('a message as plain text', () => {
  it.each([
    { is: 'a text alone', message: { text: '*Saved*' }, shows: 'Saved' },
    {
      is: 'a section with its button',
      message: {
        text: 'not this',
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*Acme*' }, accessory: button('Update', '1') }],
      },
      shows: 'Acme  [Update]',
    },
    {
      is: 'a row of buttons',
      message: { blocks: [{ type: 'actions', elements: [button('Undo', '1'), button('Edit', '2')] }] },
      shows: '[Undo]  [Edit]',
    },
    {
      is: 'a menu',
      message: {
        blocks: [
          {
            type: 'actions',
            elements: [{ type: 'external_select', placeholder: { type: 'plain_text', text: 'Pick a deal' } }],
          },
        ],
      },
      shows: '[Pick a deal]',
    },
    {
      is: 'header, fields, divider and small print',
      message: {
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'R&amp;D' } },
          {
            type: 'section',
            fields: [
              { type: 'mrkdwn', text: '*a*' },
              { type: 'plain_text', text: '*b*' },
            ],
          },
          { type: 'divider' },
          {
            type: 'context',
            elements: [
              { type: 'mrkdwn', text: '<@U1>' },
              { type: 'image', alt_text: 'a face' },
            ],
          },
        ],
      },
      shows: 'R&amp;D\na  *b*\n───\n@Bea  (picture: a face)',
    },
    {
      is: 'a chart',
      message: {
        blocks: [
          {
            type: 'data_visualization',
            title: 'Calls',
            chart: {
              type: 'bar',
              series: [
                {
                  name: 'reach',
                  data: [
                    { label: 'Mon', value: 3 },
                    { label: 'Tue', value: 0 },
                  ],
                },
              ],
            },
          },
        ],
      },
      shows: '(chart: Calls)\n  reach: Mon 3, Tue 0',
    },
    {
      is: 'rich text',
      message: {
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'text', text: 'Hi ' },
                  { type: 'user', user_id: 'U1' },
                ],
              },
            ],
          },
        ],
      },
      shows: 'Hi @Bea',
    },
    {
      is: 'a block nobody knows',
      message: { text: 'Read me', blocks: [{ type: 'hologram' }, null] },
      shows: 'Read me',
    },
  ])('$is', ({ message, shows }) => {
    expect(plain(message, { nameOf })).toBe(shows);
  });

  it('lets the reader number what can be pressed', () => {
    let number = 0;
    const blocks = [{ type: 'actions', elements: [button('Undo', '1'), button('Edit', '2')] }];
    const press = (label: string, { value }: { value?: unknown }) => `[${++number}: ${label} → ${String(value)}]`;
    expect(plain({ blocks }, { press })).toBe('[1: Undo → 1]  [2: Edit → 2]');
  });
});
