import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { rowsOf } from '../../../src/store/db.ts';
import { test } from '../../slack-fixture.ts';

test('an admin sets up a sales team, and its jobs are scheduled', async ({ db, wire }) => {
  const ada = wire.slack.as(wire.id('ada'));
  await ada.command('/coach', 'team East #team-east @bea @ann manager @max');
  expect(wire.slack.reply()).toContain(
    `<@${wire.id('bea')}> and <@${wire.id('ann')}>, managed by <@${wire.id('max')}>`,
  );
  const jobs = await rowsOf<{ job: string }>(
    db,
    sql`select distinct job from schedules where workspace_id = ${wire.workspaceId} order by job`,
  );
  expect(jobs.map(({ job }) => job)).toEqual([
    'channel-nudges',
    'figures',
    'manager-brief',
    'morning-digest',
    'prospecting-check',
    'roster',
    'team-prompt',
    'thread-close',
    'thread-open',
    'thread-reminder',
  ]);
  const max = wire.slack.as(wire.id('max'));
  await wire.slack.as(wire.id('bea')).command('/deal', 'new Globex');
  await max.command('/deal', 'update globex proposal');
  expect(wire.slack.reply()).toContain('stage lead → proposal');
});

test.for([
  ['team', 'You are in no sales team.'],
  ['team East #team-east @ann', 'are for managers and admins'],
  ['team Enterprise target $50k', 'are for managers and admins'],
  ['team East', 'are for managers and admins'],
  ['taem', 'Did you mean `/coach team`?'],
] as const)('a rep who says /coach %s hears %s', async ([text, expected], { wire }) => {
  await wire.slack.command('/coach', text, wire.id('bea'));
  expect(wire.slack.reply()).toContain(expected);
});

test('/coach is the digest on demand', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', '');
  expect(wire.slack.reply()).toContain('Nothing is due today');
  await bea.command('/deal', 'new Globex next call Jane by today');
  await bea.command('/coach', '');
  expect(wire.slack.reply()).toContain('"call Jane" is due today');
});

test('away, /coach says so, and not that nothing waits', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Globex next call Jane by today');
  await bea.command('/coach', 'away until monday');
  await bea.command('/coach', '');
  expect(wire.slack.reply()).toBe(
    'You are away until Mon 16 Mar, so nothing is asked of you. `/coach back` ends that; `/deal` shows your deals.',
  );
  await bea.command('/coach', 'away');
  await bea.submit({});
  await bea.command('/coach', '');
  expect(wire.slack.reply()).toBe(
    'You are away until you say `/coach back`, so nothing is asked of you. `/deal` shows your deals.',
  );
  await bea.command('/coach', 'back');
  await bea.command('/coach', '');
  expect(wire.slack.reply()).toContain('"call Jane" is due today');
});

test("a channel is one team's, and somebody sells in one team", async ({ wire }) => {
  const ada = wire.slack.as(wire.id('ada'));
  await ada.command('/coach', 'team East #team-east @bea manager @max');
  await ada.command('/coach', 'team West #team-east @ann');
  expect(wire.slack.reply()).toContain('is the channel of East already');
  await ada.command('/coach', 'team West #team-west @bea manager @max');
  expect(wire.slack.reply()).toContain(`<@${wire.id('bea')}> sells in East already`);
  await ada.command('/coach', 'team West #team-west @ann manager @max');
  expect(wire.slack.reply()).toContain('*West*');
});

test('somebody with nothing of their own to sell is not asked whom they will call', async ({ wire }) => {
  const ada = wire.slack.as(wire.id('ada'));
  await ada.command('/coach', '');
  expect(wire.slack.reply()).toContain('no deals or goals of your own');
  await ada.command('/deal', '');
  expect(wire.slack.reply()).toContain('no open deals of your own');
});
