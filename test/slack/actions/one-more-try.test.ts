import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { deals } from '../../../src/store/schema.ts';
import { test, type Wire } from '../../slack-fixture.ts';
import { aMorning } from './morning.ts';

/** Bea, on the last page of the form that lost Globex from her digest. */
async function lostInAForm(db: Db, wire: Wire) {
  const { bea, press } = await aMorning(db, wire, ['new Globex next call Jane by 9 mar']);
  const where = and(eq(deals.workspaceId, wire.workspaceId), eq(deals.name, 'Globex'));
  const [globex] = await db.select().from(deals).where(where);
  await press(`item:due-today:${globex?.id}`, 'item_more', 'Lost…');
  const { modal } = await bea.submit({ reason: 'price' });
  await wire.parts.drained();
  if (!modal) throw new Error('no last page was shown');
  return { bea, modal, deal: async () => (await db.select().from(deals).where(where))[0] };
}

test("on a form's last page One more try becomes the form, and reopens the deal", async ({ db, wire }) => {
  const { bea, modal, deal } = await lostInAForm(db, wire);
  await bea.click(modal, 'One more try');
  await wire.parts.drained();
  expect(wire.slack.modal(wire.id('bea'))?.callback_id).toBe('one_more_try');
  const { modal: done } = await bea.submit({ nextStep: 'Ask for the CFO', nextStepOn: '2026-03-12' });
  expect(JSON.stringify(done?.blocks)).toContain('Reopened: *Globex*');
  expect(await deal()).toMatchObject({ status: 'open', nextStep: 'Ask for the CFO' });
});

test("on a form's last page That was all leaves the loss alone", async ({ db, wire }) => {
  const { bea, modal, deal } = await lostInAForm(db, wire);
  await bea.click(modal, 'That was all');
  await wire.parts.drained();
  const page = JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks);
  expect(page).toContain('Lost: *Globex* · reason price');
  expect(page).not.toContain('What was done');
  expect((await deal())?.status).toBe('lost');
});
