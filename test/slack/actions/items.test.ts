import { and, eq, isNull } from 'drizzle-orm';
import { expect } from 'vitest';
import { plain } from '../../../src/slack/plain.ts';
import type { Db } from '../../../src/store/db.ts';
import { addDeliveries } from '../../../src/store/outbox.ts';
import { activities, changes, deals, deliveries, snoozes } from '../../../src/store/schema.ts';
import { test, type Wire } from '../../slack-fixture.ts';
import { aMorning, at, lastDm, lines } from './morning.ts';

const ACME = 'new Acme Corp proposal $40k';
const GLOBEX = 'new Globex next call Jane by 9 mar';

async function dealNamed(db: Db, wire: Wire, name: string) {
  const [deal] = await db
    .select()
    .from(deals)
    .where(and(eq(deals.workspaceId, wire.workspaceId), eq(deals.name, name)));
  if (!deal) throw new Error(`there is no ${name}`);
  return deal;
}

/** What is logged and stands: undone acts left out. */
async function logged(db: Db, wire: Wire) {
  const rows = await db
    .select({ kind: activities.kind, by: activities.userId, angle: activities.angle })
    .from(activities)
    .innerJoin(changes, and(eq(changes.workspaceId, activities.workspaceId), eq(changes.id, activities.changeId)))
    .where(and(eq(activities.workspaceId, wire.workspaceId), isNull(changes.undoneBy)));
  return rows;
}

async function morning(db: Db, wire: Wire) {
  const opened = await aMorning(db, wire, [ACME, GLOBEX]);
  const [acme, globex] = await Promise.all([dealNamed(db, wire, 'Acme Corp'), dealNamed(db, wire, 'Globex')]);
  return { ...opened, acme: `item:stalled:${acme.id}`, globex: `item:due-today:${globex.id}`, acmeId: acme.id };
}

test('Logged it logs the touch, and the item becomes one line with Undo', async ({ db, wire }) => {
  const { press, acme } = await morning(db, wire);
  expect(lines(wire)).toContain("[Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]");
  await press(acme, 'logged_it', 'call');
  expect(await logged(db, wire)).toEqual([{ kind: 'call', by: wire.id('bea'), angle: null }]);
  expect(lines(wire)).toEqual([
    '2 things for today',
    'Globex · "call Jane" is due today',
    "[Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]",
    '✓ Acme Corp: call logged  [Undo]',
    'Give Globex its hour: "If it is … o\'clock, then I will start: call Jane."',
  ]);
});

const PROMISED = 'new Initech proposal next send MSA by 30 apr they decide by 25 feb';

test('the third follow-up praises the two before it, and says what was new about the touch', async ({ db, wire }) => {
  const { press } = await aMorning(
    db,
    wire,
    [PROMISED],
    [
      { at: '2026-02-27T10:00', text: 'email initech' },
      { at: '2026-03-04T10:00', text: 'call initech' },
    ],
  );
  const { id } = await dealNamed(db, wire, 'Initech');
  expect(lines(wire)[1]).toBe(
    'Initech · they said "decide" by Wed 25 Feb, 8 working days ago. Try another person there, or bring something new of use to them. Well followed: email Fri 27 Feb and call Wed 4 Mar.',
  );
  await press(`item:follow-up:${id}`, 'logged_it', 'email/something-new');
  expect(await logged(db, wire)).toContainEqual(expect.objectContaining({ kind: 'email', angle: 'something-new' }));
  expect(lines(wire)).toContain('✓ Initech: email with something new logged  [Undo]');
});

test('the first follow-up is one press: the email that is due', async ({ db, wire }) => {
  const { press } = await aMorning(db, wire, [PROMISED]);
  const { id } = await dealNamed(db, wire, 'Initech');
  expect(lines(wire)[2]).toBe("[Logged it]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]");
  await press(`item:follow-up:${id}`, 'logged_it');
  expect(await logged(db, wire)).toEqual([{ kind: 'email', by: wire.id('bea'), angle: null }]);
});

