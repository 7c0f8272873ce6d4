import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { memberOf } from '../../../src/store/members.ts';
import { nextDigestOf } from '../../../src/store/schedules.ts';
import { conversations, members, schedules } from '../../../src/store/schema.ts';
import { test, type Wire } from '../../slack-fixture.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

const bea = (db: Db, wire: Wire) => memberOf(db, wire.workspaceId, wire.id('bea'));
const jobsOf = async (db: Db, wire: Wire) =>
  db
    .select({ job: schedules.job })
    .from(schedules)
    .where(and(eq(schedules.workspaceId, wire.workspaceId), eq(schedules.subject, wire.id('bea'))));
/** Messages that anybody can read in Bea's DM. */
const posts = (wire: Wire) => wire.slack.dm(wire.id('bea')).filter(({ viewer }) => viewer === undefined);

async function work(wire: Wire, local: string) {
  wire.setNow(Temporal.PlainDateTime.from(local).toZonedDateTime('America/New_York').toInstant());
  await wire.parts.tick();
  await wire.parts.courier.run();
}

test('a move to another zone is followed, and the digest with it', async ({ db, wire }) => {
  const person = wire.slack.as(wire.id('bea'));
  await person.command('/coach', '');
  await person.changeProfile({ zone: 'America/Los_Angeles', displayName: 'Bea O.' });
  expect(await bea(db, wire)).toMatchObject({ zone: 'America/Los_Angeles', name: 'Bea O.' });
  const next = await nextDigestOf(db, { workspaceId: wire.workspaceId, userId: wire.id('bea') });
  expect(next?.toString()).toBe('2026-03-10T15:30:00Z');
});

test('a person we have not met stays unknown, and a profile we cannot read changes nothing', async ({ db, wire }) => {
  await wire.slack.as(wire.id('bea')).changeProfile({ zone: 'Europe/London' });
  expect(await bea(db, wire)).toBeUndefined();
  await wire.slack.as(wire.id('bea')).command('/coach', '');
  const { status } = await wire.slack.event(wire.workspaceId, { type: 'user_change', user: { no: 'id' } });
  expect(status).toBe(200);
  const unknown = { id: wire.id('bea'), name: 'bea', tz: 'Mars/Olympus', profile: {} };
  await wire.slack.event(wire.workspaceId, { type: 'user_change', user: unknown });
  expect((await bea(db, wire))?.zone).toBe('UTC');
});

test('whoever leaves gets nothing more, and is scheduled again on return', async ({ db, wire }) => {
  const person = wire.slack.as(wire.id('bea'));
  await person.command('/deal', 'new Globex next call Jane by tomorrow');
  await person.changeProfile({ deleted: true });
  expect((await bea(db, wire))?.deactivatedAt).toEqual(wire.now());
  expect(await jobsOf(db, wire)).toEqual([]);
  await work(wire, '2026-03-11T08:30');
  expect(posts(wire)).toEqual([]);
  await db
    .update(conversations)
    .set({ closedBy: 'user_disabled' })
    .where(eq(conversations.workspaceId, wire.workspaceId));
  await person.changeProfile({ deleted: false });
  expect((await bea(db, wire))?.deactivatedAt).toBeNull();
  expect(await jobsOf(db, wire)).toHaveLength(2);
  await work(wire, '2026-03-12T08:30');
  expect(posts(wire).map(({ text }) => text)).toEqual(['1 thing for today: Globex']);
});

/** A rep with a digest due on Wednesday, under a palm tree since Tuesday, who has read the question. */
async function asked(db: Db, wire: Wire) {
  const person = wire.slack.as(wire.id('bea'));
  await person.command('/deal', 'new Globex next call Jane by tomorrow');
  await db
    .update(members)
    .set({ createdAt: wire.now().subtract({ hours: 2400 }) })
    .where(eq(members.workspaceId, wire.workspaceId));
  await person.changeProfile({ statusEmoji: ':palm_tree:' });
  await work(wire, '2026-03-11T08:30');
  const [question] = posts(wire);
  if (!question) throw new Error('nothing was asked');
  return { person, question };
}

test('a rep under a palm tree is asked once, not nudged', async ({ db, wire }) => {
  const { question } = await asked(db, wire);
  expect(question.text).toContain('Your Slack status shows :palm_tree:. Are you away?');
  for (const when of ['2026-03-11T14:00', '2026-03-12T08:30', '2026-03-13T08:30']) await work(wire, when);
  expect(posts(wire)).toHaveLength(1);
});

