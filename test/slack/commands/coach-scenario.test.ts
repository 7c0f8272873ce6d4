import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { runs } from '../../../src/store/schema.ts';
import { test } from '../../slack-fixture.ts';
import { east, press, said, say } from '../playbook.ts';

test('managers add a scenario of their own; it is met, decided on and removed', async ({ db, wire }) => {
  await east(wire);
  await say(wire, 'bea', 'scenario add Procurement: legal review, redlines');
  expect(said(wire, 'bea')).toContain('A manager or an admin adds');
  await say(wire, 'max', 'scenario add Procurement: legal review, redlines');
  expect(said(wire, 'max')).toContain('Added: *Procurement*. Known by: legal review, redlines');
  await say(wire, 'max', 'scenario add procurement');
  expect(said(wire, 'max')).toContain('There is a scenario called procurement already');
  await say(wire, 'bea', 'new Acme Corp', '/deal');
  await say(wire, 'bea', 'call acme: redlines', '/log');
  expect(said(wire, 'bea')).toContain('*Procurement*: you have no play for it yet');
  expect((await db.select().from(runs).where(eq(runs.workspaceId, wire.workspaceId)))[0]?.scenario).toMatch(
    /^own-\d+$/,
  );
  await say(wire, 'bea', 'procurement');
  expect(said(wire, 'bea')).toContain('Nobody has decided on a play for it yet');
  await press(wire, 'max', 'scenario remove procurment', 'Undo');
  expect(said(wire, 'max')).toContain('Undone: *Procurement* is there again');
  await say(wire, 'bea', 'plays');
  expect(said(wire, 'bea')).toContain('0 of 14 decided');
  await say(wire, 'max', 'scenario remove Price objection');
  expect(said(wire, 'max')).toContain('The standard scenarios stay');
});

test('alone, /coach scenario opens a form for managers', async ({ wire }) => {
  await east(wire);
  const { modal } = await say(wire, 'max', 'scenario');
  expect(modal?.callback_id).toBe('add_scenario');
  const max = wire.slack.as(wire.id('max'));
  const { errors } = await max.submit({ name: '!!!' });
  expect(errors?.name).toContain('What is the situation called?');
  const { modal: page } = await max.submit({ name: 'Security review', words: 'SOC2, pen test' });
  expect(JSON.stringify(page?.blocks)).toContain('Added: *Security review*');
});