test('Undo on the line takes the act back, and the item comes back with its buttons', async ({ db, wire }) => {
  const { press, acme } = await morning(db, wire);
  await press(acme, 'logged_it', 'email');
  await press(acme, 'undo_item');
  expect(await logged(db, wire)).toEqual([]);
  expect(lines(wire)).toContain('Undone: 1 email no longer logged.');
  expect(lines(wire).filter((line) => line.includes('[Logged it…]'))).toHaveLength(2);
  await press(acme, 'logged_it', 'call');
  expect(await logged(db, wire)).toMatchObject([{ kind: 'call' }]);
  expect(lines(wire)).toContain('✓ Acme Corp: call logged  [Undo]');
});

test('what was undone by a command is open again when its line is pressed', async ({ db, wire }) => {
  const { bea, press, acme } = await morning(db, wire);
  await press(acme, 'logged_it', 'email');
  await bea.command('/deal', 'undo');
  await press(acme, 'undo_item');
  expect(wire.slack.reply(wire.id('bea'))).toContain('That was undone already.');
  expect(lines(wire).filter((line) => line.includes('[Logged it…]'))).toHaveLength(2);
});

test('an item pressed twice, or by a second client, is answered once', async ({ db, wire }) => {
  const { bea, acme } = await morning(db, wire);
  const seen = lastDm(wire);
  const place = { block: `${acme}/do`, action: 'logged_it' };
  await Promise.all([bea.click(seen, place, 'call'), bea.click(seen, place, 'call')]);
  await wire.parts.drained();
  expect(await logged(db, wire)).toHaveLength(1);
  expect(lines(wire)).toContain('✓ Acme Corp: call logged  [Undo]');
  const said = wire.slack.dm(wire.id('bea')).filter(({ text }) => text.startsWith('That was done'));
  expect(said.map(({ text }) => text)).toEqual(['That was done: ✓ *Acme Corp*: call logged']);
});

test('two items pressed at once are both answered in the message', async ({ db, wire }) => {
  const { bea, acme, globex } = await morning(db, wire);
  const seen = lastDm(wire);
  await Promise.all([
    bea.click(seen, { block: `${acme}/do`, action: 'logged_it' }, 'call'),
    bea.click(seen, { block: `${globex}/do`, action: 'logged_it' }, 'email'),
  ]);
  await wire.parts.drained();
  expect(lines(wire).filter((line) => line.startsWith('✓'))).toEqual([
    '✓ Globex: email logged  [Undo]',
    '✓ Acme Corp: call logged  [Undo]',
  ]);
});

test('the same press delivered again has no second effect', async ({ db, wire }) => {
  const { press, acme } = await morning(db, wire);
  await press(acme, 'logged_it', 'call');
  const request = wire.slack.requests.at(-1);
  if (!request) throw new Error('nothing was sent');
  await wire.slack.resend(request);
  await wire.parts.drained();
  expect(await logged(db, wire)).toHaveLength(1);
});

test('Set next step asks for both, saves them, and says so in the item', async ({ db, wire }) => {
  const { bea, press, acme, acmeId } = await morning(db, wire);
  await press(acme, 'set_step');
  expect(wire.slack.modal(wire.id('bea'))?.title).toMatchObject({ text: 'Next step' });
  const past = await bea.submit({ nextStep: 'Call Dana', nextStepOn: '2026-03-06' });
  expect(past.errors?.nextStepOn).toContain('has passed');
  await bea.submit({ nextStep: 'Call Dana <!channel>', nextStepOn: '2026-03-13' });
  await wire.parts.drained();
  expect(await dealNamed(db, wire, 'Acme Corp')).toMatchObject({ id: acmeId, nextStep: 'Call Dana <!channel>' });
  expect(lines(wire)).toContain('✓ Acme Corp: next step "Call Dana <!channel>", Fri 13 Mar  [Undo]');
  await press(acme, 'undo_item');
  expect(await dealNamed(db, wire, 'Acme Corp')).toMatchObject({ nextStep: null, nextStepOn: null });
});

