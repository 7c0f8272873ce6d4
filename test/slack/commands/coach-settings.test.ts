import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { memberOf } from '../../../src/store/members.ts';
import { test, type Wire } from '../../slack-fixture.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

async function settings(db: Db, wire: Wire) {
  const member = await memberOf(db, wire.workspaceId, wire.id('bea'));
  if (!member) throw new Error('bea was never met');
  const { digestAt, workDays, intensity, quietFrom, quietUntil } = member;
  return [String(digestAt), workDays.join(), intensity, String(quietFrom), String(quietUntil)];
}
const USUAL = ['08:30:00', '1,2,3,4,5', 'normal', 'null', 'null'];

test('in words: what changed is said, with the next digest, and Undo puts it back', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/coach', 'settings hour 9:15 days mon-thu intensity gentle quiet 18:00-08:00');
  const reply = wire.slack.reply();
  expect(reply).toContain(
    'Saved: digest at 08:30 → 09:15 · working days Mon to Fri → Mon to Thu · intensity normal → gentle · quiet hours none → 18:00 to 08:00.',
  );
  expect(reply).toContain('gentle: 3 items at most, stalled deals again after 5 working days, no Wednesday DM.');
  expect(reply).toContain('Your next digest: today at 09:15 (America/New_York).');
  expect(await settings(db, wire)).toEqual(['09:15:00', '1,2,3,4', 'gentle', '18:00:00', '08:00:00']);
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Undone: digest at 09:15 → 08:30');
  expect(await settings(db, wire)).toEqual(USUAL);
});

test('Undo leaves what was changed since', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/coach', 'settings hour 10 firm');
  await bea.command('/coach', 'settings hour 11');
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Undone: intensity firm → normal.');
  expect(await settings(db, wire)).toEqual(['11:00:00', ...USUAL.slice(1)]);
});

test.for([
  ['a later hour is today’s', 'settings hour 10', 'today at 10:00'],
  ['an hour that has passed is tomorrow’s', 'settings hour 8', 'tomorrow at 08:00'],
  ['with Wednesdays off it is Thursday’s', 'settings days mon tue thu', 'Thu 12 Mar at 08:30'],
] as const)('%s', async ([, text, next], { wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', '');
  await bea.command('/coach', text);
  expect(wire.slack.reply()).toContain(`Your next digest: ${next}`);
});

test('the form holds what stands, and saves what is filled in', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'settings firm quiet 19:00-07:30');
  const { modal } = await bea.command('/coach', 'settings');
  expect(modal?.callback_id).toBe('settings');
  expect(JSON.stringify(modal?.blocks)).toContain('stalled deals again every working day');
  const { modal: same } = await bea.submit();
  expect(JSON.stringify(same?.blocks)).toContain('Nothing changed');
  await bea.close();
  await bea.command('/coach', 'settings');
  const { modal: done } = await bea.submit({
    digestAt: '09:00',
    workDays: ['1', '3'],
    intensity: 'gentle',
    quietFrom: '',
    quietUntil: '',
  });
  expect(JSON.stringify(done?.blocks)).toContain('working days Mon to Fri → Mon and Wed');
  expect(await settings(db, wire)).toEqual(['09:00:00', '1,3', 'gentle', 'null', 'null']);
  if (!done) throw new Error('no last page');
  await bea.click(done, 'Undo');
  await wire.parts.drained();
  expect(await settings(db, wire)).toEqual(['08:30:00', '1,2,3,4,5', 'firm', '19:00:00', '07:30:00']);
});

test.for([
  [{ digestAt: '07:00', quietFrom: '18:00', quietUntil: '08:00' }, 'digestAt', '07:00 lies in your quiet hours'],
  [{ workDays: [] }, 'workDays', 'Pick at least one working day'],
  [{ quietFrom: '18:00' }, 'quietUntil', 'Quiet from 18:00 until when?'],
  [{ quietUntil: '08:00' }, 'quietFrom', 'Quiet until 08:00 from when?'],
  [{ quietFrom: '18:00', quietUntil: '18:00' }, 'quietUntil', 'different times'],
] as const)('%j is refused at %s', async ([filled, field, says], { db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'settings');
  const { errors } = await bea.submit(
    Object.fromEntries(
      Object.entries(filled).map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]),
    ),
  );
  expect(Object.keys(errors ?? {})).toEqual([field]);
  expect(errors?.[field]).toContain(says);
  expect(await settings(db, wire)).toEqual(USUAL);
});

test.for([
  ['settings hour 7:45 quiet 18:00-08:00', '07:45 lies in your quiet hours, 18:00 to 08:00'],
  ['settings quiet 08:00-09:00', '08:30 lies in your quiet hours'],
  ['settings hour 99', 'I cannot read "99" as the hour of the digest'],
  ['settings intensity loud', 'The intensity is gentle, normal or firm.'],
  ['settings days', 'Which days do you work?'],
  ['settings louder <!channel>', 'I cannot read "louder" as a setting.'],
  [`settings hour ${'9'.repeat(3000)}`, 'as the hour of the digest'],
  ['settings normal', 'Nothing changed'],
] as const)('/coach %s is answered: %s', async ([text, says], { db, wire }) => {
  await wire.slack.command('/coach', text, wire.id('bea'));
  expect(wire.slack.reply()).toContain(says);
  expect(await settings(db, wire)).toEqual(USUAL);
});

test('whether colleagues may see my plays is said in words and in the form, and undone', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const shares = async () => (await memberOf(db, wire.workspaceId, wire.id('bea')))?.shares;
  const { message } = await bea.command('/coach', 'settings share on');
  expect(wire.slack.reply()).toContain('Saved: colleagues may see my plays and my name no → yes.');
  expect(await shares()).toBe(true);
  await bea.command('/coach', 'settings share maybe');
  expect(wire.slack.reply()).toContain('Write share on or share off.');
  await bea.command('/coach', 'settings');
  const { modal: same } = await bea.submit();
  expect(JSON.stringify(same?.blocks)).toContain('Nothing changed');
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(await shares()).toBe(false);
});
