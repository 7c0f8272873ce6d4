import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { BLANK, type DealFields } from '../../../src/domain/deal.ts';
import type { Db } from '../../../src/store/db.ts';
import { openDeal } from '../../../src/store/deals.ts';
import { refreshFigures } from '../../../src/store/figures.ts';
import { callerOf } from '../../../src/store/members.ts';
import { changes, deals, nudges } from '../../../src/store/schema.ts';
import { saveTeam } from '../../../src/store/teams.ts';
import { test, type Wire } from '../../slack-fixture.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

async function dealNamed(db: Db, wire: Wire, name: string) {
  const [deal] = await db
    .select()
    .from(deals)
    .where(and(eq(deals.workspaceId, wire.workspaceId), eq(deals.name, name)));
  if (!deal) throw new Error(`no deal ${name}`);
  return deal;
}

/** Bea, met, with Acme touched by two calls. */
async function bea(wire: Wire) {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Acme Corp $40k from webform');
  await bea.command('/log', '2 calls acme');
  return bea;
}

function blocksOf(message: { blocks?: unknown } | undefined): string {
  return JSON.stringify(message?.blocks ?? '');
}

/** Deals of Bea's that she won or is told of, written as if over the last months. */
async function open(db: Db, wire: Wire, fields: Partial<DealFields> & { name: string }, daysAgo: number) {
  const caller = await callerOf(db, wire.workspaceId, wire.id('bea'));
  if (!caller) throw new Error('bea was not met');
  const at = wire.now().subtract({ hours: 24 * daysAgo });
  const act = { by: caller.member.userId, through: 'command' as const, at, recordedAt: at, heard: null };
  return openDeal(db, caller.actor, { ...BLANK, ownerId: caller.member.userId, source: 'webform', ...fields }, act);
}

/** A team with Bea and Ann in it, whose figures were made last night. */
async function tonight(db: Db, wire: Wire) {
  await wire.slack.as(wire.id('ann')).command('/coach', 'why');
  const calendar = { zone: 'America/New_York', country: null, workDays: [1, 2, 3, 4, 5] };
  const team = { workspaceId: wire.workspaceId, name: 'East', channelId: 'CEAST', ...calendar, privateOnly: false };
  const people = ['bea', 'ann'].map((name) => ({ userId: wire.id(name), manages: false }));
  await saveTeam(db, { ...team, createdAt: wire.now() }, people);
  await refreshFigures(db, wire.workspaceId, wire.now());
}