test('a form sent after the item was answered elsewhere changes nothing', async ({ db, wire }) => {
  const { bea, press, acme } = await morning(db, wire);
  await press(acme, 'set_step');
  await press(acme, 'logged_it', 'call');
  const { modal } = await bea.submit({ nextStep: 'Call Dana', nextStepOn: '2026-03-13' });
  await wire.parts.drained();
  expect(JSON.stringify(modal)).toContain('That was done: ✓ *Acme Corp*: call logged');
  expect(await dealNamed(db, wire, 'Acme Corp')).toMatchObject({ nextStep: null });
});

test('Snooze keeps quiet by one press until a near day, and says it in full', async ({ db, wire }) => {
  const { press, acme, acmeId } = await morning(db, wire);
  const shown = JSON.stringify(lastDm(wire).blocks);
  for (const day of ['Tomorrow, Tue 10 Mar', 'Friday, 13 Mar', 'Next Monday, 16 Mar']) expect(shown).toContain(day);
  await expect(press(acme, 'snooze_item', 'Today, Mon 9 Mar')).rejects.toThrow('No option');
  await press(acme, 'snooze_item', 'Friday, 13 Mar');
  expect(lines(wire)).toContain('✓ Acme Corp: quiet until Fri 13 Mar  [Undo]');
  const kept = await db.select().from(snoozes).where(eq(snoozes.workspaceId, wire.workspaceId));
  expect(kept).toMatchObject([{ dealId: acmeId, rule: 'stalled', as: 'snoozed', userId: wire.id('bea') }]);
  await press(acme, 'undo_item');
  expect(lines(wire)).toContain('Undone.');
});

test('any other day of a snooze is picked in a form, and must lie ahead and not far', async ({ db, wire }) => {
  const { bea, press, acme } = await morning(db, wire);
  await press(acme, 'snooze_item', 'Pick a day…');
  for (const [until, says] of [
    ['2026-03-06', 'has passed'],
    ['2026-03-09', 'That is today.'],
    ['2026-06-01', 'Quiet goes to Wed 8 Apr at most.'],
  ] as const) {
    expect((await bea.submit({ until })).errors?.until).toContain(says);
  }
  const { modal } = await bea.submit({ until: '2026-03-20' });
  await wire.parts.drained();
  expect(JSON.stringify(modal?.blocks)).toContain('✓ *Acme Corp*: quiet until Fri 20 Mar');
  expect(lines(wire)).toContain('✓ Acme Corp: quiet until Fri 20 Mar  [Undo]');
  expect(await db.select().from(snoozes).where(eq(snoozes.workspaceId, wire.workspaceId))).toHaveLength(1);
});

test('after Cancel the same can be picked again: its menu is another', async ({ db, wire }) => {
  const { bea, press, acme } = await morning(db, wire);
  const menus = () => {
    const [under] = (lastDm(wire).blocks ?? []).filter(({ block_id }) => String(block_id).startsWith(`${acme}/do`));
    return String(under?.block_id);
  };
  const seen = new Set([menus()]);
  for (let times = 0; times < 3; times++) {
    await press(acme, 'snooze_item', 'Pick a day…');
    await bea.close();
    seen.add(menus());
  }
  expect(seen.size).toBe(4);
  expect(menus().length).toBeLessThan(120);
  await press(acme, 'logged_it', 'call');
  expect(lines(wire)).toContain('✓ Acme Corp: call logged  [Undo]');
});

test("a day of yesterday's message that has come is asked for in the form", async ({ db, wire }) => {
  const { press, acme } = await morning(db, wire);
  wire.setNow(at('2026-03-11T09:00'));
  await press(acme, 'snooze_item', 'Tomorrow, Tue 10 Mar');
  expect(JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks)).toContain('Tuesday 10 March 2026 has passed.');
  expect(await db.select().from(snoozes).where(eq(snoozes.workspaceId, wire.workspaceId))).toEqual([]);
});

