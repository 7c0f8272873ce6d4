import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { plain } from '../../src/slack/plain.ts';
import { commitments, salesTeams, teamMembers } from '../../src/store/schema.ts';
import { type Shown, test } from './thread-scene.ts';

const words = (message: Shown | undefined) =>
  message ? plain({ text: message.text, blocks: message.blocks }, { nameOf: () => 'x' }) : '';

const MONDAY = '2026-03-09T09:30';
const CLOSE = '2026-03-13T15:30';

describe('through the week', () => {
  test('a commitment made anywhere stands in its author’s part, edited in place', async ({ wire, east }) => {
    await east.until(MONDAY);
    expect(east.parts()).toHaveLength(3);
    await east.says('bea', '/commit', 'call 20 prospects by friday');
    expect(words(east.part('bea'))).toContain('○ call 20 prospects (0 of 20 calls), by Fri 13 Mar');
    expect(words(east.part('ann'))).toContain('What will you do this week, and by when?');
    expect(east.parts()).toHaveLength(3);
    await wire.slack.as(wire.id('bea')).command('/commit', 'send the MSA to Acme by thu');
    await wire.parts.drained();
    await wire.parts.tick();
    await east.send();
    expect(words(east.part('bea'))).toContain('○ send the MSA to Acme, by Thu 12 Mar');
  });

  test('what is logged shows twice a day, and at once where it keeps a commitment', async ({ wire, east }) => {
    await east.until(MONDAY);
    await east.says('bea', '/commit', 'call 20 prospects by friday');
    for (const logged of ['2 calls', '3 calls', '4 calls']) await east.says('bea', '/log', logged);
    expect(words(east.part('bea'))).toContain('(5 of 20 calls)');
    wire.setNow(wire.now().add({ hours: 24 }));
    await east.says('bea', '/log', '1 call');
    expect(words(east.part('bea'))).toContain('(10 of 20 calls)');
    await east.says('bea', '/log', '1 call');
    await east.says('bea', '/log', '1 call');
    expect(words(east.part('bea'))).toContain('(11 of 20 calls)');
    await east.says('bea', '/log', '8 calls');
    expect(words(east.part('bea'))).toContain('✓ call 20 prospects');
  });

  test('Kept works for its owner, who may take it back, and others hear whose part it is', async ({ wire, east }) => {
    await east.says('bea', '/commit', 'send the MSA by today');
    await east.until(MONDAY);
    const part = east.part('bea');
    if (!part) throw new Error('no part');
    await east.presses('ann', part, 'Kept');
    expect(east.whispers('ann').at(-1)?.text).toContain(`That is <@${wire.id('bea')}>'s part.`);
    await east.presses('max', part, 'Commit');
    expect(east.whispers('max').at(-1)?.text).toContain("'s part.");
    expect(wire.slack.modal(wire.id('max'))).toBeUndefined();
    expect(words(east.part('bea'))).toContain('send the MSA was for Fri 6 Mar. Kept, moved or dropped?');
    await east.presses('bea', part, 'Kept');
    expect(words(east.part('bea'))).toContain('last week 1 of 1 kept');
    const whisper = east.whispers('bea').at(-1);
    expect(whisper?.text).toContain('Kept: *send the MSA*');
    if (whisper) await east.presses('bea', whisper, 'Undo');
    expect(words(east.part('bea'))).toContain('Kept, moved or dropped?');
  });

  test('somebody who joins on Wednesday gets a part once they commit, and only one', async ({ wire, db, east }) => {
    const isAnn = eq(teamMembers.userId, wire.id('ann'));
    await db.delete(teamMembers).where(isAnn);
    await east.until(MONDAY);
    expect(east.parts()).toHaveLength(2);
    wire.setNow(wire.now().add({ hours: 48 }));
    const { workspaceId } = wire;
    await db.insert(teamMembers).values({ workspaceId, teamId: east.team.id, userId: wire.id('ann'), manages: false });
    await east.says('ann', '/log', '3 calls');
    expect(east.parts()).toHaveLength(2);
    await east.says('ann', '/commit', 'call Dana by friday');
    expect(words(east.part('ann'))).toContain('○ call Dana, by Fri 13 Mar');
    await east.says('ann', '/commit', 'send the MSA by friday');
    expect(words(east.part('ann'))).toContain('○ send the MSA, by Fri 13 Mar');
    expect(east.parts()).toHaveLength(3);
  });

  test('the reminder has its one button, and `/coach why` knows it', async ({ wire, east }) => {
    await east.until(MONDAY);
    await east.until('2026-03-10T09:30');
    const reminder = east.dms('ann').findLast(({ text }) => text.includes('your part is still empty'));
    if (!reminder) throw new Error('no reminder');
    await east.says('ann', '/coach', 'why');
    expect(wire.slack.reply(wire.id('ann'))).toContain('*Reminder of the weekly thread, ');
    expect(wire.slack.reply(wire.id('ann'))).toContain('You had committed to nothing for the week');
    await east.presses('ann', reminder, 'Commit');
    expect(wire.slack.modal(wire.id('ann'))?.callback_id).toBe('commit');
  });

  test('whoever is away is named and asked nothing', async ({ east }) => {
    await east.is('ann', { awayFrom: Temporal.PlainDate.from('2026-03-09'), awayUntil: null });
    await east.until(MONDAY);
    expect(words(east.parent())).toContain('Away: Ann Li');
    expect(east.part('ann')).toBeUndefined();
  });

  test('a team that keeps it private has each part in its DM, edited there', async ({ db, wire, east }) => {
    await db.update(salesTeams).set({ privateOnly: true }).where(eq(salesTeams.workspaceId, wire.workspaceId));
    await east.until(MONDAY);
    expect(east.parts()).toEqual([]);
    await east.says('bea', '/commit', 'call Dana by wednesday');
    const part = () => words(east.dms('bea').find(({ text }) => text.startsWith(`<@${wire.id('bea')}>`)));
    expect(part()).toContain('○ call Dana, by Wed 11 Mar');
    await east.until(CLOSE);
    expect(part()).toBe('@x · this week 0 of 1 kept\n– call Dana');
    expect(words(east.parent())).toContain('This week: 0 prospecting activities');
    expect(words(east.parent())).not.toContain('commitment');
  });
});

