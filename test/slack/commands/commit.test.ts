import { expect } from 'vitest';
import { logActivities } from '../../../src/store/activities.ts';
import { settleReached } from '../../../src/store/commitment-progress.ts';
import type { Db } from '../../../src/store/db.ts';
import { callerOf } from '../../../src/store/members.ts';
import { commitmentsOf } from '../../../src/store/snapshots/intentions.ts';
import { NOW, test, type Wire } from '../../slack-fixture.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

const say = async ({ slack, id }: Wire, text: string, who = 'bea') => {
  await slack.as(id(who)).command('/commit', text);
  return slack.reply(id(who));
};

const stored = async (db: Db, wire: Wire) => {
  const all = await commitmentsOf(db, wire.workspaceId, [wire.id('bea')], wire.now());
  return all.map(({ text, dueOn, state, counted }) => [text, dueOn.toString(), state, counted?.wanted ?? null]);
};

const press = async (wire: Wire, what: string, value?: string) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/commit', '');
  if (!message) throw new Error('no list came');
  await bea.click(message, what, value);
  await wire.parts.drained();
  return wire.slack.reply();
};

test('a commitment is made, with its day and how it is followed, and Undo takes it back', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/commit', 'call 20 prospects by friday');
  expect(wire.slack.reply()).toContain('Committed: *call 20 prospects* by Fri 13 Mar.');
  expect(wire.slack.reply()).toContain('I count your calls as you log them; at 20 it is kept.');
  expect(await stored(db, wire)).toEqual([['call 20 prospects', '2026-03-13', 'open', 20]]);
  if (!message) throw new Error('nothing was said');
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Undone: "call 20 prospects" is no commitment any more.');
  expect(await stored(db, wire)).toEqual([]);
});

test('without a day it is for the Friday, and that is said', async ({ db, wire }) => {
  expect(await say(wire, 'send the MSA to Jane')).toContain(
    'You said no day, so it is for Friday. On its day I ask you.',
  );
  expect(await stored(db, wire)).toEqual([['send the MSA to Jane', '2026-03-13', 'open', null]]);
});

test('the same again stands already', async ({ db, wire }) => {
  await say(wire, 'call 20 prospects by friday');
  expect(await say(wire, 'Call 20 prospects by fri')).toContain(
    'That stands already: *call 20 prospects* by Fri 13 Mar.',
  );
  expect(await stored(db, wire)).toHaveLength(1);
});

test('a deal that it names is kept with it; where two fit, none is', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Globex');
  await bea.command('/deal', 'new Acme Corp');
  await bea.command('/deal', 'new Acme Labs');
  expect(await say(wire, 'call globex 3 times by thu')).toContain('· for Globex. I count your calls on this deal');
  expect(await say(wire, 'call acme by thu')).not.toContain('· for');
});

