import { describe, expect } from 'vitest';
import { plain } from '../../src/slack/plain.ts';
import type { Db } from '../../src/store/db.ts';
import { commitmentsOf } from '../../src/store/snapshots/intentions.ts';
import { test, type Wire } from '../slack-fixture.ts';
import { aMorning, lastDm, lines } from './actions/morning.ts';
import { test as inThread } from './thread-scene.ts';

// It is Tuesday 10 March 2026, 09:00 in New York, unless a morning or a thread begins: then it is Monday.

const stored = async (db: Db, wire: Wire) => {
  const all = await commitmentsOf(db, wire.workspaceId, [wire.id('bea')], wire.now());
  return all.map(({ text, dueOn, state, dealId }) => `${text} | ${dueOn} | ${state}${dealId ? ' | on a deal' : ''}`);
};

/** The form that New commitment opens for Bea. */
async function opened(wire: Wire) {
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/commit', '');
  if (!message) throw new Error('no list came');
  await bea.click(message, 'New commitment');
  await wire.parts.drained();
  return bea;
}

const fields = (wire: Wire) => {
  const { blocks = [] } = wire.slack.modal(wire.id('bea')) ?? {};
  return blocks.flatMap(({ block_id, element }) => {
    const { initial_value, initial_date } = (element ?? {}) as Record<string, string | undefined>;
    return block_id === undefined || !element ? [] : [`${block_id}: ${initial_value ?? initial_date ?? ''}`];
  });
};

const page = (wire: Wire) => plain({ text: '', blocks: wire.slack.modal(wire.id('bea'))?.blocks ?? [] });

async function pressOnPage(wire: Wire, what: string) {
  const modal = wire.slack.modal(wire.id('bea'));
  if (!modal) throw new Error('no page is open');
  await wire.slack.as(wire.id('bea')).click(modal, what);
  await wire.parts.drained();
}

describe('the form', () => {
  test('has three rows, filled in with what the week asks for, each with the Friday', async ({ wire }) => {
    await opened(wire);
    expect(fields(wire)).toEqual([
      'text: If I start my day, then I will call 10 prospects I have not called yet',
      'dueOn: 2026-03-13',
      'deal: ',
      'text2: ',
      'dueOn2: 2026-03-13',
      'deal2: ',
      'text3: ',
      'dueOn3: 2026-03-13',
      'deal3: ',
    ]);
  });

  test('commits to all that stands in it by one act, with one Undo', async ({ db, wire }) => {
    await wire.slack.as(wire.id('bea')).command('/deal', 'new Globex');
    const bea = await opened(wire);
    await bea.submit({ text: 'call 20 prospects', text2: '', text3: 'send Globex the MSA', dueOn3: '2026-03-12' });
    expect(page(wire)).toContain(
      'Committed to 2 things:\n• call 20 prospects by Fri 13 Mar\n• send Globex the MSA by Thu 12 Mar · for Globex',
    );
    expect(await stored(db, wire)).toEqual([
      'send Globex the MSA | 2026-03-12 | open | on a deal',
      'call 20 prospects | 2026-03-13 | open',
    ]);
    await pressOnPage(wire, 'Undo');
    expect(await stored(db, wire)).toEqual([]);
  });

  test('says what is wrong beside each field, and nothing is lost', async ({ db, wire }) => {
    await wire.slack.as(wire.id('bea')).command('/deal', 'new Globex next send the MSA by thu');
    const bea = await opened(wire);
    const { errors } = await bea.submit({
      ...{ text: 'win Globex', dueOn: '2026-03-13' },
      ...{ text2: 'send the MSA', dueOn2: '2026-03-09' },
      ...{ text3: 'asdf', dueOn3: '2026-03-13' },
    });
    expect(errors).toEqual({
      text: 'That is what should come of it. What will you do for it? For example: Globex: send the MSA',
      dueOn2: expect.stringContaining('has passed'),
      text3: expect.stringContaining('says too little'),
    });
    expect(await stored(db, wire)).toEqual([]);
    const { errors: none } = await bea.submit({ text: '', text2: ' ', text3: '' });
    expect(none).toEqual({ text: 'What will you do, and by when? One is enough.' });
  });

  test('with what stands already says so, and a name that harms nobody', async ({ db, wire }) => {
    const bea = await opened(wire);
    await bea.submit({ text: 'email R&D <!channel> *bold*' });
    expect(JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks)).toContain('R&amp;D @channel ∗bold∗');
    await opened(wire);
    await bea.submit({ text: 'Email R&D <!channel> *bold*' });
    expect(page(wire)).toContain('That stands already');
    expect(await stored(db, wire)).toHaveLength(1);
  });
});

