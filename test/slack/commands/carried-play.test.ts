import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { activities, runs } from '../../../src/store/schema.ts';
import { test, type Wire } from '../../slack-fixture.ts';
import { east, said, say } from '../playbook.ts';

const runsIn = (db: Db, { workspaceId }: Wire) =>
  db.select().from(runs).where(eq(runs.workspaceId, workspaceId)).orderBy(runs.id);

test('logging a touch shows the play for what it met, and asks twice a day at most', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp', '/deal');
  await say(wire, 'bea', 'voicemail acme', '/log');
  expect(said(wire, 'bea')).toContain('Logged: 1 voicemail on *Acme Corp*');
  expect(said(wire, 'bea')).toContain('*Voicemail*. The standard play');
  expect(said(wire, 'bea')).toContain('Did you do it?');
  await say(wire, 'bea', 'call acme: price', '/log');
  expect(said(wire, 'bea')).toContain('*Price objection*');
  expect(said(wire, 'bea')).toContain('Did you do it?');
  const { message } = await say(wire, 'bea', 'voicemail acme', '/log');
  expect(said(wire, 'bea')).not.toContain('Did you do it?');
  if (!message) throw new Error('no answer came');
  await wire.slack.as(wire.id('bea')).click(message, 'Make it mine');
  await wire.parts.drained();
  expect(said(wire, 'bea')).toContain('Saved as your play for *Voicemail*');
  await say(wire, 'bea', 'voicemail acme', '/log');
  expect(said(wire, 'bea')).toContain('*Voicemail*. Your play');
  expect(said(wire, 'bea')).not.toContain('Make it mine');
  wire.setNow(wire.now().add({ hours: 24 }));
  await say(wire, 'bea', 'voicemail acme', '/log');
  expect(said(wire, 'bea')).toContain('Did you do it?');
  const met = await runsIn(db, wire);
  expect(met.map(({ scenario, asked }) => `${scenario} ${asked}`)).toEqual([
    'voicemail true',
    'price true',
    'voicemail false',
    'voicemail false',
    'voicemail true',
  ]);
  expect(met.map(({ playId }) => playId === null)).toEqual([true, true, true, false, false]);
});

test('"did you do it?" is answered once, and proves the play after five working days', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp', '/deal');
  const { message } = await say(wire, 'bea', 'voicemail acme', '/log');
  if (!message) throw new Error('no answer came');
  const bea = wire.slack.as(wire.id('bea'));
  await bea.click(message, 'Yes');
  await wire.parts.drained();
  expect(said(wire, 'bea')).toContain('Noted: done.');
  await bea.click(message, 'No');
  await wire.parts.drained();
  expect(said(wire, 'bea')).toContain('You answered that already: done');
  expect(await runsIn(db, wire)).toMatchObject([{ done: true }]);
  await say(wire, 'bea', 'plays');
  expect(said(wire, 'bea')).toContain('*Voicemail*: the standard one, unproven here');
  wire.setNow(wire.now().add({ hours: 24 }));
  await say(wire, 'bea', 'update acme contacted', '/deal');
  await say(wire, 'bea', 'plays');
  expect(said(wire, 'bea')).toContain('*Voicemail*: the standard one, done 1 of 1 time, 1 worked');
});

test('an undone touch is no run, and its answer notes nothing', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp', '/deal');
  const { message } = await say(wire, 'bea', 'voicemail acme', '/log');
  if (!message) throw new Error('no answer came');
  await say(wire, 'bea', 'undo', '/deal');
  await wire.slack.as(wire.id('bea')).click(message, 'Yes');
  await wire.parts.drained();
  expect(said(wire, 'bea')).toContain('no longer logged');
  expect(await runsIn(db, wire)).toMatchObject([{ done: null }]);
});

test('a touch that carries nothing is answered as before, and its angle is kept', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp', '/deal');
  await say(wire, 'bea', 'call acme: went well', '/log');
  expect(said(wire, 'bea')).not.toContain('play');
  expect(await runsIn(db, wire)).toEqual([]);
  await say(wire, 'bea', 'call acme: spoke to a new contact, the CFO', '/log');
  const kept = await db.select().from(activities).where(eq(activities.workspaceId, wire.workspaceId));
  expect(kept.map(({ angle }) => angle)).toEqual([null, 'another-person']);
});

