import { and, eq } from 'drizzle-orm';
import type { Envelope } from '../../../src/sandbox/slack/events.ts';
import { plain } from '../../../src/slack/plain.ts';
import type { Db } from '../../../src/store/db.ts';
import { activities, changes, commitments, deals, readings, salesTeams } from '../../../src/store/schema.ts';
import { saveTeam } from '../../../src/store/teams.ts';
import { test as base, type Wire } from '../../slack-fixture.ts';

export type Shown = ReturnType<Wire['slack']['messages']>[number];

/** Bea sells Acme Corp and Globex, Ann sells Initech; both are in East, which Max manages. What they say, and what it comes to. */
export const test = base.extend('talk', async ({ wire, db }) => talkOn(wire, db));

/** A ts so many seconds after that of this message. */
export function later(message: Shown | Envelope, seconds: number): string {
  const ts = 'event' in message ? message.event.ts : message.ts;
  return `${Math.floor(Number(ts)) + seconds}.000900`;
}

/** The same on a wire of one's own. */
export async function talkOn(wire: Wire, db: Db) {
  const { slack, id, workspaceId } = wire;
  const [bea, ann] = [slack.as(id('bea')), slack.as(id('ann'))];
  await bea.command('/deal', 'new "Acme Corp" $30k contacted');
  await bea.command('/deal', 'new Globex $12k qualified');
  await ann.command('/deal', 'new Initech $9k');
  await slack.as(id('max')).command('/deal');
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
  const send = async () => {
    await wire.parts.drained();
    for (let seconds = 0; seconds < 4; seconds++) {
      await wire.parts.courier.run();
      wire.setNow(wire.now().add({ seconds: 1 }));
    }
    await wire.parts.drained();
  };
  const bot = `UBOT${workspaceId}`;
  const fromBot = (messages: Shown[]) => messages.filter(({ user, viewer }) => user === bot && viewer === undefined);
  const words = (message: Shown | undefined) =>
    message
      ? plain({ text: message.text, blocks: message.blocks }, { nameOf: (user) => (user === id('ann') ? 'Ann' : user) })
      : '';
  const answers = (who = 'bea') => fromBot(slack.dm(id(who)));
  const whispers = (who = 'bea') => slack.messages(channel, id(who)).filter(({ viewer }) => viewer === id(who));
  const mine = <Table extends { workspaceId: typeof deals.workspaceId }>(table: Table) =>
    eq(table.workspaceId, workspaceId);
  return {
    ...{ bot, channel, team, send, words, answers, whispers },
    get bea() {
      return slack.as(id('bea'));
    },
    /** What they write in the DM, and what is answered last. */
    says: async (text: string, options: { who?: string; thread?: string } = {}) => {
      const { who = 'bea', thread } = options;
      const { message, envelopes } = await slack.as(id(who)).say(text, thread ? { thread } : {});
      await send();
      if (!message) throw new Error('nothing was said');
      return { said: message, envelopes, answer: answers(who).at(-1), words: words(answers(who).at(-1)) };
    },
    /** What they write in the team's channel. */
    writes: async (text: string, options: { who?: string; thread?: string } = {}) => {
      const { who = 'bea', thread } = options;
      const { message, envelopes } = await slack.as(id(who)).say(text, { channel, ...(thread ? { thread } : {}) });
      await send();
      if (!message) throw new Error('nothing was said');
      return { said: message, envelopes };
    },
    edits: async (said: Shown, text: string, who = 'bea') => {
      const { envelopes } = await slack.as(id(who)).edit(said, text);
      await send();
      return envelopes;
    },
    deletes: async (said: Shown, who = 'bea') => {
      const { envelopes } = await slack.as(id(who)).erase(said);
      await send();
      return envelopes;
    },
    presses: async (message: Shown | undefined, label: string, who = 'bea') => {
      if (!message) throw new Error('there is nothing to press');
      await slack.as(id(who)).click(message, label);
      await send();
    },
    /** Sends these again as if new, all at once. */
    again: async (envelopes: Envelope[], times = 2) => {
      await Promise.all(
        Array.from({ length: times }, () => envelopes.map((envelope) => slack.redeliver(envelope, 'new id'))).flat(),
      );
      await send();
    },
    listens: () =>
      db
        .update(salesTeams)
        .set({ readsUpdates: true })
        .where(and(eq(salesTeams.workspaceId, workspaceId), eq(salesTeams.id, team.id))),
    deal: async (name: string) =>
      (
        await db
          .select()
          .from(deals)
          .where(and(mine(deals), eq(deals.name, name)))
      )[0],
    acts: () =>
      db
        .select()
        .from(changes)
        .where(and(eq(changes.workspaceId, workspaceId), eq(changes.through, 'message'))),
    logged: () => db.select().from(activities).where(eq(activities.workspaceId, workspaceId)),
    committed: () => db.select().from(commitments).where(eq(commitments.workspaceId, workspaceId)),
    kept: () => db.select().from(readings).where(eq(readings.workspaceId, workspaceId)),
  };
}
