import { expect } from 'vitest';
import { memberOf } from '../../../src/store/members.ts';
import { test } from '../../slack-fixture.ts';

test('somebody offers to be asked, sees it, and undoes it', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const offers = async () => (await memberOf(db, wire.workspaceId, wire.id('bea')))?.mentors;
  const { message } = await bea.command('/coach', 'mentor for closing and follow up');
  expect(wire.slack.reply()).toContain('Saved: mentor for nobody → follow up and close.');
  expect(await offers()).toEqual(['follow up', 'close']);
  const { modal } = await bea.command('/coach', 'mentor');
  expect(JSON.stringify(modal?.state)).toContain('"selected_options":[{"text":{"type":"plain_text","text":"Follow up"');
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(await offers()).toEqual([]);
  await bea.command('/coach', 'mentor on');
  await bea.command('/coach', 'mentor off');
  expect(await offers()).toEqual([]);
});

test.for([
  ['mentor me for closing', '*close*: nobody yet who offers it'],
  ['mentor me', '*follow up*: nobody yet'],
  ['mentor me for juggling', 'For which section?'],
  ['mentor <!channel>', 'For which section?'],
] as const)('/coach %s is answered: %s', async ([text, says], { wire }) => {
  await wire.slack.command('/coach', text, wire.id('bea'));
  expect(wire.slack.reply()).toContain(says);
});

test('alone it opens a form: who may be asked, and what one offers', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const offers = async () => (await memberOf(db, wire.workspaceId, wire.id('bea')))?.mentors;
  await bea.command('/coach', 'mentor');
  const { modal: found } = await bea.submit({ look: 'Close' });
  expect(JSON.stringify(found?.blocks)).toContain('*close*: nobody yet who offers it');
  expect(await offers()).toEqual([]);
  await bea.command('/coach', 'mentor');
  const { modal: both } = await bea.submit({ look: 'Reach', offer: ['Find', 'Close'] });
  expect(JSON.stringify(both?.blocks)).toContain('*reach*: nobody yet');
  expect(JSON.stringify(both?.blocks)).toContain('Saved: mentor for nobody → find and close.');
  expect(await offers()).toEqual(['find', 'close']);
  await bea.command('/coach', 'mentor');
  await bea.submit({ offer: [] });
  expect(await offers()).toEqual([]);
});