describe('the close', () => {
  test('shows what the week came to, and nothing to press', async ({ db, wire, east }) => {
    await east.until(MONDAY);
    await east.says('bea', '/commit', 'call 3 prospects by wed');
    await east.says('bea', '/commit', 'send the MSA by thu');
    await east.says('bea', '/commit', 'demo for Globex by fri');
    await east.says('bea', '/log', '3 calls');
    await east.until(CLOSE);
    expect(words(east.part('bea'))).toBe(
      '@x · this week 1 of 2 kept · 1 open\n○ demo for Globex, by Fri 13 Mar\n✓ call 3 prospects\n– send the MSA',
    );
    expect(words(east.part('ann'))).toBe('@x: no commitments this week.');
    expect(words(east.parent())).toContain('1 of 2 commitments kept · 1 open. Thank you.');
    expect(words(east.parent())).toContain('This week: 3 prospecting activities');
    const rows = await db.select().from(commitments).where(eq(commitments.workspaceId, wire.workspaceId));
    expect(rows.map(({ state }) => state).sort()).toEqual(['kept', 'missed', 'open']);
    const posts = wire.slack.messages(east.channel).length;
    for (const again of ['2026-03-13T15:31', '2026-03-13T16:00']) await east.until(again);
    expect(wire.slack.messages(east.channel)).toHaveLength(posts);
  });

  test('that was missed is made up for on Monday, as if in time, before the next thread opens', async ({
    db,
    wire,
    east,
  }) => {
    await east.until(MONDAY);
    await east.says('bea', '/commit', 'send the MSA by thu');
    await east.says('bea', '/commit', 'demo for Globex by fri');
    await east.until('2026-03-16T09:30');
    expect(words(east.part('bea'))).toBe(
      '@x · this week 0 of 1 kept · 1 open\n○ demo for Globex, by Fri 13 Mar\n– send the MSA',
    );
    expect(words(east.parent())).toContain('0 of 1 commitment kept');
    const next = words(east.part('bea', 'Mon 16 Mar'));
    expect(next).toContain('@x · last week 0 of 1 kept · 1 open');
    expect(next).toContain('demo for Globex was for Fri 13 Mar. Kept, moved or dropped?');
    const ours = and(eq(commitments.workspaceId, wire.workspaceId), eq(commitments.state, 'missed'));
    const [missed] = await db.select().from(commitments).where(ours);
    expect(missed?.settledAt?.toString()).toBe('2026-03-13T19:30:00Z');
    expect(wire.slack.messages(east.channel).filter(({ text }) => text.startsWith('East, week of'))).toHaveLength(2);
  });

  test('leaves out who left the team meanwhile, and their part has nothing to press', async ({ wire, db, east }) => {
    await east.until(MONDAY);
    await east.says('ann', '/commit', 'send the MSA by thu');
    await db.delete(teamMembers).where(eq(teamMembers.userId, wire.id('ann')));
    await east.until(CLOSE);
    expect(words(east.part('ann'))).toBe('@x is no longer in this team.');
    expect(words(east.parent())).toContain('No commitments were made for this week.');
  });

  test('shows who left the workspace the same way', async ({ wire, east }) => {
    await east.until(MONDAY);
    await east.is('ann', { deactivatedAt: wire.now() });
    await east.until(CLOSE);
    expect(words(east.part('ann'))).toBe('@x is no longer in this team.');
  });

  test('of a part whose post has not left yet changes what it says', async ({ wire, east }) => {
    wire.setNow(wire.now().add({ hours: 72 }));
    await wire.parts.tick();
    wire.setNow(Temporal.Instant.from('2026-03-09T20:00:00Z'));
    await wire.slack.command('/commit', 'call Dana by friday', wire.id('bea'));
    await east.send();
    expect(words(east.part('bea'))).toContain('○ call Dana, by Fri 13 Mar');
    expect(east.part('bea')?.edited).toBeUndefined();
  });
});
