import { expect } from 'vitest';
import { test } from './scene.ts';

const LOG = 'log_with_sideline';

test("anybody's message is read as the presser's own, said when it was written, and shown to them alone", async ({
  wire,
  talk,
}) => {
  const { said } = await talk.writes('acme moved to proposal, sending the msa tomorrow', { who: 'ann' });
  wire.setNow(wire.now().add({ hours: 72 }));
  await talk.bea.shortcut(LOG, said);
  await talk.send();
  const [card, ...more] = talk.whispers();
  expect(more).toEqual([]);
  expect(talk.words(card)).toContain('stage contacted → proposal');
  expect(talk.words(card)).toContain('Wed 11 Mar');
  expect(talk.whispers('ann')).toEqual([]);
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'contacted' });
});

test('pressed again it shows the same card, and once saved it says so', async ({ talk }) => {
  const { said } = await talk.writes('acme moved to proposal');
  await talk.bea.shortcut(LOG, said);
  await talk.send();
  await talk.bea.shortcut(LOG, said);
  await talk.send();
  expect(await talk.kept()).toHaveLength(1);
  await talk.presses(talk.whispers().at(-1), 'Save');
  expect(await talk.deal('Acme Corp')).toMatchObject({ stage: 'proposal' });
  await talk.bea.shortcut(LOG, said);
  await talk.send();
  expect(talk.words(talk.whispers().at(-1))).toContain('I saved that message before');
  expect(await talk.acts()).toHaveLength(0);
});

test('it works where the bot is not', async ({ wire, talk }) => {
  const state = wire.slack.snapshot();
  for (const one of state.workspaces.flatMap(({ channels }) => channels))
    if (one.id === talk.channel) one.members = one.members.filter((id) => id !== talk.bot);
  await wire.slack.restore(state);
  const { said } = await talk.writes('12 calls today');
  await talk.bea.shortcut(LOG, said);
  await talk.send();
  const card = talk.whispers().at(-1);
  expect(talk.words(card)).toContain('12 calls');
  await talk.presses(card, 'Save');
  expect(await talk.logged()).toMatchObject([{ kind: 'call', count: 12 }]);
});

test('what tells no update says so, and what belongs to a colleague says whose it is', async ({ talk }) => {
  const { said } = await talk.writes('lunch at 12?');
  await talk.bea.shortcut(LOG, said);
  await talk.send();
  expect(talk.words(talk.whispers().at(-1))).toContain('I saw no update in that message');
  const other = await talk.writes('initech moved to proposal', { who: 'ann' });
  await talk.bea.shortcut(LOG, other.said);
  await talk.send();
  expect(talk.words(talk.whispers().at(-1))).toContain('Initech belongs to @Ann');
  expect(await talk.kept()).toEqual([]);
});

test('on a message that was saved by itself it says so', async ({ talk }) => {
  const { said } = await talk.says('acme moved to proposal');
  await talk.bea.shortcut(LOG, said);
  await talk.send();
  expect(await talk.acts()).toHaveLength(1);
  expect(await talk.kept()).toHaveLength(1);
});

test('who logged it is asked too when its author edits or deletes it', async ({ talk }) => {
  const { said } = await talk.writes('acme moved to proposal, 40k', { who: 'ann' });
  await talk.bea.shortcut(LOG, said);
  await talk.send();
  await talk.presses(talk.whispers().at(-1), 'Save');
  await talk.edits(said, 'acme moved to proposal, 45k', 'ann');
  const offer = talk.whispers().at(-1);
  expect(talk.words(offer)).toContain('$45,000');
  expect(talk.whispers('ann')).toEqual([]);
  await talk.deletes(said, 'ann');
  expect(talk.words(talk.whispers().at(-1))).toContain('You deleted that message');
});

test('a guest is refused', async ({ wire, talk }) => {
  const state = wire.slack.snapshot();
  for (const one of state.workspaces.flatMap(({ channels }) => channels))
    if (one.id === talk.channel) one.members.push(wire.id('gus'));
  await wire.slack.restore(state);
  const { said } = await talk.writes('12 calls today');
  await wire.slack.as(wire.id('gus')).shortcut(LOG, said);
  await talk.send();
  expect(talk.whispers('gus')).toHaveLength(1);
  expect(await talk.kept()).toEqual([]);
});
