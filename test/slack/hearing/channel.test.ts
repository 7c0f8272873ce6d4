import { expect } from 'vitest';
import { test } from './scene.ts';

const UPDATE = 'acme moved to proposal, 40k';

test('a channel that nobody asked to read is not read, and nothing of it is kept', async ({ talk }) => {
  await talk.writes(UPDATE);
  expect(talk.whispers()).toEqual([]);
  expect(await talk.kept()).toEqual([]);
});

test('an update in a channel that is read gets 👀, and a card that only its author sees', async ({ wire, talk }) => {
  await talk.listens();
  const { said, envelopes } = await talk.writes(UPDATE);
  await talk.again(envelopes, 3);
  const [card, ...more] = talk.whispers();
  expect(more).toEqual([]);
  expect(talk.words(card)).toContain('[Save]');
  expect(talk.whispers('ann')).toEqual([]);
  const seen = wire.slack.messages(talk.channel).find(({ ts }) => ts === said.ts);
  expect(seen).toMatchObject({ reactions: [{ name: 'eyes', count: 1 }] });
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'contacted' });
  await talk.presses(card, 'Save');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'proposal', amount: 4_000_000 });
  expect(wire.slack.messages(talk.channel).filter(({ user }) => user === talk.bot)).toEqual([]);
});

test('not an update: 👀 goes again, but stays where something was saved', async ({ wire, talk }) => {
  await talk.listens();
  const { said } = await talk.writes(UPDATE);
  const seen = (ts: string) => wire.slack.messages(talk.channel).find((one) => one.ts === ts)?.reactions;
  expect(seen(said.ts)).toHaveLength(1);
  await talk.presses(talk.whispers()[0], 'Not an update');
  expect(seen(said.ts)).toBeUndefined();
  const saved = await talk.writes('acme 45k');
  await talk.presses(talk.whispers().at(-1), 'Save');
  expect(seen(saved.said.ts)).toHaveLength(1);
});

test('failing to take 👀 off is no failure', async ({ wire, talk }) => {
  await talk.listens();
  wire.fail(({ method }) => (method === 'reactions.remove' ? { instead: { error: 'no_reaction' } } : undefined));
  await talk.writes(UPDATE);
  await talk.presses(talk.whispers()[0], 'Not an update');
  expect(talk.words(talk.whispers()[0])).toContain('I saved nothing');
});

test('failing to react is no failure', async ({ wire, talk }) => {
  await talk.listens();
  wire.fail(({ method }) => (method === 'reactions.add' ? { instead: { error: 'missing_scope' } } : undefined));
  await talk.writes(UPDATE);
  expect(talk.whispers()).toHaveLength(1);
});

test.for([
  ['lunch at 12?'],
  ['anyone know a good dentist'],
  ['great week everyone, thanks!'],
  ['initech moved to proposal'],
  ['mark all my deals won'],
  ['what do you do when the prospect went quiet?'],
  [''],
] as const)("%s in a channel is nobody's business", async ([text], { talk }) => {
  await talk.listens();
  await talk.writes(text);
  expect(talk.whispers()).toEqual([]);
  expect(await talk.kept()).toEqual([]);
});

test('who is not in the team is not read', async ({ wire, talk }) => {
  await talk.listens();
  const state = wire.slack.snapshot();
  for (const one of state.workspaces.flatMap(({ channels }) => channels))
    if (one.id === talk.channel) one.members.push(wire.id('ada'), wire.id('gus'));
  await wire.slack.restore(state);
  await wire.slack.as(wire.id('ada')).command('/deal', 'new "Umbrella" 5k');
  await talk.writes('umbrella moved to proposal', { who: 'ada' });
  await talk.writes('12 calls today', { who: 'gus' });
  expect([...talk.whispers('ada'), ...talk.whispers('gus')]).toEqual([]);
  expect(await talk.kept()).toEqual([]);
});

