import { expect } from 'vitest';
import { openModelServer } from '../../ai/model-server.ts';
import { test as onPostgres } from '../../fixtures.ts';
import { openWire } from '../../slack-fixture.ts';
import { talkOn } from './scene.ts';

const test = onPostgres.extend('stage', async ({ db }, { onCleanup }) => {
  const server = await openModelServer();
  const wire = await openWire(db, { model: server.model });
  onCleanup(async () => {
    await wire.close();
    await server.close();
  });
  return { server, wire, talk: await talkOn(wire, db) };
});

const QUESTION = 'acme says we are far too expensive, what do I say?';

test('a question is answered in the model’s words, once, by the one delivery', async ({ stage }) => {
  const { server, talk } = stage;
  server.says('answer', { answer: 'Ask what they compare it with.', names: [] });
  server.server.setChaos({ latencyMs: 150 });
  const { envelopes, words } = await talk.says(QUESTION);
  expect(words).toContain('Ask what they compare it with.');
  expect(words).toContain('[Make it mine]');
  await talk.again(envelopes, 3);
  expect(talk.answers()).toHaveLength(1);
});

test('where the model fails, the built-in answer goes', async ({ stage }) => {
  stage.server.server.nextRequestError(500);
  const { words } = await stage.talk.says(QUESTION);
  expect(words).toContain('[Make it mine]');
  expect(stage.talk.answers()).toHaveLength(1);
});

test('while the model thinks the answer is held back; should nobody come back with it, it goes as it is', async ({
  stage,
}) => {
  const { server, wire, talk } = stage;
  server.says('answer', { answer: 'Ask what they compare it with.', names: [] });
  server.server.setChaos({ latencyMs: 600 });
  await talk.bea.say(QUESTION);
  await wire.parts.courier.run();
  expect(talk.answers()).toEqual([]);
  // As if this process had stopped: another one's courier comes by later.
  wire.setNow(wire.now().add({ seconds: 20 }));
  await wire.parts.courier.run();
  expect(talk.words(talk.answers().at(-1))).toContain('[Make it mine]');
  expect(talk.words(talk.answers().at(-1))).not.toContain('Ask what they compare it with.');
  await talk.send();
  expect(talk.answers()).toHaveLength(1);
});

test('what is certain is not sent to the model, nor are thanks and orders', async ({ stage }) => {
  const { server, talk } = stage;
  for (const text of ['acme moved to proposal', 'thanks!', 'mark all my deals won']) await talk.says(text);
  expect(server.asked()).toEqual([]);
});

test('talk in a channel that is read is not sent to the model', async ({ stage }) => {
  const { server, talk } = stage;
  await talk.listens();
  for (const text of ['lunch at 12?', 'what a week', 'any idea who closed contoso?']) await talk.writes(text);
  expect(server.asked()).toEqual([]);
});
