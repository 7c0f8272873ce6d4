import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { plain } from '../../src/slack/plain.ts';
import type { Db } from '../../src/store/db.ts';
import { commitments, deals } from '../../src/store/schema.ts';
import { NOW, test, type Wire } from '../slack-fixture.ts';
import { aMorning } from './actions/morning.ts';

const page = (wire: Wire) => plain({ text: '', blocks: wire.slack.modal(wire.id('bea'))?.blocks ?? [] });

async function globex(db: Db, wire: Wire) {
  const [deal] = await db
    .select()
    .from(deals)
    .where(and(eq(deals.workspaceId, wire.workspaceId), eq(deals.name, 'Globex')));
  if (!deal) throw new Error('there is no Globex');
  return deal;
}

/** Bea has Globex, $40k; Ada, the admin, is about to change it from her own Slack. */
async function twoPeople(wire: Wire, deal = 'Globex $40k') {
  const [bea, ada] = [wire.slack.as(wire.id('bea')), wire.slack.as(wire.id('ada'))];
  await ada.command('/deal', '');
  await bea.command('/deal', `new ${deal}`);
  return { bea, ada };
}

/** Bea picks Globex for one of the forms about a deal. */
async function picked(wire: Wire, how: string) {
  const bea = wire.slack.as(wire.id('bea'));
  const { modal } = await bea.command('/deal', how);
  const { options } = modal ? await bea.suggest(modal, 'pick_deal', 'glob') : {};
  await bea.submit({ deal: options?.[0] ?? null });
}

describe('what somebody changed meanwhile is shown before it is overwritten', () => {
  test.for([
    {
      how: 'won',
      does: 'update globex 50k',
      filled: { amount: '45k' },
      shows: 'changed this 3 minutes ago: amount $50,000.',
      would: 'Yours would be: amount $50,000 → $45,000 · won.',
      status: 'won',
    },
    {
      how: 'lost',
      does: 'park globex until 1 apr legal review',
      filled: { reason: 'price' },
      shows: 'changed this 3 minutes ago: parked until Wed 1 Apr: legal review.',
      would: 'Yours would be: lost: price.',
      status: 'lost',
    },
    {
      how: 'park',
      does: 'park globex until 1 apr legal review',
      filled: { until: '2026-05-04', reason: 'budget' },
      shows: 'changed this 3 minutes ago: parked until Wed 1 Apr: legal review.',
      would: 'Yours would be: parked until Wed 1 Apr → Mon 4 May · reason legal review → budget.',
      status: 'parked',
    },
  ])('in the form for $how', async ({ how, does, filled, shows, would, status }, { db, wire }) => {
    const { bea, ada } = await twoPeople(wire);
    await picked(wire, how);
    await ada.command('/deal', does);
    const stood = await globex(db, wire);
    wire.setNow(NOW.add({ minutes: 3, seconds: 20 }));
    await bea.submit(filled);
    expect(page(wire)).toContain(`@${wire.id('ada')} ${shows}`);
    expect(page(wire)).toContain(would);
    expect(await globex(db, wire)).toEqual(stood);
    await bea.submit({});
    expect(await globex(db, wire)).toMatchObject({ status });
    expect((await globex(db, wire)).version).toBe(stood.version + 1);
  });

  test('in the form for the next step of an item, whose line stays open till then', async ({ db, wire }) => {
    await wire.slack.as(wire.id('ada')).command('/deal', '');
    const { bea, press } = await aMorning(db, wire, ['new Globex proposal $40k']);
    const item = `item:stalled:${(await globex(db, wire)).id}`;
    await press(item, 'set_step');
    await wire.slack.as(wire.id('ada')).command('/deal', 'update globex next call Jane & Tom by fri');
    await bea.submit({ nextStep: 'Send the MSA', near: 'Tomorrow, Tue 10 Mar' });
    await wire.parts.drained();
    expect(page(wire)).toContain('changed this just now: next step: call Jane & Tom by Fri 13 Mar.');
    expect(JSON.stringify(wire.slack.modal(wire.id('bea'))?.state)).toContain('Send the MSA');
    expect(await globex(db, wire)).toMatchObject({ nextStep: 'call Jane & Tom' });
    await bea.submit({});
    await wire.parts.drained();
    expect(await globex(db, wire)).toMatchObject({ nextStep: 'Send the MSA' });
  });

  test('in the form for a deal, where both changed the same; the rest of both stays', async ({ db, wire }) => {
    const { bea, ada } = await twoPeople(wire);
    await bea.command('/deal', 'update globex');
    await ada.command('/deal', 'update globex negotiation 50k');
    await bea.submit({ stage: 'qualified', nextStep: 'Call Jane' });
    expect(page(wire)).toContain('changed this just now: stage negotiation · amount $50,000.');
    expect(page(wire)).toContain('Yours would be: stage negotiation → qualified · next step: Call Jane.');
    expect(await globex(db, wire)).toMatchObject({ stage: 'negotiation', nextStep: null });
    await bea.submit({});
    expect(await globex(db, wire)).toMatchObject({ stage: 'qualified', nextStep: 'Call Jane', amount: 5_000_000 });
    expect(page(wire)).toContain('amount $50,000. That stays.');
  });

  test('in the form for a deal another field is saved at once, and theirs is said', async ({ db, wire }) => {
    const { bea, ada } = await twoPeople(wire);
    await bea.command('/deal', 'update globex');
    await ada.command('/deal', 'update globex 50k');
    await bea.submit({ stage: 'proposal' });
    expect(await globex(db, wire)).toMatchObject({ stage: 'proposal', amount: 5_000_000 });
    expect(page(wire)).toContain('Saved: Globex · stage lead → proposal');
    expect(page(wire)).toContain(`@${wire.id('ada')} changed this just now: amount $50,000. That stays.`);
  });

  test('in the form for a deal a step is not put beside the day of another', async ({ db, wire }) => {
    const { bea, ada } = await twoPeople(wire, 'Globex next call Jane by fri');
    await bea.command('/deal', 'update globex');
    await ada.command('/deal', 'update globex next send the MSA by mon');
    await bea.submit({ nextStepOn: '2026-03-12' });
    expect(page(wire)).toContain('next step: send the MSA by Mon 16 Mar.');
    expect(await globex(db, wire)).toMatchObject({ nextStep: 'send the MSA' });
  });

  test('an undo counts as a change, by whoever undid it', async ({ db, wire }) => {
    const { bea, ada } = await twoPeople(wire);
    await ada.command('/deal', 'update globex 50k');
    await picked(wire, 'won');
    await ada.command('/deal', 'undo');
    await bea.submit({});
    expect(page(wire)).toContain(`@${wire.id('ada')} changed this just now: amount $40,000.`);
    expect(await globex(db, wire)).toMatchObject({ status: 'open', amount: 4_000_000 });
  });

  test('nobody is asked where nothing they write has changed', async ({ db, wire }) => {
    const { bea, ada } = await twoPeople(wire);
    await picked(wire, 'lost');
    await ada.command('/deal', 'update globex 50k note they moved');
    await bea.submit({ reason: 'price' });
    expect(await globex(db, wire)).toMatchObject({ status: 'lost', amount: 5_000_000 });
  });

  test('a third change is shown again', async ({ db, wire }) => {
    const { bea, ada } = await twoPeople(wire);
    await picked(wire, 'won');
    for (const amount of ['50k', '60k']) {
      await ada.command('/deal', `update globex ${amount}`);
      await bea.submit({ amount: '45k' });
      expect(page(wire).match(/changed this/g)).toHaveLength(1);
      expect(page(wire)).toContain(`amount $${amount.slice(0, 2)},000.`);
    }
    await bea.submit({});
    expect(await globex(db, wire)).toMatchObject({ status: 'won', amount: 4_500_000 });
  });
});