test('a loss carries the scenario of its reason; the run is its owner’s, whoever writes it down', async ({
  db,
  wire,
}) => {
  await east(wire);
  await say(wire, 'bea', 'new Acme Corp', '/deal');
  await say(wire, 'bea', 'new Globex', '/deal');
  await say(wire, 'bea', 'lost acme price', '/deal');
  expect(said(wire, 'bea')).toContain('*Price objection*. The standard play');
  await say(wire, 'max', 'lost globex bad timing', '/deal');
  expect(said(wire, 'max')).toContain('Lost: *Globex*');
  expect(said(wire, 'max')).not.toContain('Did you do it?');
  const met = await runsIn(db, wire);
  expect(met.map(({ scenario, userId }) => `${scenario} ${userId}`)).toEqual([
    `price ${wire.id('bea')}`,
    `timing ${wire.id('bea')}`,
  ]);
  expect(met[1]?.asked).toBe(false);
});

test('a touch on a buyer who has gone dark shows the play for that', async ({ wire }) => {
  await say(wire, 'bea', 'new Acme Corp proposal', '/deal');
  for (const days of [1, 2]) {
    wire.setNow(wire.now().add({ hours: 24 * days }));
    await say(wire, 'bea', 'call acme', '/log');
    expect(said(wire, 'bea')).not.toContain('play');
  }
  wire.setNow(wire.now().add({ hours: 24 * 6 }));
  await say(wire, 'bea', 'email acme', '/log');
  expect(said(wire, 'bea')).toContain('*Gone dark*');
});

test('a buyer who was heard at a call has not gone dark, nor one who comes to a demo', async ({ wire }) => {
  await say(wire, 'bea', 'new Acme Corp proposal', '/deal');
  for (const note of ['wants three colours', 'asked about the start']) {
    wire.setNow(wire.now().add({ hours: 24 }));
    await say(wire, 'bea', `call acme: ${note}`, '/log');
  }
  wire.setNow(wire.now().add({ hours: 24 * 7 }));
  await say(wire, 'bea', 'email acme', '/log');
  expect(said(wire, 'bea')).not.toContain('Gone dark');
  await say(wire, 'bea', 'email acme', '/log');
  wire.setNow(wire.now().add({ hours: 24 * 7 }));
  await say(wire, 'bea', 'demo acme: the head likes it', '/log');
  expect(said(wire, 'bea')).not.toContain('Gone dark');
});

test('a touch on the day of a step asks what is next, and nothing else', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp', '/deal');
  await say(wire, 'bea', 'update acme next call Jane by today', '/deal');
  await say(wire, 'bea', 'voicemail acme', '/log');
  expect(said(wire, 'bea')).toContain('*Voicemail*');
  expect(said(wire, 'bea')).toContain('What is next on *Acme Corp*, and by when?');
  expect(said(wire, 'bea')).not.toContain('Did you do it?');
  expect((await runsIn(db, wire)).map(({ asked }) => asked)).toEqual([false]);
  wire.setNow(wire.now().add({ hours: 24 }));
  await say(wire, 'bea', 'call acme', '/log');
  expect(said(wire, 'bea')).toContain('What is next on *Acme Corp*');
  await say(wire, 'bea', 'call acme: the leads are garbage, nobody ever picks up', '/log');
  expect(said(wire, 'bea')).not.toContain('What is next on');
  expect(said(wire, 'bea')).toContain('What will you do next, and by when?');
});

test.for([
  ['with a step still to come', 'next call Jane by fri', 'call acme'],
  ['of the day before the step', 'next call Jane by today', 'call acme yesterday'],
  ['with no step at all', 'note hello', 'call acme'],
  ['that is no touch', 'next call Jane by today', 'research acme'],
] as const)('a touch %s asks nothing', async ([_is, update, words], { wire }) => {
  await say(wire, 'bea', 'new Acme Corp', '/deal');
  await say(wire, 'bea', `update acme ${update}`, '/deal');
  await say(wire, 'bea', words, '/log');
  expect(said(wire, 'bea')).toContain('Logged: ');
  expect(said(wire, 'bea')).not.toContain('What is next');
});

test('where the play cannot be found, what was logged is answered as ever, and the log says so', async ({
  db,
  wire,
}) => {
  await say(wire, 'bea', 'new Acme Corp', '/deal');
  await db.execute('alter table runs rename to runs_elsewhere');
  try {
    await say(wire, 'bea', 'voicemail acme', '/log');
  } finally {
    await db.execute('alter table runs_elsewhere rename to runs');
  }
  expect(said(wire, 'bea')).toContain('Logged: 1 voicemail on *Acme Corp*');
  expect(said(wire, 'bea')).not.toContain('Something went wrong');
  expect(wire.logged).toContainEqual(expect.objectContaining({ what: 'play' }));
});
