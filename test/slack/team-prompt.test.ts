import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { plays, salesTeams, schedules, slots, teamPrompts } from '../../src/store/schema.ts';
import { test as base, type Wire } from '../slack-fixture.ts';
import { HARMFUL } from './views/hostile.ts';

const TEN = Temporal.Instant.from('2026-03-10T14:00:00Z');

const PLAY = 'If nobody calls back, then I will send one new reason and a date.';

type Shown = ReturnType<Wire['slack']['messages']>[number];

/** East, and its channel, at ten on Tuesday; ways to let everything go out, and to look. */
const test = base.extend('east', async ({ wire, db }) => {
  const { slack, id, workspaceId } = wire;
  await db.delete(schedules);
  await slack.command('/coach', 'team East #team-east @bea @ann manager @max', id('ada'));
  const channel = slack.snapshot().workspaces[0]?.channels.find(({ name }) => name === 'team-east')?.id ?? '';
  const send = async () => {
    await wire.parts.drained();
    for (let seconds = 0; seconds < 5; seconds++) {
      await wire.parts.courier.run();
      wire.setNow(wire.now().add({ seconds: 1 }));
    }
  };
  return {
    channel,
    send,
    ask: async (at = TEN): Promise<Shown> => {
      wire.setNow(at);
      await wire.parts.tick();
      await send();
      const question = slack.messages(channel).findLast(({ text }) => text.includes('What do you say?'));
      if (!question) throw new Error('nothing was asked');
      return question;
    },
    reply: async (who: string, text: string, { ts: thread }: Shown) => {
      const heard = await slack.as(id(who)).say(text, { channel, thread });
      expect(heard.status).toBe(200);
      await send();
      return heard;
    },
    cards: (question: Shown) => slack.thread(channel, question.ts).filter(({ user }) => user === `UBOT${workspaceId}`),
    whispers: (who: string) => slack.messages(channel, id(who)).filter(({ viewer }) => viewer === id(who)),
    teamsPlays: () => db.select().from(plays).where(eq(plays.workspaceId, workspaceId)).orderBy(plays.id),
  };
});

test('Tuesday at ten a team is asked about what it met most, once, and not the same a week later', async ({
  db,
  wire,
  east,
}) => {
  const bea = wire.slack.as(wire.id('bea'));
  for (const name of ['Acme Corp', 'Globex', 'Initech']) {
    await bea.command('/deal', `new ${name}`);
    await bea.command('/log', `voicemail ${name}`);
  }
  const question = await east.ask();
  expect(JSON.stringify(question.blocks)).toContain('Voicemail came up on 3 deals here in the last 4 weeks.');
  expect(question.text).toBe('You call, and a machine takes your message. What do you say?');
  const isHere = eq(teamPrompts.workspaceId, wire.workspaceId);
  expect(await db.select().from(teamPrompts).where(isHere)).toMatchObject([
    { week: '2026-W11', scenario: 'voicemail' },
  ]);
  await wire.parts.tick();
  const next = await east.ask(TEN.add({ hours: 7 * 24 }));
  expect(JSON.stringify(next.blocks)).toContain('few here have a play for it yet.');
  expect(next.text).not.toContain('Voicemail');
});

test('a team that keeps it private is asked nothing in its channel', async ({ db, wire, east }) => {
  await db.update(salesTeams).set({ privateOnly: true }).where(eq(salesTeams.workspaceId, wire.workspaceId));
  await expect(east.ask()).rejects.toThrow('nothing was asked');
  const rows = await db.select().from(slots).where(eq(slots.workspaceId, wire.workspaceId));
  expect(rows.filter(({ job }) => job === 'team-prompt')).toMatchObject([
    { outcome: 'silent', reason: 'private-team' },
  ]);
});

