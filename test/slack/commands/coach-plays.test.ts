import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { STANDARD_SCENARIOS } from '../../../src/domain/scenarios/index.ts';
import type { Db } from '../../../src/store/db.ts';
import { plays } from '../../../src/store/schema.ts';
import { test, type Wire } from '../../slack-fixture.ts';
import { east, press, said, say } from '../playbook.ts';
import { HARMFUL, HOSTILE } from '../views/hostile.ts';

const PRICE = STANDARD_SCENARIOS.find(({ key }) => key === 'price');
const OWN = 'If they say it is too expensive, then I will ask what they compare it with.';

const playsIn = (db: Db, { workspaceId }: Wire) =>
  db.select().from(plays).where(eq(plays.workspaceId, workspaceId)).orderBy(plays.id);

test('any words find their scenario, and the standard play is unproven here', async ({ wire }) => {
  await say(wire, 'bea', 'prospect went quiet after the proposal');
  expect(said(wire, 'bea')).toContain('Gone dark');
  expect(said(wire, 'bea')).toContain('The standard play');
  expect(said(wire, 'bea')).toContain('unproven here');
  await say(wire, 'bea', 'they say it is too expensive');
  expect(said(wire, 'bea')).toContain(PRICE?.play);
});

test.for([
  ['setings', 'Did you mean `/coach settings`?'],
  ['plyas', 'Did you mean `/coach plays`?'],
  ['setings hour 9:15', 'Did you mean `/coach settings`?'],
  ['quiet', 'Did you mean `/coach settings quiet 18:00-08:00`?'],
  ['help', '/coach prospect went quiet after the proposal'],
  ['voicemail', 'Voicemail'],
  ['Asking for the business', 'Asking for the business'],
  ['what is the weather in Boston', 'I know no situation for "what is the weather in Boston"'],
  ['quiet buyer after the proposal', 'Gone dark'],
] as const)('/coach %s answers %s', async ([text, expected], { wire }) => {
  await say(wire, 'bea', text);
  expect(said(wire, 'bea')).toContain(expected);
});

test('words that fit two are asked about, and the one pressed is answered in their place', async ({ wire }) => {
  const { message } = await say(wire, 'bea', 'circle back in the spring');
  expect(said(wire, 'bea')).toContain('could be one of these. Which is it?');
  if (!message) throw new Error('no question came');
  await wire.slack.as(wire.id('bea')).click(message, 'choose_scenario:1');
  await wire.parts.drained();
  expect(said(wire, 'bea')).toContain('The standard play');
});

test('Make it mine saves the play as one’s own, once, with Undo', async ({ db, wire }) => {
  const { message } = await say(wire, 'bea', 'price objection');
  const bea = wire.slack.as(wire.id('bea'));
  if (!message) throw new Error('no answer came');
  await bea.click(message, 'Make it mine');
  await wire.parts.drained();
  expect(said(wire, 'bea')).toContain('Saved as your play for *Price objection*');
  await press(wire, 'bea', 'price objection', 'Edit');
  const form = wire.slack.modal(wire.id('bea'));
  expect(JSON.stringify(form?.blocks)).toContain('If they say it costs too much');
  const { modal } = await bea.submit({ play: 'if they say too expensive I ask what they compare it with' });
  expect(JSON.stringify(modal?.blocks)).toContain('Before: If');
  if (!modal) throw new Error('no result came');
  await bea.click(modal, 'Undo');
  await wire.parts.drained();
  expect(JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks)).toContain('Undone: your play is again');
  const [first, second] = await playsIn(db, wire);
  expect(first).toMatchObject({ ownerId: wire.id('bea'), text: PRICE?.play, retiredAt: null });
  expect(second?.retiredAt).not.toBeNull();
});

test.for([
  ['it depends', '"It depends" is no plan yet'],
  ['if they say it is too expensive', 'not yet what you will do'],
  ['they should calm down', 'What will you do yourself?'],
] as const)('a play that says "%s" is refused at the field with an example', async ([play, why], { db, wire }) => {
  await press(wire, 'bea', 'plays', 'Write a play');
  const { errors } = await wire.slack.as(wire.id('bea')).submit({ scenario: 'price', play });
  expect(errors?.play).toContain(why);
  expect(errors?.play).toContain('For example: If');
  expect(await playsIn(db, wire)).toEqual([]);
});

test('/coach plays says whose play is used and how many are decided', async ({ wire }) => {
  await say(wire, 'bea', 'plays');
  expect(said(wire, 'bea')).toContain('0 of 13 decided');
  expect(said(wire, 'bea')).toContain('the standard one, unproven here');
  await press(wire, 'bea', 'price objection', 'Make it mine');
  await say(wire, 'bea', 'plays');
  expect(said(wire, 'bea')).toContain('1 of 13 decided');
  expect(said(wire, 'bea')).toContain('*Price objection*: yours');
});

test('a manager saves a play for the team; everybody in it has it, and how it was worded before', async ({ wire }) => {
  await east(wire);
  const max = wire.slack.as(wire.id('max'));
  const team = await teamChoice(wire);
  for (const play of [OWN, 'If they say it costs too much, then I will ask what it costs to wait.']) {
    await press(wire, 'max', 'price objection', 'Write mine');
    await max.submit({ play, whose: team });
    expect(JSON.stringify(wire.slack.modal(wire.id('max'))?.blocks)).toContain("Saved as East's play");
    await max.close();
  }
  await say(wire, 'bea', 'price objection');
  const answer = said(wire, 'bea');
  expect(answer.indexOf("Your team's play")).toBeLessThan(answer.indexOf('The standard play'));
  expect(answer).toContain('what it costs to wait');
  expect(answer).not.toContain('Before:');
  await say(wire, 'bea', 'plays price');
  expect(said(wire, 'bea')).toContain(`the team's, Tue 10 Mar: ${OWN}`);
  await say(wire, 'gus', 'plays price');
  expect(said(wire, 'gus')).toContain('Guests cannot use it');
});

/** The value under which a manager's form offers the team. */
async function teamChoice(wire: Wire): Promise<string> {
  await press(wire, 'max', 'price objection', 'Write mine');
  const form = JSON.stringify(wire.slack.modal(wire.id('max'))?.blocks);
  await wire.slack.as(wire.id('max')).close();
  return /"text":"East's"[^}]*\},"value":"(\d+)"/.exec(form)?.[1] ?? '';
}

test('a rep is offered no team to write for', async ({ wire }) => {
  await east(wire);
  await press(wire, 'bea', 'price objection', 'Write mine');
  expect(JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks)).not.toContain('Whose play');
});

test.for(HOSTILE)('plays and scenarios hold $is', async ({ name }, { wire }) => {
  await east(wire);
  const max = wire.slack.as(wire.id('max'));
  await say(wire, 'max', `scenario add ${name.slice(0, 50)}: ${name}`);
  expect(said(wire, 'max')).not.toMatch(HARMFUL);
  await press(wire, 'max', 'price objection', 'Write mine');
  await max.submit({ play: `If they say ${name.slice(0, 60)}, then I will ask why.` });
  await max.close();
  for (const text of ['price objection', 'plays', 'plays price', `xyzzy ${name}`]) {
    await say(wire, 'max', text);
    expect(said(wire, 'max')).not.toMatch(HARMFUL);
  }
});
