import type { ModalView } from '@slack/types';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { boltApp } from './bolt-app.ts';
import { button, option, plain } from './elements.ts';
import { openAcme } from './workspace.ts';

const FORM: ModalView = {
  type: 'modal',
  callback_id: 'update',
  notify_on_close: true,
  title: plain('Update a deal'),
  submit: plain('Save'),
  blocks: [
    { type: 'input', block_id: 'deal', label: plain('Deal'), element: { type: 'external_select', action_id: 'pick' } },
    {
      type: 'input',
      block_id: 'note',
      label: plain('Note'),
      element: { type: 'plain_text_input', action_id: 'text', max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'when',
      label: plain('Next'),
      optional: true,
      element: { type: 'datepicker', action_id: 'date' },
    },
    {
      type: 'input',
      block_id: 'with',
      label: plain('With'),
      optional: true,
      element: { type: 'multi_users_select', action_id: 'who' },
    },
    { type: 'actions', block_id: 'tools', elements: [button('Clear', 'clear')] },
  ],
};

let close: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function withApp(listen: Parameters<typeof boltApp>[1]) {
  const { slack } = openAcme();
  close = (await boltApp(slack, listen)).close;
  return slack;
}

describe('a modal', () => {
  type Answer = Parameters<Parameters<Parameters<typeof boltApp>[1]>[0]['view']>[1];
  const heard = vi.fn();

  async function withForm(onSubmit: Answer, onClose?: Answer) {
    heard.mockReset();
    const slack = await withApp((app) => {
      app.command('/deal', async ({ ack, client, command }) => {
        await client.views.open({ trigger_id: command.trigger_id, view: FORM });
        await ack();
      });
      app.options('pick', ({ options, ack }) => ack({ options: [option(`${options.value} Corp`, '42')] }));
      app.action('clear', async ({ ack, client, body }) => {
        if (body.type === 'block_actions' && body.view) {
          await client.views.update({ view_id: body.view.id, view: { ...FORM, title: plain('Cleared') } });
        }
        await ack();
      });
      app.view('update', onSubmit);
      if (onClose) app.view({ callback_id: 'update', type: 'view_closed' }, onClose);
    });
    const { modal } = await slack.command('/deal', 'update', 'U_BEA');
    expect(modal).toMatchObject({ callback_id: 'update', title: { text: 'Update a deal' } });
    return slack;
  }

  test('is submitted with what stands in it, the option found by searching, and closes', async () => {
    const slack = await withForm(async ({ view, ack }) => {
      heard(view.state.values);
      await ack();
    });
    const answer = await slack
      .as('U_BEA')
      .submit({ pick: 'Acme Corp', note: 'MSA sent', date: '2026-03-13', who: ['U_RAJ'] })
      .catch(String);
    expect(answer).toContain('No option "Acme Corp" among: Acme Corp Corp');
    const done = await slack.as('U_BEA').submit({ pick: '42', note: 'MSA sent', date: '2026-03-13', who: ['U_RAJ'] });
    expect(done.status).toBe(200);
    expect(done.modal).toBeUndefined();
    expect(heard.mock.lastCall?.[0]).toEqual({
      deal: { pick: { type: 'external_select', selected_option: option('42 Corp', '42') } },
      note: { text: { type: 'plain_text_input', value: 'MSA sent' } },
      when: { date: { type: 'datepicker', selected_date: '2026-03-13' } },
      with: { who: { type: 'multi_users_select', selected_users: ['U_RAJ'] } },
    });
    expect(slack.modal('U_BEA')).toBeUndefined();
  });

  test('with a required field empty or too full is not sent', async () => {
    const slack = await withForm(async ({ ack }) => {
      heard();
      await ack();
    });
    const empty = await slack.as('U_BEA').submit({ pick: '42' });
    expect(empty).toMatchObject({ status: 0, errors: { note: 'Please complete this required field.' } });
    const full = await slack.as('U_BEA').submit({ note: 'x'.repeat(21) });
    expect(full).toMatchObject({ status: 0, errors: { note: 'Please enter fewer characters.' } });
    expect(heard).not.toHaveBeenCalled();
  });

  test('shows the errors it is answered with, and keeps what was typed', async () => {
    const slack = await withForm(({ ack }) => ack({ response_action: 'errors', errors: { note: 'Say more' } }));
    const { errors } = await slack.as('U_BEA').submit({ pick: '42', note: 'a' });
    expect(errors).toEqual({ note: 'Say more' });
    expect(slack.modal('U_BEA')?.state.values.note).toMatchObject({ text: { value: 'a' } });
  });

  test.each([
    { action: 'update', titles: ['Next'] },
    { action: 'push', titles: ['Update a deal', 'Next'] },
  ] as const)('answered with $action shows the next', async ({ action, titles }) => {
    const view: ModalView = { type: 'modal', title: plain('Next'), blocks: [] };
    const slack = await withForm(({ ack }) => ack({ response_action: action, view }));
    const { modal } = await slack.as('U_BEA').submit({ pick: '42', note: 'a' });
    expect(modal?.title).toMatchObject({ text: 'Next' });
    const stack = slack.snapshot().workspaces[0]?.modals.U_BEA;
    expect(stack?.map(({ title }) => title?.text)).toEqual(titles);
  });

  test.each([
    {
      is: 'an error under no input',
      answer: { response_action: 'errors', errors: { tools: 'no' } },
      says: /Errors under no input block/,
    },
    {
      is: 'a title of 25',
      answer: { response_action: 'update', view: { ...FORM, title: plain('x'.repeat(25)) } },
      says: /25 characters/,
    },
  ] as const)('answered with $is throws', async ({ answer, says }) => {
    const slack = await withForm(({ ack }) => ack(answer));
    await expect(slack.as('U_BEA').submit({ pick: '42', note: 'a' })).rejects.toThrow(says);
  });

  test('takes clicks, and tells that it was closed', async () => {
    const slack = await withForm(
      async ({ ack }) => ack(),
      async ({ body, ack }) => {
        heard(body.type);
        await ack();
      },
    );
    const modal = slack.modal('U_BEA');
    const cleared = modal && (await slack.as('U_BEA').click(modal, 'Clear'));
    expect(cleared?.modal?.title).toMatchObject({ text: 'Cleared' });
    await slack.as('U_BEA').close();
    expect(heard).toHaveBeenLastCalledWith('view_closed');
    expect(slack.modal('U_BEA')).toBeUndefined();
  });

  /** A form on top of another. */
  async function stacked(top: Partial<ModalView>, onSubmit: Answer) {
    const view: ModalView = {
      type: 'modal',
      callback_id: 'top',
      title: plain('Top'),
      submit: plain('Save'),
      blocks: [],
      ...top,
    };
    let pushed = false;
    const slack = await withForm(
      async (args) => {
        if (pushed) return onSubmit(args);
        pushed = true;
        await args.ack({ response_action: 'push', view: { ...view, callback_id: 'update' } });
      },
      async ({ body, ack }) => {
        heard(body.type === 'view_closed' && body.is_cleared);
        await ack();
      },
    );
    await slack.as('U_BEA').submit({ pick: '42', note: 'a' });
    expect(slack.modal('U_BEA')?.title).toMatchObject({ text: 'Top' });
    return slack;
  }

  test.each([
    { is: 'nothing', answer: undefined, left: 'Update a deal' },
    { is: 'clear', answer: { response_action: 'clear' } as const, left: undefined },
  ])('on top of another, answered with $is, leaves $left', async ({ answer, left }) => {
    const slack = await stacked({}, ({ ack }) => ack(answer));
    expect((await slack.as('U_BEA').submit()).modal?.title?.text).toBe(left);
  });

  test.each([
    { top: {}, left: 'Update a deal', told: 0 },
    { top: { notify_on_close: true }, left: 'Update a deal', told: 1 },
    { top: { notify_on_close: true, clear_on_close: true }, left: undefined, told: 1 },
  ])('closed with $top leaves $left and tells the app $told times', async ({ top, left, told }) => {
    const slack = await stacked(top, ({ ack }) => ack());
    expect((await slack.as('U_BEA').close()).modal?.title?.text).toBe(left);
    expect(heard).toHaveBeenCalledTimes(told);
  });
});