describe('Edit', () => {
  test('changes words and day from the answer, and from the list', async ({ db, wire }) => {
    const bea = wire.slack.as(wire.id('bea'));
    const { message } = await bea.command('/commit', 'call 20 prospects by friday');
    if (!message) throw new Error('nothing was said');
    await bea.click(message, 'Edit');
    await wire.parts.drained();
    const [text, dueOn] = fields(wire).map((field) => field.split(': ')[0] ?? '');
    if (!text || !dueOn) throw new Error('no form came');
    expect((await bea.submit({ [text]: 'win Acme' })).errors?.[text]).toContain('What will you do for it?');
    await bea.submit({ [text]: 'call 12 prospects', [dueOn]: '2026-03-12' });
    expect(page(wire)).toContain(
      'Saved: call 12 prospects by Thu 12 Mar (was: call 20 prospects by Fri 13 Mar). Lowered from 20 to 12. I count your calls',
    );
    expect(await stored(db, wire)).toEqual(['call 12 prospects | 2026-03-12 | open']);
    await pressOnPage(wire, 'Undo');
    expect(await stored(db, wire)).toEqual(['call 20 prospects | 2026-03-13 | open']);
    const { message: list } = await bea.command('/commit', '');
    if (!list) throw new Error('no list came');
    await bea.click(list, 'Edit');
    await wire.parts.drained();
    await bea.submit({});
    expect(page(wire)).toBe('Nothing changed.');
  });

  test('leaves a day that has passed as it is, and says what is settled', async ({ db, wire }) => {
    const bea = wire.slack.as(wire.id('bea'));
    const { message } = await bea.command('/commit', 'send the MSA to Jane today');
    if (!message) throw new Error('nothing was said');
    wire.setNow(wire.now().add({ hours: 24 }));
    await bea.click(message, 'Edit');
    await wire.parts.drained();
    const [text] = fields(wire).map((field) => field.split(': ')[0] ?? '');
    await bea.submit({ [text ?? '']: 'send the MSA to Tom' });
    expect(await stored(db, wire)).toEqual(['send the MSA to Tom | 2026-03-10 | open']);
    const { message: list } = await bea.command('/commit', '');
    if (!list) throw new Error('no list came');
    await bea.click(list, 'Drop');
    await wire.parts.drained();
    await bea.click(message, 'Edit');
    await wire.parts.drained();
    expect(wire.slack.reply()).toContain('counts as missed, and that stays. Still worth doing?');
  });

  inThread('in the thread opens what whoever presses committed to, until it is closed', async ({ db, wire, east }) => {
    await east.until('2026-03-09T09:30');
    await east.says('bea', '/commit', 'call Dana by thursday');
    await east.says('bea', '/commit', 'call Tom by friday');
    const part = east.part('bea');
    if (!part) throw new Error('no part');
    await east.presses('ann', part, 'Edit');
    expect(wire.slack.modal(wire.id('ann'))).toBeUndefined();
    await east.presses('bea', part, 'Edit');
    const ids = fields(wire).map((field) => field.split(': ')[0] ?? '');
    expect(ids).toHaveLength(4);
    const bea = wire.slack.as(wire.id('bea'));
    await bea.submit({ [ids[0] ?? '']: 'call Dana twice', [ids[3] ?? '']: '2026-03-12' });
    await east.send();
    expect(page(wire).match(/\[Undo\]/g)).toHaveLength(2);
    expect(await stored(db, wire)).toEqual(['call Dana twice | 2026-03-12 | open', 'call Tom | 2026-03-12 | open']);
    expect(plain({ text: '', blocks: east.part('bea')?.blocks ?? [] })).toContain('call Dana twice');
    await east.says('bea', '/commit', 'write to Ann by friday');
    await east.until('2026-03-13T15:30');
    const { message: list } = await bea.command('/commit', '');
    if (!list) throw new Error('no list came');
    await bea.click(list, 'Edit');
    await wire.parts.drained();
    expect(wire.slack.reply(wire.id('bea'))).toContain('The thread of its week is closed, so its words stay.');
  });
});

