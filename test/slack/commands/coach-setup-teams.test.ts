import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { callerOf, memberOf } from '../../../src/store/members.ts';
import { salesTeams, schedules, teamMembers } from '../../../src/store/schema.ts';
import { removeTeam } from '../../../src/store/team-removal.ts';
import type { Wire } from '../../slack-fixture.ts';
import { postsTo } from '../posts-to.ts';
import { HARMFUL, HOSTILE } from '../views/hostile.ts';
import { test as base } from './setup-scene.ts';

const at = (time: string) => Temporal.PlainTime.from(time);

/** A team East of Bea's, which Max manages, opened in the form; and what is written of teams. */
const test = base.extend('teams', async ({ db, wire, admin }) => {
  const [east = '', west = ''] = wire.slack.snapshot().workspaces[0]?.channels.map(({ id }) => id) ?? [];
  const whole = { name: 'East', channel: east, managers: [wire.id('max')], members: [wire.id('bea')] };
  const open = async (id?: number) => {
    await admin.open('teams');
    if (id === undefined) await admin.press('New team');
    else await admin.press('setup_team', String(id));
  };
  return {
    ...{ east, west, whole, open },
    rows: () => db.select().from(salesTeams).where(eq(salesTeams.workspaceId, wire.workspaceId)).orderBy(salesTeams.id),
    /** Saves the new team's form filled in like this. */
    save: async (filled: Record<string, string | string[] | null> = {}) => {
      await open();
      return admin.submit({ ...whole, ...filled });
    },
  };
});

async function seats(db: Db, wire: Wire, teamId: number) {
  const rows = await db
    .select({ userId: teamMembers.userId, manages: teamMembers.manages })
    .from(teamMembers)
    .where(and(eq(teamMembers.workspaceId, wire.workspaceId), eq(teamMembers.teamId, teamId)));
  return Object.fromEntries(rows.map(({ userId, manages }) => [userId, manages ? 'manages' : 'sells']));
}

async function due(db: Db, wire: Wire, teamId: number, job: 'thread-open') {
  const [row] = await db
    .select()
    .from(schedules)
    .where(
      and(eq(schedules.workspaceId, wire.workspaceId), eq(schedules.subject, String(teamId)), eq(schedules.job, job)),
    );
  return row?.nextAt.toString();
}

test('a team is opened in the form: its manager becomes one, its jobs begin, and its first week is a preview', async ({
  db,
  wire,
  admin,
  teams,
}) => {
  const { modal } = await teams.save({ threadOn: '2', threadAt: '10:15', private: null });
  const page = JSON.stringify(modal?.blocks);
  expect(page).toContain(`*East* in <#${teams.east}>: <@${wire.id('bea')}>, managed by <@${wire.id('max')}>.`);
  expect(page).toContain('Its thread opens on Tuesday at 10:15 (America/New York).');
  expect(page).toContain('For 7 days its managers see what');
  expect(page).toContain('`/invite @Sideline`');
  const [team] = await teams.rows();
  expect(team).toMatchObject({ name: 'East', zone: 'America/New_York', country: null, threadOn: 2 });
  expect(team).toMatchObject({ workDays: [1, 2, 3, 4, 5], privateOnly: false, threadAt: at('10:15') });
  expect(team?.postsFrom?.toString()).toBe(wire.now().add({ hours: 168 }).toString());
  const id = team?.id ?? 0;
  expect(await seats(db, wire, id)).toEqual({ [wire.id('max')]: 'manages', [wire.id('bea')]: 'sells' });
  expect((await memberOf(db, wire.workspaceId, wire.id('max')))?.role).toBe('manager');
  expect(await due(db, wire, id, 'thread-open')).toBe('2026-03-10T14:15:00Z');
  const menu = await admin.menuBehind();
  expect(menu).toContain('1 team: East');
  expect(menu).toContain(`<@${admin.id}>: team East`);
});

