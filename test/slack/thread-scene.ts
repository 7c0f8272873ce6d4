import { and, eq } from 'drizzle-orm';
import { scheduleTeam } from '../../src/store/schedules.ts';
import { members, schedules } from '../../src/store/schema.ts';
import { saveTeam } from '../../src/store/teams.ts';
import { test as base, type Wire } from '../slack-fixture.ts';

export type Shown = ReturnType<Wire['slack']['messages']>[number];
type Channel = ReturnType<Wire['slack']['snapshot']>['workspaces'][number]['channels'][number];

/** A moment of the week of 9 March 2026, by the clock in New York. */
export function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('America/New_York').toInstant();
}

/** East in its channel since Friday: Bea and Ann, managed by Max. Ways to let time pass, to look and to break things. */
export const test = base.extend('east', async ({ wire, db }) => {
  const { slack, id, workspaceId } = wire;
  await db.delete(schedules);
  wire.setNow(at('2026-03-06T10:00'));
  for (const name of ['bea', 'ann', 'max', 'ada']) await slack.command('/deal', '', id(name));
  const channel = slack.snapshot().workspaces[0]?.channels[0]?.id ?? '';
  const team = await saveTeam(
    db,
    {
      ...{ workspaceId, name: 'East', channelId: channel, zone: 'America/New_York', country: null },
      ...{ workDays: [1, 2, 3, 4, 5], createdAt: wire.now() },
    },
    [
      { userId: id('max'), manages: true },
      { userId: id('bea'), manages: false },
      { userId: id('ann'), manages: false },
    ],
  );
  // Digests are none of these tests' business.
  await db.delete(schedules);
  await scheduleTeam(db, team, wire.now());
  const send = async () => {
    await wire.parts.drained();
    for (let seconds = 0; seconds < 12; seconds++) {
      await wire.parts.courier.run();
      wire.setNow(wire.now().add({ seconds: 1 }));
    }
  };
  const change = async (how: (channel: Channel, state: ReturnType<typeof slack.snapshot>) => void) => {
    const state = slack.snapshot();
    for (const one of state.workspaces.flatMap(({ channels }) => channels)) if (one.id === channel) how(one, state);
    await slack.restore(state);
  };
  const parentOf = (week: string) => slack.messages(channel).find(({ text }) => text.includes(week));
  return {
    channel,
    team,
    send,
    change,
    /** The thread's first post: "week of Mon 9 Mar". */
    parent: (week = 'Mon 9 Mar') => parentOf(week),
    /** What the bot said in the thread to this person. */
    part: (who: string, week = 'Mon 9 Mar'): Shown | undefined =>
      slack
        .thread(channel, parentOf(week)?.ts ?? '')
        .find((message) => message.ts !== message.thread_ts && message.text.startsWith(`<@${id(who)}>`)),
    parts: (week = 'Mon 9 Mar') =>
      slack.thread(channel, parentOf(week)?.ts ?? '').filter(({ ts, thread_ts }) => ts !== thread_ts),
    /** Goes to this moment, plans what is due by then, and sends it. */
    until: async (moment: string) => {
      wire.setNow(at(moment));
      await wire.parts.tick();
      await send();
    },
    /** A command of this person's, and what follows it. */
    says: async (who: string, name: string, text: string) => {
      const outcome = await slack.command(name, text, id(who));
      await send();
      return outcome;
    },
    presses: async (who: string, message: Shown, label: string) => {
      await slack.as(id(who)).click(message, label);
      await send();
    },
    replies: async (who: string, text: string, week = 'Mon 9 Mar') => {
      await slack.as(id(who)).say(text, { channel, thread: parentOf(week)?.ts ?? '' });
      await send();
    },
    whispers: (who: string) => slack.messages(channel, id(who)).filter(({ viewer }) => viewer === id(who)),
    dms: (who: string) => slack.dm(id(who)).filter(({ text }) => !text.startsWith('You have no open deals')),
    is: async (who: string, fact: Partial<typeof members.$inferInsert>) => {
      await db
        .update(members)
        .set(fact)
        .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, id(who))));
    },
  };
});
