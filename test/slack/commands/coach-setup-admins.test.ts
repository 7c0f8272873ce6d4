import { expect } from 'vitest';
import { memberOf } from '../../../src/store/members.ts';
import { postsTo } from '../posts-to.ts';
import { test } from './setup-scene.ts';

const roleOf = async (db: Parameters<typeof memberOf>[0], workspaceId: string, userId: string) =>
  (await memberOf(db, workspaceId, userId))?.role;

test('an admin makes others admin and takes it back; the log has both', async ({ db, wire, admin }) => {
  await admin.open('admins');
  await admin.submit({ admins: [admin.id, wire.id('bea')] });
  expect(admin.stands()).toContain(`Saved. Admins: <@${admin.id}> and <@${wire.id('bea')}>.`);
  expect(await roleOf(db, wire.workspaceId, wire.id('bea'))).toBe('admin');
  await wire.slack.as(wire.id('bea')).command('/coach', 'setup');
  expect(wire.slack.modal(wire.id('bea'))?.title).toMatchObject({ text: 'Set up Sideline' });
  await admin.open('admins');
  await admin.submit({ admins: [admin.id] });
  expect(await roleOf(db, wire.workspaceId, wire.id('bea'))).toBe('rep');
  await admin.command('/coach', 'setup log');
  expect(wire.slack.reply()).toContain(`admins: <@${admin.id}> and <@${wire.id('bea')}> → <@${admin.id}>`);
});

test('a manager who was admin for a while manages again', async ({ db, wire, admin }) => {
  await admin.command('/coach', 'team East #team-east @bea manager @max');
  await admin.open('admins');
  await admin.submit({ admins: [admin.id, wire.id('max')] });
  expect(await roleOf(db, wire.workspaceId, wire.id('max'))).toBe('admin');
  await admin.open('admins');
  await admin.submit({ admins: [admin.id] });
  expect(await roleOf(db, wire.workspaceId, wire.id('max'))).toBe('manager');
});

test('who takes themselves out is asked once more; reading the log makes nobody admin again', async ({
  db,
  wire,
  admin,
}) => {
  await admin.open('admins');
  await admin.submit({ admins: [wire.id('bea')] });
  expect(admin.stands()).toContain('You will no longer be an admin of Sideline.');
  expect(await roleOf(db, wire.workspaceId, admin.id)).toBe('admin');
  await admin.submit({ admins: [wire.id('bea')] });
  expect(await roleOf(db, wire.workspaceId, admin.id)).toBe('rep');
  for (const words of ['setup log', 'setup limit stalled-quiet-proposal 9', 'setup data']) {
    await admin.command('/coach', words);
    expect(wire.slack.reply()).toContain(`Ask <@${wire.id('bea')}>`);
  }
  expect(await roleOf(db, wire.workspaceId, admin.id)).toBe('rep');
  await admin.command('/coach', 'setup');
  expect(await roleOf(db, wire.workspaceId, admin.id)).toBe('admin');
});

test('who is made admin hears of it in private, once', async ({ wire, admin, db }) => {
  await admin.open('admins');
  await admin.submit({ admins: [admin.id, wire.id('bea')] });
  const told = await postsTo(db, wire.workspaceId, wire.id('bea'));
  expect(told).toEqual([expect.stringContaining(`<@${admin.id}> made you an admin of Sideline`)]);
  expect(await postsTo(db, wire.workspaceId, admin.id)).toEqual([]);
});

test('a guest is no admin, and somebody stays one', async ({ db, wire, admin }) => {
  await admin.open('admins');
  const { errors } = await admin.submit({ admins: [admin.id, wire.id('gus')] });
  expect(errors?.admins).toContain('Guests cannot use it');
  expect((await admin.submit({ admins: [] })).errors?.admins).toBe('Please complete this required field.');
  expect(await roleOf(db, wire.workspaceId, admin.id)).toBe('admin');
});

test('a rep reads whom to ask, by name, whether we have met an admin or not', async ({ wire, admin }) => {
  await wire.slack.command('/coach', 'setup', wire.id('bea'));
  const says = `Ask <@${admin.id}>, who can do it with \`/coach setup\`.`;
  expect(wire.slack.reply()).toContain(says);
  await admin.menu();
  await wire.slack.command('/coach', 'setup', wire.id('max'));
  expect(wire.slack.reply()).toContain(says);
});

test.for(['isAdmin', 'isOwner'] as const)(
  'a rep whom Slack made %s since is recognised',
  async (what, { db, wire }) => {
    await wire.slack.command('/deal', '', wire.id('max'));
    expect(await roleOf(db, wire.workspaceId, wire.id('max'))).toBe('rep');
    const state = wire.slack.snapshot();
    for (const user of state.workspaces[0]?.users ?? []) if (user.id === wire.id('max')) user[what] = true;
    await wire.slack.restore(state);
    const { modal } = await wire.slack.as(wire.id('max')).command('/coach', 'setup');
    expect(modal?.title).toMatchObject({ text: 'Set up Sideline' });
    expect(JSON.stringify(modal?.blocks)).toContain(`<@${wire.id('max')}>: admins: none → <@${wire.id('max')}>`);
  },
);

test('a coach set by form or by words is in the log, with what was before', async ({ wire, admin }) => {
  await admin.open('log');
  expect(admin.stands()).toContain('Nothing was changed in the set-up yet.');
  await admin.command('/coach', 'setup limit stalled-quiet-proposal 9');
  await admin.open('coach');
  await admin.submit({ nudgesADay: '1' });
  await admin.command('/coach', 'setup log');
  expect(wire.slack.reply()).toContain(`Tue 10 Mar 09:00 <@${admin.id}>: nudges a day: 2 → 1`);
  expect(wire.slack.reply()).toContain('limits: nothing → stalled-quiet-proposal 9');
  await admin.open('log');
  expect(admin.stands()).toContain('nudges a day: 2 → 1');
});

test('a team set up in words is in the log too, and said again as it stands it is not', async ({ wire, admin }) => {
  const words = 'team East #team-east @bea manager @max';
  await admin.command('/coach', words);
  await admin.command('/coach', words);
  await admin.command('/coach', 'team East #team-east @bea @ann manager @max');
  await admin.command('/coach', 'setup log');
  expect(wire.slack.reply()).toMatch(/: team East: name East · channel <#C\w+> · managers <@UMAX/);
  expect(wire.slack.reply().match(/team East/g)).toHaveLength(2);
  expect(wire.slack.reply()).toContain(`team East: joined <@${wire.id('ann')}>`);
});

test('the log is for admins', async ({ wire }) => {
  await wire.slack.command('/coach', 'setup log', wire.id('bea'));
  expect(wire.slack.reply()).toContain('Setting up Sideline is for admins');
});
