import { expect } from 'vitest';
import { later, test } from './scene.ts';

const PING = /<!(?:channel|here|everyone)|<@U(?!BOT)/;

test.for([
  ['nothing', ''],
  ['spaces', ' \n\t '],
  ['40,000 characters of talk', 'blah '.repeat(8_000)],
  ['40,000 characters without a space', 'x'.repeat(40_000)],
  ['a code block', '```\nacme moved to proposal 40k\n```'],
  ['a quotation', '> acme moved to proposal 40k'],
  ['zero-width characters', '\u200b\u200d\u2060\ufeff'],
  ['right to left', '\u202eacme\u202c \u05d4\u05e2\u05e1\u05e7\u05d4'],
  ['a broadcast', '<!channel> <!here> <!everyone>'],
  ['other people', '<@U0AAAAAAA> <#C0AAAAAAA|general> <https://example.com|acme>'],
] as const)('%s is answered once, without an effect and without a ping', async ([, text], { wire, talk }) => {
  await talk.says('hello');
  const before = talk.answers().length;
  const { envelopes } = await talk.says(text);
  await talk.again(envelopes, 3);
  const since = talk.answers().slice(before);
  expect(since).toHaveLength(1);
  expect(JSON.stringify(since)).not.toMatch(PING);
  expect(await talk.acts()).toEqual([]);
  expect(wire.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('200 updates at once: the first 20, and how many more there are', async ({ talk }) => {
  const many = Array.from({ length: 200 }, (_, at) => `I will call prospect ${at + 1} by friday`).join('\n');
  const { answer, words } = await talk.says(many);
  expect(words).toMatch(/180 more/);
  expect(words.split('\n').length).toBeLessThan(18);
  expect(answer?.text.length).toBeLessThan(3_000);
  expect(await talk.kept()).toMatchObject([{ more: 180 }]);
});

test('names that would ping or format are said as they are written', async ({ talk }) => {
  await talk.bea.command('/deal', 'new "R&D <!channel> *bold*" 5k');
  const { answer } = await talk.says('the r&amp;d &lt;!channel&gt; *bold* deal moved to proposal');
  expect(JSON.stringify([answer?.text, answer?.blocks])).not.toMatch(PING);
});

test('deals that look alike to the eye are told apart', async ({ talk }) => {
  await talk.bea.command('/deal', 'new "\u0410cme Corp" 5k');
  const { words } = await talk.says('acme corp moved to negotiation');
  const acts = await talk.acts();
  if (acts.length > 0) expect(words).toContain('Acme Corp');
  expect((await talk.deal('\u0410cme Corp'))?.stage).toBe('lead');
});

test("other bots' messages, our own, and joins are not heard", async ({ wire, talk }) => {
  await talk.listens();
  const { envelopes } = await talk.says('so anyway');
  const [own] = envelopes;
  if (!own) throw new Error('nothing was heard');
  const before = talk.answers().length;
  const events: Record<string, unknown>[] = [
    { bot_id: 'B0OTHER', user: wire.id('bea'), text: '12 calls today' },
    { bot_id: `B${wire.workspaceId}`, user: talk.bot, text: '12 calls today' },
    { subtype: 'bot_message', bot_id: 'B0OTHER', text: '12 calls today' },
    { subtype: 'channel_join', text: '12 calls today' },
    {
      subtype: 'message_changed',
      message: { bot_id: 'B0OTHER', user: wire.id('bea'), ts: '1.1', text: '12 calls', edited: { ts: '1.2' } },
    },
    { subtype: 'message_changed', message: { user: wire.id('bea'), ts: '1.1', text: '12 calls' } },
    { subtype: 'message_deleted', deleted_ts: '1.1' },
    { subtype: 'message_replied' },
    { user: undefined, text: '12 calls today' },
    { text: { no: 'text' } },
  ];
  for (const [at, change] of events.entries()) {
    const odd = structuredClone(own);
    odd.event = { ...odd.event, ts: later(own, 10 + at), ...change };
    expect((await wire.slack.redeliver(odd, 'new id')).status).toBe(200);
  }
  await talk.send();
  expect(talk.answers()).toHaveLength(before);
  expect(await talk.logged()).toEqual([]);
});

test('a message with a file is read as what it says', async ({ wire, talk }) => {
  const { envelopes } = await talk.says('so anyway');
  const [own] = envelopes;
  if (!own) throw new Error('nothing was heard');
  const shared = structuredClone(own);
  shared.event = {
    ...shared.event,
    ts: later(own, 10),
    subtype: 'file_share',
    text: '12 calls today',
  };
  await wire.slack.redeliver(shared, 'new id');
  await talk.send();
  expect(await talk.logged()).toMatchObject([{ kind: 'call', count: 12 }]);
});