test('a play in the thread gets a card, and a manager makes it the team’s', async ({ wire, east }) => {
  const question = await east.ask();
  await east.reply('bea', 'if nobody calls back I send one new reason and a date', question);
  const [card] = east.cards(question);
  expect(card?.text).toBe(`<@${wire.id('bea')}>: ${PLAY}`);
  if (!card) throw new Error('no card came');
  await wire.slack.as(wire.id('ann')).click(card, "Make it the team's");
  await wire.parts.drained();
  expect(east.whispers('ann').at(-1)?.text).toContain("East's plays are written by its managers");
  expect(await east.teamsPlays()).toEqual([]);
  const max = wire.slack.as(wire.id('max'));
  await max.click(card, "Make it the team's");
  await wire.parts.drained();
  expect(east.cards(question)[0]?.text).toContain(`This is the team's play now, says <@${wire.id('max')}>.`);
  expect(JSON.stringify(east.cards(question)[0]?.blocks)).not.toContain("Make it the team's");
  expect(await east.teamsPlays()).toMatchObject([{ ownerId: null, text: PLAY, retiredAt: null }]);
  const [taken] = east.cards(question);
  if (!taken) throw new Error('the card is gone');
  await max.click(taken, 'Undo');
  await wire.parts.drained();
  expect(east.cards(question)[0]?.text).toBe("Undone: the team's play is gone again.");
  expect((await east.teamsPlays())[0]?.retiredAt).not.toBeNull();
});

test('a guest’s reply and a bot’s are left to people', async ({ wire, east }) => {
  const question = await east.ask();
  const event = { type: 'message', channel: east.channel, channel_type: 'channel', thread_ts: question.ts, text: PLAY };
  const { status } = await wire.slack.event(wire.workspaceId, {
    ...event,
    user: wire.id('gus'),
    ts: '1773151300.000100',
  });
  expect(status).toBe(200);
  await wire.slack.event(wire.workspaceId, { ...event, user: wire.id('bea'), bot_id: 'B1', ts: '1773151300.000200' });
  await east.send();
  expect(east.cards(question)).toEqual([]);
});

test('a try that is no play gets an example, for its author alone', async ({ east }) => {
  const question = await east.ask();
  await east.reply('bea', 'it depends <!channel> R&D', question);
  expect(east.cards(question)).toEqual([]);
  const [whisper] = east.whispers('bea');
  expect(whisper?.text).toContain('For example: If');
  expect(whisper?.text).not.toMatch(HARMFUL);
  expect(whisper?.thread_ts).toBe(question.ts);
  expect(east.whispers('ann')).toEqual([]);
});

test('what else is said in a channel is neither answered nor kept', async ({ wire, east }) => {
  const question = await east.ask();
  const before = wire.slack.calls().length;
  await east.reply('bea', 'great question', question);
  await east.reply('bea', '@max if it rains I will call you', question);
  const bea = wire.slack.as(wire.id('bea'));
  const other = await bea.say('if they say no, then I will ask why', { channel: east.channel });
  const ts = other.message?.ts ?? '';
  await bea.say('if they say no, then I will ask why', { channel: east.channel, thread: ts });
  const gus = wire.slack.snapshot().workspaces[0]?.channels.some(({ members }) => members.includes(wire.id('gus')));
  expect(gus).toBe(false);
  await east.send();
  expect(wire.slack.calls().slice(before)).toEqual([]);
  expect(JSON.stringify(wire.logged)).not.toContain('ask why');
});

test('an answer heard twice is one card; edited or deleted afterwards it stays', async ({ wire, east }) => {
  const question = await east.ask();
  const { envelopes, message } = await east.reply('bea', PLAY, question);
  const [sent] = envelopes;
  if (!sent || !message) throw new Error('nothing was sent');
  await wire.slack.redeliver(sent, 'new id');
  await wire.slack.as(wire.id('bea')).edit(message, 'it depends');
  await east.send();
  expect(east.cards(question)).toHaveLength(1);
  expect(east.whispers('bea')).toEqual([]);
});

test('Answer opens a form; what it takes is posted in the thread', async ({ wire, east }) => {
  const question = await east.ask();
  const ann = wire.slack.as(wire.id('ann'));
  await ann.click(question, 'Answer');
  await wire.parts.drained();
  expect(wire.slack.modal(wire.id('ann'))?.callback_id).toBe('answer_prompt');
  const { errors } = await ann.submit({ play: 'it depends' });
  expect(errors?.play).toContain('For example: If');
  const { modal } = await ann.submit({ play: PLAY });
  expect(JSON.stringify(modal?.blocks)).toContain('Your answer goes into the thread.');
  await east.send();
  expect(east.cards(question)[0]?.text).toBe(`<@${wire.id('ann')}>: ${PLAY}`);
});