describe('the mirror', () => {
  test('a loss is saved at once, and answered by what was done', async ({ db, wire }) => {
    const { message } = await (await bea(wire)).command('/deal', 'lost acme price');
    expect((await dealNamed(db, wire, 'Acme Corp')).status).toBe('lost');
    const text = blocksOf(message);
    expect(text).toContain('Lost: *Acme Corp* · reason price');
    expect(text).toContain('*What was done:* 2 touches by call within a day.');
    expect(text).not.toContain('Won deals here');
    for (const button of ['Undo', 'One more try', 'That was all']) expect(text).toContain(button);
  });

  test('That was all leaves the loss alone, with its Undo, and is kept nowhere', async ({ db, wire }) => {
    const rep = await bea(wire);
    const { message } = await rep.command('/deal', 'lost acme price');
    if (!message) throw new Error('nothing was said');
    const before = await db.$count(changes, eq(changes.workspaceId, wire.workspaceId));
    await rep.click(message, 'That was all');
    await wire.parts.drained();
    expect(wire.slack.reply()).toContain('Lost: *Acme Corp* · reason price');
    expect(wire.slack.reply()).not.toContain('What was done');
    expect(await db.$count(changes, eq(changes.workspaceId, wire.workspaceId))).toBe(before);
  });

  test('One more try reopens the deal with its next step in one act, which Undo takes back', async ({ db, wire }) => {
    const rep = await bea(wire);
    const { message } = await rep.command('/deal', 'lost acme price');
    if (!message) throw new Error('nothing was said');
    await rep.click(message, 'One more try');
    await wire.parts.drained();
    const { errors } = await rep.submit({ nextStep: 'Call the CFO', nextStepOn: '2026-03-01' });
    expect(errors?.nextStepOn).toContain('1 Mar');
    const before = await db.$count(changes, eq(changes.workspaceId, wire.workspaceId));
    const { modal } = await rep.submit({ nextStep: 'Call the CFO', nextStepOn: '2026-03-13' });
    expect(JSON.stringify(modal?.blocks)).toContain('Reopened: *Acme Corp* · next step: Call the CFO by Fri 13 Mar');
    expect(await db.$count(changes, eq(changes.workspaceId, wire.workspaceId))).toBe(before + 1);
    expect(await dealNamed(db, wire, 'Acme Corp')).toMatchObject({
      status: 'open',
      nextStep: 'Call the CFO',
      endReason: null,
    });
    if (!modal) throw new Error('no result was shown');
    await rep.click(modal, 'Undo');
    await wire.parts.drained();
    expect(await dealNamed(db, wire, 'Acme Corp')).toMatchObject({
      status: 'lost',
      nextStep: null,
      endReason: 'price',
    });
  });

  test('pressed after the deal moved on, both say so and change nothing', async ({ db, wire }) => {
    const rep = await bea(wire);
    const { message } = await rep.command('/deal', 'lost acme price');
    if (!message) throw new Error('nothing was said');
    await rep.command('/deal', 'reopen acme');
    for (const button of ['One more try', 'That was all']) {
      await rep.click(message, button);
      await wire.parts.drained();
      expect(wire.slack.reply()).toContain('Acme Corp is open already.');
    }
    expect((await dealNamed(db, wire, 'Acme Corp')).status).toBe('open');
  });

  test.for([
    ['lost acme they said no', 'A clear no: good work.'],
    ['lost acme we cannot help them', 'You found out that we cannot help them, and ended it: good work.'],
  ] as const)('/deal %s is praised, and not mirrored', async ([words, says], { wire }) => {
    const { message } = await (await bea(wire)).command('/deal', words);
    expect(blocksOf(message)).toContain(says);
    expect(blocksOf(message)).not.toContain('What was done');
    expect(blocksOf(message)).toContain('Undo');
  });

  test('a manager who writes a loss down sees no mirror of the rep', async ({ wire }) => {
    await bea(wire);
    const ada = wire.slack.as(wire.id('ada'));
    const { message } = await ada.command('/deal', 'lost acme price');
    expect(blocksOf(message)).toContain('Lost: *Acme Corp*');
    expect(blocksOf(message)).not.toContain('What was done');
  });

  test('a mirror that cannot be drawn keeps no loss from being saved', async ({ db, wire }) => {
    const rep = await bea(wire);
    await db.execute('alter table figures rename to figures_away');
    const { message } = await rep.command('/deal', 'lost acme price');
    await db.execute('alter table figures_away rename to figures');
    expect(blocksOf(message)).toContain('Lost: *Acme Corp* · reason price');
    expect((await dealNamed(db, wire, 'Acme Corp')).status).toBe('lost');
    expect(wire.logged.some(({ what }) => what === 'mirror')).toBe(true);
  });

  test('beside five wins stands what they took', async ({ db, wire }) => {
    const rep = await bea(wire);
    for (let index = 1; index <= 5; index++) {
      await open(db, wire, { name: `Won ${index}` }, 20);
      await rep.command('/log', `${index} emails "Won ${index}"`);
      await rep.command('/deal', `won "Won ${index}"`);
    }
    const { message } = await rep.command('/deal', 'lost acme price');
    expect(blocksOf(message)).toContain(
      '*Won deals here:* 3 touches, 1 channel and 14 working days (medians of 5 in 180 days).',
    );
  });
});

