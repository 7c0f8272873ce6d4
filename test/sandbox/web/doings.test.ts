import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Post } from '../../../src/sandbox/web/wire.ts';
import { itemInBlock } from '../../../src/slack/items/id.ts';
import { members } from '../../../src/store/schema.ts';
import { buttonsOf, openSite, type Site } from './site.ts';

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sideline-doings-'));
  site = await openSite(folder);
});
afterAll(async () => {
  expect(site.house.office.slack.breaches()).toEqual([]);
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

async function postsSeen(me: string, place: string): Promise<Post[]> {
  return (await site.desk(me, place)).posts;
}

async function lastPost(me: string, place: string): Promise<Post> {
  const post = (await postsSeen(me, place)).at(-1);
  if (!post) throw new Error(`${me} sees nothing in ${place}`);
  return post;
}

test('at first it is Monday 08:15: London has been spoken to, New York not, and the teams talked last Friday', async () => {
  const bea = await site.desk('UBEA', 'CENTERPRISE');
  expect(bea.clock).toEqual({ now: Date.parse('2026-03-09T12:15:00Z'), zone: 'America/New_York', moving: false });
  expect(bea.places).toEqual([
    { id: 'CENTERPRISE', name: 'team-enterprise', kind: 'channel', unread: 0, mentioned: false },
    { id: 'DBEA', name: 'Sideline', kind: 'dm', unread: 0, mentioned: false },
  ]);
  const [thread, ...posts] = bea.posts;
  const parts = posts.splice(0, 4);
  expect([thread, ...parts].map((post) => post?.user)).toEqual(Array(5).fill('USIDELINE'));
  expect(parts.map(({ thread_ts }) => thread_ts)).toEqual(Array(4).fill(thread?.ts));
  expect(posts.map(({ user }) => user)).toEqual(['UTOM', 'UPRIYA', 'UMAYA', 'UMAYA']);
  expect(posts[1]?.thread_ts).toBe(posts[0]?.ts);
  expect(await postsSeen('UBEA', 'DBEA')).toEqual([]);
  expect(await lastPost('UTOM', 'DTOM')).toMatchObject({ user: 'USIDELINE', onlyYou: false });
  expect((await site.desk('UTOM', 'DTOM')).places.at(-1)).toMatchObject({ unread: 1, mentioned: true });
});

test('a desk shows who is here, what can be typed, and what can be run', async () => {
  const { workspace, people, commands, shortcuts, guide, week } = await site.desk('USAM', 'DSAM');
  expect(workspace).toBe('Lanternworks');
  expect(people.find(({ id }) => id === 'UPRIYA')).toEqual({
    ...{ id: 'UPRIYA', name: 'priya', realName: 'Priya Nair', role: 'rep', team: 'Enterprise', dm: 'DPRIYA' },
    ...{ zone: 'America/Chicago', shows: 'closes only: goals of 0 for find and reach', isBot: false },
    ...{ statusEmoji: '', statusText: '' },
  });
  expect(people.filter(({ isBot }) => isBot).map(({ id }) => id)).toEqual(['USIDELINE']);
  expect(commands.map(({ command }) => command)).toEqual(['/deal', '/log', '/commit', '/coach']);
  expect(commands[2]?.lines).toContainEqual(expect.objectContaining({ usage: '/commit' }));
  expect(commands[0]?.description).toBe('Your deals, and what you do next on each');
  expect(commands[0]?.lines).toContainEqual({ usage: '/deal help', summary: 'All of these lines' });
  expect(commands[1]?.lines[0]).toEqual({ usage: '/log 12 calls 3 emails', summary: 'Activities of today, counted' });
  expect(shortcuts).toEqual([
    { id: 'update_a_deal', name: 'Update a deal', type: 'global' },
    { id: 'log_with_sideline', name: 'Log with Sideline', type: 'message' },
  ]);
  expect([guide, week.state]).toEqual([{ done: [], dismissed: false }, 'still']);
});

test('the answer to a command is seen by its person alone, where they typed it', async () => {
  const before = await postsSeen('UTOM', 'CENTERPRISE');
  expect(await site.act('UBEA', { does: 'command', channel: 'CENTERPRISE', text: '/log 3 calls' })).toEqual({});
  expect(await lastPost('UBEA', 'CENTERPRISE')).toMatchObject({ user: 'USIDELINE', onlyYou: true });
  expect((await lastPost('UBEA', 'CENTERPRISE')).text).toContain('3 calls');
  expect(await postsSeen('UTOM', 'CENTERPRISE')).toEqual(before);
});

test.each([
  { text: '/foo bar', problem: '/foo is not a valid command. There are /deal, /log, /commit, /coach.' },
  {
    text: '/dael globex',
    problem: '/dael is not a valid command. Did you mean /deal? There are /deal, /log, /commit, /coach.',
  },
  { text: 'deal', problem: 'deal is not a valid command. Did you mean /deal? There are /deal, /log, /commit, /coach.' },
])('$text is no command, and nothing is said', async ({ text, problem }) => {
  const before = await postsSeen('UBEA', 'DBEA');
  expect(await site.act('UBEA', { does: 'command', channel: 'DBEA', text })).toEqual({ problem });
  expect(await postsSeen('UBEA', 'DBEA')).toEqual(before);
});

test('a command in a thread is answered as Slack does', async () => {
  const [parent] = await postsSeen('UBEA', 'CENTERPRISE');
  const inThread = { channel: 'CENTERPRISE', thread: parent?.ts ?? '' };
  expect(await site.act('UBEA', { does: 'command', text: '/deal', ...inThread })).toEqual({
    problem: '/deal is not supported in threads. Sorry!',
  });
  await site.act('UBEA', { does: 'say', text: 'I have one too.', ...inThread });
  expect(await lastPost('UTOM', 'CENTERPRISE')).toMatchObject({ text: 'I have one too.', thread_ts: parent?.ts });
});

test('a form is searched, sent in, answered beside its field, and keeps what stood in it', async () => {
  await site.act('UBEA', { does: 'command', channel: 'DBEA', text: '/deal update' });
  const { modal: picker, under } = await site.desk('UBEA', 'DBEA');
  expect([picker?.title, under]).toMatchObject([{ text: 'Update a deal' }, 0]);
  const asking = { me: 'UBEA', shown: { id: picker?.id }, action: 'pick_deal' };
  const { options } = await site.suggest({ ...asking, typed: 'globex' });
  expect(options).toMatchObject([{ text: { text: 'Globex · proposal' } }]);
  expect(await site.act('UBEA', { does: 'submit', values: { deal: String(options[0]?.value) } })).toEqual({});

  const wrong = await site.act('UBEA', { does: 'submit', values: { amount: '12,5k', note: 'they called' } });
  expect(wrong).toEqual({ errors: { amount: expect.stringContaining('12,5k could be') } });
  const { modal } = await site.desk('UBEA', 'DBEA');
  expect(modal?.state.values.note?.value).toMatchObject({ value: 'they called' });
  expect(await site.act('UBEA', { does: 'submit', values: { amount: '61k', nextStep: 'call Ada' } })).toEqual({});
  const saved = await site.desk('UBEA', 'DBEA');
  expect(JSON.stringify(saved.modal?.blocks ?? saved.posts)).toContain('$58,000 → $61,000');
  expect(saved.guide.done).toContain('update');
  if (saved.modal) await site.act('UBEA', { does: 'close' });
  expect((await site.desk('UBEA', 'DBEA')).modal).toBeNull();
  expect(await site.act('UBEA', { does: 'submit', values: {} })).toEqual({ problem: 'No window is open.' });
});

test('of several alike the button is pressed that stands in the block', async () => {
  expect(await site.moveTo('2026-03-09T08:30:00-04:00')).toEqual({});
  const digest = await lastPost('UBEA', 'DBEA');
  const updates = buttonsOf(digest).filter(({ label }) => label === 'Set next step');
  expect(updates.length).toBeGreaterThan(2);
  expect(new Set(updates.map(({ press }) => press.action)).size).toBe(1);
  const seen: string[] = [];
  for (const { press } of updates) {
    expect(await site.act('UBEA', press)).toEqual({});
    const { modal } = await site.desk('UBEA', 'DBEA');
    const section = digest.blocks?.find(({ block_id }) => block_id === itemInBlock(press.block));
    const name = JSON.stringify(modal?.blocks[0]).match(/\*([^*]+)\*/)?.[1] ?? 'no deal';
    expect(JSON.stringify(section)).toContain(name);
    seen.push(name);
    await site.act('UBEA', { does: 'close' });
  }
  expect(new Set(seen).size).toBe(updates.length);
});

test('what others say is unread until it is read, one’s own never is, and a mention is marked', async () => {
  const placeOf = async (me: string) =>
    (await site.desk(me, 'CENTERPRISE')).places.find(({ id }) => id === 'CENTERPRISE');
  const { posts } = await site.desk('UMAYA', 'CENTERPRISE');
  for (const me of ['UMAYA', 'UTOM', 'UPRIYA']) {
    await site.act(me, { does: 'read', channel: 'CENTERPRISE', ts: posts.at(-1)?.ts ?? '' });
    expect(await placeOf(me)).toMatchObject({ unread: 0, mentioned: false });
  }
  await site.act('UTOM', { does: 'say', channel: 'CENTERPRISE', text: 'Lunch, @maya?' });
  await site.act('UBEA', { does: 'command', channel: 'CENTERPRISE', text: '/deal help' });
  expect(await placeOf('UMAYA')).toMatchObject({ unread: 1, mentioned: true });
  expect(await placeOf('UPRIYA')).toMatchObject({ unread: 1, mentioned: false });
  expect(await placeOf('UTOM')).toMatchObject({ unread: 0, mentioned: false });
  const { ts } = await lastPost('UMAYA', 'CENTERPRISE');
  expect(await site.act('UMAYA', { does: 'read', channel: 'CENTERPRISE', ts })).toEqual({});
  await site.act('UMAYA', { does: 'read', channel: 'CENTERPRISE', ts: posts[0]?.ts ?? '' });
  expect(await placeOf('UMAYA')).toMatchObject({ unread: 0, mentioned: false });
});

test('the page knows when the channel has heard of deals that stand still that day', async () => {
  const heard = async () => (await site.desk('UBEA', 'DBEA')).isNudged;
  expect(await heard()).toBe(false);
  await site.moveTo('2026-03-09T14:59:00-04:00');
  expect(await heard(), 'the thread alone').toBe(false);
  await site.moveTo('2026-03-09T15:00:00-04:00');
  expect(await heard()).toBe(true);
  await site.moveTo('2026-03-10T08:00:00-04:00');
  expect(await heard(), 'the day after').toBe(false);
});

test('own messages are edited and deleted, and nobody else’s', async () => {
  await site.act('UINES', { does: 'say', channel: 'CVELOCITY', text: 'Hullo' });
  const { channel, ts } = await lastPost('UINES', 'CVELOCITY');
  expect(await site.act('UDAN', { does: 'edit', channel, ts, text: 'Bye' })).toEqual({
    problem: 'Only who wrote a message can change it.',
  });
  expect(await site.act('UINES', { does: 'edit', channel, ts, text: 'Hello' })).toEqual({});
  expect(await lastPost('UDAN', 'CVELOCITY')).toMatchObject({ text: 'Hello', edited: { user: 'UINES' } });
  expect(await site.act('UINES', { does: 'erase', channel, ts })).toEqual({});
  expect((await lastPost('UDAN', 'CVELOCITY')).ts).not.toBe(ts);
  expect(await site.act('UINES', { does: 'erase', channel, ts })).toEqual({
    problem: 'That message is no longer there.',
  });
});

test('Home opens, a shortcut opens its form, and a status is told to the app', async () => {
  expect((await site.desk('UPRIYA', 'DPRIYA')).home).toBeNull();
  await site.act('UPRIYA', { does: 'open home' });
  const { home } = await site.desk('UPRIYA', 'DPRIYA');
  expect(home?.type).toBe('home');
  await site.act('UPRIYA', { does: 'shortcut', id: 'update_a_deal' });
  expect((await site.desk('UPRIYA', 'DPRIYA')).modal?.title).toMatchObject({ text: 'Update a deal' });
  await site.act('UPRIYA', { does: 'close' });
  expect(
    await site.act('UPRIYA', { does: 'shortcut', id: 'update_a_deal', on: { channel: 'DPRIYA', ts: '1.000000' } }),
  ).toEqual({ problem: 'There is no message shortcut update_a_deal.' });
  await site.act('UPRIYA', { does: 'set status', emoji: ':palm_tree:', text: 'Away' });
  const [member] = await site.house.office.db
    .select({ name: members.name })
    .from(members)
    .where(eq(members.userId, 'UPRIYA'));
  expect(member?.name, 'who is called as before').toBe('Priya');
  const { people } = await site.desk('UBEA', 'DBEA');
  expect(people.find(({ id }) => id === 'UPRIYA')).toMatchObject({ statusEmoji: ':palm_tree:', statusText: 'Away' });
});

describe('what is refused', () => {
  const say = { does: 'say', channel: 'CVELOCITY', text: 'hi' };

  test.each([
    { is: 'a desk of nobody', path: '/api/desk?me=UNOBODY&place=DBEA', says: 'Nobody here has the id UNOBODY.' },
    {
      is: 'a place one is not in',
      path: '/api/desk?me=UBEA&place=CVELOCITY',
      says: 'Bea is not in a channel CVELOCITY.',
    },
    { is: "somebody else's talk", path: '/api/desk?me=UBEA&place=DTOM', says: 'Bea is not in a channel DTOM.' },
    { is: 'a place that there is not', path: '/api/desk?me=UBEA&place=CNOWHERE', says: 'Bea is not in a channel' },
    { is: 'an act of nobody', path: '/api/do', body: { me: 'UNOBODY', ...say }, says: 'Nobody here has the id' },
    { is: 'an act of the bot', path: '/api/do', body: { me: 'USIDELINE', ...say }, says: 'Nobody here has the id' },
    { is: 'words where one is not in', path: '/api/do', body: { me: 'UBEA', ...say }, says: 'Bea is not in a channel' },
    {
      is: 'no words',
      path: '/api/do',
      body: { me: 'UDAN', ...say, text: ' ' },
      says: 'There is nothing to say in that.',
    },
    {
      is: 'a press in a window that is gone',
      path: '/api/do',
      body: { me: 'UBEA', does: 'press', shown: { id: 'V99' }, block: 'b', action: 'a' },
      says: 'That window is no longer open.',
    },
    {
      is: 'a suggestion for what is not before one',
      path: '/api/suggest',
      body: { me: 'UBEA', shown: { channel: 'DTOM', ts: '1.000000' }, action: 'a', typed: '' },
      says: 'Bea is not in a channel DTOM.',
    },
    { is: 'a move into the past', path: '/api/clock', body: { to: '2026-03-01T00:00:00Z' }, says: 'only goes forward' },
  ])('$is', async ({ path, body, says }) => {
    const answer = await site.ask<{ problem: string }>(path, body);
    expect([answer.status, answer.body.problem]).toEqual([422, expect.stringContaining(says)]);
  });

  test('a press on what is no longer there', async () => {
    const { channel, ts } = await lastPost('UTOM', 'DTOM');
    const press = { does: 'press' as const, shown: { channel, ts }, block: 'nowhere', action: 'nothing' };
    expect(await site.act('UTOM', press)).toEqual({ problem: 'That is no longer there.' });
  });
});
