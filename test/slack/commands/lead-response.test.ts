import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { nextOf } from '../../jobs/scene.ts';
import { NOW, test, type Wire } from '../../slack-fixture.ts';

/** When Bea's or Ann's leads are next looked at, by the clock in New York. */
const look = (db: Db, wire: Wire, name: string) => nextOf(db, wire.workspaceId, 'lead-response', wire.id(name));
const say = (wire: Wire, name: string, text: string) => wire.slack.command('/deal', text, wire.id(name));

test('an inbound lead is looked at once its first hour is over, and the first look stays', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Initech from a referral');
  expect(await look(db, wire, 'bea')).toBeUndefined();
  await say(wire, 'bea', 'new Globex $25k from webform');
  expect(await look(db, wire, 'bea')).toBe('2026-03-10T10:00');
  wire.setNow(NOW.add({ minutes: 25 }));
  await say(wire, 'bea', 'new Hooli from webform');
  expect(await look(db, wire, 'bea')).toBe('2026-03-10T10:00');
});

test('so is one from the form', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  wire.setNow(NOW.add({ minutes: 1 }));
  await bea.command('/deal', 'new');
  await bea.submit({ name: 'Globex', source: 'Web form' });
  expect(await look(db, wire, 'bea')).toBe('2026-03-10T10:10');
});

test('a lead given away has an hour of its new owner’s, from when they got it', async ({ db, wire }) => {
  await say(wire, 'ann', '');
  await say(wire, 'bea', 'new Globex from webform');
  await say(wire, 'bea', 'new Initech from a referral');
  await say(wire, 'bea', 'give initech @ann');
  expect(await look(db, wire, 'ann')).toBeUndefined();
  wire.setNow(NOW.add({ hours: 3 }));
  await say(wire, 'bea', 'give globex @ann');
  expect(await look(db, wire, 'ann')).toBe('2026-03-10T13:00');
});
