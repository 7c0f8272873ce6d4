import { expect } from 'vitest';
import { snapshotsOf } from '../../../src/store/snapshots.ts';
import { test, type Wire } from '../../slack-fixture.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

async function focusOf(db: Parameters<typeof snapshotsOf>[0], wire: Wire, name: string) {
  const userId = wire.id(name);
  return (await snapshotsOf(db, wire.workspaceId, [userId], wire.now())).get(userId)?.focus?.on ?? null;
}

test('a focus is chosen in words, shown, ended, and each of it undone', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'focus');
  expect(wire.slack.reply()).toContain('I see no gap to work on yet.');
  await bea.command('/coach', 'focus reach');
  expect(wire.slack.reply()).toContain('Saved: you work on *reaching out* until Sun 5 Apr.');
  expect(wire.slack.reply()).not.toContain('Instead of');
  const { message } = await bea.command('/coach', 'focus price');
  expect(wire.slack.reply()).toContain('*my play for');
  expect(wire.slack.reply()).toContain('Instead of *reaching out*; Undo brings that back.');
  expect(await focusOf(db, wire, 'bea')).toEqual({ is: 'play', scenario: 'price' });
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(await focusOf(db, wire, 'bea')).toEqual({ is: 'section', section: 'reach' });
  await bea.command('/coach', 'focus');
  expect(wire.slack.reply()).toContain('You work on *reaching out* until Sun 5 Apr');
  const { message: ended } = await bea.command('/coach', 'focus off');
  expect(wire.slack.reply()).toContain('Ended: you work on *reaching out* no longer.');
  expect(await focusOf(db, wire, 'bea')).toBeNull();
  if (!ended) throw new Error('nothing was said');
  await bea.click(ended, 'Undo');
  await wire.parts.drained();
  expect(await focusOf(db, wire, 'bea')).toEqual({ is: 'section', section: 'reach' });
});

test('a gap is chosen by its button', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'goals find 10 reach 40 follow up 15 close 5');
  await bea.command('/log', '2 calls');
  wire.setNow(wire.now().add({ hours: 24 * 28 }));
  const { message } = await bea.command('/coach', 'focus');
  expect(wire.slack.reply()).toContain('One thing for four weeks. Your largest gaps:');
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Closing');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Saved: you work on *closing*');
  expect(await focusOf(db, wire, 'bea')).toEqual({ is: 'section', section: 'close' });
});

test('once its four weeks are over it says what it came to, and offers the choice again', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'goals find 10 reach 40 follow up 15 close 5');
  await bea.command('/coach', 'focus reach');
  wire.setNow(wire.now().add({ hours: 24 * 21 }));
  await bea.command('/log', '12 calls');
  wire.setNow(Temporal.Instant.from('2026-04-05T16:00:00Z'));
  await bea.command('/coach', 'focus');
  expect(wire.slack.reply()).toContain('You work on *reaching out* until Sun 5 Apr: began at 0, 12 so far this week');
  wire.setNow(Temporal.Instant.from('2026-04-08T13:00:00Z'));
  const { message } = await bea.command('/coach', 'focus');
  expect(wire.slack.reply()).toContain(
    'Your four weeks on *reaching out* are over: 0 in the week before, 12 in the last week; the goal is 40.',
  );
  expect(wire.slack.reply()).toContain('One thing for four weeks. Your largest gaps:');
  expect(wire.slack.reply()).not.toContain('You work on');
  await bea.command('/coach', 'mirror');
  expect(wire.slack.reply()).toContain('*Focus:* none.');
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Closing');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Saved: you work on *closing* until Sun 3 May.');
  expect(await focusOf(db, wire, 'bea')).toEqual({ is: 'section', section: 'close' });
});

test('a focus on a goal that is nearly met is held against it', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'goals find 10 reach 40 follow up 15 close 5');
  await bea.command('/log', '38 calls');
  wire.setNow(wire.now().add({ hours: 24 * 7 }));
  await bea.command('/coach', 'focus reach');
  const userId = wire.id('bea');
  const snapshot = (await snapshotsOf(db, wire.workspaceId, [userId], wire.now())).get(userId);
  expect(snapshot?.focus).toMatchObject({ startedWith: 38, aimsAt: 40 });
});

test('a manager agrees on one with a rep; others may not', async ({ db, wire }) => {
  const ada = wire.slack.as(wire.id('ada'));
  await ada.command('/coach', 'team East #team-east @bea manager @max');
  await wire.slack.as(wire.id('max')).command('/coach', 'focus @bea closing');
  expect(wire.slack.reply()).toContain(`Saved: <@${wire.id('bea')}> works on *closing*`);
  expect(await focusOf(db, wire, 'bea')).toEqual({ is: 'section', section: 'close' });
  await wire.slack.as(wire.id('ann')).command('/coach', 'focus @bea reach');
  expect(wire.slack.reply()).toContain(`Only <@${wire.id('bea')}> and their manager choose that focus.`);
  expect(await focusOf(db, wire, 'bea')).toEqual({ is: 'section', section: 'close' });
});

test.for([
  ['focus <!channel> everything', 'I do not know that.'],
  [`focus ${'x'.repeat(2_500)}`, 'I do not know that.'],
  ['focus off', 'You have no focus at the moment.'],
] as const)('/coach %s is answered: %s', async ([text, says], { db, wire }) => {
  await wire.slack.command('/coach', text, wire.id('bea'));
  expect(wire.slack.reply()).toContain(says);
  expect(await focusOf(db, wire, 'bea')).toBeNull();
});
