import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { test, type Wire } from '../slack-fixture.ts';

/** Locks the workspace's deals for a while, as somebody's long transaction would. */
function holdDeals(db: Db, { workspaceId }: Wire, milliseconds: number): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select id from deals where workspace_id = ${workspaceId} for update`);
    await wait(milliseconds);
  });
}

test('an answer that takes longer than 2 s is acknowledged in time and given a little later', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Globex');
  const held = holdDeals(db, wire, 2_600);
  await wait(50);
  const { status, message } = await bea.command('/deal', 'update globex proposal');
  expect(status).toBe(200);
  expect(message).toBeUndefined();
  await held;
  await wire.parts.drained();
  await vi.waitFor(() => expect(wire.slack.reply()).toContain('stage lead → proposal'));
});

test('a form that takes longer than 2 s says so, and shows what was saved when it is', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Globex');
  await bea.command('/deal', 'update globex');
  const held = holdDeals(db, wire, 2_600);
  await wait(50);
  const { modal } = await bea.submit({ stage: 'qualified' });
  expect(JSON.stringify(modal?.blocks)).toContain('Still saving');
  await held;
  await wire.parts.drained();
  expect(JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks)).toContain('stage lead → qualified');
});