test.for([
  [{ name: '  ' }, 'name', 'What is the team called?'],
  [{ name: 'E'.repeat(81) }, 'name', "A team's name has 80 characters at most."],
  [{ workDays: [] }, 'workDays', 'Pick at least one working day.'],
  [{ threadAt: null }, 'threadAt', 'Please complete this required field.'],
  [{ managers: [] }, 'managers', 'Please complete this required field.'],
  [{ members: ['gus'] }, 'members', 'Gus Guest is a guest. A team has active members of this workspace.'],
] as const)('%j is refused beside %s', async ([filled, field, says], { wire, teams }) => {
  const given = 'members' in filled ? { members: filled.members.map((name) => wire.id(name)) } : { ...filled };
  const { errors = {} } = await teams.save(given as Record<string, string | string[] | null>);
  expect(Object.keys(errors)).toEqual([field]);
  expect(errors[field]).toContain(says);
  expect(await teams.rows()).toEqual([]);
});

test('a channel, a name and a rep of another team are refused, each beside its field', async ({ wire, teams }) => {
  await teams.save();
  const { errors } = await teams.save({ name: 'EAST', managers: [wire.id('ann')] });
  expect(errors).toEqual({
    name: 'There is a team called East already.',
    channel: 'That is the channel of East already. A team has one of its own.',
    members: 'Bea Ortiz sells in East already. Tick “Move them to this one”, or leave them out.',
  });
  expect(await teams.rows()).toHaveLength(1);
});

test('one who changes teams is moved by the same form, and the log says where from', async ({
  db,
  wire,
  admin,
  teams,
}) => {
  await teams.save();
  await teams.save({ name: 'West', channel: teams.west, managers: [wire.id('ann')], moves: ['yes'] });
  const [east, west] = await teams.rows();
  expect(await seats(db, wire, east?.id ?? 0)).toEqual({ [wire.id('max')]: 'manages' });
  expect(await seats(db, wire, west?.id ?? 0)).toEqual({ [wire.id('ann')]: 'manages', [wire.id('bea')]: 'sells' });
  await admin.command('/coach', 'setup log');
  expect(wire.slack.reply()).toContain(`team East: left <@${wire.id('bea')}>`);
});

test('a changed team keeps its people and follows its new hour; a manager who leaves sells like everybody', async ({
  db,
  wire,
  admin,
  teams,
}) => {
  await teams.save();
  const [team] = await teams.rows();
  await teams.open(team?.id);
  const { modal } = await admin.submit({
    ...{ name: 'North', managers: [wire.id('ann')], threadOn: '4', zone: 'Europe/Berlin', country: 'DE' },
    ...{ workDays: ['1', '2', '4'], private: ['yes'] },
  });
  expect(JSON.stringify(modal?.blocks)).toContain(
    `Joined as manager: <@${wire.id('ann')}>.\\nLeft: <@${wire.id('max')}>.`,
  );
  expect(JSON.stringify(modal?.blocks)).not.toContain(wire.id('bea'));
  expect(JSON.stringify(modal?.blocks)).toContain('Thread: Mon 09:30 → Thu 09:30');
  expect(JSON.stringify(modal?.blocks)).toContain('Keeps it private: no → yes');
  const [now] = await teams.rows();
  expect(now).toMatchObject({ id: team?.id, name: 'North', zone: 'Europe/Berlin', country: 'DE', privateOnly: true });
  expect(now?.workDays).toEqual([1, 2, 4]);
  expect(await due(db, wire, team?.id ?? 0, 'thread-open')).toBe('2026-03-12T08:30:00Z');
  expect((await memberOf(db, wire.workspaceId, wire.id('max')))?.role).toBe('rep');
  await admin.command('/coach', 'setup log');
  for (const line of [
    'team East: name East → North',
    `team East: left <@${wire.id('max')}>`,
    `team East: joined as manager <@${wire.id('ann')}>`,
    'team East: thread Mon 09:30 → Thu 09:30',
    'team East: keeps it private no → yes',
  ])
    expect(wire.slack.reply()).toContain(line);
});

