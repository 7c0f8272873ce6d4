import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { dealsNamed } from '../../../src/store/deal-search.ts';
import { callerOf } from '../../../src/store/members.ts';
import { deals } from '../../../src/store/schema.ts';
import { saveTeam } from '../../../src/store/teams.ts';
import { NOW, test, type Wire } from '../../slack-fixture.ts';

const say = async ({ slack, id }: Wire, who: string, text: string) => {
  const { status } = await slack.as(id(who)).command('/deal', text);
  expect(status).toBe(200);
  return slack.reply(id(who));
};

async function storedDeal(db: Db, wire: Wire, words: string) {
  const caller = await callerOf(db, wire.workspaceId, wire.id('bea'));
  if (!caller) throw new Error('bea was never met');
  const [deal] = await dealsNamed(db, caller.actor, {
    words,
    quoted: false,
    statuses: ['open', 'parked', 'won', 'lost'],
  });
  return deal;
}

test('a first command makes the member, with name, zone and DM channel from Slack', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Globex $25k from webform');
  const caller = await callerOf(db, wire.workspaceId, wire.id('bea'));
  expect(caller?.member).toMatchObject({ name: 'Bea Ortiz', zone: 'America/New_York', role: 'rep', country: 'US' });
  expect(caller?.member.dmChannel).toMatch(/^D/);
  expect(caller?.workspace).toMatchObject({ currency: 'USD', dayOrder: 'mdy' });
});

test('/deal new and /deal update say exactly what changed, and Postgres remembers', async ({ db, wire }) => {
  expect(await say(wire, 'bea', 'new Acme Corp $25k from webform')).toMatch(
    /Opened: \*?Acme Corp\*? · stage lead · amount \$25,000 · source webform/,
  );
  const reply = await say(wire, 'bea', 'update acme proposal 40k next send MSA by fri');
  expect(reply).toContain('stage lead → proposal · amount $25,000 → $40,000 · next step: send MSA by Fri 13 Mar');
  expect(await storedDeal(db, wire, 'acme')).toMatchObject({
    stage: 'proposal',
    amount: 4_000_000,
    nextStep: 'send MSA',
  });
});

test('words may come in any order', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp');
  await say(wire, 'bea', 'update next send MSA by fri acme 40k proposal they decide by 12 dec');
  const deal = await storedDeal(db, wire, 'acme');
  expect(deal).toMatchObject({ stage: 'proposal', amount: 4_000_000, nextStep: 'send MSA', buyerPromise: 'decide' });
  expect(String(deal?.buyerPromiseOn)).toBe('2026-12-12');
});

test('two deals that fit are asked about, and nothing changes until told', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp');
  await say(wire, 'bea', 'new Acme International Holdings GmbH');
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/deal', 'update acme proposal 40k');
  expect(wire.slack.reply()).toContain('Which deal');
  expect((await storedDeal(db, wire, '"Acme Corp"'))?.stage ?? 'lead').toBe('lead');
  if (!message) throw new Error('no question came');
  await bea.click(message, 'choose_deal:1');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('stage lead → proposal');
  const stages = await Promise.all(['acme corp', 'holdings'].map((words) => storedDeal(db, wire, words)));
  expect(stages.map((deal) => deal?.stage).sort()).toEqual(['lead', 'proposal']);
});

test('Undo under an answer takes it back, and says so in its place', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp');
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/deal', 'update acme proposal');
  if (!message) throw new Error('no answer came');
  await bea.click(message, 'Undo');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Undone on *Acme Corp*: stage');
  expect(await storedDeal(db, wire, 'acme')).toMatchObject({ stage: 'lead' });
});

test.for([
  ['updaet acme', 'Did you mean `/deal update`?'],
  ['help', '/deal park acme until 12 jan legal review'],
  ['', 'Acme Corp'],
  ['update globex proposal', 'I know no deal of yours called "globex"'],
  ['update acme 12,5k', '12'],
  ['update acme -40k', 'amount'],
  ['update acme next call by 1 jan 2020', '2020'],
  ['won acme', 'Won: *Acme Corp*'],
  ['lost acme price too high', 'reason price too high'],
  ['park acme until 12 jan legal review', 'Parked: *Acme Corp* · until Tue 12 Jan'],
  ['show acme', 'In stage'],
] as const)('/deal %s answers %s', async ([text, expected], { wire }) => {
  await say(wire, 'bea', 'new Acme Corp 25k next call Jane by tomorrow');
  expect(await say(wire, 'bea', text)).toContain(expected);
});

