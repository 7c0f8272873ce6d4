import { afterEach, expect, test, vi } from 'vitest';
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

test('what a person writes comes as their client sends it: with its id, its team, and its words as rich text', async () => {
  const { slack, events } = await listening();
  const { message } = await slack.as('U_BEA').say('@raj R&D is :tada: see https://acme.test', { channel: 'C_SALES' });
  const { client_msg_id, ...event } = events()[0] ?? {};
  expect(client_msg_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(event).toEqual({
    ...{ type: 'message', ts: message?.ts, event_ts: message?.ts, user: 'U_BEA', team: 'T_ACME' },
    ...{ channel: 'C_SALES', channel_type: 'channel' },
    text: '<@U_RAJ> R&amp;D is :tada: see <https://acme.test>',
    blocks: [
      {
        type: 'rich_text',
        block_id: expect.stringMatching(/^\w{5}$/),
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'user', user_id: 'U_RAJ' },
              { type: 'text', text: ' R&D is ' },
              { type: 'emoji', name: 'tada' },
              { type: 'text', text: ' see ' },
              { type: 'link', url: 'https://acme.test' },
            ],
          },
        ],
      },
    ],
  });
  expect(slack.messages('C_SALES')[0]).not.toHaveProperty('blocks');
});

test('an edit keeps the id, says when in whole seconds, and never the same twice', async () => {
  const { slack, events } = await listening();
  const { message } = await slack.as('U_BEA').say('40k');
  if (!message) throw new Error('nothing said');
  await slack.as('U_BEA').edit(message, '45k');
  await slack.as('U_BEA').edit(message, '50k');
  type Changed = { message: { client_msg_id: string; edited: { ts: string } }; previous_message: { text: string } };
  const [said, ...edits] = events() as [{ client_msg_id: string }, ...Changed[]];
  expect(edits.map(({ message: after }) => after.client_msg_id)).toEqual(Array(2).fill(said.client_msg_id));
  const [first = '', second = ''] = edits.map(({ message: after }) => after.edited.ts);
  expect(first).toMatch(/^\d+\.000000$/);
  expect(Number(second)).toBe(Number(first) + 1);
  expect(Number(first)).toBeGreaterThanOrEqual(Number(message.ts));
  expect(edits[1]).toMatchObject({ previous_message: { text: '45k', edited: { ts: first } }, channel_type: 'im' });
});

test('an edit of what calls the bot is heard as app_mention again, marked as edited', async () => {
  const { slack, events } = await listening();
  const { message } = await slack.as('U_BEA').say('Acme is won', { channel: 'C_SALES' });
  if (!message) throw new Error('nothing said');
  expect(events().map(({ type }) => type)).toEqual(['message']);
  await slack.as('U_BEA').edit(message, '@sideline Acme is won');
  const [, changed, mention] = events();
  expect(changed).toMatchObject({ subtype: 'message_changed', message: { text: '<@U_BOT> Acme is won' } });
  expect(mention).toMatchObject({ type: 'app_mention', ts: message.ts, edited: { user: 'U_BEA' }, channel: 'C_SALES' });
  expect(mention).not.toHaveProperty('subtype');
  expect(mention).not.toHaveProperty('channel_type');
});

test('a message with replies leaves a stone behind, which goes with the last of them', async () => {
  const { slack, events } = await listening();
  const { message: parent } = await slack.as('U_BEA').say('parent', { channel: 'C_SALES' });
  if (!parent) throw new Error('nothing said');
  const { message: reply } = await slack.as('U_RAJ').say('reply', { channel: 'C_SALES', thread: parent.ts });
  if (!reply) throw new Error('nothing replied');
  await slack.as('U_BEA').erase(parent);
  const stone = { subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.', ts: parent.ts };
  expect(events()[2]).toMatchObject({
    subtype: 'message_changed',
    message: { ...stone, hidden: true, reply_count: 1 },
    previous_message: { text: 'parent', user: 'U_BEA', thread_ts: parent.ts, reply_users: ['U_RAJ'] },
  });
  expect(slack.messages('C_SALES')).toMatchObject([stone, { text: 'reply' }]);
  await slack.as('U_RAJ').erase(reply);
  expect(events().slice(3)).toMatchObject([
    { subtype: 'message_deleted', deleted_ts: reply.ts, previous_message: { parent_user_id: 'USLACKBOT' } },
    { subtype: 'message_deleted', deleted_ts: parent.ts, previous_message: stone },
  ]);
  expect(slack.messages('C_SALES')).toEqual([]);
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
  const [said, onMessage, anywhere] = events();
  const { channel: _, channel_type, event_ts, ...carried } = said ?? {};
  expect(onMessage).toEqual({
    ...{ type: 'message_action', callback_id: 'log-message', token: 'not-used', api_app_id: 'ASIDELINE' },
    ...{ team: { id: 'T_ACME', domain: 'acme-sales' }, enterprise: null, is_enterprise_install: false },
    user: { id: 'U_BEA', username: 'bea', name: 'bea', team_id: 'T_ACME' },
    channel: { id: 'C_SALES', name: 'sales' },
    ...{ message_ts: message.ts, message: carried, trigger_id: expect.any(String), action_ts: expect.any(String) },
    response_url: expect.stringContaining('/response/T_ACME/'),
  });
  expect(anywhere).toMatchObject({ type: 'shortcut', callback_id: 'new-deal', user: { id: 'U_BEA' } });
});

test('a shortcut answers whoever ran it, even where the bot is not', async () => {
  const { slack } = openAcme();
  const app = await boltApp(slack, (bolt) =>
    bolt.shortcut('log-message', async ({ ack, respond }) => {
      await ack();
      await respond({ response_type: 'ephemeral', text: 'Read' });
    }),
  );
  close = app.close;
  const { message } = await slack.as('U_BEA').say('Globex wants SOC2', { channel: 'C_OTHER' });
  if (!message) throw new Error('nothing said');
  await slack.as('U_BEA').shortcut('log-message', message);
  await vi.waitFor(() =>
    expect(slack.messages('C_OTHER', 'U_BEA').at(-1)).toMatchObject({ text: 'Read', viewer: 'U_BEA' }),
  );
});
