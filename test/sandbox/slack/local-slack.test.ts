import type { View } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { openLocalSlack } from '../../../src/sandbox/slack/local-slack.ts';
import { clientFor, clientInto, errorOf, openAcme } from './workspace.ts';

const post = { channel: 'C_SALES', text: 'a' };

describe('timestamps', () => {
  test('come from the given clock, and never repeat while it stands or goes back', async () => {
    const { slack, move } = openAcme();
    const client = clientInto(slack.fetch);
    const stamps: (string | undefined)[] = [];
    const say = async () => stamps.push((await client.chat.postMessage(post)).ts);
    await say();
    await say();
    move({ milliseconds: 5 });
    await say();
    move({ hours: -1 });
    await say();
    expect(stamps).toEqual(['1773066600.000000', '1773066600.000001', '1773066600.005000', '1773066600.005001']);
  });

  test('are each channel’s own', async () => {
    const { slack } = openAcme();
    const client = clientInto(slack.fetch);
    const inSales = await client.chat.postMessage(post);
    const inDm = await client.chat.postMessage({ ...post, channel: 'U_BEA' });
    expect(inDm.ts).toBe(inSales.ts);
  });
});

describe('pace', () => {
  test('one message a second a channel by the given clock; more is 429 with Retry-After', async () => {
    const { slack, move } = openAcme({ pace: true });
    const client = clientInto(slack.fetch);
    await client.chat.postMessage(post);
    await expect(client.chat.postMessage(post)).rejects.toMatchObject({ retryAfter: 1 });
    await client.chat.postMessage({ ...post, channel: 'U_BEA' });
    move({ milliseconds: 999 });
    await expect(client.chat.postMessage(post)).rejects.toMatchObject({ retryAfter: 1 });
    move({ milliseconds: 1 });
    await client.chat.postMessage(post);
    expect(slack.messages('C_SALES')).toHaveLength(2);
  });

  test('is off unless asked for', async () => {
    const { slack } = openAcme();
    const client = clientInto(slack.fetch);
    for (let count = 0; count < 3; count += 1) await client.chat.postMessage(post);
    expect(slack.messages('C_SALES')).toHaveLength(3);
  });
});

describe('limits', () => {
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;

  test.each([
    { is: 'a text of 40,001', body: { text: 'x'.repeat(40_001) }, error: 'msg_too_long' },
    { is: 'a section of 3001', body: { text: 'a', blocks: [section('x'.repeat(3001))] }, error: 'invalid_blocks' },
    {
      is: '13,001 characters in all',
      body: { text: 'a', blocks: Array.from({ length: 5 }, () => section('x'.repeat(2800))) },
      error: 'msg_blocks_too_long',
    },
    {
      is: 'metadata without payload',
      body: { text: 'a', metadata: { event_type: 'a' } as never },
      error: 'invalid_metadata_format',
    },
  ])('$is → $error, remembered as a breach', async ({ body, error }) => {
    const { slack } = openAcme();
    expect(await errorOf(clientInto(slack.fetch).chat.postMessage({ channel: 'C_SALES', ...body }))).toBe(error);
    expect(slack.breaches()).toHaveLength(1);
    expect(slack.messages('C_SALES')).toEqual([]);
  });

  test('a view beyond them is invalid_arguments', async () => {
    const { slack } = openAcme();
    const view: View = { type: 'home', blocks: [{ type: 'alert', text: { type: 'plain_text', text: 'a' } }] };
    expect(await errorOf(clientInto(slack.fetch).views.publish({ user_id: 'U_BEA', view }))).toBe('invalid_arguments');
    expect(slack.breaches()).toEqual(['blocks[0]: alert may not stand in a home']);
  });

  test('are not enforced where that is turned off', async () => {
    const { slack } = openAcme({ enforceLimits: false });
    await clientInto(slack.fetch).chat.postMessage({ ...post, blocks: [section('x'.repeat(3001))] });
    expect(slack.messages('C_SALES')).toHaveLength(1);
  });
});

test('a snapshot is JSON, goes back, and goes on elsewhere with the next ts', async () => {
  const { slack, clock } = openAcme();
  const client = clientInto(slack.fetch);
  await client.chat.postMessage(post);
  await client.chat.postEphemeral({ ...post, user: 'U_BEA', text: 'psst' });
  await client.views.publish({ user_id: 'U_BEA', view: { type: 'home', blocks: [{ type: 'divider' }] } });
  const saved = JSON.parse(JSON.stringify(slack.snapshot()));
  expect(saved).toEqual(slack.snapshot());

  const other = openLocalSlack({ clock, state: saved });
  expect(other.messages('C_SALES', 'U_BEA')).toEqual(slack.messages('C_SALES', 'U_BEA'));
  expect(other.home('U_BEA')).toEqual(slack.home('U_BEA'));
  const next = await clientInto(other.fetch).chat.postMessage(post);
  expect(next.ts).toBe('1773066600.000002');
  expect(slack.messages('C_SALES')).toHaveLength(1);

  await client.chat.postMessage(post);
  await slack.restore(saved);
  expect(slack.messages('C_SALES')).toHaveLength(1);
});