test('a mention is answered to its author alone, wherever it says what', async ({ wire, talk }) => {
  const bot = `@sideline`;
  const { envelopes } = await talk.writes(`${bot} acme moved to proposal`);
  expect(envelopes.map(({ event }) => event.type)).toEqual(['message', 'app_mention']);
  await talk.again(envelopes, 2);
  const [card, ...more] = talk.whispers();
  expect(more).toEqual([]);
  expect(talk.words(card)).toContain('stage contacted → proposal');
  expect(talk.words(card)).not.toContain(talk.bot);
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'contacted' });
  await talk.writes(`hey ${bot} thanks`);
  expect(talk.words(talk.whispers().at(-1))).toContain('Any time');
  await talk.writes(`${bot} they say it is too expensive, what do I say?`);
  expect(talk.words(talk.whispers().at(-1))).toContain('[Make it mine]');
  await talk.writes(`${bot}`);
  expect(talk.words(talk.whispers().at(-1))).toContain('I saw no update');
  expect(wire.slack.messages(talk.channel).filter(({ user }) => user === talk.bot)).toEqual([]);
});

test('a mention in a channel that is read counts once, in whatever order its two events come', async ({
  wire,
  talk,
}) => {
  await talk.listens();
  const bot = `@sideline`;
  const { message, envelopes } = await talk.bea.say(`${bot} 12 calls today`, { channel: talk.channel });
  await Promise.all(envelopes.toReversed().map((envelope) => wire.slack.redeliver(envelope, 'new id')));
  await talk.send();
  expect(message?.text).toContain(talk.bot);
  expect(talk.whispers()).toHaveLength(1);
  expect(await talk.kept()).toHaveLength(1);
});

test('a mention in a thread is answered in the thread', async ({ talk }) => {
  const { said } = await talk.writes('so how is it going');
  await talk.writes(`@sideline acme moved to proposal`, { thread: said.ts });
  expect(talk.whispers().at(-1)).toMatchObject({ thread_ts: said.ts });
});

test('a guest who calls is told once, and nobody else', async ({ wire, talk }) => {
  const state = wire.slack.snapshot();
  for (const one of state.workspaces.flatMap(({ channels }) => channels))
    if (one.id === talk.channel) one.members.push(wire.id('gus'));
  await wire.slack.restore(state);
  const { envelopes } = await talk.writes(`@sideline acme moved to proposal`, { who: 'gus' });
  await talk.again(envelopes);
  expect(talk.whispers('gus')).toHaveLength(1);
  expect(await talk.kept()).toEqual([]);
});

test('edits and deletions of what was read in a channel are offered to its author alone', async ({ wire, talk }) => {
  await talk.listens();
  const { said } = await talk.writes(UPDATE);
  await talk.edits(said, 'acme moved to proposal, 45k');
  expect(talk.words(talk.whispers().at(-1))).toContain('$45,000');
  await talk.presses(talk.whispers().at(-1), 'Save');
  expect(await talk.deal('Acme Corp')).toMatchObject({ amount: 4_500_000 });
  await talk.edits(said, 'acme moved to proposal, 50k');
  expect(talk.words(talk.whispers().at(-1))).toContain('You edited your message');
  expect(await talk.deal('Acme Corp')).toMatchObject({ amount: 4_500_000 });
  await talk.deletes(said);
  const offer = talk.whispers().at(-1);
  expect(talk.words(offer)).toContain('You deleted that message');
  await talk.presses(offer, 'Undo it');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'contacted' });
  expect(wire.slack.messages(talk.channel).filter(({ user }) => user === talk.bot)).toEqual([]);
});

test('talk in a channel that becomes an update is read; in one that is not read, it stays talk', async ({ talk }) => {
  const before = await talk.writes('hello all');
  await talk.edits(before.said, UPDATE);
  expect(talk.whispers()).toEqual([]);
  await talk.listens();
  const { said } = await talk.writes('hello all');
  await talk.edits(said, UPDATE);
  expect(talk.whispers()).toHaveLength(1);
  await talk.deletes(said);
  expect(talk.words(talk.whispers().at(-1))).toContain('I saved nothing of it');
});

test('a mention that is edited in is answered', async ({ talk }) => {
  const { said } = await talk.writes('acme moved to proposal');
  await talk.edits(said, `@sideline acme moved to proposal`);
  expect(talk.whispers()).toHaveLength(1);
});