test('Set next step offers near days and what the item asks, and takes any other day', async ({ db, wire }) => {
  const { bea, press, acme } = await morning(db, wire);
  await press(acme, 'set_step');
  const [, words, near] = wire.slack.modal(wire.id('bea'))?.blocks ?? [];
  expect(words).toMatchObject({ element: { initial_value: 'Call Acme Corp and agree the next step with its date' } });
  expect(JSON.stringify(near)).toContain('Today, Mon 9 Mar');
  expect(JSON.stringify(near)).toContain('Another day');
  expect((await bea.submit({})).errors).toEqual({ near: 'By when?' });
  expect((await bea.submit({ near: 'Another day, below' })).errors).toEqual({ nextStepOn: 'By when?' });
  const both = await bea.submit({ near: 'Tomorrow, Tue 10 Mar', nextStepOn: '2026-03-19' });
  expect(both.errors).toEqual({ nextStepOn: expect.stringContaining('Two days are chosen.') });
  await bea.submit({ nextStepOn: '' });
  await wire.parts.drained();
  expect(lines(wire)).toContain(
    '✓ Acme Corp: next step "Call Acme Corp and agree the next step with its date", Tue 10 Mar  [Undo]',
  );
});

test('the day that stands is chosen as the form opens, and gives way to one of the calendar', async ({ db, wire }) => {
  const { bea } = await morning(db, wire);
  await bea.command('/deal', 'update acme next send the MSA by 18 mar');
  const beside = await besideWith(db, wire, 'set_step', (await dealNamed(db, wire, 'Acme Corp')).id);
  await bea.click(beside, 'set_step');
  await wire.parts.drained();
  const near = JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks.find(({ block_id }) => block_id === 'near'));
  expect(near).toContain('"initial_option":{"text":{"type":"plain_text","text":"Next Wednesday, 18 Mar"');
  await bea.submit({ nextStepOn: '2026-03-19' });
  await wire.parts.drained();
  expect(String((await dealNamed(db, wire, 'Acme Corp')).nextStepOn)).toBe('2026-03-19');
});

test('behind the dots: Park, Won, Lost and Not this one', async ({ db, wire }) => {
  const { bea, press, acme, globex } = await morning(db, wire);
  await press(acme, 'item_more', 'Park…');
  const today = await bea.submit({ until: '2026-03-09', reason: 'legal review' });
  expect(today.errors?.until).toContain('today');
  await bea.submit({ until: '2026-05-04', reason: 'legal review' });
  await wire.parts.drained();
  expect(await dealNamed(db, wire, 'Acme Corp')).toMatchObject({ status: 'parked', endReason: 'legal review' });
  expect(lines(wire)).toContain('✓ Acme Corp: parked until Mon 4 May (legal review)  [Undo]');

  await press(globex, 'item_more', 'Not this one');
  expect(lines(wire)).toContain(
    '✓ Globex: not this one. I leave it for 20 working days, until Mon 6 Apr, or until its stage changes  [Undo]',
  );
  const [kept] = await db.select().from(snoozes).where(eq(snoozes.workspaceId, wire.workspaceId));
  expect(kept).toMatchObject({ as: 'not-this-one', rule: 'due-today' });
});

test('Won asks for how much, Lost for why, and the mirror answers', async ({ db, wire }) => {
  const { bea, press, acme, globex } = await morning(db, wire);
  await press(acme, 'item_more', 'Won…');
  await bea.submit({ amount: '45k' });
  await wire.parts.drained();
  expect(await dealNamed(db, wire, 'Acme Corp')).toMatchObject({ status: 'won', amount: 4_500_000 });
  expect(lines(wire)).toContain('✓ Acme Corp: won  [Undo]');
  await press(globex, 'item_more', 'Lost…');
  await bea.submit({ reason: 'price' });
  await wire.parts.drained();
  // The last page may come after the acknowledgement.
  expect(JSON.stringify(wire.slack.modal(wire.id('bea')))).toContain('What was done');
  expect(await dealNamed(db, wire, 'Globex')).toMatchObject({ status: 'lost', endReason: 'price' });
  expect(lines(wire)).toContain('✓ Globex: lost (price)  [Undo]');
});