test('an ended deal opens again', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp');
  await say(wire, 'bea', 'lost acme price');
  expect(await storedDeal(db, wire, 'acme')).toMatchObject({ status: 'lost', endReason: 'price' });
  expect(await say(wire, 'bea', 'lost acme')).toContain('was lost on Tue 10 Mar');
  expect(await say(wire, 'bea', 'reopen acme')).toContain('Reopened');
  expect(await storedDeal(db, wire, 'acme')).toMatchObject({ status: 'open', endReason: null, endedOn: null });
});

test("another's deal says whose it is; given, it is theirs", async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp');
  expect(await say(wire, 'ann', 'update acme proposal')).toContain(`belongs to <@${wire.id('bea')}>`);
  expect(await say(wire, 'bea', 'give acme @ann')).toContain('Given');
  expect(await say(wire, 'ann', 'update acme proposal')).toContain('stage lead → proposal');
  expect(await storedDeal(db, wire, 'acme')).toBeUndefined();
});

test("a manager changes their team's deals", async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp');
  await say(wire, 'max', '');
  expect(await say(wire, 'max', 'update acme proposal')).toContain('belongs to');
  const team = {
    workspaceId: wire.workspaceId,
    name: 'East',
    channelId: `C${wire.workspaceId.slice(1)}`,
    zone: 'America/New_York',
    country: null,
    workDays: [1, 2, 3, 4, 5],
    privateOnly: false,
    createdAt: NOW,
  };
  await saveTeam(db, team, [
    { userId: wire.id('max'), manages: true },
    { userId: wire.id('bea'), manages: false },
  ]);
  expect(await say(wire, 'max', 'update acme proposal')).toContain('stage lead → proposal');
});

test('guests are refused politely and leave no trace', async ({ db, wire }) => {
  expect(await say(wire, 'gus', 'new Globex')).toContain('Guests cannot use it');
  expect(await callerOf(db, wire.workspaceId, wire.id('gus'))).toBeUndefined();
});

test.for([
  ['a channel mention', '<!channel> & *bold* `code` ~gone~'],
  ['SQL', `'; drop table deals; --`],
  ['right-to-left text', 'شركة النور للتجارة'],
  ['emoji', '🧑‍🚀🤞 Rocket'],
  ['control characters', 'Acme\u0000\u0007\u202e Corp'],
  ['2,900 characters', 'very '.repeat(580).trim()],
] as const)('a deal named with %s is stored and shown harmlessly', async ([, name], { wire }) => {
  const opened = await say(wire, 'bea', `new "${name}" 10k`);
  expect(opened).toContain('Opened');
  expect(opened).not.toContain('<!channel>');
  const listed = await say(wire, 'bea', '');
  expect(listed).toContain('1 deal');
  expect(listed).not.toContain('<!channel>');
  expect(listed).not.toContain('\u0000');
});

test('an update that names no deal asks which, and carries what was said along', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Acme Corp');
  await say(wire, 'bea', 'new Globex');
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/deal', 'update proposal 40k');
  if (!message) throw new Error('no question came');
  await bea.click(message, 'Globex · lead');
  await wire.parts.drained();
  expect(await storedDeal(db, wire, 'globex')).toMatchObject({ stage: 'proposal', amount: 4_000_000 });
  expect(await storedDeal(db, wire, 'acme')).toMatchObject({ stage: 'lead', amount: null });
});

test("a word that is part of the deal's own name is not taken for a stage", async ({ db, wire }) => {
  await say(wire, 'bea', 'new "Proposal Partners"');
  expect(await say(wire, 'bea', 'update proposal partners 10k')).toContain('is part of the name Proposal Partners');
  expect(await storedDeal(db, wire, 'partners')).toMatchObject({ stage: 'lead', amount: null });
  expect(await say(wire, 'bea', 'update "proposal partners" 10k')).toContain('amount $10,000');
});

