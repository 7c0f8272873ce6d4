import { expect } from 'vitest';
import { test } from '../../slack-fixture.ts';

test('the facts of a deal are said, shown with what is not known, and taken back', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Acme Corp');
  await bea.command('/deal', 'show acme');
  expect(wire.slack.reply()).toContain(
    '*Not known yet:* what they want to achieve, who decides, how they will buy and what we would do for them',
  );
  await bea.command('/deal', 'update acme wants: SOC2 before spring; decides: Jane and the CFO');
  expect(wire.slack.reply()).toContain('what they want to achieve: SOC2 before spring · who decides: Jane and the CFO');
  await bea.command('/deal', 'update acme decides: the CFO');
  expect(wire.slack.reply()).toContain('who decides: the CFO (was: Jane and the CFO)');
  await bea.command('/deal', 'show acme');
  expect(wire.slack.reply()).toContain('*Who decides:* the CFO');
  expect(wire.slack.reply()).toContain('*Not known yet:* how they will buy and what we would do for them');
  await bea.command('/deal', 'update acme wants: -');
  expect(wire.slack.reply()).toContain('what they want to achieve: cleared');
  await bea.command('/deal', 'undo');
  expect(wire.slack.reply()).toContain('what they want to achieve: SOC2 before spring');
});

test('the form asks for them, and an emptied one is cleared', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Acme Corp wants: SOC2');
  const { modal } = await bea.command('/deal', 'update acme');
  expect(JSON.stringify(modal?.blocks)).toContain('How will they buy?');
  const { modal: result } = await bea.submit({ wants: '', buys: 'procurement, 2 quotes' });
  const said = JSON.stringify(result?.blocks);
  expect(said).toContain('what they want to achieve: cleared');
  expect(said).toContain('how they will buy: procurement, 2 quotes');
});