test.for([
  { is: 'won', does: 'won acme', says: 'Acme Corp was won on Mon 9 Mar: nothing to do.' },
  { is: 'lost', does: 'lost acme price', says: 'Acme Corp was lost on Mon 9 Mar: nothing to do.' },
  { is: 'parked', does: 'park acme until 4 may legal', says: 'Acme Corp is parked until Mon 4 May: nothing to do.' },
  { is: 'given away', does: 'give acme @ann', says: 'Acme Corp is with' },
])('an item whose deal was $is meanwhile says so, and changes nothing', async ({ does, says }, { db, wire }) => {
  const { bea, press, acme } = await morning(db, wire);
  await bea.command('/deal', does);
  const before = await logged(db, wire);
  await press(acme, 'logged_it', 'call');
  expect(lines(wire).join('\n')).toContain(says);
  expect(await logged(db, wire)).toEqual(before);
});

test('a week-old message whose body is blanked still says what a press did; a form answers in the DM', async ({
  db,
  wire,
}) => {
  const { bea, press, acme, globex } = await morning(db, wire);
  await db.update(deliveries).set({ body: null }).where(eq(deliveries.workspaceId, wire.workspaceId));
  wire.setNow(at('2026-03-17T09:00'));
  await press(acme, 'logged_it', 'call');
  expect(lines(wire)).toContain('✓ Acme Corp: call logged  [Undo]');
  await press(acme, 'undo_item');
  expect(lines(wire)).toContain('Undone: 1 call no longer logged.');
  await press(globex, 'set_step');
  await bea.submit({ nextStep: 'Call Jane', nextStepOn: '2026-03-20' });
  await wire.parts.drained();
  await wire.parts.courier.run();
  expect(lastDm(wire).text).toBe('✓ *Globex*: next step "Call Jane", Fri 20 Mar');
});

test('the digest on demand is drawn anew under what was done, and again when that is undone', async ({ db, wire }) => {
  const { bea, acme } = await morning(db, wire);
  const { message } = await bea.command('/coach', '');
  if (!message) throw new Error('nothing was said');
  const shown = () => {
    const found = wire.slack.dm(wire.id('bea')).find(({ ts }) => ts === message.ts);
    return found ? plain(found).split('\n') : [];
  };
  await bea.click(message, { block: `${acme}/do`, action: 'logged_it' }, 'call');
  await wire.parts.drained();
  expect(shown().slice(0, 3)).toEqual([
    '✓ Acme Corp: call logged  [Undo]',
    '1 thing for today',
    'Globex · "call Jane" is due today',
  ]);
  expect(shown().join('\n')).not.toContain('no touch for');
  await bea.click(message, { block: acme, action: 'undo_item' });
  await wire.parts.drained();
  expect(shown().slice(0, 2)).toEqual(['Undone: 1 call no longer logged.', '2 things for today']);
});

test('a deal to be concluded has its four answers as buttons', async ({ db, wire }) => {
  const { bea, press } = await aMorning(db, wire, [
    'new Initech proposal next send MSA by 30 apr they decide by 12 feb',
  ]);
  const { id } = await dealNamed(db, wire, 'Initech');
  const item = `item:conclude:${id}`;
  expect(lines(wire).slice(1, 3)).toEqual([
    'Initech · their date was Thu 12 Feb, 16 working days ago. Time to decide: a next step with a date, parked, won or lost?',
    '[Set next step]  [Park…]  [Won]  [Lost]  [⋯]',
  ]);
  for (const [action, title] of [
    ['park_item', 'Park the deal'],
    ['won_item', 'Deal won'],
    ['lost_item', 'Deal lost'],
  ] as const) {
    await press(item, action);
    expect(wire.slack.modal(wire.id('bea'))?.title).toMatchObject({ text: title });
  }
  await bea.submit({});
  await wire.parts.drained();
  expect(lines(wire)).toContain('✓ Initech: lost  [Undo]');
});

test('Update is behind the dots, and leaves the item as it is', async ({ db, wire }) => {
  const { press, acme } = await morning(db, wire);
  await press(acme, 'item_more', 'Update…');
  expect(wire.slack.modal(wire.id('bea'))?.title).toMatchObject({ text: 'Update deal' });
  expect(lines(wire).filter((line) => line.includes('[Logged it…]'))).toHaveLength(2);
});