describe('the form for commitments', () => {
  async function edited(wire: Wire) {
    const bea = wire.slack.as(wire.id('bea'));
    const { message } = await bea.command('/commit', 'send the MSA to Jane by fri');
    if (!message) throw new Error('nothing was said');
    await bea.click(message, 'Edit');
    await wire.parts.drained();
    const [text = '', dueOn = ''] = (wire.slack.modal(wire.id('bea'))?.blocks ?? []).map(({ block_id }) =>
      String(block_id),
    );
    return { bea, text, dueOn };
  }
  const stored = async (db: Db, wire: Wire) => {
    const rows = await db.select().from(commitments).where(eq(commitments.workspaceId, wire.workspaceId));
    return rows.map(({ text, dueOn }) => `${text} ${dueOn}`);
  };

  test('shows the day to which one was moved in another window', async ({ db, wire }) => {
    const { bea, dueOn } = await edited(wire);
    await wire.slack.as(wire.id('ada')).command('/deal', '');
    const list = (await bea.command('/commit', '')).message;
    const [row] = await db.select().from(commitments).where(eq(commitments.workspaceId, wire.workspaceId));
    if (list) await bea.click(list, `move_commitment:${row?.id}`, 'Next Monday, 16 Mar');
    await wire.parts.drained();
    await bea.submit({ [dueOn]: '2026-03-12' });
    expect(page(wire)).toContain('You changed this just now: send the MSA to Jane, by Mon 16 Mar.');
    expect(await stored(db, wire)).toEqual(['send the MSA to Jane 2026-03-16']);
    await bea.submit({});
    expect(await stored(db, wire)).toEqual(['send the MSA to Jane 2026-03-12']);
  });

  test('leaves what was moved meanwhile where only the words are sent as they were', async ({ db, wire }) => {
    const { bea } = await edited(wire);
    const list = (await bea.command('/commit', '')).message;
    const [row] = await db.select().from(commitments).where(eq(commitments.workspaceId, wire.workspaceId));
    if (list) await bea.click(list, `move_commitment:${row?.id}`, 'Next Monday, 16 Mar');
    await wire.parts.drained();
    await bea.submit({});
    expect(page(wire)).toContain('Nothing changed.');
    expect(await stored(db, wire)).toEqual(['send the MSA to Jane 2026-03-16']);
  });
});