test('every call is kept with its arguments and answer, tokens left out', async () => {
  const { slack } = openAcme();
  const client = clientInto(slack.fetch);
  const blocks = [{ type: 'divider' }] as const;
  await client.chat.postMessage({ ...post, blocks: [...blocks] });
  await errorOf(client.users.info({ user: 'U_NOBODY' }));
  expect(slack.calls('chat.postMessage')).toMatchObject([
    { workspaceId: 'T_ACME', args: { channel: 'C_SALES', text: 'a', blocks }, answer: { ok: true } },
  ]);
  expect(slack.calls('users.info')).toMatchObject([{ answer: { ok: false, error: 'user_not_found' } }]);
  expect(JSON.stringify(slack.calls())).not.toContain('xoxb-');
});

test('whoever listens hears what is posted, edited, reacted to and deleted, until they stop', async () => {
  const { slack } = openAcme();
  const client = clientInto(slack.fetch);
  const heard: string[] = [];
  const stop = slack.onMessage(({ how, message }) => heard.push(`${how} ${message.text}`));
  const { ts = '' } = await client.chat.postMessage(post);
  await client.chat.update({ ...post, ts, text: 'b' });
  await client.reactions.add({ channel: post.channel, timestamp: ts, name: 'eyes' });
  await client.chat.delete({ channel: post.channel, ts });
  stop();
  await client.chat.postMessage(post);
  expect(heard).toEqual(['posted a', 'edited b', 'reacted b', 'deleted b']);
});

test('a snapshot keeps edits, reactions, what one person alone sees and what stands in place of a deleted message', async () => {
  const { slack } = openAcme();
  await slack.connect({ signingSecret: 'unused here', send: async () => ({ status: 200, body: '' }) });
  const [bea, client] = [slack.as('U_BEA'), clientInto(slack.fetch)];
  const said = await Promise.all(['parent', 'acme 40k'].map((text) => bea.say(text, { channel: post.channel })));
  const [parent, update] = said.map(({ message }) => message);
  if (!parent || !update) throw new Error('nothing said');
  await bea.say('reply', { channel: post.channel, thread: parent.ts });
  await bea.edit(update, 'acme 45k');
  await client.reactions.add({ channel: post.channel, timestamp: update.ts, name: 'eyes' });
  await client.chat.postEphemeral({ ...post, user: 'U_BEA', text: 'Save it?' });
  await bea.erase(parent);
  const { slack: restored } = openAcme({ state: JSON.parse(JSON.stringify(slack.snapshot())) });
  expect(restored.messages(post.channel, 'U_BEA')).toEqual(slack.messages(post.channel, 'U_BEA'));
  expect(restored.messages(post.channel, 'U_BEA')).toMatchObject([
    { subtype: 'tombstone' },
    { text: 'acme 45k', edited: { user: 'U_BEA' }, reactions: [{ name: 'eyes', users: ['U_BOT'], count: 1 }] },
    { text: 'reply', thread_ts: parent.ts },
    { text: 'Save it?', viewer: 'U_BEA' },
  ]);
});

test('a JSON body is read like a form', async () => {
  const { slack } = openAcme();
  const served = await slack.serve();
  const response = await fetch(`${served.url}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-acme', 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ ...post, blocks: [{ type: 'divider' }] }),
  });
  expect(await response.json()).toMatchObject({ ok: true, message: { blocks: [{ type: 'divider' }] } });
  await served.close();
});

test.each([
  { is: 'no token', token: '', error: 'not_authed' },
  { is: 'an unknown token', token: 'xoxb-forged', error: 'invalid_auth' },
  { is: 'another workspace’s token', token: 'xoxb-globex', error: 'channel_not_found' },
])('$is → $error', async ({ token, error }) => {
  const { slack } = openAcme();
  const served = await slack.serve();
  const client = clientFor(served.url, token || undefined);
  const call = token
    ? client.chat.postMessage(post)
    : fetch(`${served.url}auth.test`, { method: 'POST' }).then((r) => r.json());
  const found = token ? await errorOf(call) : ((await call) as { error: string }).error;
  expect(found).toBe(error);
  await served.close();
});

test('one workspace knows nobody in another, and cannot write there', async () => {
  const { slack } = openAcme();
  const client = clientInto(slack.fetch);
  expect(await errorOf(client.chat.postMessage({ channel: 'C_GLOBEX', text: 'a' }))).toBe('channel_not_found');
  expect(await errorOf(client.users.info({ user: 'U_HANK' }))).toBe('user_not_found');
  expect((await client.conversations.list({})).channels?.map(({ id }) => id)).not.toContain('C_GLOBEX');
});
