import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { plain } from '../../src/slack/plain.ts';
import type { Db } from '../../src/store/db.ts';
import { memberOf } from '../../src/store/members.ts';
import { activities, deals } from '../../src/store/schema.ts';
import { NOW, test, type Wire } from '../slack-fixture.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

const page = (wire: Wire, who = 'bea') => plain({ text: '', blocks: wire.slack.modal(wire.id(who))?.blocks ?? [] });
const held = (wire: Wire, who = 'bea') => JSON.stringify(wire.slack.modal(wire.id(who))?.state);

async function stored(db: Db, wire: Wire, name: string) {
  const [deal] = await db
    .select()
    .from(deals)
    .where(and(eq(deals.workspaceId, wire.workspaceId), eq(deals.name, name)));
  if (!deal) throw new Error(`there is no ${name}`);
  return deal;
}

/** The option that a picker of the open form offers for these words. */
async function offered(wire: Wire, typed: string, picker = 'pick_deal', who = 'bea') {
  const modal = wire.slack.modal(wire.id(who));
  if (!modal) throw new Error('no form is open');
  const { options = [] } = await wire.slack.as(wire.id(who)).suggest(modal, picker, typed);
  return options;
}

describe('a subcommand without its arguments opens its form', () => {
  test.for([
    ['/deal', 'new', 'new_deal'],
    ['/deal', 'update', 'pick_deal'],
    ['/deal', 'won', 'pick_deal'],
    ['/deal', 'lost', 'pick_deal'],
    ['/deal', 'park', 'pick_deal'],
    ['/deal', 'reopen', 'pick_deal'],
    ['/deal', 'show', 'pick_deal'],
    ['/deal', 'give', 'give_deal'],
    ['/log', '', 'log'],
    ['/coach', 'away', 'away'],
    ['/coach', 'mentor', 'mentor'],
    ['/coach', 'practice', 'practice_line'],
    ['/coach', 'goals', 'goals'],
    ['/coach', 'settings', 'settings'],
  ] as const)('%s %s', async ([command, text, view], { wire }) => {
    await wire.slack.command(command, text, wire.id('bea'));
    expect(wire.slack.modal(wire.id('bea'))?.callback_id).toBe(view);
  });

  test.for([
    ['/deal', ''],
    ['/commit', ''],
    ['/coach', ''],
    ['/coach', 'focus'],
    ['/coach', 'plays'],
    ['/coach', 'mirror'],
    ['/coach', 'why'],
    ['/coach', 'back'],
    ['/coach', 'team'],
    ['/log', 'help'],
  ] as const)('%s %s has a meaning of its own', async ([command, text], { wire }) => {
    await wire.slack.command(command, text, wire.id('bea'));
    expect(wire.slack.modal(wire.id('bea'))).toBeUndefined();
    expect(wire.slack.reply(wire.id('bea'))).not.toBe('');
  });

  test.for([
    ['max', 'hush_person'],
    ['bea', undefined],
  ] as const)('/coach team quiet, of %s', async ([who, view], { wire }) => {
    await wire.slack.as(wire.id('ada')).command('/coach', 'team East #team-east @bea manager @max');
    await wire.slack.command('/coach', 'team quiet', wire.id(who));
    expect(wire.slack.modal(wire.id(who))?.callback_id).toBe(view);
  });
});

describe('/deal reopen', () => {
  test('searches among what has stopped, and opens it again', async ({ db, wire }) => {
    const bea = wire.slack.as(wire.id('bea'));
    for (const text of [
      'new Globex',
      'new Initech',
      'lost globex price',
      'new Umbrella',
      'park umbrella until 1 apr legal',
    ])
      await bea.command('/deal', text);
    await bea.command('/deal', 'reopen');
    const all = await offered(wire, '', 'pick_deal:stopped');
    expect(JSON.stringify(all)).toContain('Globex · lost');
    expect(JSON.stringify(all)).toContain('Umbrella · parked');
    expect(JSON.stringify(all)).not.toContain('Initech');
    const [globex] = await offered(wire, 'glo', 'pick_deal:stopped');
    await bea.submit({ deal: globex ?? null });
    expect(page(wire)).toContain('Reopened: Globex');
    expect(await stored(db, wire, 'Globex')).toMatchObject({ status: 'open', endReason: null });
  });

  test('says at the field that it was opened meanwhile', async ({ wire }) => {
    const bea = wire.slack.as(wire.id('bea'));
    for (const text of ['new Globex', 'lost globex price']) await bea.command('/deal', text);
    await bea.command('/deal', 'reopen');
    const [globex] = await offered(wire, 'glo', 'pick_deal:stopped');
    await bea.command('/deal', 'reopen globex');
    expect((await bea.submit({ deal: globex ?? null })).errors).toEqual({ deal: 'Globex is open already.' });
  });
});

