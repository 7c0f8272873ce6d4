import { expect } from 'vitest';
import { test } from './scene.ts';

test.for(['ok', 'no', '👍', ':+1:', 'lunch', 'lol', 'sounds good!', 'cool, will do'])(
  '%s is nodded at, and not answered',
  async (text, { wire, talk }) => {
    await talk.says('hello');
    const before = talk.answers().length;
    const { said, envelopes } = await talk.says(text);
    await talk.again(envelopes);
    expect(talk.answers()).toHaveLength(before);
    const [own] = wire.slack.dm(wire.id('bea')).filter(({ ts }) => ts === said.ts);
    expect(own?.reactions).toMatchObject([{ name: '+1', count: 1 }]);
  },
);

test('dots are left alone, and a question mark is told what to write', async ({ wire, talk }) => {
  await talk.says('hello');
  const before = talk.answers().length;
  const { said } = await talk.says('...');
  expect(talk.answers()).toHaveLength(before);
  expect(wire.slack.dm(wire.id('bea')).find(({ ts }) => ts === said.ts)?.reactions).toBeUndefined();
  expect((await talk.says('?')).words).toContain('Write to me as you talk');
});

test('the first words get the long help, a greeting after them two lines', async ({ talk }) => {
  const { words } = await talk.says('hello');
  expect(words).toContain('/commit');
  const again = await talk.says('good morning');
  expect(again.words).toContain('Write to me as you talk');
  expect(again.words.split('\n')).toHaveLength(2);
  expect((await talk.says('help')).words).toContain('`/deal help`');
});

test('the second time nothing is seen in an hour, the answer is another; after an hour it tells again how', async ({
  wire,
  talk,
}) => {
  await talk.says('hello');
  const { words: first } = await talk.says('qwer zxcv asdf');
  expect(first).toContain('I saw no update in that, so I saved nothing. Write as you talk');
  const { words: second } = await talk.says('zxcv qwer asdf');
  expect(second).toContain('No update in that either');
  expect(second.length).toBeLessThan(first.length);
  wire.setNow(wire.now().add({ minutes: 61 }));
  expect((await talk.says('asdf qwer zxcv')).words).toBe(first);
});

test.for([
  ['show globex', 'Globex'],
  ['pull up the acme deal', 'Acme Corp'],
  ["what's my pipeline?", 'Acme Corp'],
  ['my deals', 'Globex'],
  ['my commitments', 'call Dana'],
  ['what did I commit to?', 'call Dana'],
  ['coach they went quiet after the proposal', 'quiet'],
  ['my playbook', 'Price'],
] as const)('%s shows what the command shows', async ([text, says], { talk }) => {
  await talk.says('hello');
  await talk.bea.command('/commit', 'call Dana by fri');
  const { words } = await talk.says(text);
  expect(words).toContain(says);
  expect(words).not.toContain('I saw no update');
  expect(await talk.acts()).toEqual([]);
  expect(await talk.kept()).toEqual([]);
});

test.for(['what should i do today?', 'What now?', "what's next"])(
  '%s is answered as /coach is',
  async (text, { talk }) => {
    await talk.says('hello');
    const { words } = await talk.says(text);
    expect(words).toMatch(/Nothing is due today|due|Acme|Globex/);
    expect(words).not.toContain('I have no answer');
  },
);

test.for([
  ['give globex to tom', '`/deal give globex @tom`', 'bea'],
  ['coach away until monday', '`/coach away until monday`', 'bea'],
  ['team target 50k', '`/coach team target 50k`', 'max'],
] as const)('%s changes nothing: the command that does is to be sent', async ([text, says, who], { talk }) => {
  await talk.says('hello', { who });
  const { words } = await talk.says(text, { who });
  expect(words).toContain(says);
  expect(await talk.acts()).toEqual([]);
});

test('words like a command that name no deal are no command', async ({ talk }) => {
  await talk.says('hello');
  expect((await talk.says('show zzyzx quux')).words).not.toContain('/deal new');
  expect((await talk.says('give it to me')).words).not.toContain('/deal give');
});

test('a manager asks how somebody does, and sees the team; a rep does not', async ({ talk }) => {
  await talk.says('hello', { who: 'max' });
  const { words } = await talk.says('how is bea doing?', { who: 'max' });
  expect(words).toContain('East');
  await talk.says('hello');
  expect((await talk.says('how is ann doing?')).words).not.toContain('East');
});

test.for([
  ["they say it's too expensive", '[Make it mine]'],
  ['they want a discount', '[Make it mine]'],
] as const)('%s is a situation: it gets its plays', async ([text, says], { talk }) => {
  await talk.says('hello');
  const { words } = await talk.says(text);
  expect(words).toContain(says);
  expect(await talk.acts()).toEqual([]);
});

test.for(['who can see this?', 'is maya reading this?', 'what do you know about me', 'Can my manager read this?'])(
  '%s is told in three lines who sees what',
  async (text, { talk }) => {
    await talk.says('hello');
    const { words } = await talk.says(text);
    expect(words).toContain('only you and I read');
    expect(words).toContain('/coach mirror');
    expect(words).toContain('Home');
    expect(words.split('\n')).toHaveLength(3);
  },
);

test.for(['you suck, stop bugging me', 'stop', 'leave me alone', "don't message me on fridays"])(
  '%s is told kindly how to turn it down',
  async (text, { talk }) => {
    await talk.says('hello');
    const { words } = await talk.says(text);
    expect(words).toContain('/coach settings intensity gentle');
    expect(words).toContain('/coach away');
    expect(words.split('\n')).toHaveLength(1);
  },
);

test('a question that fits no situation surely gets the short answer', async ({ talk }) => {
  await talk.says('hello');
  expect((await talk.says('is globex lost?')).words).toContain('/deal show Globex');
});
