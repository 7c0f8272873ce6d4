import { and, eq } from 'drizzle-orm';
import { expect, test as plainTest } from 'vitest';
import { closedChannel } from '../../src/slack/views/closed-channel.ts';
import { memberOf } from '../../src/store/members.ts';
import { addDeliveries, reopenConversation } from '../../src/store/outbox.ts';
import { deliveries } from '../../src/store/schema.ts';
import { saveTeam } from '../../src/store/teams.ts';
import { test as base, type Wire } from '../slack-fixture.ts';
import { HARMFUL, HOSTILE } from './views/hostile.ts';

type Channel = ReturnType<Wire['slack']['snapshot']>['workspaces'][number]['channels'][number];

/** Bea's team, which Max manages, its channel, and ways to plan, send and look. */
const test = base.extend('team', async ({ wire, db }) => {
  const { slack, id, workspaceId } = wire;
  const bot = `UBOT${workspaceId}`;
  const channelId = slack.snapshot().workspaces[0]?.channels[0]?.id ?? '';
  let posts = 0;
  const change = async (id: string, how: (channel: Channel) => void) => {
    const state = slack.snapshot();
    for (const channel of state.workspaces.flatMap(({ channels }) => channels)) if (channel.id === id) how(channel);
    await slack.restore(state);
  };
  /** Lets everything go out that can within 10 s. */
  const send = async () => {
    for (let seconds = 0; seconds < 10; seconds++) {
      await wire.parts.courier.run();
      wire.setNow(wire.now().add({ seconds: 1 }));
    }
  };
  return {
    channelId,
    change,
    throwOut: () =>
      change(channelId, (channel) => {
        channel.members = channel.members.filter((member) => member !== bot);
      }),
    invite: () => change(channelId, ({ members }) => void members.push(bot)),
    /** These people say something to Sideline, so that it knows them; then the team is set up. */
    known: async (...names: string[]) => {
      for (const name of names) await slack.command('/deal', '', id(name));
      await saveTeam(
        db,
        {
          ...{ workspaceId, name: 'East', channelId, zone: 'America/New_York', country: null },
          ...{ workDays: [1, 2, 3, 4, 5], privateOnly: false, createdAt: wire.now() },
        },
        [
          { userId: id('max'), manages: true },
          { userId: id('bea'), manages: false },
        ],
      );
    },
    /** Plans a post, lets it go out, and returns what became of it. */
    post: async (to = channelId) => {
      posts += 1;
      const now = wire.now();
      const one = { channelId: to, key: `post ${posts}`, body: { text: `post ${posts}` } };
      await addDeliveries(db, workspaceId, [{ ...one, notBefore: now, expiresAt: now.add({ hours: 1 }) }], now);
      await send();
      const isIt = and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.key, one.key));
      const [row] = await db.select().from(deliveries).where(isIt);
      return row?.reason ?? row?.state;
    },
    reopen: () => reopenConversation(db, workspaceId, channelId),
    /** What these people were told of the closed channel. */
    told: (...names: string[]) =>
      names.map((name) => slack.dm(id(name)).filter(({ text }) => text.includes('cannot post there')).length),
  };
});

test('a channel the bot is not in is told to one admin once, with what to do', async ({ team, wire }) => {
  await team.known('bea', 'max', 'ada');
  await team.throwOut();
  expect([await team.post(), await team.post()]).toEqual(['not_in_channel', 'not_in_channel']);
  expect(team.told('ada', 'max', 'bea')).toEqual([1, 0, 0]);
  expect(wire.slack.dm(wire.id('ada')).at(-1)?.text).toBe(
    `I am not in <#${team.channelId}>, the channel of *East*, so I cannot post there. Invite me: \`/invite @Sideline\` in <#${team.channelId}>. Then set the team up again with \`/coach team\`, and I go on.`,
  );
});

test('where we know no admin, who manages the team is told', async ({ team }) => {
  await team.known('bea', 'max');
  await team.throwOut();
  await team.post();
  expect(team.told('max', 'bea')).toEqual([1, 0]);
});

test('an archived channel is told too', async ({ team, wire }) => {
  await team.known('bea', 'max', 'ada');
  await team.change(team.channelId, (channel) => {
    channel.isArchived = true;
  });
  expect(await team.post()).toBe('is_archived');
  expect(wire.slack.dm(wire.id('ada')).at(-1)?.text).toContain('is archived, so I cannot post there. Bring it back');
});

test('reopened, the channel is posted to again, and said to be closed the next time it is', async ({ team }) => {
  await team.known('bea', 'max', 'ada');
  await team.throwOut();
  await team.post();
  await team.reopen();
  await team.invite();
  expect(await team.post()).toBe('sent');
  expect(team.told('ada')).toEqual([1]);
  await team.throwOut();
  expect([await team.post(), await team.post()]).toEqual(['not_in_channel', 'not_in_channel']);
  expect(team.told('ada')).toEqual([2]);
});

test("a channel that is no team's is told to nobody", async ({ team }) => {
  await team.known('bea', 'max', 'ada');
  expect(await team.post('CELSEWHERE')).toBe('channel_not_found');
  expect(team.told('ada', 'max')).toEqual([0, 0]);
});

test('a closed DM is left alone until its person speaks to us again', async ({ team, wire, db }) => {
  await team.known('bea', 'max', 'ada');
  const dmOf = async () => (await memberOf(db, wire.workspaceId, wire.id('bea')))?.dmChannel ?? null;
  const dm = (await dmOf()) ?? '';
  const setArchived = (isArchived: boolean) =>
    team.change(dm, (channel) => {
      channel.isArchived = isArchived;
    });
  await setArchived(true);
  expect([await team.post(dm), await dmOf()]).toEqual(['is_archived', null]);
  await setArchived(false);
  const calls = wire.slack.calls('chat.postMessage').length;
  expect(await team.post(dm)).toBe('is_archived');
  expect(wire.slack.calls('chat.postMessage')).toHaveLength(calls);
  await wire.slack.command('/deal', '', wire.id('bea'));
  expect(await dmOf()).toBe(dm);
  expect(await team.post(dm)).toBe('sent');
  expect(team.told('ada', 'max', 'bea')).toEqual([0, 0, 0]);
});

plainTest.each(HOSTILE)('a team called by $is does no harm in what is told', ({ name }) => {
  for (const reason of ['not_in_channel', 'is_archived', 'channel_not_found']) {
    const { text } = closedChannel({ team: name, channelId: 'C1', reason });
    expect(text).not.toMatch(HARMFUL);
    expect(text.length).toBeLessThan(600);
  }
});
