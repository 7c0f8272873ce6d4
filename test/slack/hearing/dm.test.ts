import { expect } from 'vitest';
import { later, test } from './scene.ts';

test('what is certain is applied at once, and the answer says exactly what changed', async ({ talk }) => {
  const { words } = await talk.says('acme moved to proposal 40k, sending msa fri 🤞');
  expect(words).toContain('Acme Corp');
  expect(words).toContain('stage contacted → proposal');
  expect(words).toContain('$40,000');
  expect(words).toContain('Fri 13 Mar');
  expect(words).toContain('[Undo]');
  expect(words).toContain('[Edit]');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'proposal', amount: 4_000_000 });
  expect(await talk.acts()).toHaveLength(1);
});

test('Undo under the answer, or the word, takes it back', async ({ talk }) => {
  const { answer } = await talk.says('acme is at proposal');
  await talk.presses(answer, 'Undo');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'contacted' });
  await talk.says('acme is at proposal now');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'proposal' });
  const { words } = await talk.says('Undo that!');
  expect(words).toContain('Undone');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'contacted' });
  expect((await talk.says('undo')).words).not.toContain('reference');
});

test('the same event three times, at once and with other ids, has one effect and one answer', async ({ talk }) => {
  const { envelopes } = await talk.says('12 calls, 3 emails today');
  await talk.again(envelopes, 3);
  expect((await talk.logged()).map(({ kind, count }) => `${count} ${kind}`).sort()).toEqual(['12 call', '3 email']);
  expect(talk.answers().filter(({ text }) => text.includes('12 calls'))).toHaveLength(1);
});

test('what is in doubt is shown, and saved once they say so', async ({ talk }) => {
  const { answer, words } = await talk.says('acme is now 12,5k');
  expect(words).toContain('12,5k');
  expect(await talk.deal('Acme Corp')).toMatchObject({ amount: 3_000_000 });
  expect(await talk.acts()).toEqual([]);
  await talk.presses(answer, 'Not an update');
  expect(talk.words(talk.answers().at(-1))).toContain('I saved nothing');
  expect((await talk.kept()).at(-1)?.updates).toMatchObject([{ state: 'left' }]);
});

test('several updates in one message are one act', async ({ talk }) => {
  const { words } = await talk.says('acme moved to proposal. globex is in negotiation now');
  expect(words).toContain('Acme Corp');
  expect(words).toContain('Globex');
  expect(await talk.acts()).toHaveLength(1);
  expect(await talk.deal('Globex')).toMatchObject({ stage: 'negotiation' });
});

test("somebody else's deal is named with its owner, and nothing changes", async ({ wire, talk }) => {
  const { words } = await talk.says('initech moved to proposal');
  expect(words).toContain('Initech belongs to @Ann');
  expect(words).toContain('I changed nothing');
  expect(await talk.deal('Initech')).toMatchObject({ stage: 'lead' });
  expect(await talk.kept()).toEqual([]);
  const { words: said } = await talk.says('initech moved to proposal', { who: 'max' });
  expect(said).toContain('Initech');
  expect(await talk.deal('Initech')).toMatchObject({ stage: 'proposal' });
  expect(wire.logged.filter(({ level }) => level === 50)).toEqual([]);
});

test('a deal that has ended says so', async ({ talk }) => {
  await talk.bea.command('/deal', 'lost globex price');
  const { words } = await talk.says('globex moved to proposal');
  expect(words).toContain('Globex was lost');
  expect(await talk.deal('Globex')).toMatchObject({ status: 'lost', stage: 'qualified' });
});

test('a deal nobody knows is asked about', async ({ talk }) => {
  const { words } = await talk.says('vandelay moved to proposal, 15k');
  expect(words).toMatch(/no deal|vandelay/i);
  expect(await talk.acts()).toEqual([]);
});

test('after a loss stands what stands after /deal lost, and after a win the channel hears', async ({ wire, talk }) => {
  const { words } = await talk.says('we lost globex on price');
  expect(words).toContain('Globex');
  expect(words.split('\n').length).toBeGreaterThan(2);
  expect(words.split('\n').length).toBeLessThan(14);
  expect(await talk.deal('Globex')).toMatchObject({ status: 'lost', endReason: 'price' });
  const won = await talk.says('acme signed! 40k');
  if ((await talk.deal('Acme Corp'))?.status !== 'won') await talk.presses(won.answer, 'Save');
  expect(await talk.deal('Acme Corp')).toMatchObject({ status: 'won' });
  expect(wire.slack.messages(talk.channel).some(({ text }) => text.includes('Acme Corp'))).toBe(true);
});