test('a second deal of the same name is opened, and doubted', async ({ wire }) => {
  expect(await say(wire, 'bea', 'new Globex')).not.toContain('already had');
  expect(await say(wire, 'bea', 'new Globex 10k')).toContain('You already had an open deal of this name');
  expect(await say(wire, 'bea', 'new Globex East')).not.toContain('already had');
});

test('nothing to undo, undone twice and too late are each said', async ({ wire }) => {
  expect(await say(wire, 'bea', 'undo')).toContain('nothing that could be undone');
  await say(wire, 'bea', 'new Globex');
  wire.setNow(NOW.add({ hours: 25 }));
  expect(await say(wire, 'bea', 'undo')).toContain('more than 24 hours old');
});

test.for([
  ['update acme 40k 50k', /two|both|40k/i],
  ['update acme $40k eur', /currenc/i],
  ['update acme 9000000000000', /more than a deal can be/],
  ['update acme proposal qualified', /two|both|proposal/i],
  ['update acme next call by 31 feb', /31 feb/i],
  ['park acme until someday', /cannot read "someday"/],
] as const)('/deal %s changes nothing and says how to say it right', async ([text, expected], { db, wire }) => {
  await say(wire, 'bea', 'new "Acme Corp"');
  expect(await say(wire, 'bea', text)).toMatch(expected);
  expect(await storedDeal(db, wire, 'acme')).toMatchObject({ version: 1 });
});

test("a bare amount is in the deal's own currency, and history keeps what it was then", async ({ db, wire }) => {
  await say(wire, 'bea', 'new Kyoto ¥12000000');
  expect(await say(wire, 'bea', 'update kyoto 13m')).toContain('amount ¥12,000,000 → ¥13,000,000');
  await say(wire, 'bea', 'update kyoto €45,000');
  expect(await say(wire, 'bea', 'show kyoto')).toContain('amount ¥12,000,000 → ¥13,000,000');
  expect(await storedDeal(db, wire, 'kyoto')).toMatchObject({ amount: 4_500_000, currency: 'EUR' });
});

test('a note alone is said, shown and undone', async ({ wire }) => {
  await say(wire, 'bea', 'new Initech');
  expect(await say(wire, 'bea', 'update initech note they moved offices')).toContain('note: they moved offices');
  expect(await say(wire, 'bea', 'show initech')).toContain('note: they moved offices');
  expect(await say(wire, 'bea', 'undo')).toContain('Undone on *Initech*: the note');
});

test('a new step with the date that stood is answered with that date', async ({ wire }) => {
  await say(wire, 'bea', 'new Initech next call Jo by fri');
  expect(await say(wire, 'bea', 'update initech next send recap by fri')).toContain(
    'next step: send recap by Fri 13 Mar',
  );
});

test('parked for longer, a deal keeps its reason', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Initech');
  await say(wire, 'bea', 'park initech until 12 jan legal review');
  await say(wire, 'bea', 'park initech until 20 jan');
  expect(await storedDeal(db, wire, 'initech')).toMatchObject({ status: 'parked', endReason: 'legal review' });
  expect(await say(wire, 'bea', 'lost initech price too high')).toMatch(/Lost: \*Initech\* · reason price too high/);
});

test('a part of a word never ends a deal unasked', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Blue Heron Foods');
  expect(await say(wire, 'bea', 'won foo')).toContain('Which deal do you mean by "foo"?');
  expect(await storedDeal(db, wire, 'heron')).toMatchObject({ status: 'open' });
});

test('a button of a deal that has ended says so', async ({ wire }) => {
  await say(wire, 'bea', 'new Initech next call Jo by fri');
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/deal', '');
  await say(wire, 'bea', 'won initech');
  if (!message) throw new Error('no list came');
  await bea.click(message, 'Update');
  await wire.parts.drained();
  expect(wire.slack.reply()).toContain('Initech was won on Tue 10 Mar');
});

