import type { KnownBlock } from '@slack/types';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { boltApp } from './bolt-app.ts';
import { button, option } from './elements.ts';
import { openAcme } from './workspace.ts';

const DEALS: KnownBlock[] = [
  {
    type: 'actions',
    block_id: 'acme',
    elements: [
      button('Won', 'won', '1'),
      { type: 'static_select', action_id: 'stage', options: [option('Proposal', 'proposal'), option('Lead', 'lead')] },
      { type: 'datepicker', action_id: 'next' },
      { type: 'overflow', action_id: 'more', options: [option('Park', 'park'), option('Give away', 'give')] },
    ],
  },
];

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

describe('a click', () => {
  async function withDeals(listen: Parameters<typeof boltApp>[1]) {
    const slack = await withApp((app) => {
      app.command('/deal', ({ ack }) => ack({ text: 'Deals', blocks: DEALS }));
      listen(app);
    });
    const { message } = await slack.command('/deal', '', 'U_BEA');
    if (!message) throw new Error('no deals shown');
    return { slack, message };
  }

  test.each([
    { what: 'Won', value: undefined, action: { action_id: 'won', type: 'button', value: '1' } },
    { what: 'won', value: undefined, action: { action_id: 'won', type: 'button', value: '1' } },
    { what: 'stage', value: 'Lead', action: { action_id: 'stage', selected_option: { value: 'lead' } } },
    { what: 'next', value: '2026-03-13', action: { action_id: 'next', selected_date: '2026-03-13' } },
    {
      what: 'Park',
      value: undefined,
      action: { action_id: 'more', type: 'overflow', selected_option: { value: 'park' } },
    },
  ])('on $what carries its action', async ({ what, value, action }) => {
    const heard = vi.fn();
    const { slack, message } = await withDeals((app) =>
      app.action(/.*/, async ({ action: pressed, ack }) => {
        heard(pressed);
        await ack();
      }),
    );
    expect(await slack.as('U_BEA').click(message, what, value)).toMatchObject({ status: 200, body: '' });
    expect(heard.mock.lastCall?.[0]).toMatchObject({ ...action, block_id: 'acme' });
  });

  test('remembers what was picked before, and replaces an ephemeral message through respond', async () => {
    const heard = vi.fn();
    const { slack, message } = await withDeals((app) =>
      app.action(/.*/, async ({ body, ack, respond }) => {
        heard(body);
        await ack();
        if ('state' in body && heard.mock.calls.length === 2) await respond({ replace_original: true, text: 'Saved' });
      }),
    );
    await slack.as('U_BEA').click(message, 'stage', 'lead');
    await slack.as('U_BEA').click(message, 'Won');
    expect(heard.mock.lastCall?.[0]).toMatchObject({
      container: { type: 'message', is_ephemeral: true, message_ts: message.ts },
      state: { values: { acme: { stage: { selected_option: { value: 'lead' } }, next: { selected_date: null } } } },
    });
    expect(heard.mock.lastCall?.[0]).not.toHaveProperty('message');
    await vi.waitFor(() => expect(slack.dm('U_BEA')).toMatchObject([{ ts: message.ts, text: 'Saved' }]));
  });

  test('on what is not there says what is', async () => {
    const { slack, message } = await withDeals(() => undefined);
    await expect(slack.as('U_BEA').click(message, 'Lost')).rejects.toThrow(
      'Nothing to press called "Lost" among: won / Won',
    );
    await expect(slack.as('U_RAJ').click(message, 'Won')).rejects.toThrow('U_RAJ is not in D_BEA');
  });
});
