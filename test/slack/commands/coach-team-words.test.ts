import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { memberOf } from '../../../src/store/members.ts';
import { deliveries, members, salesTeams, teamMembers } from '../../../src/store/schema.ts';
import { test as base } from '../../slack-fixture.ts';
import { postsTo } from '../posts-to.ts';

/** East, which Max manages and Bea sells in, set up by Ada; and what is so. */
const test = base.extend('east', async ({ db, wire }) => {
  const ada = wire.slack.as(wire.id('ada'));
  await ada.command('/coach', 'team East #team-east @bea manager @max');
  const opened = wire.slack.reply();
  return {
    opened,
    says: async (text: string, who = 'ada') => {
      await wire.slack.command('/coach', `team ${text}`, wire.id(who));
      return wire.slack.reply();
    },
    seats: async () => {
      const rows = await db
        .select({ userId: teamMembers.userId, manages: teamMembers.manages })
        .from(teamMembers)
        .where(eq(teamMembers.workspaceId, wire.workspaceId));
      const named = ['bea', 'ann', 'max', 'ada'].flatMap((name) => {
        const row = rows.find(({ userId }) => userId === wire.id(name));
        return row ? [[name, row.manages ? 'manages' : 'sells']] : [];
      });
      return Object.fromEntries(named);
    },
    told: (name: string) => postsTo(db, wire.workspaceId, wire.id(name)),
    mention: (name: string) => `<@${wire.id(name)}>`,
  };
});

test('people named are added: nobody leaves by words, the manager stays, and who speaks is not put in', async ({
  east,
}) => {
  const said = await east.says('East #team-east @ann');
  expect(said).toContain(`Joined: ${east.mention('ann')}.`);
  expect(said).toContain(`invite ${east.mention('ann')} there too`);
  expect(said).not.toContain('Left');
  expect(await east.seats()).toEqual({ bea: 'sells', ann: 'sells', max: 'manages' });
});

test('said twice, nothing changed', async ({ east }) => {
  await east.says('East @ann');
  expect(await east.says('East @ann')).toBe('*East* is set up that way already. Nothing changed.');
  expect(await east.told('ann')).toHaveLength(1);
});

test('somebody is taken out by name, and Undo puts them back', async ({ wire, east }) => {
  await east.says('East @ann');
  const { message } = await wire.slack.as(wire.id('ada')).command('/coach', 'team East without @ann');
  expect(wire.slack.reply()).toContain(`Left: ${east.mention('ann')}.`);
  expect(await east.seats()).toEqual({ bea: 'sells', max: 'manages' });
  if (!message) throw new Error('nothing was said');
  await wire.slack.as(wire.id('ada')).click(message, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Undone');
  expect(await east.seats()).toEqual({ bea: 'sells', ann: 'sells', max: 'manages' });
});

test('who is named has the part that is named', async ({ wire, db, east }) => {
  expect(await east.says('East @ann manager @bea')).toContain(`Manages now: ${east.mention('bea')}.`);
  expect(await east.seats()).toEqual({ bea: 'manages', ann: 'sells', max: 'manages' });
  expect((await memberOf(db, wire.workspaceId, wire.id('bea')))?.role).toBe('manager');
});

test.for([
  ['East without @bea', 'Then nobody would sell in East'],
  ['East without @max', 'Then nobody would manage East'],
  ['East @max', 'Then nobody would manage East'],
  ['East without @ann', 'is not in East'],
  ['West without @bea', 'There is no team called West'],
  ['West @ann', 'To open one, name its channel too'],
  ['West #team-west manager @max', 'Who sells in this team?'],
  ['West #team-west @ann', 'Who manages this team?'],
  ['East @gus', 'is a guest'],
  ['East private', 'That is in `/coach setup` → Sales teams.'],
  ['Velocity', 'You manage no team called "Velocity". Yours: East.'],
] as const)('/coach team %s changes nothing and says %s', async ([text, says], { east }) => {
  expect(await east.says(text)).toContain(says);
  expect(await east.seats()).toEqual({ bea: 'sells', max: 'manages' });
});

test('a manager changes their own team alone, and is the manager of one they open', async ({ east }) => {
  expect(await east.says('West #team-west @ann', 'max')).toContain(`managed by ${east.mention('max')}`);
  await east.says('West manager @ada');
  await east.says('East manager @ada');
  expect(await east.says('East without @max')).toContain('Left');
  expect(await east.says('East @ann', 'max')).toContain('Only a manager of East or an admin can change it.');
});

test('whoever is put in, given another part, or taken out hears it once in private, from whom and what follows', async ({
  east,
}) => {
  const [hello, ...rest] = await east.told('bea');
  expect(rest).toEqual([]);
  expect(hello).toMatch(
    /^Hi Bea Ortiz, I am Sideline, the sales coach in this Slack\. <@UADA\w+> put you in the sales team \*East\*/,
  );
  expect(hello).toContain('08:30');
  expect(hello).toContain('Monday at 09:30');
  expect(hello).toContain('`/coach settings`');
  expect((await east.told('max')).join()).toContain('made you a manager of the sales team *East*');
  await east.says('East @ann');
  await east.says('East without @bea');
  expect(await east.told('bea')).toEqual([
    hello,
    expect.stringMatching(/took you out of the sales team \*East\*\.\n.*stay yours/),
  ]);
  expect(await east.told('ada')).toEqual([]);
});

test('it waits for the end of quiet hours', async ({ db, wire, east }) => {
  const time = (text: string) => Temporal.PlainTime.from(text);
  await wire.slack.command('/deal', '', wire.id('ann'));
  await db
    .update(members)
    .set({ quietFrom: time('08:00'), quietUntil: time('11:00') })
    .where(and(eq(members.workspaceId, wire.workspaceId), eq(members.userId, wire.id('ann'))));
  await east.says('East @ann');
  const dm = (await memberOf(db, wire.workspaceId, wire.id('ann')))?.dmChannel ?? '';
  const [told] = await db.select().from(deliveries).where(eq(deliveries.channelId, dm));
  expect(told?.notBefore.toString()).toBe('2026-03-10T15:00:00Z');
});

test('a name of 300 characters is refused, and nothing is opened', async ({ db, wire, east }) => {
  expect(await east.says(`${'W'.repeat(300)} #team-west @ann manager @max`)).toContain('80 characters at most');
  const rows = await db.select().from(salesTeams).where(eq(salesTeams.workspaceId, wire.workspaceId));
  expect(rows).toHaveLength(1);
});
