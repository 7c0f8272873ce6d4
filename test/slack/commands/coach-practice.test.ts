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