test('the form shows what stands, and saved as it is changes nothing and logs nothing', async ({
  wire,
  admin,
  teams,
}) => {
  await teams.save({ country: 'US' });
  const [team] = await teams.rows();
  await teams.open(team?.id);
  for (const part of [teams.east, wire.id('bea'), 'America/New York', 'United States', '"initial_time":"09:30"'])
    expect(admin.stands()).toContain(part);
  const { modal } = await admin.submit();
  expect(JSON.stringify(modal)).toContain('is set up that way already. Nothing changed.');
  expect(await teams.rows()).toEqual([team]);
  await admin.command('/coach', 'setup log');
  expect(wire.slack.reply().match(/team East/g)).toHaveLength(1);
});

test('a removed team is asked about first; then nobody is in it and none of its jobs is due', async ({
  db,
  wire,
  admin,
  teams,
}) => {
  await teams.save();
  const [team] = await teams.rows();
  await teams.open(team?.id);
  expect(admin.stands()).toContain('Remove this team?');
  await admin.press('Remove this team');
  expect(admin.stands()).toContain('*East* is removed.');
  expect(await seats(db, wire, team?.id ?? 0)).toEqual({});
  expect(await due(db, wire, team?.id ?? 0, 'thread-open')).toBeUndefined();
  expect(await admin.menuBehind()).toContain('None yet. Start here');
  await wire.slack.command('/coach', 'team', wire.id('bea'));
  expect(wire.slack.reply()).toContain('You are in no sales team.');
});

test('a team opened under a removed one’s name is that team again, in any channel', async ({
  db,
  wire,
  admin,
  teams,
}) => {
  await teams.save();
  const [team] = await teams.rows();
  await teams.open(team?.id);
  await admin.press('Remove this team');
  await teams.save({ name: 'east', channel: teams.west, members: [wire.id('ann')] });
  const rows = await teams.rows();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ id: team?.id, name: 'east', channelId: teams.west });
  expect(await seats(db, wire, team?.id ?? 0)).toEqual({ [wire.id('max')]: 'manages', [wire.id('ann')]: 'sells' });
  expect(await due(db, wire, team?.id ?? 0, 'thread-open')).toBe('2026-03-16T13:30:00Z');
});

test('who is in a team that is removed hears so, and who moves hears from where to where', async ({
  db,
  wire,
  teams,
  admin,
}) => {
  await teams.save();
  await teams.save({ name: 'West', channel: teams.west, managers: [wire.id('ann')], moves: ['yes'] });
  const [east, west] = await teams.rows();
  for (const team of [east, west]) {
    await teams.open(team?.id);
    await admin.press('Remove this team');
  }
  const told = await postsTo(db, wire.workspaceId, wire.id('bea'));
  expect(told).toHaveLength(3);
  expect(told[1]).toMatch(/moved you from \*East\* to the sales team \*West\* \(<#C\w+>\)\.\n/);
  expect(told[2]).toContain('took you out of the sales team *West*.');
  expect(await postsTo(db, wire.workspaceId, wire.id('max'))).toHaveLength(2);
});

test('a form of a team that was removed meanwhile says so', async ({ db, wire, admin, teams }) => {
  await teams.save();
  const [team] = await teams.rows();
  await teams.open(team?.id);
  const caller = await callerOf(db, wire.workspaceId, admin.id);
  if (!team || !caller) throw new Error('no team, or nobody');
  await removeTeam(db, caller.actor, team.id, {
    ...{ heard: 'elsewhere', now: wire.now() },
    tell: () => ({ text: 'told' }),
  });
  await admin.submit();
  expect(admin.stands()).toContain('That team was removed meanwhile.');
});

test.for(HOSTILE)(
  'a team called $is stands in the form, the list, the menu and the log',
  async ({ name: whole }, { wire, admin, teams }) => {
    const name = [...whole].slice(0, 78).join('');
    await teams.save({ name });
    expect(await teams.rows()).toHaveLength(1);
    const [team] = await teams.rows();
    expect(admin.stands()).not.toMatch(HARMFUL);
    await teams.open(team?.id);
    await admin.submit({ name: `2 ${name}` });
    expect(await admin.menuBehind()).not.toMatch(HARMFUL);
    await admin.command('/coach', 'setup log');
    expect(wire.slack.reply()).not.toMatch(HARMFUL);
  },
);
