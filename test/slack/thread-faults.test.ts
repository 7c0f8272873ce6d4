import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { plain } from '../../src/slack/plain.ts';
import { teamMembers } from '../../src/store/schema.ts';
import { type Shown, test } from './thread-scene.ts';

const words = (message: Shown | undefined) =>
  message ? plain({ text: message.text, blocks: message.blocks }, { nameOf: () => 'x' }) : '';

const MONDAY = '2026-03-09T09:30';
const CLOSE = '2026-03-13T15:30';

const aboutThreads = (messages: Shown[]) => messages.filter(({ text }) => text.includes('The thread of'));

describe('what a thread can no longer show reaches its manager', () => {
  test('a parent that was deleted: its results in a DM, once, and the next thread opens', async ({ wire, east }) => {
    await east.until(MONDAY);
    await east.says('bea', '/commit', 'send the MSA by thu');
    const parent = east.parent();
    await east.change((_, state) => {
      for (const workspace of state.workspaces) {
        workspace.messages = workspace.messages.filter(
          ({ ts, channel }) => channel !== east.channel || ts !== parent?.ts,
        );
      }
    });
    await east.until(CLOSE);
    await east.until('2026-03-13T16:00');
    const [told, ...more] = aboutThreads(east.dms('max'));
    expect(more).toEqual([]);
    expect(words(told)).toContain('The thread of East for the week of Mon 9 Mar was deleted in #x');
    expect(words(told)).toContain('0 of 1 commitment kept');
    expect(aboutThreads(east.dms('bea'))).toEqual([]);
    await east.until('2026-03-16T09:30');
    expect(wire.slack.thread(east.channel, east.parent('Mon 16 Mar')?.ts ?? '')).toHaveLength(3);
  });

  test('a channel archived on Wednesday: explained once, results in a DM', async ({ east }) => {
    await east.until(MONDAY);
    await east.change((channel) => {
      channel.isArchived = true;
    });
    await east.says('bea', '/commit', 'send the MSA by thu');
    expect(east.dms('ada').filter(({ text }) => text.includes('is archived'))).toHaveLength(1);
    expect(aboutThreads(east.dms('max')).map(words)).toEqual([
      expect.stringContaining('cannot go on: I cannot post in #x, and an admin knows what puts it right.'),
    ]);
    await east.until(CLOSE);
    await east.until('2026-03-13T16:00');
    const [, told, ...more] = aboutThreads(east.dms('max'));
    expect(more).toEqual([]);
    expect(words(told)).toContain('could not be closed in #x');
    expect(words(told)).toContain('0 of 1 commitment kept');
  });

  test('a channel archived just before the close: the same, though the closing edits found it out', async ({
    east,
  }) => {
    await east.until(MONDAY);
    await east.change((channel) => {
      channel.isArchived = true;
    });
    await east.until(CLOSE);
    expect(aboutThreads(east.dms('max'))).toHaveLength(1);
    expect(east.dms('ada').filter(({ text }) => text.includes('is archived'))).toHaveLength(1);
  });

  test('a bot thrown out before Monday: explained once, results in a DM, and nothing twice', async ({ wire, east }) => {
    await east.change((channel) => {
      channel.members = channel.members.filter((member) => member !== `UBOT${wire.workspaceId}`);
    });
    await east.until(MONDAY);
    await east.says('bea', '/commit', 'send the MSA by friday');
    await east.until(CLOSE);
    expect(wire.slack.messages(east.channel)).toEqual([]);
    expect(east.dms('ada').filter(({ text }) => text.includes('I am not in'))).toHaveLength(1);
    const abouts = () =>
      aboutThreads(east.dms('max')).map(({ text }) => /cannot go on|could not be closed/.exec(text)?.[0]);
    expect(abouts()).toEqual(['cannot go on', 'could not be closed']);
    await east.until('2026-03-16T09:30');
    expect(abouts()).toEqual(['cannot go on', 'could not be closed']);
  });

  test('a part that finds no parent: its manager hears once that the thread is gone', async ({ wire, db, east }) => {
    await db.delete(teamMembers).where(eq(teamMembers.userId, wire.id('ann')));
    await east.until(MONDAY);
    const { workspaceId } = wire;
    await db.insert(teamMembers).values({ workspaceId, teamId: east.team.id, userId: wire.id('ann'), manages: false });
    wire.fail(({ method, args }) =>
      method === 'chat.postMessage' && args.thread_ts ? { instead: { error: 'thread_not_found' } } : undefined,
    );
    await east.says('ann', '/commit', 'call Dana by friday');
    const [told, ...more] = aboutThreads(east.dms('max'));
    expect(more).toEqual([]);
    expect(told?.text).toContain('was deleted in');
  });
});

test('a restart at each due instant, and a second process, say each thing once', async ({ wire, east }) => {
  await east.until(MONDAY);
  await east.says('bea', '/commit', 'send the MSA by thu');
  for (const moment of [MONDAY, '2026-03-10T09:30', CLOSE, CLOSE]) {
    wire.setNow(Temporal.PlainDateTime.from(moment).toZonedDateTime('America/New_York').toInstant());
    await Promise.all([wire.parts.tick(), wire.parts.tick()]);
    await Promise.all([wire.parts.courier.run(), wire.parts.courier.run()]);
    await east.send();
  }
  expect(wire.slack.messages(east.channel).filter(({ text }) => text.startsWith('East, week of'))).toHaveLength(1);
  expect(east.parts()).toHaveLength(3);
  expect(east.parts().filter(({ text }) => text.startsWith(`<@${wire.id('bea')}>`))).toHaveLength(1);
  expect(east.dms('ann').filter(({ text }) => text.includes('your part is still empty'))).toHaveLength(1);
});