test('a customer is left out by its own button', async ({ db, wire }) => {
  const { bea, press } = await aMorning(db, wire, ['new Umbrella $10k', 'won umbrella']);
  const { id } = await dealNamed(db, wire, 'Umbrella');
  const item = `item:customers:${id}`;
  expect(lines(wire)).toContain("[Logged it…]  [I'll do it by…]  [Snooze until…]  [Not this one]");
  await press(item, 'logged_it', 'call');
  expect(lines(wire)).toContain('✓ Umbrella: call logged  [Undo]');
  await press(item, 'undo_item');
  await bea.command('/deal', 'reopen umbrella');
  await press(item, 'not_this_one');
  expect(lines(wire)).toContain('Umbrella is no longer won: nothing to do.');
});

/** A message beside the others, with one button that carries this value. */
async function besideWith(db: Db, wire: Wire, action: string, value: number) {
  const element = {
    type: 'button',
    action_id: action,
    value: String(value),
    text: { type: 'plain_text', text: 'Press' },
  };
  const body = { text: 'an answer', blocks: [{ type: 'actions', elements: [element] }] };
  const post = { channelId: lastDm(wire).channel, key: 'beside', body, notBefore: wire.now() };
  await addDeliveries(db, wire.workspaceId, [{ ...post, expiresAt: wire.now().add({ hours: 1 }) }], wire.now());
  await wire.parts.courier.run();
  return lastDm(wire);
}

test('Set next step outside any item just saves it', async ({ db, wire }) => {
  const { bea, acmeId } = await morning(db, wire);
  await bea.click(await besideWith(db, wire, 'set_step', acmeId), 'set_step');
  await wire.parts.drained();
  const { modal } = await bea.submit({ nextStep: 'Call Dana', nextStepOn: '2026-03-13' });
  expect(JSON.stringify(modal)).toContain('next step: Call Dana by Fri 13 Mar');
  expect(await dealNamed(db, wire, 'Acme Corp')).toMatchObject({ nextStep: 'Call Dana' });
});

test('the one blank that is asked about is answered in a form of one line', async ({ db, wire }) => {
  const { bea, press } = await aMorning(
    db,
    wire,
    ['new Initech proposal next send MSA by 20 mar'],
    [{ at: '2026-03-06T10:00', text: 'call initech' }],
  );
  const { id } = await dealNamed(db, wire, 'Initech');
  const item = `item:unexplored:${id}`;
  expect(lines(wire)).toContain('[Answer]  [Snooze until…]  [⋯]');
  await press(item, 'answer_fact');
  expect((await bea.submit({ wants: ' ' })).errors?.wants).toBeDefined();
  await bea.submit({ wants: 'Fewer returns' });
  await wire.parts.drained();
  expect(await dealNamed(db, wire, 'Initech')).toMatchObject({ wants: 'Fewer returns' });
  expect(lines(wire)).toContain('✓ Initech: what they want to achieve: Fewer returns  [Undo]');
  await press(item, 'undo_item');
  expect(await dealNamed(db, wire, 'Initech')).toMatchObject({ wants: null });
  await press(item, 'item_more', 'We cannot help them');
  const { modal } = await bea.submit({});
  await wire.parts.drained();
  expect(JSON.stringify(modal)).toContain('good work');
  expect(lines(wire)).toContain('✓ Initech: lost (we cannot help them)  [Undo]');
});

test('a touch that leaves no next step ahead is followed by one question, beside the message', async ({ db, wire }) => {
  const { press, bea, acme } = await morning(db, wire);
  await press(acme, 'logged_it', 'call');
  const beside = wire.slack.dm(wire.id('bea')).at(-1);
  if (!beside) throw new Error('nothing was said');
  expect(wire.slack.reply(wire.id('bea'))).toContain('What is next on *Acme Corp*, and by when?');
  await bea.click(beside, 'Set next step');
  await wire.parts.drained();
  await bea.submit({ nextStep: 'Send the MSA', nextStepOn: '2026-03-12' });
  expect(await dealNamed(db, wire, 'Acme Corp')).toMatchObject({ nextStep: 'Send the MSA' });
});
