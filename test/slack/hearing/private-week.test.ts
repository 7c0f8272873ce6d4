import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { plain } from '../../../src/slack/plain.ts';
import { commitments, salesTeams } from '../../../src/store/schema.ts';
import { test } from '../thread-scene.ts';

test("answers under a private team's part of the week are read in the DM", async ({ db, wire, east }) => {
  await db.update(salesTeams).set({ privateOnly: true }).where(eq(salesTeams.id, east.team.id));
  await east.until('2026-03-09T09:30');
  const part = east.dms('bea').at(-1);
  expect(part?.text).toBeDefined();
  const bea = wire.slack.as(wire.id('bea'));
  await bea.say("I'll call 20 prospects by thursday", { thread: part?.ts ?? '' });
  await east.send();
  const card = east.dms('bea').findLast(({ user }) => user !== wire.id('bea'));
  expect(card).toMatchObject({ thread_ts: part?.ts });
  expect(plain({ text: card?.text, blocks: card?.blocks })).toContain(
    'I read that as: call 20 prospects by Thu 12 Mar. Commit to it?',
  );
  const saved = () =>
    db
      .select()
      .from(commitments)
      .where(and(eq(commitments.workspaceId, wire.workspaceId), eq(commitments.userId, wire.id('bea'))));
  expect(await saved()).toEqual([]);
  if (card) await east.presses('bea', card, 'Save');
  expect(await saved()).toMatchObject([{ text: 'call 20 prospects' }]);
});

test('in the thread of the week an update is asked about there, and talk is left alone', async ({ wire, east }) => {
  await east.until('2026-03-09T09:30');
  await wire.slack.command('/deal', 'new "Acme Corp" $30k contacted', wire.id('bea'));
  await east.replies('bea', 'acme moved to proposal');
  const [card, ...more] = east.whispers('bea').filter(({ thread_ts }) => thread_ts !== undefined);
  expect(more).toEqual([]);
  expect(plain({ text: card?.text, blocks: card?.blocks })).toContain('[Save]');
  await east.replies('bea', 'great week everyone');
  expect(east.whispers('bea').filter(({ thread_ts }) => thread_ts !== undefined)).toHaveLength(1);
});
