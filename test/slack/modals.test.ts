import { expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { dealsNamed } from '../../src/store/deal-search.ts';
import { callerOf } from '../../src/store/members.ts';
import { test, type Wire } from '../slack-fixture.ts';

async function actorFor(db: Db, wire: Wire, who: string) {
  const caller = await callerOf(db, wire.workspaceId, wire.id(who));
  if (!caller) throw new Error(`${who} was never met`);
  return caller.actor;
}

async function stored(db: Db, wire: Wire, words: string) {
  const found = await dealsNamed(db, await actorFor(db, wire, 'bea'), { words, quoted: false, statuses: ['open'] });
  return found[0];
}

test('/deal new without words opens a form, and what it says is opened', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { modal } = await bea.command('/deal', 'new');
  expect(modal?.callback_id).toBe('new_deal');
  const { errors } = await bea.submit({ name: 'Globex', amount: '12,5k' });
  expect(errors?.amount).toContain('12');
  const { modal: result } = await bea.submit({
    amount: '$25k',
    nextStep: 'call Jane',
    nextStepOn: '2026-03-13',
    source: 'webform',
  });
  expect(JSON.stringify(result?.blocks)).toContain('amount $25,000');
  expect(await stored(db, wire, 'globex')).toMatchObject({ name: 'Globex', amount: 2_500_000, nextStep: 'call Jane' });
});

test('a date that has passed is asked about beside its field', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new');
  const { errors } = await bea.submit({ name: 'Globex', nextStepOn: '2026-03-01' });
  expect(errors?.nextStepOn).toMatch(/past|passed|1 Mar/);
});

test('/deal update without words asks for the deal, searched as one types', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Müller & Söhne');
  await bea.command('/deal', 'new Globex');
  const { modal } = await bea.command('/deal', 'update');
  if (!modal) throw new Error('no form was opened');
  const { options } = await bea.suggest(modal, 'pick_deal', 'mull');
  expect(JSON.stringify(options)).toContain('Müller & Söhne');
  expect(JSON.stringify(options)).not.toContain('Globex');
  const { modal: form } = await bea.submit({ deal: 'Müller & Söhne · lead' });
  expect(form?.callback_id).toBe('update_deal');
  const { modal: result } = await bea.submit({
    stage: 'proposal',
    amount: '€45,000',
    nextStep: 'send the offer',
    note: 'they like it',
  });
  expect(JSON.stringify(result?.blocks)).toContain('stage lead → proposal');
  expect(await stored(db, wire, 'muller')).toMatchObject({ stage: 'proposal', amount: 4_500_000, currency: 'EUR' });
});

test('Undo on the last page of a form takes it back', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Globex');
  await bea.command('/deal', 'update globex');
  const { modal } = await bea.submit({ stage: 'qualified' });
  if (!modal) throw new Error('no result was shown');
  await bea.click(modal, 'Undo');
  await wire.parts.drained();
  expect(JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks)).toContain('Undone on *Globex*: stage');
  expect(await stored(db, wire, 'globex')).toMatchObject({ stage: 'lead' });
});

test('a form left as it was changes nothing, an emptied field is cleared', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Globex €12,000.50 next call Jane by fri');
  await bea.command('/deal', 'update globex');
  const { modal } = await bea.submit();
  expect(JSON.stringify(modal?.blocks)).toContain('says that already. Nothing changed.');
  expect(modal?.title?.text).toBe('Nothing changed');
  await bea.close();
  await bea.command('/deal', 'update globex');
  await bea.submit({ nextStep: '', nextStepOn: '' });
  expect(await stored(db, wire, 'globex')).toMatchObject({ nextStep: null, nextStepOn: null, amount: 1_200_050 });
});

test('a change that somebody made meanwhile is shown before it is overwritten', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await wire.slack.as(wire.id('ada')).command('/deal', '');
  await bea.command('/deal', 'new Globex');
  await bea.command('/deal', 'update globex');
  await wire.slack.as(wire.id('ada')).command('/deal', 'update globex negotiation');
  const { modal } = await bea.submit({ stage: 'qualified' });
  expect(JSON.stringify(modal?.blocks)).toContain('stage negotiation → qualified');
  expect(await stored(db, wire, 'globex')).toMatchObject({ stage: 'negotiation' });
  await bea.submit();
  expect(await stored(db, wire, 'globex')).toMatchObject({ stage: 'qualified' });
});

test('the shortcut opens the same form from anywhere', async ({ wire }) => {
  const { modal } = await wire.slack.as(wire.id('bea')).shortcut('update_a_deal');
  expect(wire.slack.modal(wire.id('bea'))?.callback_id ?? modal?.callback_id).toBe('pick_deal');
});

test('Update beside a deal in a channel is refused politely to others', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await wire.slack.as(wire.id('ann')).command('/deal', '');
  await bea.command('/deal', 'new Globex');
  const { message } = await bea.command('/deal', '');
  if (!message) throw new Error('no list came');
  await bea.click(message, 'Update');
  await wire.parts.drained();
  expect(wire.slack.modal(wire.id('bea'))?.callback_id).toBe('update_deal');
});

test("the Home tab shows one's deals, and how to begin", async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.openApp('home');
  expect(JSON.stringify(wire.slack.home(wire.id('bea')))).toContain('/deal new Globex');
  await bea.command('/deal', 'new Globex');
  await bea.openApp('home');
  expect(JSON.stringify(wire.slack.home(wire.id('bea')))).toContain('*Globex*');
  await wire.slack.as(wire.id('gus')).openApp('home');
  expect(JSON.stringify(wire.slack.home(wire.id('gus')))).toContain('Guests cannot use it');
});
