import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { memberOf } from '../../../src/store/members.ts';
import { nextDigestOf } from '../../../src/store/schedules.ts';
import { deliveries, members } from '../../../src/store/schema.ts';
import { test, type Wire } from '../../slack-fixture.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

async function off(db: Db, wire: Wire, who = 'bea') {
  const member = await memberOf(db, wire.workspaceId, wire.id(who));
  return [member?.awayFrom?.toString() ?? null, member?.awayUntil?.toString() ?? null];
}

async function nextDigest(db: Db, wire: Wire) {
  const at = await nextDigestOf(db, { workspaceId: wire.workspaceId, userId: wire.id('bea') });
  return at?.toZonedDateTimeISO('America/New_York').toPlainDateTime().toString({ smallestUnit: 'minute' });
}

test('/coach away says what it will do, and moves the digest to the first day back', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'away until monday');
  const reply = wire.slack.reply();
  expect(reply).toContain('You are away from today until Mon 16 Mar, your first day back.');
  expect(reply).toContain('no digests, no nudges to you or about you in the channel');
  expect(reply).toContain('Your next digest: Mon 16 Mar at 08:30 (America/New_York).');
  expect(await off(db, wire)).toEqual(['2026-03-10', '2026-03-16']);
  expect(await nextDigest(db, wire)).toBe('2026-03-16T08:30');
});

test("I'm back ends it, and so does /coach back; the days away stay away", async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/coach', 'away until monday');
  if (!message) throw new Error('nothing was said');
  await bea.click(message, "I'm back");
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Welcome back.');
  expect(wire.slack.reply()).toContain('Your next digest: tomorrow at 08:30');
  expect(await off(db, wire)).toEqual([null, null]);

  await bea.command('/coach', 'away');
  expect(wire.slack.reply()).toContain('until you say `/coach back`');
  wire.setNow(wire.now().add({ hours: 48 }));
  await bea.command('/coach', 'back');
  expect(await off(db, wire)).toEqual(['2026-03-10', '2026-03-12']);
  expect(await nextDigest(db, wire)).toBe('2026-03-13T08:30');
  await bea.command('/coach', 'back');
  expect(wire.slack.reply()).toContain('You are not away.');
});

test('time off to come takes the place of what stood, and can be cancelled', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'away 22 dec until 5 jan');
  expect(wire.slack.reply()).toContain('You are away from Tue 22 Dec until Tue 5 Jan 2027');
  expect(await nextDigest(db, wire)).toBe('2026-03-11T08:30');
  await bea.command('/coach', 'away tomorrow');
  expect(wire.slack.reply()).toContain('takes the place of your time off from Tue 22 Dec');
  expect(await nextDigest(db, wire)).toBe('2026-03-12T08:30');
  await bea.command('/coach', 'back');
  expect(wire.slack.reply()).toContain('is cancelled');
  expect(await nextDigest(db, wire)).toBe('2026-03-11T08:30');
});

test('who is away already and stays longer is away from the day they left', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'away until thursday');
  wire.setNow(wire.now().add({ hours: 24 }));
  await bea.command('/coach', 'away until monday');
  expect(await off(db, wire)).toEqual(['2026-03-10', '2026-03-16']);
});

test('what waits for somebody who goes away is not sent', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Globex next call Jane by tomorrow');
  wire.setNow(Temporal.Instant.from('2026-03-11T12:30:00Z'));
  await wire.parts.tick();
  const digest = and(
    eq(deliveries.workspaceId, wire.workspaceId),
    eq(deliveries.key, `morning-digest:${wire.id('bea')}:2026-03-11`),
  );
  expect(await db.select({ state: deliveries.state }).from(deliveries).where(digest)).toEqual([{ state: 'waiting' }]);
  await bea.command('/coach', 'away until monday');
  await wire.parts.courier.run();
  expect(
    await db.select({ state: deliveries.state, reason: deliveries.reason }).from(deliveries).where(digest),
  ).toEqual([{ state: 'ended', reason: 'away' }]);
  expect(wire.slack.dm(wire.id('bea')).filter(({ viewer }) => viewer === undefined)).toEqual([]);
});

test('nothing is said to or about somebody away', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Globex next call Jane by tomorrow');
  await bea.command('/coach', 'away until monday');
  await db
    .update(members)
    .set({ createdAt: wire.now().subtract({ hours: 2400 }) })
    .where(eq(members.workspaceId, wire.workspaceId));
  for (let hours = 0; hours < 24 * 5; hours++) {
    wire.setNow(wire.now().add({ hours: 1 }));
    await wire.parts.tick();
    await wire.parts.courier.run();
  }
  expect(wire.slack.dm(wire.id('bea')).filter(({ viewer }) => viewer === undefined)).toEqual([]);
});

test.for([
  ['away until yesterday', 'Monday 9 March 2026 has passed. Which date did you mean for your first day back?'],
  ['away until today', 'Back today is not away.'],
  ['away when I feel like it', 'I cannot read "when I feel like it" as a day.'],
  ['away until', 'Until when?'],
  ["away until '; drop table members", 'I cannot read'],
  ['away until <!channel>', 'I cannot read "&lt;!channel&gt;" as a day.'],
  ['bakc', 'Did you mean `/coach back`?'],
] as const)('/coach %s is answered: %s', async ([text, says], { db, wire }) => {
  await wire.slack.command('/coach', text, wire.id('bea'));
  expect(wire.slack.reply()).toContain(says);
  expect(await off(db, wire)).toEqual([null, null]);
});

test('a guest is refused', async ({ wire }) => {
  await wire.slack.command('/coach', 'away until monday', wire.id('gus'));
  expect(wire.slack.reply()).toContain('Guests cannot use it');
});
