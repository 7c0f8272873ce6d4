import { and, desc, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { audit, salesTeams } from '../../../src/store/schema.ts';
import { test as base } from './setup-scene.ts';

/** East, which Max manages and Bea sells in; and whether its channel is read. */
const test = base.extend('east', async ({ db, wire, admin }) => {
  await admin.command('/coach', 'team East #team-east @bea manager @max');
  const its = and(eq(salesTeams.workspaceId, wire.workspaceId), eq(salesTeams.name, 'East'));
  return {
    says: async (text: string, who = 'max') => {
      const { message } = await wire.slack.as(wire.id(who)).command('/coach', `team ${text}`);
      return { message, said: wire.slack.reply() };
    },
    id: async () => (await db.select().from(salesTeams).where(its))[0]?.id,
    isRead: async () => (await db.select().from(salesTeams).where(its))[0]?.readsUpdates,
    audited: async () => {
      const [newest] = await db
        .select()
        .from(audit)
        .where(eq(audit.workspaceId, wire.workspaceId))
        .orderBy(desc(audit.id))
        .limit(1);
      return newest && { what: newest.what, from: newest.from, to: newest.to };
    },
  };
});

test('its manager lets a channel be read by words, which say what that means; Undo ends it', async ({ wire, east }) => {
  expect(await east.isRead()).toBe(false);
  const { message, said } = await east.says('East reads updates on');
  expect(said).toContain('a card that only they see');
  expect(await east.isRead()).toBe(true);
  expect(await east.audited()).toEqual({ what: 'team East: reads updates', from: false, to: true });
  expect((await east.says('East reads updates on')).said).toMatch(
    /^\*East\* was on already: I read .* Nothing changed\.$/,
  );
  if (!message) throw new Error('nothing was said');
  await wire.slack.as(wire.id('max')).click(message, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Undone');
  expect(await east.isRead()).toBe(false);
});

test('off ends it, and a rep cannot say it', async ({ east }) => {
  await east.says('East reads updates on');
  expect((await east.says('East reads updates off')).said).toContain('I read no updates in');
  expect(await east.isRead()).toBe(false);
  expect((await east.says('East reads updates on', 'bea')).said).toContain('for managers and admins');
  expect(await east.isRead()).toBe(false);
});

test('their team as it stands says whether its channel is read', async ({ wire, east }) => {
  const team = async (who: string) => {
    const { message } = await wire.slack.as(wire.id(who)).command('/coach', 'team');
    return JSON.stringify(message);
  };
  expect(await team('max')).toContain('updates there are not read');
  expect(await team('bea')).toContain('updates there are not read');
  await east.says('East reads updates on');
  expect(await team('max')).toContain('updates there are read');
  expect(await team('bea')).toContain('updates there are read');
});

test('half said it tells how it stands and how to turn it, and the help names it', async ({ east }) => {
  expect((await east.says('East reads updates')).said).toMatch(
    /^\*East\* is off: .*`\/coach team East reads updates on`$/,
  );
  await east.says('East reads updates on');
  expect((await east.says('reads updates')).said).toMatch(/^\*East\* is on: .*`\/coach team East reads updates off`$/);
  expect((await east.says('East bogus')).said).toContain('East reads updates on');
  expect((await east.says('Eest reads updates on')).said).toBe('You manage no team called "Eest". Yours: East.');
});

test("the form has a box for it, and words about a team's people leave it as it is", async ({ admin, east }) => {
  await east.says('East reads updates on');
  await admin.command('/coach', 'team East @ann');
  expect(await east.isRead()).toBe(true);
  await admin.open('teams');
  await admin.press('setup_team', String(await east.id()));
  expect(admin.stands()).toContain('Read it for updates');
  const { modal } = await admin.submit({ reads: null });
  expect(JSON.stringify(modal?.blocks)).toContain('Reads updates: yes → no');
  expect(await east.isRead()).toBe(false);
});
