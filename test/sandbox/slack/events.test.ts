import { afterEach, expect, test } from 'vitest';
import { boltApp } from './bolt-app.ts';
import { openAcme } from './workspace.ts';

let close: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

type Heard = { id: string; retry: number | undefined; event: Record<string, unknown> };

/** A local Slack whose app notes every event it hears. */
async function listening() {
  const { slack } = openAcme();
  const heard: Heard[] = [];
  const note = async ({
    body,
    context,
    payload,
  }: {
    body: object;
    context: { retryNum?: number };
    payload: object;
  }) => {
    heard.push({ id: 'event_id' in body ? String(body.event_id) : '', retry: context.retryNum, event: { ...payload } });
  };
  const app = await boltApp(slack, (bolt) => {
    for (const name of ['message', 'app_mention', 'app_home_opened', 'user_change', 'team_rename'])
      bolt.event(name, note);
    bolt.shortcut(/.*/, async ({ shortcut, ack }) => {
      heard.push({ id: 'shortcut', retry: undefined, event: { ...shortcut } });
      await ack();
    });
  });
  close = app.close;
  return { slack, heard, events: () => heard.map(({ event }) => event) };
}

test('a DM is heard as message.im', async () => {
  const { slack, events } = await listening();
  await slack.as('U_BEA').say('Acme moved to proposal, 40k & more, see https://acme.test/a?b#sales');
  expect(events()).toMatchObject([
    {
      type: 'message',
      channel: 'D_BEA',
      channel_type: 'im',
      user: 'U_BEA',
      text: 'Acme moved to proposal, 40k &amp; more, see <https://acme.test/a?b#sales>',
    },
  ]);
});

test('a mention in a channel is heard as message and as app_mention of the same ts', async () => {
  const { slack, events } = await listening();
  const { message } = await slack.as('U_BEA').say('@sideline Acme is won, thanks @raj', { channel: 'C_SALES' });
  expect(events()).toMatchObject([
    { type: 'message', channel_type: 'channel', text: '<@U_BOT> Acme is won, thanks <@U_RAJ>', ts: message?.ts },
    { type: 'app_mention', channel: 'C_SALES', ts: message?.ts },
  ]);
});

test('nothing is heard of a channel the bot is not in, and nobody speaks where they are not', async () => {
  const { slack, events } = await listening();
  await slack.as('U_BEA').say('secret', { channel: 'C_OTHER' });
  expect(events()).toEqual([]);
  await expect(slack.as('U_RAJ').say('hello', { channel: 'C_OTHER' })).rejects.toThrow('U_RAJ is not in C_OTHER');
});

test('a reply carries its thread', async () => {
  const { slack, events } = await listening();
  const { message } = await slack.as('U_BEA').say('parent', { channel: 'C_SALES' });
  await slack.as('U_RAJ').say('reply', { channel: 'C_SALES', thread: message?.ts ?? '' });
  expect(events()[1]).toMatchObject({ thread_ts: message?.ts, text: 'reply' });
  expect(slack.thread('C_SALES', message?.ts ?? '').map(({ text }) => text)).toEqual(['reply']);
});

test('an edit is heard with both versions, a deletion with the last', async () => {
  const { slack, events } = await listening();
  const { message } = await slack.as('U_BEA').say('40k');
  if (!message) throw new Error('nothing said');
  await slack.as('U_BEA').edit(message, '45k');
  await slack.as('U_BEA').erase(message);
  const [, edited, deleted] = events();
  expect(edited).toMatchObject({
    subtype: 'message_changed',
    message: { ts: message.ts, text: '45k', edited: { user: 'U_BEA' } },
    previous_message: { text: '40k' },
  });
  expect(deleted).toMatchObject({
    subtype: 'message_deleted',
    deleted_ts: message.ts,
    previous_message: { text: '45k' },
  });
  expect(slack.dm('U_BEA')).toEqual([]);
});

test('opening the app and changing the zone are heard', async () => {
  const { slack, events } = await listening();
  await slack.as('U_BEA').openApp();
  await slack.as('U_BEA').changeProfile({ zone: 'Europe/Berlin' });
  expect(events()).toMatchObject([
    { type: 'app_home_opened', user: 'U_BEA', tab: 'home', channel: 'D_BEA' },
    { type: 'user_change', user: { id: 'U_BEA', tz: 'Europe/Berlin', tz_offset: 3600 } },
  ]);
});

test('an event comes again as a retry, or as if new', async () => {
  const { slack, heard } = await listening();
  const { envelopes } = await slack.as('U_BEA').say('once');
  const [envelope] = envelopes;
  if (!envelope) throw new Error('nothing sent');
  await slack.redeliver(envelope, 'retry');
  await slack.redeliver(envelope, 'new id');
  const [first, retry, again] = heard;
  expect(retry).toMatchObject({ id: first?.id, retry: 1 });
  expect(again?.id).not.toBe(first?.id);
  expect(again?.event).toEqual(first?.event);
});

test('any other event can be sent', async () => {
  const { slack, events } = await listening();
  expect(await slack.event('T_ACME', { type: 'team_rename', name: 'Acme' })).toMatchObject({ status: 200 });
  expect(events()).toMatchObject([{ type: 'team_rename', name: 'Acme' }]);
});

test('a shortcut is run on a message, or from anywhere', async () => {
  const { slack, events } = await listening();
  const { message } = await slack.as('U_RAJ').say('Globex wants SOC2', { channel: 'C_SALES' });
  if (!message) throw new Error('nothing said');
  await slack.as('U_BEA').shortcut('log-message', message);
  await slack.as('U_BEA').shortcut('new-deal');
  expect(events().slice(1)).toMatchObject([
    {
      type: 'message_action',
      callback_id: 'log-message',
      channel: { id: 'C_SALES' },
      message: { text: 'Globex wants SOC2' },
    },
    { type: 'shortcut', callback_id: 'new-deal', user: { id: 'U_BEA' } },
  ]);
});
