import { afterEach, expect, test } from 'vitest';
import type { Value } from '../../../src/sandbox/slack/elements.ts';
import type { Json } from '../../../src/sandbox/slack/state.ts';
import { boltApp } from './bolt-app.ts';
import { plain } from './elements.ts';
import { openAcme } from './workspace.ts';

let close: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

/** Bea, with a form of this one element open; what she sends in comes back. */
async function withElement(element: Json) {
  const { slack } = openAcme();
  let sent: unknown;
  close = (
    await boltApp(slack, (app) => {
      app.command('/deal', async ({ ack, client, command }) => {
        const blocks = [
          { type: 'input', block_id: 'it', label: plain('It'), element: { action_id: 'value', ...element } },
        ];
        const view = { type: 'modal', callback_id: 'form', title: plain('Form'), submit: plain('Save'), blocks };
        await client.views.open({ trigger_id: command.trigger_id, view: JSON.parse(JSON.stringify(view)) });
        await ack();
      });
      app.view('form', async ({ ack, view }) => {
        sent = view.state.values.it?.value;
        await ack();
      });
    })
  ).close;
  const bea = slack.as('U_BEA');
  await bea.command('/deal');
  return { submit: async (it: Value) => ({ ...(await bea.submit({ it })), sent }) };
}

test.each([
  [{ type: 'users_select' }, 'U_RAJ', { selected_user: 'U_RAJ' }],
  [{ type: 'multi_users_select' }, ['U_RAJ', 'U_BEA'], { selected_users: ['U_RAJ', 'U_BEA'] }],
  [{ type: 'channels_select' }, 'C_SALES', { selected_channel: 'C_SALES' }],
  [{ type: 'conversations_select' }, 'C_SECRET', { selected_conversation: 'C_SECRET' }],
  [{ type: 'timepicker' }, '09:15', { selected_time: '09:15' }],
  [{ type: 'number_input', is_decimal_allowed: false, min_value: '30' }, '30', { value: '30' }],
  [{ type: 'number_input', is_decimal_allowed: true }, '0.5', { value: '0.5' }],
] as [Json, Value, Json][])('%j holds %j, and Slack reports it', async (element, value, state) => {
  const form = await withElement(element);
  expect((await form.submit(value)).sent).toEqual({ type: element.type, ...state });
});

test.each([
  [{ type: 'users_select' }, 'U_GONE'],
  [{ type: 'multi_users_select' }, ['U_BEA', 'U_HANK']],
  [{ type: 'channels_select' }, 'C_SECRET'],
  [{ type: 'conversations_select' }, 'C_OLD'],
  [{ type: 'conversations_select', filter: { include: ['public'] } }, 'C_SECRET'],
] as [Json, Value][])('%j does not offer %j', async (element, value) => {
  const form = await withElement(element);
  await expect(form.submit(value)).rejects.toThrow('to pick among');
});

test.each([
  [{ is_decimal_allowed: false }, 'ten', 'Please enter a whole number.'],
  [{ is_decimal_allowed: false }, '1.5', 'Please enter a whole number.'],
  [{ is_decimal_allowed: true }, '1,5', 'Please enter a number.'],
  [{ is_decimal_allowed: false, min_value: '30' }, '29', 'Please enter at least 30.'],
  [{ is_decimal_allowed: false, max_value: '30' }, '31', 'Please enter at most 30.'],
] as [Json, string, string][])('a number, %j, is not %s', async (element, value, says) => {
  const form = await withElement({ type: 'number_input', ...element });
  expect((await form.submit(value)).errors).toEqual({ it: says });
});
