import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { memberOf } from '../../../src/store/members.ts';
import { members, workspaces } from '../../../src/store/schema.ts';
import type { Wire } from '../../slack-fixture.ts';
import { test } from './setup-scene.ts';

async function workspace(db: Db, wire: Wire) {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.workspaceId, wire.workspaceId));
  if (!row) throw new Error('no workspace');
  return row;
}

test('currency, holidays, dates, the hours of who joins and the retention are set in one form', async ({
  db,
  wire,
  admin,
}) => {
  await admin.open('workspace');
  const { modal } = await admin.submit({
    ...{ currency: 'CHF', country: 'DE', dayOrder: 'dmy', digestAt: '07:45' },
    ...{ workDays: ['1', '2', '3', '4'], retentionDays: '90' },
  });
  const page = JSON.stringify(modal?.blocks);
  for (const line of ['Currency: CHF', 'Holidays: Germany', 'Dates: day first', 'Retention: 90 days'])
    expect(page).toContain(line);
  expect(await workspace(db, wire)).toMatchObject({
    ...{ currency: 'CHF', country: 'DE', dayOrder: 'dmy', workDays: [1, 2, 3, 4], retentionDays: 90 },
    digestAt: Temporal.PlainTime.from('07:45'),
  });
  expect(await admin.menuBehind()).toContain(
    'CHF · holidays of Germany · day first: 31/12 · people who join: digest at 07:45',
  );
  await wire.slack.command('/deal', '', wire.id('bea'));
  const bea = await memberOf(db, wire.workspaceId, wire.id('bea'));
  expect(bea).toMatchObject({ workDays: [1, 2, 3, 4], digestAt: Temporal.PlainTime.from('07:45') });
});

test.for([
  [{ workDays: [] }, 'workDays', 'Pick at least one working day.'],
  [{ retentionDays: '29' }, 'retentionDays', 'Please enter at least 30.'],
  [{ retentionDays: '3651' }, 'retentionDays', 'Please enter at most 3650.'],
  [{ retentionDays: 'long' }, 'retentionDays', 'Please enter a whole number.'],
] as const)('%j is refused beside %s', async ([filled, field, says], { db, wire, admin }) => {
  await admin.open('workspace');
  const before = await workspace(db, wire);
  const { errors } = await admin.submit(JSON.parse(JSON.stringify(filled)));
  expect(errors).toEqual({ [field]: says });
  expect(await workspace(db, wire)).toEqual(before);
});

test.for([
  ['pick_zone', 'berl', 'Europe/Berlin'],
  ['pick_zone', 'new york', 'America/New_York'],
  ['pick_country', 'états', undefined],
  ['pick_country', 'united', 'AE'],
  ['pick_currency', 'swiss', 'CHF'],
  ['pick_currency', 'eur', 'EUR'],
] as const)('%s offers for "%s" first %s', async ([action, typed, first], { admin }) => {
  if (action === 'pick_zone') {
    await admin.open('teams');
    await admin.press('New team');
  } else await admin.open('workspace');
  const { options = [] } = await admin.suggest(admin.modal(), action, typed);
  expect(options[0]?.value).toBe(first);
});

test('stages get names and sections of the workspace’s own, and the usual ones are not kept', async ({
  db,
  wire,
  admin,
}) => {
  await admin.open('stages');
  await admin.submit({
    qualifiedName: 'Discovery',
    proposalName: 'proposal',
    negotiationSection: 'follow up',
    leadName: '',
  });
  expect((await workspace(db, wire)).stages).toEqual({
    qualified: { name: 'Discovery' },
    negotiation: { section: 'follow up' },
  });
  const menu = await admin.menuBehind();
  expect(menu).toContain('lead → contacted → Discovery → proposal → negotiation · negotiation belongs to follow up');
  await admin.command('/coach', 'setup log');
  expect(wire.slack.reply()).toContain('stage qualified: qualified (follow up) → Discovery (follow up)');
});

test('what was saved says only what changed, warns of a section that no stage is left in, and is undone', async ({
  db,
  wire,
  admin,
}) => {
  await wire.slack.command('/deal', '', wire.id('bea'));
  await db
    .update(members)
    .set({ goals: { close: 3 } })
    .where(eq(members.userId, wire.id('bea')));
  await admin.open('stages');
  const { modal } = await admin.submit({ qualifiedName: 'Discovery', negotiationSection: 'follow up' });
  expect(modal?.blocks[0]).toMatchObject({
    text: {
      text: [
        'Saved.',
        'Stage qualified: called Discovery',
        'Stage negotiation: belongs to follow up',
        'No stage is left in Close; goals for it count only what has no deal.',
      ].join('\n'),
    },
  });
  await admin.press('Undo');
  expect(admin.stands()).toContain('Undone.');
  expect((await workspace(db, wire)).stages).toEqual({});
});

test('Undo of the workspace’s settings puts back what still stands as it was saved', async ({ db, wire, admin }) => {
  await admin.open('workspace');
  const before = await workspace(db, wire);
  await admin.submit({ currency: 'CHF', digestAt: '07:45' });
  await db.update(workspaces).set({ currency: 'EUR' }).where(eq(workspaces.workspaceId, wire.workspaceId));
  await admin.press('Undo');
  expect(await workspace(db, wire)).toEqual({ ...before, currency: 'EUR' });
});

test('a stage’s name that is another’s, or a command’s, is refused beside it', async ({ db, wire, admin }) => {
  await admin.open('stages');
  const { errors } = await admin.submit({
    ...{
      leadName: 'Won',
      contactedName: 'prop',
      qualifiedName: 'x'.repeat(21),
      proposalName: 'Offer',
      negotiationName: 'offer',
    },
  });
  expect(errors).toEqual({
    leadName: 'Its first word means something else in /deal. Choose another.',
    contactedName: 'That is a word for the proposal stage.',
    qualifiedName: '20 characters at most.',
    negotiationName: 'The proposal stage has that name already.',
  });
  expect((await workspace(db, wire)).stages).toEqual({});
});

test('the same form sent in twice is saved once', async ({ db, wire, admin }) => {
  await admin.open('workspace');
  const before = wire.slack.snapshot();
  await admin.submit({ retentionDays: '90' });
  await wire.slack.restore(before);
  const { modal } = await wire.slack.as(admin.id).submit({ retentionDays: '60' });
  expect(JSON.stringify(modal?.blocks)).toContain('I heard that already.');
  expect((await workspace(db, wire)).retentionDays).toBe(90);
});
