import { expect } from 'vitest';
import { NOW, test, type Wire } from '../../slack-fixture.ts';
import { east, press, said, say } from '../playbook.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

const later = (wire: Wire, days: number) => wire.setNow(NOW.add({ hours: 24 * days }));
const shown = (message: unknown) => JSON.stringify(message);

async function aWeek(wire: Wire) {
  await east(wire);
  for (const name of ['Acme Corp', 'Globex']) await say(wire, 'bea', `new ${name} $25k`, '/deal');
  await say(wire, 'bea', 'goals find 10 reach 30');
  await say(wire, 'bea', '12 calls', '/log');
  await say(wire, 'ann', 'new Initech €8k', '/deal');
}

test('a manager sees the team now: everybody by name, and what each comes to', async ({ wire }) => {
  await aWeek(wire);
  later(wire, 7);
  await say(wire, 'bea', '3 calls', '/log');
  const { message } = await say(wire, 'max', 'team');
  const text = shown(message?.blocks);
  expect(text).toContain('*East now* · 2 people');
  expect(text.indexOf('*Ann Li*')).toBeLessThan(text.indexOf('*Bea Ortiz*'));
  expect(text).toContain('no commitment came due · prospecting 3 of 40 · logged today');
  expect(text).toContain('2 stalled ($50,000)');
  expect(text).toContain('1 stalled (€8,000)');
  expect(text).toContain('*March so far:* nothing won yet');
  expect(text).toContain('• No close date ahead: 3 deals (€8,000 + $50,000) without a dated next step');
});

test('a rep hears of their teams, and a team can be named', async ({ wire }) => {
  await aWeek(wire);
  await say(wire, 'bea', 'team');
  expect(said(wire, 'bea')).toContain('*East* in <#');
  expect(said(wire, 'bea')).not.toContain('stalled');
  const { message } = await say(wire, 'max', 'team east');
  expect(shown(message?.blocks)).toContain('*East now*');
});

test('an admin sees all teams, a manager of one team that one alone', async ({ wire }) => {
  await aWeek(wire);
  await say(wire, 'ada', 'team West #team-west @ada manager @ada');
  const all = shown((await say(wire, 'ada', 'team')).message?.blocks);
  expect(all).toContain('*East now*');
  expect(all).toContain('*West now*');
  const one = shown((await say(wire, 'max', 'team')).message?.blocks);
  expect(one).not.toContain('West');
});

test('a month of wins, and a target that is too early to tell about', async ({ wire }) => {
  await aWeek(wire);
  await say(wire, 'bea', 'won acme', '/deal');
  await say(wire, 'max', 'team East target $100k');
  expect(said(wire, 'max')).toContain('Saved: *East* · target a month none → $100,000.');
  const text = shown((await say(wire, 'max', 'team')).message?.blocks);
  expect(text).toContain('*March so far:* won 1 deal ($25,000)');
  expect(text).toContain(
    '*Target $100,000:* $75,000 to go. It is too early to tell how many deals that takes: 1 of 20',
  );
});

test('a target is undone, taken away, asked for in a form, and nobody else sets it', async ({ wire }) => {
  await aWeek(wire);
  await press(wire, 'max', 'team target 50k', 'Undo');
  expect(said(wire, 'max')).toContain('Undone: *East* · target a month $50,000 → none.');
  const max = wire.slack.as(wire.id('max'));
  const { modal } = await say(wire, 'max', 'team East target');
  expect(modal?.callback_id).toBe('team_target');
  const { errors } = await max.submit({ target: 'much' });
  expect(errors?.target).toContain('I cannot read "much"');
  const { modal: result } = await max.submit({ target: '€40,000' });
  expect(shown(result?.blocks)).toContain('target a month none → €40,000');
  await max.close();
  await say(wire, 'max', 'team East target €40k');
  expect(said(wire, 'max')).toContain('Nothing changed.');
  await say(wire, 'max', 'team East target none');
  expect(said(wire, 'max')).toContain('€40,000 → none');
  await say(wire, 'bea', 'team East target $1');
  expect(said(wire, 'bea')).not.toContain('Saved');
});

test('Target and Goals under the team open their forms', async ({ wire }) => {
  await aWeek(wire);
  for (const [what, id] of [
    ['Target', 'team_target'],
    ['Goals', 'team_goals'],
    ['Quiet', 'hush_person'],
    ['Ask about a deal', 'ask_owner'],
  ] as const) {
    await press(wire, 'max', 'team', what);
    expect(wire.slack.modal(wire.id('max'))?.callback_id).toBe(id);
    await wire.slack.as(wire.id('max')).close();
  }
});

test("what the manager sees of a rep stands in the rep's mirror, word for word", async ({ wire }) => {
  await aWeek(wire);
  await say(wire, 'bea', 'call 20 prospects by friday', '/commit');
  later(wire, 14);
  await say(wire, 'bea', '4 calls', '/log');
  const seen = (await say(wire, 'max', 'team')).message?.blocks ?? [];
  const lines = JSON.parse(shown(seen)).flatMap(
    (block: { text?: { text: string } }) => block.text?.text.split('\n') ?? [],
  );
  const at = lines.findIndex((line: string) => line.startsWith('*Bea Ortiz*'));
  const figures = lines.slice(at + 1, at + 3);
  expect(figures.join()).toContain('prospecting 4 of 40 · logged today');
  expect(figures.join()).toContain('2 stalled');
  const mirror = shown((await say(wire, 'bea', 'mirror')).message?.blocks);
  for (const line of figures) expect(mirror).toContain(line);
});

test('what is for the rep alone reaches no manager', async ({ wire }) => {
  await aWeek(wire);
  const heard: string[] = [];
  for (const [text, command] of [
    ['update acme note the leads are weak, nothing I can do', '/deal'],
    ['practice price', '/coach'],
    ['meeting with acme: price is too high', '/log'],
  ] as const) {
    await say(wire, 'bea', text, command);
    heard.push(said(wire, 'bea'));
  }
  const { message: loss } = await say(wire, 'bea', 'lost globex price', '/deal');
  heard.push(said(wire, 'bea'));
  if (!loss) throw new Error('no answer came');
  await wire.slack.as(wire.id('bea')).click(loss, 'That was all');
  await wire.parts.drained();
  // She was asked all of it; else the rest of this test would show nothing.
  for (const words of ['by when?', 'What was done', 'Did you do it?']) expect(heard.join()).toContain(words);
  later(wire, 8);
  for (const text of ['team', 'team East', 'mirror @bea']) {
    const { message } = await say(wire, 'max', text);
    const [shownOfBea = ''] = shown(message?.blocks).split('They see exactly this.');
    expect(shownOfBea).not.toMatch(
      /excuse|practice|objection|did you do it|are weak|one more try|that was all|what will you do next/i,
    );
    expect(shownOfBea).toMatch(/Bea Ortiz|the mirror/);
  }
});

test('a new team is told that its first week is a preview', async ({ wire }) => {
  await east(wire);
  expect(said(wire, 'ada')).toContain('The first week of channel nudges comes to the managers alone, as a preview.');
  expect(said(wire, 'ada')).toContain('from Tue 17 Mar on');
});
