import { expect } from 'vitest';
import { memberOf } from '../../../src/store/members.ts';
import { test } from '../../slack-fixture.ts';

test('somebody offers to be asked, sees it, and undoes it', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const offers = async () => (await memberOf(db, wire.workspaceId, wire.id('bea')))?.mentors;
  const { message } = await bea.command('/coach', 'mentor for closing and follow up');
  expect(wire.slack.reply()).toContain('Saved: mentor for nobody → follow up and close.');
  expect(await offers()).toEqual(['follow up', 'close']);
  await bea.command('/coach', 'mentor');
  expect(wire.slack.reply()).toContain('Colleagues may ask you about follow up and close');
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
  ['mentor', 'You have not offered to be asked.'],
] as const)('/coach %s is answered: %s', async ([text, says], { wire }) => {
  await wire.slack.command('/coach', text, wire.id('bea'));
  expect(wire.slack.reply()).toContain(says);
});
