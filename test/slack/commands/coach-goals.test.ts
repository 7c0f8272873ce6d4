import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { memberOf } from '../../../src/store/members.ts';
import { saveTeam } from '../../../src/store/teams.ts';
import { NOW, test, type Wire } from '../../slack-fixture.ts';

const goalsOf = async (db: Db, wire: Wire, who = 'bea') => (await memberOf(db, wire.workspaceId, wire.id(who)))?.goals;

const say = async ({ slack, id }: Wire, text: string, who = 'bea') => {
  await slack.as(id(who)).command('/coach', text);
  return slack.reply(id(who));
};

/** Max manages Bea. */
async function aTeam(db: Db, wire: Wire) {
  await wire.slack.as(wire.id('bea')).command('/log', '12 calls');
  await wire.slack.as(wire.id('max')).command('/coach', 'help');
  const team = {
    ...{ workspaceId: wire.workspaceId, name: 'East', channelId: 'CEAST', zone: 'America/New_York', country: null },
    ...{ workDays: [1, 2, 3, 4, 5], privateOnly: false, createdAt: NOW },
  };
  await saveTeam(db, team, [
    { userId: wire.id('max'), manages: true },
    { userId: wire.id('bea'), manages: false },
  ]);
}

test('goals are set in words, shown against this week, and Undo puts them back', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/log', '12 calls');
  await bea.command('/coach', 'goals reach 30');
  const { message } = await bea.command('/coach', 'goals find 10 reach 40 follow up 15 close 0');
  const reply = wire.slack.reply();
  expect(reply).toContain(
    'Saved: weekly goals · find none → 10 · reach 30 → 40 · follow up none → 15 · close none → 0.',
  );
  expect(reply).toContain('0 means that close is not your job: no rule, count or comparison uses it.');
  expect(reply).toContain('This week so far: find 0 of 10 · reach 12 of 40 · follow up 0 of 15');
  expect(await goalsOf(db, wire)).toEqual({ find: 10, reach: 40, 'follow up': 15, close: 0 });
  await bea.command('/coach', 'goals find 11');
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Undone: weekly goals · reach 40 → 30');
  expect(await goalsOf(db, wire)).toEqual({ find: 11, reach: 30 });
});

test('the form holds what stands and says what 0 means; an emptied field takes the goal away', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/coach', 'goals reach 40 close 0');
  const { modal } = await bea.command('/coach', 'goals');
  expect(JSON.stringify(modal?.blocks)).toContain('0 = not my job');
  const { errors } = await bea.submit({ find: 'ten' });
  expect(errors?.find).toContain('a whole number from 0 to 1000');
  await bea.submit({ find: '10', reach: '' });
  expect(await goalsOf(db, wire)).toEqual({ find: 10, close: 0 });
});

test("a manager sets those of a rep, in words and in the form, and nobody else's", async ({ db, wire }) => {
  await aTeam(db, wire);
  const bea = '@bea';
  expect(await say(wire, `goals ${bea} reach 40`, 'max')).toContain(
    `<@${wire.id('bea')}>'s weekly goals · reach none → 40`,
  );
  const { modal } = await wire.slack.as(wire.id('max')).command('/coach', `goals ${bea}`);
  expect(JSON.stringify(modal?.blocks)).toContain('0 = not their job');
  await wire.slack.as(wire.id('max')).submit({ close: '5' });
  expect(await goalsOf(db, wire)).toEqual({ reach: 40, close: 5 });
  expect(await goalsOf(db, wire, 'max')).toEqual({});
  expect(await say(wire, `goals ${bea} reach 1`, 'ann')).toContain('can set these goals');
  expect(await say(wire, `goals ${bea}`, 'ann')).toContain('can set these goals');
  expect(await goalsOf(db, wire)).toEqual({ reach: 40, close: 5 });
});

test('what says the same changes nothing', async ({ wire }) => {
  await say(wire, 'goals reach 40');
  expect(await say(wire, 'goals reach 40')).toContain('Your goals say that already. Nothing changed.');
});
