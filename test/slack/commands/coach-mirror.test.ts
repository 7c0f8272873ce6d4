import { expect } from 'vitest';
import { test } from '../../slack-fixture.ts';
import { east } from '../playbook.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

test('/coach mirror shows what there is, what is missing, and who sees it', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Acme Corp from webform');
  await bea.command('/log', '2 calls acme');
  await bea.command('/deal', 'lost acme price');
  const { message } = await bea.command('/coach', 'mirror');
  const text = JSON.stringify(message?.blocks);
  expect(text).toContain('touches a deal: *2*');
  expect(text).toContain('*Concluded:* 1 of 1 deal');
  expect(text).toContain('*Touches before giving up:* 2');
  expect(text).toContain('nobody is in their first 90 days; from Mon 8 Jun');
  expect(text).toContain('Your manager sees exactly this.');
});

test('a manager whom nobody manages hears of no manager', async ({ wire }) => {
  await east(wire);
  const { message } = await wire.slack.as(wire.id('max')).command('/coach', 'mirror');
  expect(JSON.stringify(message?.blocks)).toContain('Nobody but you and an admin sees this.');
  const { message: led } = await wire.slack.as(wire.id('bea')).command('/coach', 'mirror');
  expect(JSON.stringify(led?.blocks)).toContain('Your manager sees exactly this.');
  expect(JSON.stringify(led?.blocks)).toContain('*In the brief on Friday, as things stand*');
  expect(JSON.stringify(message?.blocks)).not.toContain('the brief on Friday');
});

test('with nothing logged it says so', async ({ wire }) => {
  const { message } = await wire.slack.as(wire.id('bea')).command('/coach', 'mirror');
  expect(JSON.stringify(message?.blocks)).toMatch(/No figures yet|Nothing to show yet/);
});

test('a manager sees it, a colleague does not, and nonsense is answered', async ({ wire }) => {
  await wire.slack.as(wire.id('bea')).command('/coach', 'mirror');
  const named = 'mirror @bea';
  await wire.slack.as(wire.id('ann')).command('/coach', named);
  expect(wire.slack.reply()).toContain('their manager and an admin see that mirror');
  const { message } = await wire.slack.as(wire.id('ada')).command('/coach', named);
  expect(JSON.stringify(message?.blocks)).toContain('They see exactly this.');
  await wire.slack.as(wire.id('bea')).command('/coach', 'mirror mirror on the wall');
  expect(wire.slack.reply()).toContain('`/coach mirror` shows yours');
});