test('an outcome is asked back, with an own action in a form', async ({ db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Globex next send the MSA by thu');
  const { message } = await bea.command('/commit', 'close Globex by Friday');
  expect(wire.slack.reply()).toContain(
    'What will *you* do for that by Fri 13 Mar? For example: _Globex: send the MSA_',
  );
  expect(await stored(db, wire)).toEqual([]);
  if (!message) throw new Error('no question came');
  await bea.click(message, 'Commit to an action');
  await wire.parts.drained();
  const { errors } = await bea.submit({ text: 'win Globex', dueOn: '2026-03-13' });
  expect(errors?.text).toContain('What will you do for it? For example: Globex: send the MSA');
  const { errors: passed } = await bea.submit({ text: 'send the MSA', dueOn: '2026-03-09' });
  expect(passed?.dueOn).toContain('has passed');
  const { modal } = await bea.submit({ text: 'send the MSA', dueOn: '2026-03-12' });
  expect(JSON.stringify(modal?.blocks)).toContain('Committed: *send the MSA* by Thu 12 Mar');
  expect(await stored(db, wire)).toEqual([['send the MSA', '2026-03-12', 'open', null]]);
});

test('Kept settles it, and pressed again says so', async ({ db, wire }) => {
  await say(wire, 'send the MSA to Jane by fri');
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/commit', '');
  if (!message) throw new Error('no list came');
  const { message: other } = await bea.command('/commit', '');
  if (!other) throw new Error('no list came');
  await bea.click(message, 'Kept');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Kept: *send the MSA to Jane*');
  expect(wire.slack.reply()).toContain('Settled this week');
  expect((await stored(db, wire)).map(([, , state]) => state)).toEqual(['kept']);
  await bea.click(other, 'Drop');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('*send the MSA to Jane* was kept already.');
  expect((await stored(db, wire)).map(([, , state]) => state)).toEqual(['kept']);
});

test('Move moves it by one press to a near day, and Undo puts it back', async ({ db, wire }) => {
  await say(wire, 'send the MSA to Jane by fri');
  const [commitment] = await commitmentsOf(db, wire.workspaceId, [wire.id('bea')], wire.now());
  const move = `move_commitment:${commitment?.id}`;
  const bea = wire.slack.as(wire.id('bea'));
  const { message: list } = await bea.command('/commit', '');
  const menu = JSON.stringify(list?.blocks);
  for (const offered of ['Today, Tue 10 Mar', 'Tomorrow, Wed 11 Mar', 'Next Monday, 16 Mar', 'Pick a day…']) {
    expect(menu).toContain(offered);
  }
  expect(menu).not.toContain('"2026-03-13"');
  expect(await press(wire, move, 'Next Monday, 16 Mar')).toContain(
    'Moved: *send the MSA to Jane* to Mon 16 Mar, was Fri 13 Mar',
  );
  expect(wire.slack.reply()).toContain('by Mon 16 Mar · first Fri 13 Mar');
  expect(await stored(db, wire)).toEqual([['send the MSA to Jane', '2026-03-16', 'open', null]]);
  await wire.slack.as(wire.id('bea')).command('/deal', 'undo');
  expect(wire.slack.reply()).toContain('Undone: "send the MSA to Jane" is due by Fri 13 Mar again.');
});

test('any other day is picked in a form, which says what is wrong with one at its field', async ({ db, wire }) => {
  await say(wire, 'send the MSA to Jane by fri');
  const [commitment] = await commitmentsOf(db, wire.workspaceId, [wire.id('bea')], wire.now());
  const bea = wire.slack.as(wire.id('bea'));
  const { message: list } = await bea.command('/commit', '');
  if (!list) throw new Error('no list came');
  await bea.click(list, `move_commitment:${commitment?.id}`, 'Pick a day…');
  await wire.parts.drained();
  expect(JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks)).toContain('*send the MSA to Jane*, for Fri 13 Mar');
  expect((await bea.submit({ to: '2026-03-09' })).errors?.to).toContain('Monday 9 March 2026 has passed');
  const { modal } = await bea.submit({ to: '2026-03-19' });
  expect(JSON.stringify(modal?.blocks)).toContain('Moved: *send the MSA to Jane* to Thu 19 Mar, was Fri 13 Mar');
  expect(await stored(db, wire)).toEqual([['send the MSA to Jane', '2026-03-19', 'open', null]]);
  if (modal) await bea.click(modal, 'Undo');
  await wire.parts.drained();
  expect(await stored(db, wire)).toEqual([['send the MSA to Jane', '2026-03-13', 'open', null]]);
});

test('a day that has passed since the list was drawn is asked for in the form, and nothing changes', async ({
  db,
  wire,
}) => {
  await say(wire, 'send the MSA to Jane by fri');
  const [commitment] = await commitmentsOf(db, wire.workspaceId, [wire.id('bea')], wire.now());
  const bea = wire.slack.as(wire.id('bea'));
  const { message: list } = await bea.command('/commit', '');
  if (!list) throw new Error('no list came');
  wire.setNow(NOW.add({ hours: 48 }));
  await bea.click(list, `move_commitment:${commitment?.id}`, 'Tomorrow, Wed 11 Mar');
  await wire.parts.drained();
  expect(JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks)).toContain('Wednesday 11 March 2026 has passed.');
  expect((await stored(db, wire)).map(([, dueOn]) => dueOn)).toEqual(['2026-03-13']);
});

test('Drop drops it', async ({ db, wire }) => {
  await say(wire, 'send the MSA to Jane by fri');
  expect(await press(wire, 'Drop')).toContain('Dropped: *send the MSA to Jane*');
  expect((await stored(db, wire)).map(([, , state]) => state)).toEqual(['dropped']);
});

