import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { memberOf } from '../../../src/store/members.ts';
import { audit } from '../../../src/store/schema.ts';
import { test, type Wire } from '../../slack-fixture.ts';
import { east, press, said, say } from '../playbook.ts';

const goalsOf = async (db: Db, wire: Wire, who: string) => (await memberOf(db, wire.workspaceId, wire.id(who)))?.goals;

test("a team's goals go to those who have none, or the team's; who set their own keeps it", async ({ db, wire }) => {
  await east(wire);
  await say(wire, 'ann', 'goals reach 15');
  await say(wire, 'max', 'goals East reach 40 close 0');
  expect(said(wire, 'max')).toContain("Saved: *East*'s weekly goals · reach none → 40 · close none → 0.");
  expect(said(wire, 'max')).toContain(`<@${wire.id('ann')}> keeps goals of their own.`);
  expect(said(wire, 'max')).toContain('0 means that close is not their job.');
  expect(await goalsOf(db, wire, 'bea')).toEqual({ reach: 40, close: 0 });
  expect(await goalsOf(db, wire, 'ann')).toEqual({ reach: 15, close: 0 });
  expect(await goalsOf(db, wire, 'max')).toEqual({});
  await say(wire, 'max', 'goals east reach 30');
  expect(await goalsOf(db, wire, 'bea')).toEqual({ reach: 30, close: 0 });
  expect(await goalsOf(db, wire, 'ann')).toEqual({ reach: 15, close: 0 });
  const log = await db.select().from(audit).where(eq(audit.workspaceId, wire.workspaceId));
  expect(log.filter(({ what }) => what === 'team East: weekly goals')).toHaveLength(2);
});

test('Undo is one act: the team and everybody go back, but for what was changed since', async ({ db, wire }) => {
  await east(wire);
  await say(wire, 'max', 'goals East reach 40');
  const { message } = await say(wire, 'max', 'goals East reach 50 find 5');
  await say(wire, 'ann', 'goals find 9');
  if (!message) throw new Error('no answer came');
  await wire.slack.as(wire.id('max')).click(message, 'Undo');
  await wire.parts.drained();
  expect(said(wire, 'max')).toContain("Undone: *East*'s weekly goals · find 5 → none · reach 50 → 40");
  expect(await goalsOf(db, wire, 'bea')).toEqual({ reach: 40 });
  expect(await goalsOf(db, wire, 'ann')).toEqual({ reach: 40, find: 9 });
});

test('the form holds what stands, and an emptied field takes the goal away', async ({ db, wire }) => {
  await east(wire);
  await say(wire, 'max', 'goals East reach 40');
  const max = wire.slack.as(wire.id('max'));
  const { modal } = await say(wire, 'max', 'goals East');
  expect(modal?.callback_id).toBe('team_goals');
  const { errors } = await max.submit({ find: 'ten' });
  expect(errors?.find).toContain('a whole number from 0 to 1000');
  await max.submit({ find: '10', reach: '' });
  expect(await goalsOf(db, wire, 'bea')).toEqual({ find: 10 });
});

test('who joins the team gets its goals where they have none', async ({ db, wire }) => {
  await wire.slack.as(wire.id('ada')).command('/coach', 'team East #team-east @bea manager @max');
  await say(wire, 'max', 'goals East reach 40 find 10');
  await say(wire, 'ann', 'goals find 3');
  await east(wire);
  expect(await goalsOf(db, wire, 'ann')).toEqual({ reach: 40, find: 3 });
  expect(await goalsOf(db, wire, 'max')).toEqual({});
});

test('what says the same changes nothing, and only its manager sets it', async ({ db, wire }) => {
  await east(wire);
  await press(wire, 'max', 'goals East reach 40', 'Undo');
  await say(wire, 'max', 'goals East reach none');
  expect(said(wire, 'max')).toContain('The goals of *East* say that already. Nothing changed.');
  await say(wire, 'ann', 'goals East reach 40');
  expect(said(wire, 'ann')).toContain(
    "A team's goals are its manager's to set, or an admin's: ask them about \"East\".",
  );
  expect(said(wire, 'ann')).toContain('Your own: `/coach goals reach 40`.');
  expect(await goalsOf(db, wire, 'bea')).toEqual({});
});

test('where everybody has goals of their own, it says that nobody follows, and how to change one', async ({
  db,
  wire,
}) => {
  await east(wire);
  for (const who of ['bea', 'ann']) await say(wire, who, 'goals reach 15');
  await say(wire, 'max', 'goals East reach 40');
  const [bea, ann] = [wire.id('bea'), wire.id('ann')];
  expect(said(wire, 'max')).toMatch(/Nobody's goals changed with it: <@U\w+> and <@U\w+> keep goals of their own\./);
  expect([bea, ann].every((id) => said(wire, 'max').includes(`<@${id}>`))).toBe(true);
  expect(said(wire, 'max')).toContain('To change one: `/coach goals @name reach 40`.');
  expect(await goalsOf(db, wire, 'bea')).toEqual({ reach: 15 });
});
