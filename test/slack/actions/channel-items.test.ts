import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { plain } from '../../../src/slack/plain.ts';
import { channelNudgeMessage } from '../../../src/slack/views/channel-nudges.ts';
import type { Db } from '../../../src/store/db.ts';
import { memberOf } from '../../../src/store/members.ts';
import { addDeliveries } from '../../../src/store/outbox.ts';
import { activities, deals, members } from '../../../src/store/schema.ts';
import { aDeal, date } from '../../domain/builders.ts';
import { test, type Wire } from '../../slack-fixture.ts';

/** A nudge about Bea's Acme Corp, and what else she opened, in her team's channel. */
async function aNudge(db: Db, wire: Wire, others: string[] = [], reason: 'quiet' | 'close-date-passed' = 'quiet') {
  for (const text of ['new Acme Corp proposal $40k', ...others]) {
    await wire.slack.as(wire.id('bea')).command('/deal', text);
  }
  await wire.slack.as(wire.id('ann')).command('/deal', '');
  const opened = await db.select().from(deals).where(eq(deals.workspaceId, wire.workspaceId)).orderBy(deals.id);
  const [acme] = opened;
  const rep = await memberOf(db, wire.workspaceId, wire.id('bea'));
  if (!acme || !rep) throw new Error('just saved');
  const stalled = opened.map((one) => {
    const deal = { ...aDeal(), ...one };
    const finding = { rule: 'stalled', reason, deal, days: 9, limit: 5, since: date('2026-02-26') } as const;
    return { rep, finding };
  });
  const { text, blocks = [] } = channelNudgeMessage({ stalled, more: 0, prospecting: null }, wire.now());
  const channelId = `C${wire.workspaceId.slice(1)}`;
  const post = { channelId, key: 'nudge', body: { text, blocks }, notBefore: wire.now() };
  await addDeliveries(db, wire.workspaceId, [{ ...post, expiresAt: wire.now().add({ hours: 1 }) }], wire.now());
  await wire.parts.courier.run();
  const nudge = () => {
    const found = wire.slack.messages(channelId).at(-1);
    if (!found) throw new Error('nothing was said');
    return found;
  };
  return { nudge, item: `item:stalled:${acme.id}` };
}

const said = (message: { text: string; blocks?: readonly unknown[] | undefined }) =>
  plain(message, { nameOf: () => 'bea' });

test('its owner acts from the line in the channel, and everybody sees that it is done', async ({ db, wire }) => {
  const { nudge, item } = await aNudge(db, wire);
  expect(said(nudge())).toContain('[Logged it…]  [Set next step]  [Update]');
  const bea = wire.slack.as(wire.id('bea'));
  await bea.click(nudge(), { block: `${item}/do`, action: 'logged_it' }, 'voicemail');
  await wire.parts.drained();
  expect(said(nudge())).toBe('✓ Acme Corp: voicemail logged  [Undo]');
});

test('somebody else is told in private whose it is, and nothing changes', async ({ db, wire }) => {
  const { nudge, item } = await aNudge(db, wire);
  const before = said(nudge());
  const ann = wire.slack.as(wire.id('ann'));
  for (const [action, value] of [
    ['logged_it', 'call'],
    ['set_step', undefined],
  ] as const) {
    await ann.click(nudge(), { block: `${item}/do`, action }, value);
    await wire.parts.drained();
    expect(wire.slack.reply(wire.id('ann'))).toContain(`Acme Corp belongs to <@${wire.id('bea')}>`);
  }
  expect(said(nudge())).toBe(before);
  expect(await db.select().from(activities).where(eq(activities.workspaceId, wire.workspaceId))).toEqual([]);
  expect(wire.slack.modal(wire.id('ann'))).toBeUndefined();
});

test('a next step set from the channel stands in its line, and its Undo is for whoever set it', async ({
  db,
  wire,
}) => {
  const { nudge, item } = await aNudge(db, wire);
  const bea = wire.slack.as(wire.id('bea'));
  await bea.click(nudge(), { block: `${item}/do`, action: 'set_step' });
  await wire.parts.drained();
  await bea.submit({ nextStep: 'Call Dana', nextStepOn: '2026-03-13' });
  await wire.parts.drained();
  expect(said(nudge())).toBe('✓ Acme Corp: next step "Call Dana", Fri 13 Mar  [Undo]');
  await wire.slack.as(wire.id('ann')).click(nudge(), { block: item, action: 'undo_item' });
  await wire.parts.drained();
  expect(said(nudge())).toBe('✓ Acme Corp: next step "Call Dana", Fri 13 Mar  [Undo]');
  await bea.click(nudge(), { block: item, action: 'undo_item' });
  await wire.parts.drained();
  expect(said(nudge())).toContain('Undone on Acme Corp: next step cleared');
  expect(said(nudge())).toContain('[Logged it…]');
});

