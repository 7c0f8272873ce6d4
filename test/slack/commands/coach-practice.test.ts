import { expect } from 'vitest';
import { test } from '../../slack-fixture.ts';
import { said, say } from '../playbook.ts';

test('practice asks for the line first, shows the play beside it, and keeps what was missed', async ({ wire }) => {
  const { modal } = await say(wire, 'bea', 'practice price objection');
  expect(JSON.stringify(modal?.blocks)).not.toContain('then I will');
  const bea = wire.slack.as(wire.id('bea'));
  const { modal: marks } = await bea.submit({ line: 'I say our price is fair <!channel>' });
  expect(JSON.stringify(marks?.blocks)).toContain('The standard play');
  expect(JSON.stringify(marks?.blocks)).toContain('our price is fair &lt;!channel&gt;');
  const { modal: done } = await bea.submit({ missed: ['0', '1'] });
  expect(JSON.stringify(done?.blocks)).toContain('2 of 4 marks said.');
  expect(JSON.stringify(done?.blocks)).toContain('no manager sees it');
});

test('with nothing ticked the line is kept, and no marks are told, then or later', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const practise = async (line: string, missed: string[]) => {
    await say(wire, 'bea', 'practice price objection');
    await bea.submit({ line });
    return JSON.stringify((await bea.submit({ missed })).modal?.blocks);
  };
  const kept = await practise('What do you hold it against?', []);
  expect(kept).toContain('*Price objection*: kept.');
  expect(kept).not.toMatch(/marks|missing|Next time/);
  expect(await practise('What do you hold it against?', ['0'])).not.toContain('Before:');
  expect(await practise('Against what?', ['0'])).toContain('Before: 3 of 4 on Tue 10 Mar.');
});

test('beside a play that is not the standard one, its own action is what may have been missed', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await say(wire, 'bea', 'price objection');
  if (!message) throw new Error('no answer came');
  await bea.click(message, 'Write mine');
  await wire.parts.drained();
  await bea.submit({ play: 'If price comes up, then I will give the range.' });
  await wire.parts.drained();
  await say(wire, 'bea', 'practice price objection');
  const { modal: marks } = await bea.submit({ line: 'It is what it is' });
  const blocks = JSON.stringify(marks?.blocks);
  expect(blocks).toContain('Your play');
  expect(blocks).toContain('"text":"Give the range."');
  expect(blocks.match(/"value":"\d"/g)).toHaveLength(1);
  const { modal: done } = await bea.submit({ missed: ['0'] });
  expect(JSON.stringify(done?.blocks)).toContain('Next time: Give the range.');
  expect(JSON.stringify(done?.blocks)).not.toContain('0 of 1');
});

test('bare practice takes what was met most, and asks which where nothing was', async ({ wire }) => {
  const { modal: asks } = await say(wire, 'bea', 'practice');
  expect(JSON.stringify(asks?.blocks)).toContain('static_select');
  await wire.slack.as(wire.id('bea')).close();
  await say(wire, 'bea', 'new Acme Corp', '/deal');
  await say(wire, 'bea', 'voicemail acme', '/log');
  const { modal } = await say(wire, 'bea', 'practice');
  expect(JSON.stringify(modal?.blocks)).toContain('*Voicemail*');
  await say(wire, 'bea', 'practice juggling');
  expect(said(wire, 'bea')).toContain('I know no situation for "juggling"');
});