test('what is not to be done with a deal as it stands is said', async ({ wire }) => {
  await say(wire, 'bea', 'new Initech');
  expect(await say(wire, 'bea', 'reopen initech')).toContain('Initech is open already');
});

test('whoever is given a deal hears of it in private, once', async ({ wire }) => {
  await say(wire, 'ann', '');
  await say(wire, 'bea', 'new Initech 10k next call Jo by fri');
  await say(wire, 'bea', 'give initech @ann');
  await wire.parts.courier.run();
  const heard = wire.slack.dm(wire.id('ann')).filter(({ text }) => text.includes('gave you'));
  expect(heard).toHaveLength(1);
  expect(JSON.stringify(heard[0]?.blocks)).toContain('Next step so far: call Jo, Fri 13 Mar. What will you do next');
});

test("a deal's name where a subcommand should be is met halfway", async ({ wire }) => {
  expect(await say(wire, 'bea', 'globex')).toContain('To see a deal: `/deal show globex`');
});

test('a misspelled name offers the deals it is near, and the command goes on with the one that is pressed', async ({
  db,
  wire,
}) => {
  await say(wire, 'bea', 'new Globex');
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/deal', 'update glbex 30k');
  expect(wire.slack.reply()).toContain(
    'I know no deal of yours called "glbex". Did you mean this one? Nothing has changed yet.',
  );
  if (!message) throw new Error('no question came');
  await bea.click(message, 'Globex · lead');
  await wire.parts.drained();
  expect(await storedDeal(db, wire, 'globex')).toMatchObject({ amount: 3_000_000 });
});

test('a misspelled name is no part of why a deal was lost', async ({ db, wire }) => {
  await say(wire, 'bea', 'new Globex');
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/deal', 'lost glbex price too high');
  if (!message) throw new Error('no question came');
  await bea.click(message, 'Globex · lead');
  await wire.parts.drained();
  expect(await storedDeal(db, wire, 'globex')).toMatchObject({ status: 'lost', endReason: 'price too high' });
});

test('near deals that have ended are only named, each name once', async ({ wire }) => {
  for (const name of ['Globex', 'Globex']) {
    await say(wire, 'bea', `new ${name}`);
    await say(wire, 'bea', `won ${name}`);
  }
  expect(await say(wire, 'bea', 'update glbex 30k')).toBe('I know no deal of yours called "glbex". Nearest: "Globex".');
});

test('undone twice, each answer says how the deal stands again', async ({ wire }) => {
  await say(wire, 'bea', 'new Globex');
  await say(wire, 'bea', 'lost globex price');
  await say(wire, 'bea', 'reopen globex');
  await say(wire, 'bea', 'park globex until 12 jan legal');
  expect(await say(wire, 'bea', 'undo')).toBe('Undone on *Globex*: open again');
  expect(await say(wire, 'bea', 'undo')).toBe('Undone on *Globex*: lost again: price');
  expect(await say(wire, 'bea', 'undo')).toBe('Undone on *Globex*: open again');
  await say(wire, 'bea', 'won globex');
  await say(wire, 'bea', 'reopen globex');
  expect(await say(wire, 'bea', 'undo')).toBe('Undone on *Globex*: won again');
  await say(wire, 'bea', 'reopen globex');
  await say(wire, 'bea', 'park globex until 12 jan legal');
  await say(wire, 'bea', 'reopen globex');
  expect(await say(wire, 'bea', 'undo')).toBe('Undone on *Globex*: parked again until Tue 12 Jan 2027: legal');
});