test('the list shows how far a counted one is, and that one past its day still waits', async ({ db, wire }) => {
  await say(wire, 'call 20 prospects by thu');
  const caller = await callerOf(db, wire.workspaceId, wire.id('bea'));
  if (!caller) throw new Error('bea was never met');
  const entry = { userId: wire.id('bea'), dealId: null, kind: 'call', section: 'reach', count: 12 } as const;
  const act = { by: wire.id('bea'), through: 'command' as const, at: NOW, recordedAt: NOW, heard: null };
  await logActivities(db, caller.actor, [entry], act);
  expect(await say(wire, '')).toContain('*call 20 prospects* · by Thu 12 Mar · 12 of 20 calls');
  wire.setNow(NOW.add({ hours: 96 }));
  expect(await say(wire, '')).toContain('*call 20 prospects* · was due Thu 12 Mar');
  const late = { ...act, at: NOW.add({ hours: 1 }) };
  const id = await logActivities(db, caller.actor, [{ ...entry, count: 8 }], late);
  expect(await settleReached(db, caller.actor, id ?? 0, wire.now())).toMatchObject([{ logged: 20 }]);
  expect(await say(wire, '')).toContain('Kept: *call 20 prospects*');
});

test("in one's digest, Kept makes its line say so, and Undo brings it back", async ({ db, wire }) => {
  await say(wire, 'send the MSA to Jane today');
  await say(wire, 'call Tom today');
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/coach', '');
  expect(wire.slack.reply()).toContain('You said: *send the MSA to Jane* by today');
  const [commitment] = await commitmentsOf(db, wire.workspaceId, [wire.id('bea')], wire.now());
  if (!message) throw new Error('no digest came');
  const block = `item:commitment:${commitment?.id}/do`;
  await bea.click(message, { block, action: 'keep_commitment' });
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('✓ Kept: *send the MSA to Jane*');
  expect(wire.slack.reply()).toContain('You said: *call Tom* by today');
  expect((await stored(db, wire)).map(([, , state]) => state)).toEqual(['kept', 'open']);
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect((await stored(db, wire)).map(([, , state]) => state)).toEqual(['open', 'open']);
  await bea.click(message, { block, action: `move_commitment:${commitment?.id}` }, 'Friday, 13 Mar');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain(
    'Set again: *send the MSA to Jane* by Fri 13 Mar. The one for today counts as missed; this one starts afresh.',
  );
  expect((await stored(db, wire)).map(([text, day, state]) => `${text} ${day} ${state}`)).toEqual([
    'send the MSA to Jane 2026-03-10 missed',
    'call Tom 2026-03-10 open',
    'send the MSA to Jane 2026-03-13 open',
  ]);
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Undone: "send the MSA to Jane" is open again, by Tue 10 Mar.');
  expect((await stored(db, wire)).map(([, , state]) => state)).toEqual(['open', 'open']);
});

test('alone it says how to begin, and help says what there is', async ({ wire }) => {
  expect(await say(wire, '')).toContain('You have no open commitments.');
  expect(await say(wire, 'list')).toContain('You have no open commitments.');
  expect(await say(wire, 'help')).toContain('/commit call 20 prospects by friday');
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/commit', '');
  if (!message) throw new Error('no list came');
  await bea.click(message, 'New commitment');
  await wire.parts.drained();
  const { errors } = await bea.submit({ text: 'asdf' });
  expect(errors?.text).toContain('says too little');
  const { modal } = await bea.submit({ text: 'call 5 leads by thu', dueOn: '2026-03-12' });
  expect(JSON.stringify(modal?.blocks)).toContain('call 5 leads');
});

test.for([
  ['???', 'What will you do, and by when?'],
  ['call Jane by 9 mar', 'Monday 9 March 2026 has passed.'],
  [`call ${'x'.repeat(3100)}`, 'A commitment may have 3000 characters at most.'],
  ['<!channel> asdf qwer by fri', 'Committed: *&lt;!channel&gt; asdf qwer*'],
  ['call *R&D* <https://evil.io|here> by fri', 'Committed: *call ∗R&amp;D∗ &lt;https://evil.io|here&gt;*'],
] as const)('%s', async ([text, sentence], { wire }) => {
  expect(await say(wire, text)).toContain(sentence);
});