test.for([
  ['thanks!', 'Any time'],
  ['mark all my deals won', 'I take no orders'],
  ['what do I say when they say it is too expensive?', '[Make it mine]'],
  ['how is acme doing?', '/deal show Acme Corp'],
  ['qwer zxcv asdf', 'I saw no update in that'],
] as const)('%s is answered with %s', async ([text, says], { talk }) => {
  await talk.says('hello');
  const { words } = await talk.says(text);
  expect(words).toContain(says);
  expect(words.split('\n').length).toBeLessThan(13);
  expect(await talk.acts()).toEqual([]);
  expect(await talk.kept()).toEqual([]);
});

test('a question is answered once, however often it is heard', async ({ talk }) => {
  const { envelopes } = await talk.says('how is acme doing?');
  await talk.again(envelopes);
  expect(talk.answers()).toHaveLength(1);
});

test('the first words, a greeting and help are answered with what can be said', async ({ talk }) => {
  expect((await talk.says('asdf qwer zxcv')).words).toContain('Write to me as you talk');
  expect((await talk.says('asdf qwer zxcv')).words).toContain('I saw no update');
  expect((await talk.says('Hi there!')).words).toContain('Write to me as you talk');
  expect((await talk.says('help')).words).toContain('`/deal help`');
});

test('an excuse without an update gets what an excuse gets', async ({ talk }) => {
  await talk.says('hello');
  const { words, answer } = await talk.says('these webinar leads are junk');
  expect(words).not.toContain('I saw no update');
  expect(answer?.text).not.toBe('');
  expect(await talk.kept()).toEqual([]);
});

test('a reply in the thread of an answer is about the deal last spoken of there', async ({ wire, talk }) => {
  const { answer } = await talk.says('acme moved to proposal');
  await talk.says('globex is at negotiation');
  const thread = answer?.ts ?? '';
  await talk.says('they decide by friday', { thread });
  const inThread = wire.slack.thread(answer?.channel ?? '', thread).filter(({ user }) => user === talk.bot);
  expect(talk.words(inThread.at(-1))).toContain('Acme Corp');
  expect(await talk.deal('Acme Corp')).toMatchObject({ buyerPromiseOn: Temporal.PlainDate.from('2026-03-13') });
});

test('what became of a commitment is asked about in the DM', async ({ talk }) => {
  await talk.bea.command('/commit', 'send the MSA by thu');
  const { words, answer } = await talk.says('done with the MSA');
  expect(words).toContain('✓ send the MSA is kept. Save it?');
  await talk.presses(answer, 'Save');
  expect(await talk.committed()).toMatchObject([{ state: 'kept' }]);
});

test('a guest is told, once, and nothing is kept', async ({ wire, talk }) => {
  const { envelopes } = await wire.slack.as(wire.id('gus')).say('acme moved to proposal');
  await talk.again(envelopes);
  expect(talk.answers('gus')).toHaveLength(1);
  expect(await talk.kept()).toEqual([]);
});

test('a touch when a step was due is asked what is next, as /log does', async ({ wire, talk }) => {
  await talk.bea.command('/deal', 'update acme next call Jane by today');
  const { words } = await talk.says('left a vm for jane @ acme');
  expect(words).toContain('voicemail');
  expect(words).toMatch(/next/i);
  expect(words).toContain('[Set next step]');
  expect(await talk.logged()).toMatchObject([{ kind: 'voicemail', count: 1 }]);
  expect(wire.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('it is said when the message was written, however late it is heard', async ({ wire, talk }) => {
  const { envelopes } = await talk.bea.say('hello');
  const [message] = envelopes;
  if (!message) throw new Error('nothing was heard');
  const late = structuredClone(message);
  Object.assign(late.event, { ts: later(message, 5), text: '6 calls today' });
  wire.setNow(wire.now().add({ hours: 20 }));
  await wire.slack.redeliver(late, 'new id');
  await talk.send();
  const [logged] = await talk.logged();
  expect(logged?.at.toZonedDateTimeISO('America/New_York').toPlainDate().toString()).toBe('2026-03-10');
});

test('the words for the work itself carry no scenario; those beside it do', async ({ talk }) => {
  expect((await talk.says('sent the quote to acme')).words).not.toContain('Price objection');
  expect((await talk.says('called acme, they say it is too expensive')).words).toContain('Price objection');
});

test('heard for the first time three times at once, it has one effect and one answer', async ({ wire, talk }) => {
  const { envelopes } = await talk.says('hello');
  const [message] = envelopes;
  if (!message) throw new Error('nothing was heard');
  const fresh = structuredClone(message);
  Object.assign(fresh.event, { ts: later(message, 5), text: 'acme moved to proposal, 6 calls to globex' });
  const before = talk.answers().length;
  await Promise.all([1, 2, 3].map(() => wire.slack.redeliver(fresh, 'new id')));
  await talk.send();
  expect(talk.answers()).toHaveLength(before + 1);
  expect(await talk.kept()).toHaveLength(1);
  expect((await talk.acts()).length).toBeLessThan(2);
  expect(wire.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
