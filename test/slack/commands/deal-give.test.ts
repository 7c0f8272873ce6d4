import { expect } from 'vitest';
import { saveTeam } from '../../../src/store/teams.ts';
import { test as base } from '../../slack-fixture.ts';

/** Bea has Stellar Freight; Ann is in her team, and Ada in none. */
const test = base.extend('given', async ({ db, wire }) => {
  const { slack, id, workspaceId } = wire;
  for (const who of ['bea', 'ann', 'ada']) await slack.as(id(who)).command('/deal', '');
  await slack.as(id('bea')).command('/deal', 'new "Stellar Freight" 40k');
  const team = { workspaceId, name: 'East', channelId: `C${workspaceId.slice(1)}`, zone: 'America/New_York' };
  await saveTeam(db, { ...team, country: null, workDays: [1, 2, 3, 4, 5], createdAt: wire.now() }, [
    { userId: id('bea'), manages: false },
    { userId: id('ann'), manages: false },
  ]);
  const bea = slack.as(id('bea'));
  return async (words: string) => {
    await bea.command('/deal', `give ${words}`);
    return { form: JSON.stringify(slack.modal(id('bea'))?.blocks ?? null), bea };
  };
});

test.for(['stellar ann', 'stellar to Ann'])(
  'a colleague is known by their name: %s',
  async (words, { wire, given }) => {
    const { form, bea } = await given(words);
    expect(form).toContain('*Stellar Freight*');
    expect(form).toContain(`"initial_user":"${wire.id('ann')}"`);
    await bea.submit({});
    const { message } = await wire.slack.as(wire.id('ann')).command('/deal', 'show stellar');
    expect(JSON.stringify(message)).toContain('Stellar Freight');
  },
);

test('a name that is nobody’s is said to be so, in the form', async ({ given }) => {
  const { form } = await given('stellar @nobody');
  expect(form).toContain('I do not know who @nobody is. Pick them here.');
  expect(form).not.toContain('initial_user');
});

test('a word that is no colleague of theirs is part of the deal’s name', async ({ wire, given }) => {
  const { form } = await given('stellar ada');
  expect(form).toBe('null');
  expect(wire.slack.reply()).toContain('Which deal do you mean by "stellar ada"');
});
