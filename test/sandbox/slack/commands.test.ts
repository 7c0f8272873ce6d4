import { afterEach, describe, expect, test, vi } from 'vitest';
import { LimitsError } from '../../../src/slack/limits.ts';
import { boltApp } from './bolt-app.ts';
import { plain } from './elements.ts';
import { openAcme } from './workspace.ts';

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

describe('a command', () => {
  test('reaches the app as Slack sends it, names and entities escaped', async () => {
    const heard = vi.fn();
    const slack = await withApp((app) =>
      app.command('/deal', async ({ command, ack }) => {
        heard(command);
        await ack();
      }),
    );
    const answer = await slack.command('/deal', 'give R&D <x> @raj in #sales mail bea@sales.com', 'U_BEA', {
      channel: 'C_SALES',
    });
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(heard.mock.lastCall?.[0]).toMatchObject({
      text: 'give R&amp;D &lt;x&gt; <@U_RAJ|raj> in <#C_SALES|sales> mail bea@sales.com',
      command: '/deal',
      user_id: 'U_BEA',
      user_name: 'bea',
      team_id: 'T_ACME',
      team_domain: 'acme-sales',
      channel_id: 'C_SALES',
      channel_name: 'sales',
      is_enterprise_install: 'false',
    });
  });

  test('answered with a text shows it to the caller alone', async () => {
    const slack = await withApp((app) => app.command('/deal', ({ ack }) => ack('Acme is in proposal')));
    const { message } = await slack.command('/deal', 'show acme', 'U_BEA', { channel: 'C_SALES' });
    expect(message).toMatchObject({ text: 'Acme is in proposal', viewer: 'U_BEA' });
    expect(slack.messages('C_SALES', 'U_BEA').map(({ text }) => text)).toEqual(['Acme is in proposal']);
    expect(slack.messages('C_SALES', 'U_RAJ')).toEqual([]);
    expect(slack.messages('C_SALES')).toEqual([]);
    expect(slack.reply('U_BEA')).toContain('Acme is in proposal');
    expect(slack.reply('U_RAJ')).toBe('');
  });

  test('answered in_channel shows it to everyone there', async () => {
    const slack = await withApp((app) =>
      app.command('/deal', ({ ack }) => ack({ response_type: 'in_channel', text: 'Won!' })),
    );
    await slack.command('/deal', 'won acme', 'U_BEA', { channel: 'C_SALES' });
    expect(slack.messages('C_SALES', 'U_RAJ').map(({ text }) => text)).toEqual(['Won!']);
  });

  test('answered with what Slack would refuse throws', async () => {
    const slack = await withApp((app) =>
      app.command('/deal', ({ ack }) => ack({ blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] })),
    );
    await expect(slack.command('/deal', '', 'U_BEA')).rejects.toThrow(LimitsError);
  });

  test('answered later arrives through its response_url', async () => {
    const slack = await withApp((app) =>
      app.command('/deal', async ({ ack, respond }) => {
        await ack();
        await respond('Here it is');
      }),
    );
    const { message } = await slack.command('/deal', '', 'U_BEA');
    expect(message).toBeUndefined();
    await vi.waitFor(() => expect(slack.dm('U_BEA').map(({ text }) => text)).toEqual(['Here it is']));
  });

  const NOW = () => Math.floor(Date.now() / 1000);
  test.each([
    { is: 'an honest request', forgery: {}, status: 200 },
    { is: 'a forged signature', forgery: { signature: `v0=${'0'.repeat(64)}` }, status: 401 },
    { is: 'a request of ten minutes ago', forgery: { timestamp: NOW() - 600 }, status: 401 },
    {
      is: 'a form with a charset',
      forgery: { headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' } },
      status: 400,
    },
  ])('$is is answered $status', async ({ forgery, status }) => {
    const slack = await withApp((app) => app.command('/deal', ({ ack }) => ack('yes')));
    expect(await slack.command('/deal', '', 'U_BEA', forgery)).toMatchObject({ status });
    expect(slack.dm('U_BEA')).toHaveLength(status === 200 ? 1 : 0);
  });

  test('can be replayed to the letter', async () => {
    const heard: string[] = [];
    const slack = await withApp((app) =>
      app.command('/deal', async ({ command, ack }) => {
        heard.push(command.trigger_id);
        await ack();
      }),
    );
    await slack.command('/deal', '', 'U_BEA');
    const [request] = slack.requests;
    if (request) await slack.resend(request);
    expect(heard).toEqual([heard[0], heard[0]]);
  });
});
