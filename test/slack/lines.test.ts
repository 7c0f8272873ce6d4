import { and, eq, isNotNull } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { callerOf } from '../../src/store/members.ts';
import { activities, deliveries } from '../../src/store/schema.ts';
import { test, type Wire } from '../slack-fixture.ts';
import { aPlannedPost, aPost, aTeamOnTheWire, eastOf, lastIn } from './channel-scene.ts';

const BUTTONS = '[Logged it…]  [Set next step]  [Update]';
const OPEN = expect.stringContaining('Acme Corp · @bea · no touch');
const ASK = 'What is your next touch, and when?';

/** Bea's Acme Corp, of which the channel heard five minutes ago. */
async function aNudged(db: Db, wire: Wire, more: string[] = []) {
  await aTeamOnTheWire(db, wire);
  const bea = wire.slack.as(wire.id('bea'));
  for (const text of ['new Acme Corp proposal $40k', ...more]) await bea.command('/deal', text);
  wire.setNow(wire.now().add({ minutes: 5 }));
  await aPost(db, wire);
  expect((await lastIn(wire))[0]).toEqual(OPEN);
  return bea;
}

/** How many edits were made or wait. */
async function edits(db: Db, { workspaceId }: Wire): Promise<number> {
  const isEdit = and(eq(deliveries.workspaceId, workspaceId), isNotNull(deliveries.edits));
  return (await db.select({ id: deliveries.id }).from(deliveries).where(isEdit)).length;
}

describe('a line in the channel is edited to done where its owner', () => {
  test.for([
    { does: 'logs a touch', command: '/log', text: 'call acme', says: '✓ Acme Corp: call logged' },
    {
      does: 'sets a next step',
      command: '/deal',
      text: 'update acme next send the offer by fri',
      says: '✓ Acme Corp: next step "send the offer", Fri 13 Mar',
    },
    { does: 'moves it on', command: '/deal', text: 'update acme negotiation', says: '✓ Acme Corp: now at negotiation' },
    {
      does: 'loses it',
      command: '/deal',
      text: 'lost acme corp price',
      says: 'Acme Corp was lost on Tue 10 Mar: nothing to do.',
    },
    {
      does: 'parks it',
      command: '/deal',
      text: 'park acme corp until 4 may legal review',
      says: 'Acme Corp is parked until Mon 4 May: nothing to do.',
    },
  ])('$does elsewhere', async ({ command, text, says }, { db, wire }) => {
    const bea = await aNudged(db, wire);
    await bea.command(command, text);
    expect(await lastIn(wire)).toEqual([says]);
  });
});

test('what is undone elsewhere brings the line back', async ({ db, wire }) => {
  const bea = await aNudged(db, wire);
  await bea.command('/log', 'call acme');
  expect(await lastIn(wire)).toEqual(['✓ Acme Corp: call logged']);
  wire.setNow(wire.now().add({ minutes: 1 }));
  await bea.command('/deal', 'undo');
  expect(await lastIn(wire)).toEqual([OPEN, ASK, BUTTONS]);
});

test('a manager who acts on it is seen as well', async ({ db, wire }) => {
  await aNudged(db, wire);
  await wire.slack.as(wire.id('max')).command('/deal', 'update acme negotiation');
  expect(await lastIn(wire)).toEqual(['✓ Acme Corp: now at negotiation']);
});

test('nothing is edited that would read the same: an amount, a second touch, what somebody else does, a press in the message', async ({
  db,
  wire,
}) => {
  const bea = await aNudged(db, wire, ['new Globex proposal']);
  await bea.command('/deal', 'update acme 50k');
  await wire.slack.as(wire.id('ann')).command('/deal', 'new Initech');
  await lastIn(wire);
  expect(await edits(db, wire)).toBe(0);
  const nudge = wire.slack.messages(eastOf(wire)).at(-1);
  const block = JSON.stringify(nudge?.blocks).match(/item:stalled:\d+\/do/)?.[0];
  if (!nudge || !block) throw new Error('nothing was said');
  await bea.click(nudge, { block, action: 'logged_it' }, 'voicemail');
  expect((await lastIn(wire))[0]).toBe('✓ Acme Corp: voicemail logged  [Undo]');
  expect(await edits(db, wire)).toBe(0);
  await bea.command('/log', 'call globex');
  await lastIn(wire);
  wire.setNow(wire.now().add({ minutes: 1 }));
  await bea.command('/log', 'call acme');
  expect(await lastIn(wire)).toEqual(['✓ Acme Corp: voicemail logged  [Undo]', '✓ Globex: call logged']);
  expect(await edits(db, wire)).toBe(1);
});