test('drawn again, a line says what became of its deal meanwhile', async ({ db, wire }) => {
  const { nudge, item } = await aNudge(db, wire, ['new Globex proposal', 'new Initech proposal', 'new Hooli proposal']);
  const bea = wire.slack.as(wire.id('bea'));
  wire.setNow(wire.now().add({ minutes: 5 }));
  await bea.command('/deal', 'update globex next send the offer by fri');
  await bea.command('/deal', 'lost initech price');
  await bea.command('/deal', 'give hooli @ann');
  await bea.click(nudge(), { block: `${item}/do`, action: 'logged_it' }, 'call');
  await wire.parts.drained();
  expect(said(nudge()).split('\n')).toEqual([
    '✓ Acme Corp: call logged  [Undo]',
    '✓ Globex: next step "send the offer", Fri 13 Mar',
    'Initech was lost on Tue 10 Mar: nothing to do.',
    'Hooli is with @bea now: nothing to do.',
  ]);
  await bea.click(nudge(), { block: item, action: 'undo_item' });
  await wire.parts.drained();
  expect(said(nudge())).toContain('What is your next touch, and when?');
  expect(said(nudge())).toContain('✓ Globex: next step "send the offer", Fri 13 Mar');
});

test('a deal that stands as it was said keeps its line when another is answered', async ({ db, wire }) => {
  const { nudge, item } = await aNudge(db, wire, ['new Globex proposal']);
  const bea = wire.slack.as(wire.id('bea'));
  wire.setNow(wire.now().add({ minutes: 5 }));
  await bea.command('/deal', 'update globex 20k');
  await bea.click(nudge(), { block: `${item}/do`, action: 'logged_it' }, 'call');
  await wire.parts.drained();
  expect(said(nudge()).split('\n')).toEqual([
    '✓ Acme Corp: call logged  [Undo]',
    expect.stringContaining('Globex · @bea · no touch'),
    'What is your next touch, and when?',
    '[Logged it…]  [Set next step]  [Update]',
  ]);
});

test('a line that asks for a close date is done by one that is ahead, and by no mere next step', async ({
  db,
  wire,
}) => {
  const others = ['new Globex proposal', 'new Initech proposal', 'new Hooli proposal', 'new Umbrella proposal'];
  const { nudge, item } = await aNudge(db, wire, others, 'close-date-passed');
  const bea = wire.slack.as(wire.id('bea'));
  wire.setNow(wire.now().add({ minutes: 5 }));
  await bea.command('/deal', 'update globex next send the offer by fri');
  await bea.command('/deal', 'update initech close 4 dec');
  await bea.command('/deal', 'update umbrella close 9 mar');
  await bea.command('/log', 'call hooli');
  await bea.click(nudge(), { block: `${item}/do/why:close-date-passed`, action: 'logged_it' }, 'call');
  await wire.parts.drained();
  expect(said(nudge()).split('\n')).toEqual([
    '✓ Acme Corp: call logged  [Undo]',
    expect.stringContaining('Globex · @bea · '),
    'Which date is real now?',
    '[Logged it…]  [Set next step]  [Update]',
    '✓ Initech: close date Fri 4 Dec',
    '✓ Hooli: call logged',
    expect.stringContaining('Umbrella · @bea · '),
    'Which date is real now?',
    '[Logged it…]  [Set next step]  [Update]',
  ]);
});

test('a line that somebody else answers for its owner says by whom', async ({ db, wire }) => {
  const { nudge, item } = await aNudge(db, wire);
  const ann = wire.slack.as(wire.id('ann'));
  await db
    .update(members)
    .set({ role: 'admin' })
    .where(and(eq(members.workspaceId, wire.workspaceId), eq(members.userId, wire.id('ann'))));
  await ann.click(nudge(), { block: `${item}/do`, action: 'set_step' });
  await wire.parts.drained();
  await ann.submit({ nextStep: 'Call Dana', nextStepOn: '2026-03-13' });
  await wire.parts.drained();
  expect(nudge().blocks).toMatchObject([
    { text: { text: `✓ *Acme Corp*: next step "Call Dana", Fri 13 Mar · by <@${wire.id('ann')}>` } },
  ]);
});
