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
  const { modal } = await bea.submit({});
  expect(JSON.stringify(modal?.blocks)).toContain('until you say `/coach back`');
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

test('Undo brings back the time off that was replaced, and says first what that was', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'away 22 dec until 5 jan');
  const { message } = await bea.command('/coach', 'away tomorrow');
  expect(wire.slack.reply()).toMatch(
    /^This takes the place of your time off from Tue 22 Dec until Tue 5 Jan 2027, your first day back\./,
  );
  expect(await off(db, wire)).toEqual(['2026-03-11', '2026-03-12']);
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Undone. You are away from Tue 22 Dec until Tue 5 Jan 2027');
  expect(await off(db, wire)).toEqual(['2026-12-22', '2027-01-05']);
  expect(await nextDigest(db, wire)).toBe('2026-03-11T08:30');
});

test('Undo leaves time off that was changed since, and takes back a first one', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { message: first } = await bea.command('/coach', 'away until thursday');
  const { message: second } = await bea.command('/coach', 'away until monday');
  if (!first || !second) throw new Error('nothing was said');
  await bea.click(first, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('It was changed since, so nothing was undone. You are away from today');
  expect(await off(db, wire)).toEqual(['2026-03-10', '2026-03-16']);
  await bea.command('/coach', 'back');
  expect(wire.slack.reply()).toContain('Welcome back.');
  const { message: third } = await bea.command('/coach', 'away 22 dec until 5 jan');
  if (!third) throw new Error('nothing was said');
  await bea.click(third, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Undone. You have no time off. Your next digest: tomorrow at 08:30');
  expect(await off(db, wire)).toEqual([null, null]);
});

test('what /coach back cancelled comes back with Undo', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'away 22 dec until 5 jan');
  const { message } = await bea.command('/coach', 'back');
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(await off(db, wire)).toEqual(['2026-12-22', '2027-01-05']);
});

test.for([
  ['back friday', 'You are away from today until Fri 13 Mar', '2026-03-13'],
  ['back on thursday', 'until Thu 12 Mar, your first day back', '2026-03-12'],
  ['back tomorrow', 'You are away today, back tomorrow.', '2026-03-11'],
  ['back 24 mar', 'until Tue 24 Mar', '2026-03-24'],
] as const)('/coach %s sets the first day back', async ([text, says, until], { db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'away until monday');
  await bea.command('/coach', text);
  expect(wire.slack.reply()).toContain(says);
  expect(await off(db, wire)).toEqual(['2026-03-10', until]);
});

test.for([
  ['back when I feel like it', 'I cannot read "when I feel like it" as a day. Say `/coach back` for now'],
  ['back yesterday', 'has passed'],
  ['back @bea', 'Everybody sets their own first day back'],
  ['back 12/10/2027', 'Nothing has changed yet.'],
] as const)('/coach %s changes nothing: %s', async ([text, says], { db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'away until monday');
  await bea.command('/coach', text);
  expect(wire.slack.reply()).toContain(says);
  expect(await off(db, wire)).toEqual(['2026-03-10', '2026-03-16']);
});

test('a first day back needs time off that began, or begins, before it', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'back friday');
  expect(wire.slack.reply()).toContain('You are not away, and no time off is to come.');
  await bea.command('/coach', 'away 22 dec until 5 jan');
  await bea.command('/coach', 'back friday');
  expect(wire.slack.reply()).toContain('Your time off begins only Tue 22 Dec. To cancel it: `/coach back`.');
  await bea.command('/coach', 'back 28 dec');
  expect(await off(db, wire)).toEqual(['2026-12-22', '2026-12-28']);
});

test.for([
  ['away 5 jan until 22 dec', '50 weeks away, from Tuesday 5 January 2027, first day back Wednesday 22 December 2027'],
  ['away until 1/12', '44 weeks away, from Tuesday 10 March 2026, first day back Tuesday 12 January 2027'],
] as const)('/coach %s is asked about first: %s', async ([text, says], { db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/coach', text);
  expect(wire.slack.reply()).toContain(says);
  expect(wire.slack.reply()).toContain('Nothing has changed yet.');
  expect(await off(db, wire)).toEqual([null, null]);
  if (!message) throw new Error('nothing was asked');
  await bea.click(message, 'confirm_away');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('You are away from');
  expect((await off(db, wire))[1]).not.toBeNull();
});

test('away for years, no re-look of the schedule is shown as a digest', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/coach', 'away until 6 jan 2031');
  if (!message) throw new Error('nothing was asked');
  await bea.click(message, 'confirm_away');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Your next digest: Mon 6 Jan 2031 at 08:30');
  expect(await nextDigest(db, wire)).toBe('2031-01-06T08:30');
  await bea.command('/coach', 'away');
  const { modal } = await bea.submit({});
  expect(JSON.stringify(modal?.blocks)).toContain('Your digest comes again once you say `/coach back`.');
  expect(await nextDigest(db, wire)).toBeUndefined();
  for (const text of ['settings hour 10', 'why']) {
    await bea.command('/coach', text);
    expect(wire.slack.reply()).toContain('Your digest comes again once you say `/coach back`.');
    expect(wire.slack.reply()).not.toContain('Your next digest');
  }
});

test.for([
  ['ooo until monday', '`/coach away`'],
  ['vacation', '`/coach away`'],
  ['Holiday', '`/coach away`'],
  ['stop', '`/coach away`'],
  ['mute', '`/coach away`'],
  ['quiet 18:00-08:00', '`/coach settings quiet 18:00-08:00`'],
  ['hour 9', '`/coach settings hour 9:15`'],
  ['intensity firm', '`/coach settings intensity gentle`'],
  ['days mon', '`/coach settings days mon-thu`'],
] as const)('/coach %s: did you mean %s?', async ([text, meant], { wire }) => {
  await wire.slack.command('/coach', text, wire.id('bea'));
  expect(wire.slack.reply()).toContain(`Did you mean ${meant}?`);
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