const QUIET = ['new Acme Corp proposal $40k', 'new Globex next call Jane by 9 mar'];

const acmeIn = (wire: Wire) => {
  const [item] = /item:stalled:\d+/.exec(JSON.stringify(lastDm(wire))) ?? [];
  if (!item) throw new Error('Acme has not stalled');
  return item;
};

describe("I'll do it by…", () => {
  test('under an item commits by one press to what it asks, with Undo', async ({ db, wire }) => {
    const { press } = await aMorning(db, wire, QUIET);
    const item = acmeIn(wire);
    await press(item, 'commit_item', 'Next Monday, 16 Mar');
    const [asked = ''] = await stored(db, wire);
    expect(asked).toMatch(/^Call Acme Corp and agree the next step with its date \| 2026-03-16 \| open \| on a deal$/);
    expect(lines(wire)).toContain(
      '✓ Acme Corp: you said "Call Acme Corp and agree the next step with its date", by Mon 16 Mar  [Undo]',
    );
    await press(item, 'undo_item');
    expect(await stored(db, wire)).toEqual([]);
    await press(item, 'commit_item', 'Tomorrow, Tue 10 Mar');
    expect((await stored(db, wire)).join()).toContain('2026-03-10');
  });

  test('opens its form for a day that has passed since', async ({ db, wire }) => {
    const { press } = await aMorning(db, wire, QUIET);
    wire.setNow(wire.now().add({ hours: 48 }));
    await press(acmeIn(wire), 'commit_item', 'Tomorrow, Tue 10 Mar');
    expect(fields(wire)).toEqual([expect.stringContaining('Acme'), 'dueOn: 2026-03-13']);
    expect(await stored(db, wire)).toEqual([]);
  });

  test('in a form commits to what it asks, and the line says so, once', async ({ db, wire }) => {
    const { press, bea } = await aMorning(db, wire, QUIET);
    const before = lines(wire);
    const item = acmeIn(wire);
    await press(item, 'commit_item', 'Pick a day…');
    const [text, dueOn] = fields(wire);
    expect([text, dueOn]).toEqual([expect.stringContaining('Acme'), 'dueOn: 2026-03-13']);
    const { errors } = await bea.submit({ text: 'close Acme', dueOn: '2026-03-13' });
    expect(errors?.text).toContain('What will you do for it?');
    await bea.submit({ text: 'call Jane about the pilot', dueOn: '2026-03-12' });
    await wire.parts.drained();
    expect(page(wire)).toContain('Committed: call Jane about the pilot by Thu 12 Mar · for Acme Corp');
    expect(lines(wire)).toContain('✓ Acme Corp: you said "call Jane about the pilot", by Thu 12 Mar  [Undo]');
    expect(await stored(db, wire)).toEqual(['call Jane about the pilot | 2026-03-12 | open | on a deal']);
    await press(item, 'undo_item');
    expect(lines(wire).filter((line) => line.startsWith('['))).toEqual(before.filter((line) => line.startsWith('[')));
    expect(await stored(db, wire)).toEqual([]);
  });

  test('says what stands where the item was answered meanwhile', async ({ db, wire }) => {
    const { press, bea } = await aMorning(db, wire, QUIET);
    const item = acmeIn(wire);
    await press(item, 'commit_item', 'Pick a day…');
    await press(item, 'logged_it', 'call');
    await bea.submit({});
    await wire.parts.drained();
    expect(page(wire)).toContain('That was done: ✓ Acme Corp: call logged');
    expect(await stored(db, wire)).toEqual([]);
  });

  test('is behind the dots of what is to be concluded', async ({ db, wire }) => {
    const { press, bea } = await aMorning(db, wire, [
      'new Initech proposal next send MSA by 30 apr they decide by 12 feb',
    ]);
    const [item = ''] = /item:conclude:\d+/.exec(JSON.stringify(lastDm(wire))) ?? [];
    await press(item, 'item_more', "I'll do it by…");
    expect(fields(wire)[0]).toBe('text: Ask Initech for a yes, a no or a date to come back');
    await bea.submit({});
    await wire.parts.drained();
    expect(await stored(db, wire)).toEqual([
      'Ask Initech for a yes, a no or a date to come back | 2026-03-13 | open | on a deal',
    ]);
  });
});