test('/deal show shows the card of any deal that is picked', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  for (const text of ['new Globex next call Jane by fri', 'won globex']) await bea.command('/deal', text);
  await bea.command('/deal', 'show');
  const [globex] = await offered(wire, '', 'pick_deal:any');
  await bea.submit({ deal: globex ?? null });
  expect(page(wire)).toContain('Globex · won Tue 10 Mar');
  expect(page(wire)).toContain('In stage');
});

describe('/deal give', () => {
  test('asks for the deal and the person', async ({ db, wire }) => {
    await wire.slack.as(wire.id('ann')).command('/deal', '');
    const bea = wire.slack.as(wire.id('bea'));
    await bea.command('/deal', 'new Globex');
    await bea.command('/deal', 'give');
    const [globex] = await offered(wire, '');
    const guest = await bea.submit({ deal: globex ?? null, person: wire.id('gus') });
    expect(guest.errors?.person).toContain('Guests cannot use it');
    await bea.submit({ person: wire.id('ann') });
    expect(page(wire)).toContain('Given: Globex');
    expect(await stored(db, wire, 'Globex')).toMatchObject({ ownerId: wire.id('ann') });
    await wire.parts.courier.run();
    expect(wire.slack.dm(wire.id('ann')).some(({ text }) => text.includes('gave you'))).toBe(true);
  });

  test.for([
    { typed: 'give globex', shows: 'Globex', holds: '"selected_user":null' },
    { typed: 'give globex to', shows: 'Globex', holds: '"selected_user":null' },
    { typed: 'give globex @nobody', shows: 'Globex', holds: '"selected_user":null' },
    { typed: 'give @ann', shows: 'Which deal?', holds: '"selected_user":"UANN' },
  ])('holds what was said: $typed', async ({ typed, shows, holds }, { db, wire }) => {
    await wire.slack.as(wire.id('ann')).command('/deal', '');
    await wire.slack.command('/deal', 'new Globex', wire.id('bea'));
    await wire.slack.command('/deal', typed, wire.id('bea'));
    expect(JSON.stringify(wire.slack.modal(wire.id('bea'))?.blocks)).toContain(shows);
    expect(held(wire)).toContain(holds);
    expect(await stored(db, wire, 'Globex')).toMatchObject({ ownerId: wire.id('bea') });
  });
});