test('a post that still waits is sent as things stand', async ({ db, wire }) => {
  await aTeamOnTheWire(db, wire);
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Acme Corp proposal $40k');
  wire.setNow(wire.now().add({ minutes: 5 }));
  await aPlannedPost(db, wire);
  wire.setNow(wire.now().add({ minutes: 1 }));
  await bea.command('/log', 'call acme');
  expect(await lastIn(wire)).toEqual(['✓ Acme Corp: call logged']);
  expect(await edits(db, wire)).toBe(0);
});

test.for([
  { hours: 71, says: ['✓ Acme Corp: call logged'] },
  { hours: 73, says: [OPEN, ASK, BUTTONS] },
])('$hours hours after the post', async ({ hours, says }, { db, wire }) => {
  const bea = await aNudged(db, wire);
  wire.setNow(wire.now().add({ hours }));
  await bea.command('/log', 'call acme');
  expect(await lastIn(wire)).toEqual(says);
});

test('a caller knows whether a channel heard of them, or of those they manage', async ({ db, wire }) => {
  await aNudged(db, wire);
  const known = async (name: string, now?: Temporal.Instant) =>
    (await callerOf(db, wire.workspaceId, wire.id(name), now))?.postedAbout;
  expect(await known('bea', wire.now())).toBe(true);
  expect(await known('max', wire.now())).toBe(true);
  expect(await known('ann', wire.now())).toBe(false);
  expect(await known('bea', wire.now().add({ hours: 80 }))).toBe(false);
  expect(await known('bea')).toBe(false);
});

describe('the number of those without prospecting', () => {
  const both = [
    { name: 'bea', named: true },
    { name: 'ann', named: false },
  ];

  async function pressed(wire: Wire, who: string, value: string) {
    const message = wire.slack.messages(eastOf(wire)).at(-1);
    if (!message) throw new Error('nothing was said');
    await wire.slack.as(wire.id(who)).click(message, { block: 'prospecting/do', action: 'log_prospecting' }, value);
    await wire.parts.drained();
  }

  test('goes down as they log from the message, and up again as they undo', async ({ db, wire }) => {
    await aTeamOnTheWire(db, wire);
    await aPost(db, wire, both);
    expect(await lastIn(wire)).toEqual([
      '2 of 3 have no prospecting logged since Monday. @bea: who will you call first today?',
      '[Log it…]',
    ]);
    await pressed(wire, 'bea', 'referral');
    expect(wire.slack.reply(wire.id('bea'))).toContain('Logged: 1 referral');
    expect(await lastIn(wire)).toEqual([
      '1 of 3 has no prospecting logged since Monday. Who makes the first call?',
      '[Log it…]',
    ]);
    await wire.slack.as(wire.id('ann')).command('/log', '3 calls');
    expect(await lastIn(wire)).toEqual(['✓ 3 of 3 have prospecting logged since Monday.']);
    await wire.slack.as(wire.id('ann')).command('/deal', 'undo');
    expect(await lastIn(wire)).toEqual([
      '1 of 3 has no prospecting logged since Monday. Who makes the first call?',
      '[Log it…]',
    ]);
    expect(await db.select().from(activities).where(eq(activities.workspaceId, wire.workspaceId))).toMatchObject([
      { userId: wire.id('bea'), kind: 'referral', section: 'find', count: 1, dealId: null },
      { userId: wire.id('ann'), kind: 'call', section: 'reach', count: 3 },
    ]);
  });

  test('is not edited by somebody who was not counted, whose own work is logged all the same', async ({ db, wire }) => {
    await aTeamOnTheWire(db, wire);
    await aPost(db, wire, both);
    await pressed(wire, 'max', 'call');
    expect(wire.slack.reply(wire.id('max'))).toContain('Logged: 1 call');
    expect((await lastIn(wire))[0]).toContain('2 of 3 have no prospecting');
    expect(await edits(db, wire)).toBe(0);
  });

  test('is no business of those whose job is not prospecting: they are told so, and nothing is logged', async ({
    db,
    wire,
  }) => {
    await aTeamOnTheWire(db, wire);
    await wire.slack.as(wire.id('ann')).command('/coach', 'goals find 0 reach 0');
    await aPost(db, wire, both);
    await pressed(wire, 'ann', 'call');
    expect(wire.slack.reply(wire.id('ann'))).toContain('Prospecting is not part of your goals');
    expect(await db.select().from(activities).where(eq(activities.workspaceId, wire.workspaceId))).toEqual([]);
  });
});
