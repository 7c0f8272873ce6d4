import { and, eq, isNotNull } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { deliveries } from '../../src/store/schema.ts';
import { test, type Wire } from '../slack-fixture.ts';
import { aMorning } from './actions/morning.ts';
import { aTeamOnTheWire, eastOf, lastIn, readIn } from './channel-scene.ts';

const WON = [
  'Won: Acme Corp, $40,000. Well done, @bea!',
  'Behind it: 3 touches by call and email, in 2 working days.',
  'What would you do again?',
];

/** Bea works on Acme for two working days, and wins it. */
async function aWonDeal(wire: Wire) {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Acme Corp negotiation $40k');
  await bea.command('/log', '2 calls acme');
  wire.setNow(wire.now().add({ hours: 48 }));
  await bea.command('/log', 'email acme');
  await bea.command('/deal', 'won acme corp');
  return bea;
}

async function posts(db: Db, { workspaceId }: Wire) {
  return db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.workspaceId, workspaceId), isNotNull(deliveries.key)))
    .orderBy(deliveries.id);
}

test('a win is said in the team’s channel at once, with the behaviour behind it', async ({ db, wire }) => {
  await aTeamOnTheWire(db, wire);
  await aWonDeal(wire);
  expect(await readIn(wire)).toEqual([WON]);
  const [post] = await posts(db, wire);
  expect(post).toMatchObject({ channelId: eastOf(wire), key: expect.stringMatching(/^win:\d+:\d+$/), state: 'sent' });
});

test('it is said as well where its amount was asked for in a form', async ({ db, wire }) => {
  await aTeamOnTheWire(db, wire);
  const { bea, press, digest } = await aMorning(db, wire, ['new Acme Corp proposal $40k']);
  const item = JSON.stringify(digest().blocks).match(/item:stalled:\d+/)?.[0] ?? '';
  await press(item, 'item_more', 'won');
  await bea.submit({ amount: '50k' });
  await wire.parts.drained();
  expect(await lastIn(wire)).toEqual([
    'Won: Acme Corp, $50,000. Well done, @bea!',
    'Behind it: in 24 working days.',
    'What would you do again?',
  ]);
});

test('who wins it hears that the channel will, and nothing of it where it will not', async ({ db, wire }) => {
  await aTeamOnTheWire(db, wire);
  const bea = await aWonDeal(wire);
  expect(wire.slack.reply()).toContain(`<#${eastOf(wire)}> hears of it.`);
  await bea.command('/deal', 'won acme corp');
  expect(wire.slack.reply()).not.toContain('hears of it');
  await bea.command('/deal', 'new Globex negotiation');
  const { modal: picker } = await bea.command('/deal', 'won');
  if (!picker) throw new Error('no form was opened');
  const { options } = await bea.suggest(picker, 'pick_deal', 'glob');
  await bea.submit({ deal: options?.[0] ?? '' });
  const { modal } = await bea.submit({ amount: '50k' });
  expect(JSON.stringify(modal?.blocks)).toContain(`<#${eastOf(wire)}> hears of it.`);
  const ada = wire.slack.as(wire.id('ada'));
  await ada.command('/deal', 'new Initech negotiation');
  await ada.command('/deal', 'won initech');
  expect(wire.slack.reply()).toContain('Won: ');
  expect(wire.slack.reply()).not.toContain('hears of it');
});

test('nothing is said of a team that keeps it private, or of somebody without a team', async ({ db, wire }) => {
  await aTeamOnTheWire(db, wire, { privateOnly: true });
  await aWonDeal(wire);
  const ada = wire.slack.as(wire.id('ada'));
  await ada.command('/deal', 'new Globex negotiation');
  await ada.command('/deal', 'won globex');
  expect(await readIn(wire)).toEqual([]);
});

test('a deal that a manager wins for its owner is the owner’s', async ({ db, wire }) => {
  await aTeamOnTheWire(db, wire);
  await wire.slack.as(wire.id('bea')).command('/deal', 'new Acme Corp negotiation');
  await wire.slack.as(wire.id('max')).command('/deal', 'won acme corp');
  expect((await lastIn(wire))[0]).toBe('Won: Acme Corp. Well done, @bea!');
});

test('a win that is undone, and a deal that is opened again, edit what was said; its return is shown too', async ({
  db,
  wire,
}) => {
  await aTeamOnTheWire(db, wire);
  const bea = await aWonDeal(wire);
  expect(await lastIn(wire)).toEqual(WON);
  await bea.command('/deal', 'reopen acme');
  expect(await readIn(wire)).toEqual([['Not won yet: Acme Corp is open again, and @bea is on it.']]);
  await bea.command('/deal', 'undo');
  expect(await readIn(wire)).toEqual([WON]);
  await bea.command('/deal', 'undo');
  expect(await readIn(wire)).toEqual([['Not won yet: Acme Corp is open again, and @bea is on it.']]);
});

test('won again, it is said again; the first message stays as it was edited', async ({ db, wire }) => {
  await aTeamOnTheWire(db, wire);
  const bea = await aWonDeal(wire);
  await lastIn(wire);
  await bea.command('/deal', 'reopen acme');
  await bea.command('/deal', 'won acme corp');
  await readIn(wire);
  expect(await readIn(wire)).toEqual([['Acme Corp was open again for a while; it is won now.'], WON]);
});

test('a win that was not sent yet is not said where it is taken back', async ({ db, wire }) => {
  await aTeamOnTheWire(db, wire);
  const bea = await aWonDeal(wire);
  await bea.command('/deal', 'undo');
  expect(await readIn(wire)).toEqual([]);
  expect(await posts(db, wire)).toMatchObject([{ state: 'ended', reason: 'taken-back' }]);
});