test.for([
  { typed: 'park globex', until: null, reason: null },
  { typed: 'park globex legal review', until: null, reason: 'legal review' },
  { typed: 'park globex 1 apr legal review', until: '2026-04-01', reason: 'legal review' },
  { typed: 'park globex: legal review', until: null, reason: 'legal review' },
])('/deal $typed opens its form, filled in', async ({ typed, until, reason }, { db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Globex');
  await bea.command('/deal', typed);
  expect(page(wire)).toContain('Globex');
  expect(wire.slack.modal(wire.id('bea'))?.state.values).toMatchObject({
    until: { value: { selected_date: until } },
    reason: { value: { value: reason } },
  });
  await bea.submit({ until: '2026-05-04', reason: 'legal review' });
  expect(await stored(db, wire, 'Globex')).toMatchObject({ status: 'parked', endReason: 'legal review' });
});

test.for([
  { typed: 'new Globex 12,5k from webform', name: 'Globex', source: 'webform', says: '12,5k' },
  { typed: 'new Globex $25k next call Jane by 31 feb', name: 'Globex', source: null, says: '31' },
  { typed: 'new Globex 40k 50k', name: 'Globex', source: null, says: '40k' },
  { typed: 'new 25k', name: null, source: null, says: 'What is the deal called?' },
])('/deal $typed opens its form with what could be read', async ({ typed, name, source, says }, { db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', typed);
  expect(page(wire)).toContain(says);
  expect(page(wire)).toContain('Nothing is opened yet.');
  expect(wire.slack.modal(wire.id('bea'))?.state.values).toMatchObject({
    name: { value: { value: name } },
    source: { value: { value: source } },
  });
  expect(await db.select().from(deals).where(eq(deals.workspaceId, wire.workspaceId))).toEqual([]);
  await bea.submit({ name: 'Globex', amount: '25k' });
  expect(await stored(db, wire, 'Globex')).toMatchObject({ amount: 2_500_000 });
});

describe('/log', () => {
  const logged = async (db: Db, wire: Wire) => {
    const rows = await db.select().from(activities).where(eq(activities.workspaceId, wire.workspaceId));
    return rows.map(({ kind, count, dealId }) => `${count} ${kind}${dealId ? ' on a deal' : ''}`);
  };

  test('logs on the deal that is picked, a won one too', async ({ db, wire }) => {
    const bea = wire.slack.as(wire.id('bea'));
    for (const text of ['new Globex', 'won globex']) await bea.command('/deal', text);
    await bea.command('/log', '');
    const [globex] = await offered(wire, 'glo', 'pick_deal:touched');
    await bea.submit({ text: 'meeting with jane', deal: globex ?? null });
    expect(page(wire)).toContain('Globex');
    expect(await logged(db, wire)).toEqual(['1 meeting on a deal']);
  });

  test('asks at the deal where the words name another, and at the words where they say nothing', async ({
    db,
    wire,
  }) => {
    const bea = wire.slack.as(wire.id('bea'));
    for (const text of ['new Globex', 'new Initech']) await bea.command('/deal', text);
    await bea.command('/log', '');
    const [globex] = await offered(wire, 'glo', 'pick_deal:touched');
    const both = await bea.submit({ text: 'call initech', deal: globex ?? null });
    expect(both.errors).toEqual({ deal: 'Your words name "initech". Clear this, or change them.' });
    expect((await bea.submit({ text: 'sang a song', deal: null })).errors?.text).toBeDefined();
    expect((await bea.submit({ text: '   ' })).errors?.text).toContain('What did you do?');
    expect(await logged(db, wire)).toEqual([]);
  });
});

test('the form for commitments takes a deal that the words do not name, and none against them', async ({ wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  for (const text of ['new Globex', 'new Initech', 'park initech until 1 apr legal']) await bea.command('/deal', text);
  const { message } = await bea.command('/commit', '');
  if (!message) throw new Error('no list came');
  await bea.click(message, 'New commitment');
  await wire.parts.drained();
  expect(JSON.stringify(await offered(wire, '', 'pick_deal:open'))).not.toContain('Initech');
  const [globex] = await offered(wire, 'glo', 'pick_deal:open');
  await bea.command('/deal', 'new Umbrella');
  const against = await bea.submit({ text: 'send Umbrella the MSA', deal: globex ?? null, text2: '', text3: '' });
  expect(against.errors).toEqual({ deal: 'Your words name Umbrella. Clear this, or change them.' });
  await bea.submit({ text: 'send the MSA' });
  expect(page(wire)).toContain('send the MSA by Fri 13 Mar · for Globex');
});

describe('the form for time off', () => {
  test('says at each day what is wrong, and writes both', async ({ db, wire }) => {
    const bea = wire.slack.as(wire.id('bea'));
    await bea.command('/coach', 'away');
    expect((await bea.submit({ from: '2026-03-09' })).errors?.from).toContain('has passed');
    expect((await bea.submit({ from: '2026-03-12', until: '2026-03-12' })).errors?.until).toContain(
      'Pick a later day.',
    );
    expect((await bea.submit({ until: '2026-03-09' })).errors?.until).toContain('has passed');
    await bea.submit({ until: '2026-03-16' });
    expect(page(wire)).toContain('You are away from Thu 12 Mar until Mon 16 Mar, your first day back.');
    const member = await memberOf(db, wire.workspaceId, wire.id('bea'));
    expect([String(member?.awayFrom), String(member?.awayUntil)]).toEqual(['2026-03-12', '2026-03-16']);
  });

  test('asks about one so long that it may be a slip', async ({ db, wire }) => {
    const bea = wire.slack.as(wire.id('bea'));
    await bea.command('/coach', 'away');
    const { modal } = await bea.submit({ until: '2026-09-01' });
    expect(page(wire)).toContain('Nothing has changed yet.');
    expect((await memberOf(db, wire.workspaceId, wire.id('bea')))?.awayUntil).toBeNull();
    if (modal) await bea.click(modal, 'confirm_away');
    await wire.parts.drained();
    expect(String((await memberOf(db, wire.workspaceId, wire.id('bea')))?.awayUntil)).toBe('2026-09-01');
  });
});

describe('the search for a deal', () => {
  test('offers the latest before anything is typed, and tells those of one name apart', async ({ wire }) => {
    const bea = wire.slack.as(wire.id('bea'));
    for (const text of ['new Globex 10k', 'new Globex', 'new Initech']) await bea.command('/deal', text);
    await bea.command('/deal', 'update');
    const says = (await offered(wire, '')).map(({ text }) => JSON.stringify(text));
    expect(says[0]).toContain('Initech');
    expect(new Set(says).size).toBe(3);
    expect(says.join()).toContain('Globex · lead · $10,000');
    expect(says.join()).toContain('Globex · lead · no amount');
  });

  test.for([
    ['شركة النور', 'النور'],
    ['東京電力', '電力'],
    ['Ελληνικά Τρόφιμα', 'τροφ'],
    ['Łódź & Söhne', 'sohne'],
  ] as const)('finds %s by %s', async ([name, typed], { wire }) => {
    const bea = wire.slack.as(wire.id('bea'));
    await bea.command('/deal', `new "${name}"`);
    await bea.command('/deal', 'new Globex');
    await bea.command('/deal', 'update');
    const found = await offered(wire, typed);
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).toContain(name.split(' ')[0]);
  });

  test("offers a manager without deals of their own the team's, and nobody a stranger's", async ({ wire }) => {
    await wire.slack.as(wire.id('ada')).command('/coach', 'team East #team-east @bea manager @max');
    await wire.slack.command('/deal', 'new Globex', wire.id('bea'));
    for (const who of ['max', 'ann']) await wire.slack.command('/deal', 'update', wire.id(who));
    expect(JSON.stringify(await offered(wire, '', 'pick_deal', 'max'))).toContain('Globex');
    expect(await offered(wire, '', 'pick_deal', 'ann')).toEqual([]);
    expect(await offered(wire, 'glob', 'pick_deal', 'ann')).toEqual([]);
  });
});

describe('a form that is sent in twice has one effect', () => {
  /** Sends the last submission again, as Slack does where it heard no answer. */
  async function again(wire: Wire) {
    const sent = wire.slack.requests.findLast(({ body }) => decodeURIComponent(body).includes('"view_submission"'));
    if (!sent) throw new Error('nothing was sent in');
    await wire.slack.resend(sent);
    await wire.parts.drained();
  }

  test.for([
    { form: 'new', opens: 'new', filled: { name: 'Initech' } },
    { form: 'update', opens: 'update globex', filled: { amount: '40k' } },
    { form: 'park', opens: 'park globex', filled: { until: '2026-04-01', reason: 'legal' } },
    { form: 'give', opens: 'give globex', filled: { person: 'ann' } },
  ])('$form', async ({ opens, filled }, { db, wire }) => {
    await wire.slack.as(wire.id('ann')).command('/deal', '');
    const bea = wire.slack.as(wire.id('bea'));
    await bea.command('/deal', 'new Globex');
    await bea.command('/deal', opens);
    await bea.submit('person' in filled ? { person: wire.id('ann') } : filled);
    const rows = () => db.select().from(deals).where(eq(deals.workspaceId, wire.workspaceId)).orderBy(deals.id);
    const once = await rows();
    await again(wire);
    expect(await rows()).toEqual(once);
  });

  test('log, commitment, time off and reopened', async ({ db, wire }) => {
    const bea = wire.slack.as(wire.id('bea'));
    await bea.command('/log', '');
    await bea.submit({ text: '12 calls' });
    await again(wire);
    expect(await db.select().from(activities).where(eq(activities.workspaceId, wire.workspaceId))).toHaveLength(1);

    for (const text of ['new Globex', 'lost globex price', 'reopen']) await bea.command('/deal', text);
    const [globex] = await offered(wire, '', 'pick_deal:stopped');
    await bea.submit({ deal: globex ?? null });
    const { version } = await stored(db, wire, 'Globex');
    await again(wire);
    expect((await stored(db, wire, 'Globex')).version).toBe(version);

    await bea.command('/coach', 'away');
    await bea.submit({ until: '2026-03-16' });
    await bea.command('/coach', 'back');
    wire.setNow(NOW.add({ minutes: 1 }));
    await again(wire);
    expect((await memberOf(db, wire.workspaceId, wire.id('bea')))?.awayUntil).toBeNull();
  });
});