test('nobody is asked about a status where there is nothing to say', async ({ wire }) => {
  const person = wire.slack.as(wire.id('bea'));
  await person.command('/deal', '');
  await person.changeProfile({ statusEmoji: ':palm_tree:' });
  await work(wire, '2026-03-11T08:30');
  expect(posts(wire)).toEqual([]);
});

test('a new status is asked about anew, and none at all is nudged as usual', async ({ db, wire }) => {
  const { person } = await asked(db, wire);
  await person.changeProfile({ statusEmoji: ':face_with_thermometer:' });
  await work(wire, '2026-03-12T08:30');
  expect(posts(wire).map(({ text }) => text.slice(0, 55))).toEqual([
    'Your Slack status shows :palm_tree:. Are you away? I sa',
    'Your Slack status shows :face_with_thermometer:. Are yo',
  ]);
  await person.changeProfile({ statusEmoji: '' });
  await work(wire, '2026-03-13T08:30');
  expect(posts(wire).at(-1)?.text).toBe('1 thing for today: Globex');
});

test('a question that did not arrive is asked again', async ({ wire }) => {
  const person = wire.slack.as(wire.id('bea'));
  await person.command('/deal', 'new Globex next call Jane by tomorrow');
  await person.changeProfile({ statusEmoji: ':palm_tree:' });
  wire.setNow(Temporal.Instant.from('2026-03-11T12:30:00Z'));
  await wire.parts.tick();
  wire.setNow(Temporal.Instant.from('2026-03-11T16:30:00Z'));
  await wire.parts.courier.run();
  expect(posts(wire)).toEqual([]);
  await work(wire, '2026-03-12T08:30');
  expect(posts(wire)).toHaveLength(1);
});

test('Away until Monday acts, and the question becomes what was done', async ({ db, wire }) => {
  const { person, question } = await asked(db, wire);
  await person.click(question, 'Away until Monday');
  await wire.parts.drained();
  expect(posts(wire)[0]?.text).toContain('You are away from today until Mon 16 Mar');
  expect(await bea(db, wire)).toMatchObject({ awayUntil: Temporal.PlainDate.from('2026-03-16') });
  // Back on Monday, still under the palm tree: they have answered.
  await work(wire, '2026-03-16T08:30');
  expect(posts(wire)).toHaveLength(2);
  expect(posts(wire)[1]?.text).toContain('for today: Globex');
});

test('Away until Monday says which planned leave it replaced, and Undo brings that back', async ({ db, wire }) => {
  const { person, question } = await asked(db, wire);
  await person.command('/coach', 'away 22 dec until 5 jan');
  await person.click(question, 'Away until Monday');
  await wire.parts.drained();
  const [done] = posts(wire);
  expect(done?.text).toMatch(/^This takes the place of your time off from Tue 22 Dec until Tue 5 Jan 2027/);
  if (!done) throw new Error('nothing was said');
  await person.click(done, 'Undo');
  await wire.parts.drained();
  expect(await bea(db, wire)).toMatchObject({
    awayFrom: Temporal.PlainDate.from('2026-12-22'),
    awayUntil: Temporal.PlainDate.from('2027-01-05'),
  });
});

test('a day picked is the first day back; one that has passed is asked about', async ({ db, wire }) => {
  const { person, question } = await asked(db, wire);
  for (const [day, says] of [
    ['2026-03-01', 'Sunday 1 March 2026 has passed'],
    ['2026-03-11', 'That is today.'],
    ['', 'Pick the day on which you are back.'],
  ] as const) {
    await person.click(question, 'pick_away_until', day);
    await wire.parts.drained();
    expect(wire.slack.reply(wire.id('bea'))).toContain(says);
  }
  await person.click(question, 'pick_away_until', '2026-03-19');
  await wire.parts.drained();
  expect(posts(wire)[0]?.text).toContain('until Thu 19 Mar, your first day back');
  expect(await bea(db, wire)).toMatchObject({ awayUntil: Temporal.PlainDate.from('2026-03-19') });
});

test('No, carry on: the next morning is as usual', async ({ db, wire }) => {
  const { person, question } = await asked(db, wire);
  await person.click(question, 'No, carry on');
  await wire.parts.drained();
  expect(posts(wire)[0]?.text).toContain('I carry on as usual');
  expect(posts(wire)[0]?.text).toContain('Your next digest: tomorrow at 08:30');
  await work(wire, '2026-03-12T08:30');
  expect(posts(wire).at(-1)?.text).toBe('1 thing for today: Globex');
});