describe('a cause outside', () => {
  const EXCUSE = 'these leads are garbage, nobody ever picks up';

  test('in a note is answered with the last touch and one ask; once in 5 working days; the words are kept nowhere else', async ({
    db,
    wire,
  }) => {
    const rep = await bea(wire);
    const { message } = await rep.command('/deal', `update acme note ${EXCUSE}`);
    expect(blocksOf(message)).toContain('Saved: *Acme Corp*');
    expect(blocksOf(message)).toContain('he last touch on *Acme Corp* that I know of: call, today');
    expect(blocksOf(message)).toContain('What will you do next, and by when?');
    expect(blocksOf(message)).toContain('Set next step');
    const [told, ...more] = await db.select().from(nudges).where(eq(nudges.workspaceId, wire.workspaceId));
    expect(more).toEqual([]);
    expect(told).toMatchObject({ rule: 'excuse', reason: 'plain', job: 'reply', userId: wire.id('bea') });
    expect(JSON.stringify(told)).not.toContain('garbage');
    const { message: again } = await rep.command('/deal', `update acme note still: ${EXCUSE}`);
    expect(blocksOf(again)).toContain('Saved: *Acme Corp*');
    expect(blocksOf(again)).not.toContain('What will you do next');
    wire.setNow(wire.now().add({ hours: 24 * 7 }));
    const { message: later } = await rep.command('/deal', `update acme note again ${EXCUSE}`);
    expect(blocksOf(later)).toContain('What will you do next');
  });

  test('shows the touch before the one that was logged with it, and none where there is no other', async ({ wire }) => {
    const rep = await bea(wire);
    await rep.command('/deal', 'new Globex $40k from webform');
    wire.setNow(wire.now().add({ hours: 24 }));
    const { message } = await rep.command('/log', `email acme: ${EXCUSE}`);
    expect(blocksOf(message)).toContain('he last touch on *Acme Corp* that I know of: call, yesterday');
    wire.setNow(wire.now().add({ hours: 24 * 7 }));
    const { message: only } = await rep.command('/log', `email globex: ${EXCUSE}`);
    expect(blocksOf(only)).toContain('What will you do next, and by when?');
    expect(blocksOf(only)).not.toContain('last touch');
  });

  test.for(['called the CFO, she decides on Friday', 'waiting for legal until 20 March, sending the MSA on Monday'])(
    '"%s" is none',
    async (note, { wire }) => {
      const { message } = await (await bea(wire)).command('/deal', `update acme note ${note}`);
      expect(blocksOf(message)).not.toContain('What will you do next');
    },
  );

  test('in the reason of a loss stands beside the mirror, and asks nothing more', async ({ db, wire }) => {
    const rep = await bea(wire);
    await open(db, wire, { name: 'Globex' }, 30);
    await rep.command('/log', '6 emails globex');
    await rep.command('/deal', 'won globex');
    await tonight(db, wire);
    const { message } = await rep.command('/deal', `lost acme: ${EXCUSE}`);
    expect(blocksOf(message)).toContain('*Globex*, same source: won with 6 touches by email.');
    expect(blocksOf(message)).toContain('One more try');
    expect(blocksOf(message)).not.toContain('Set next step');
  });

  test('a win that took no more than the lost deal is no example', async ({ db, wire }) => {
    const rep = await bea(wire);
    await open(db, wire, { name: 'Globex' }, 30);
    await rep.command('/log', '2 emails globex');
    await rep.command('/deal', 'won globex');
    await tonight(db, wire);
    const { message } = await rep.command('/deal', `lost acme: ${EXCUSE}`);
    expect(blocksOf(message)).not.toContain('Globex');
    expect(await db.$count(nudges, eq(nudges.workspaceId, wire.workspaceId))).toBe(0);
  });

  test('with no example to show beside a loss, the mirror is enough', async ({ db, wire }) => {
    const { message } = await (await bea(wire)).command('/deal', `lost acme: ${EXCUSE}`);
    expect(blocksOf(message)).toContain('*What was done:*');
    expect(blocksOf(message)).not.toContain('same source');
    expect(await db.$count(nudges, eq(nudges.workspaceId, wire.workspaceId))).toBe(0);
  });

  test.for([
    `update acme next call the CFO by fri note ${EXCUSE}`,
    `update acme they decide by 20 mar note ${EXCUSE}`,
    `park acme until 12 jan ${EXCUSE}`,
  ])('with a date beside it is answered already: /deal %s', async (words, { wire }) => {
    const { message } = await (await bea(wire)).command('/deal', words);
    expect(blocksOf(message)).toMatch(/Saved|Parked/);
    expect(blocksOf(message)).not.toContain('What will you do next');
  });

  test("on somebody else's deal is no excuse of the writer's", async ({ wire }) => {
    await bea(wire);
    const { message } = await wire.slack.as(wire.id('ada')).command('/deal', `update acme note ${EXCUSE}`);
    expect(blocksOf(message)).not.toContain('What will you do next');
  });

  test('what the coach cannot add keeps nobody from saving', async ({ db, wire }) => {
    const rep = await bea(wire);
    await db.execute('alter table figures rename to figures_away');
    const { message } = await rep.command('/deal', `update acme note ${EXCUSE}`);
    await db.execute('alter table figures_away rename to figures');
    expect(blocksOf(message)).toContain('Saved: *Acme Corp*');
    expect(wire.logged.some(({ msg, what }) => msg === 'could not add to an answer' && what === 'excuse')).toBe(true);
  });
});