test('a step or promise that takes the place of another says of which', async ({ wire }) => {
  expect(await say(wire, 'bea', 'new Initech next send MSA by mon')).toContain('next step: send MSA by Mon 16 Mar');
  expect(wire.slack.reply(wire.id('bea'))).not.toContain('was');
  expect(await say(wire, 'bea', 'update initech next by thu')).toContain('next step by Thu 12 Mar (was Mon 16 Mar)');
  expect(await say(wire, 'bea', 'update initech next call Jo by fri')).toContain(
    'next step: call Jo by Fri 13 Mar (was: send MSA by Thu 12 Mar)',
  );
  expect(await say(wire, 'bea', 'update initech next send recap by fri')).toContain(
    'next step: send recap by Fri 13 Mar (was: call Jo)',
  );
  expect(await say(wire, 'bea', 'update initech they decide by fri')).toMatch(/their promise: decide by Fri 13 Mar$/m);
  expect(await say(wire, 'bea', 'update initech they sign by mon')).toContain(
    'their promise: sign by Mon 16 Mar (was: decide by Fri 13 Mar)',
  );
  await say(wire, 'bea', `update initech next ${'x'.repeat(100)}`);
  expect(await say(wire, 'bea', 'update initech next call Jo')).toMatch(/next step: call Jo.* \(was: x{59}….*\)$/m);
});

test('a handover that was undone is said to whoever presses its button', async ({ wire }) => {
  await say(wire, 'ann', '');
  await say(wire, 'bea', 'new Initech 10k next call Jo by fri');
  await say(wire, 'bea', 'give initech @ann');
  await wire.parts.courier.run();
  const [news] = wire.slack.dm(wire.id('ann')).filter(({ text }) => text.includes('gave you'));
  if (!news) throw new Error('ann heard nothing');
  await say(wire, 'bea', 'undo');
  const ann = wire.slack.as(wire.id('ann'));
  await ann.click(news, 'Update');
  await wire.parts.drained();
  const back = `Initech is back with <@${wire.id('bea')}>: the handover was undone.`;
  expect(wire.slack.reply(wire.id('ann'))).toBe(back);
  expect(await say(wire, 'ann', 'update initech 20k')).toBe(back);
  expect(await say(wire, 'max', 'update initech 20k')).toContain('Initech belongs to');
});

test('deals of one name and stage are told apart in the question', async ({ wire }) => {
  await say(wire, 'bea', 'new Initech 10k');
  await say(wire, 'bea', 'new Initech');
  const bea = wire.slack.as(wire.id('bea'));
  const { message } = await bea.command('/deal', 'show initech');
  const shown = JSON.stringify(message?.blocks);
  expect(shown).toContain('Initech · lead · $10,000');
  expect(shown).toContain('Initech · lead · no amount');
});

test("a manager asked about two reps' deals of one name sees whose each is", async ({ wire }) => {
  await wire.slack.as(wire.id('ada')).command('/coach', 'team East #team-east @bea @ann manager @max');
  await say(wire, 'bea', 'new Initech');
  await say(wire, 'ann', 'new Initech');
  const { message } = await wire.slack.as(wire.id('max')).command('/deal', 'show initech');
  const shown = JSON.stringify(message?.blocks);
  expect(shown).toMatch(/Initech · lead · bea/i);
  expect(shown).toMatch(/Initech · lead · ann/i);
});

test.for([
  {
    how: 'won',
    filled: { amount: '30k' },
    says: 'Won: *Müller &amp; Söhne* · amount $25,000 → $30,000',
    status: 'won',
  },
  {
    how: 'lost',
    filled: { reason: 'they said no' },
    says: 'Lost: *Müller &amp; Söhne* · reason they said no',
    status: 'lost',
  },
  {
    how: 'park',
    filled: { until: '2026-04-01', reason: 'legal review' },
    says: 'Parked: *Müller &amp; Söhne* · until Wed 1 Apr · reason legal review',
    status: 'parked',
  },
])('/deal $how alone asks which deal, then for the rest', async ({ how, filled, says, status }, { db, wire }) => {
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Müller & Söhne $25k');
  const { modal: picker } = await bea.command('/deal', how);
  expect(JSON.stringify(picker?.blocks)).toContain('Which deal?');
  const { modal: form } = await bea.submit({ deal: 'Müller & Söhne · lead' });
  expect(JSON.stringify(form?.blocks)).toContain('Müller &amp; Söhne');
  const { modal: done } = await bea.submit(filled);
  expect(JSON.stringify(done?.blocks)).toContain(says);
  const [deal] = await db.select().from(deals).where(eq(deals.workspaceId, wire.workspaceId));
  expect(deal?.status).toBe(status);
});
