import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../../src/store/db.ts';
import { members, schedules } from '../../../src/store/schema.ts';
import { test, type Wire } from '../../slack-fixture.ts';

const AT = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('America/New_York').toInstant();

async function work(wire: Wire, local: string) {
  wire.setNow(AT(local));
  await wire.parts.tick();
  await wire.parts.courier.run();
}

/** Bea, met in February with a proposal that nobody touched since, and a step for Monday 9 March. */
async function inFebruary(db: Db, wire: Wire) {
  await db.delete(schedules);
  wire.setNow(AT('2026-02-02T10:00'));
  const bea = wire.slack.as(wire.id('bea'));
  await bea.command('/deal', 'new Acme Corp proposal $40k');
  await bea.command('/deal', 'new Globex next call Jane by 9 mar');
  // Only what these tests play falls due.
  await db
    .update(schedules)
    .set({ nextAt: AT('2026-03-09T08:30') })
    .where(eq(schedules.job, 'morning-digest'));
  await db
    .update(schedules)
    .set({ nextAt: AT('2026-03-11T14:00') })
    .where(eq(schedules.job, 'prospecting-check'));
  await db.delete(schedules).where(eq(schedules.job, 'roster'));
  return bea;
}

async function ask(bea: Awaited<ReturnType<typeof inFebruary>>, wire: Wire, text = 'why') {
  await bea.command('/coach', text);
  return wire.slack.reply(wire.id('bea')).replaceAll('*', '');
}

test('/coach why tells the rule, the evidence and how to turn it down', async ({ db, wire }) => {
  const bea = await inFebruary(db, wire);
  await work(wire, '2026-03-09T08:30');
  const why = await ask(bea, wire);
  expect(why).toContain('Digest, today at 08:30');
  expect(why).toContain('Globex · "call Jane" is due today');
  expect(why).toContain('A next step is shown on its date, and the working day after.');
  expect(why).toMatch(/Acme Corp.* · no touch for 2\d working days, quiet at proposal from 5 on/);
  expect(why).toContain('At proposal, 5 working days without a touch, and no next step ahead, count as quiet.');
  expect(why).toContain('Your next digest: tomorrow at 08:30 (America/New_York).');
  expect(why).toContain('`/coach settings`');
  expect(why).not.toContain('No digest today');
});

test('it tells what was left out and why, and why today is silent', async ({ db, wire }) => {
  const bea = await inFebruary(db, wire);
  await work(wire, '2026-03-09T08:30');
  await bea.command('/deal', 'update globex next send the offer by 30 mar');
  await bea.command('/log', 'call globex');
  await work(wire, '2026-03-10T08:30');
  const why = await ask(bea, wire);
  expect(why).toContain('No digest today: nothing was due, and nothing had stalled that you had not heard lately.');
  expect(why).toContain('Left out (digest, today at 08:30)');
  expect(why).toMatch(/Acme Corp.* \(you heard of it lately\)/);
  expect(why).toContain('Digest, yesterday at 08:30');
});

test.for([
  { is: 'lapsed', at: '2026-03-09T12:00', says: 'I was not running at 08:30' },
  { is: 'day off', at: '2026-03-14T12:00', says: 'today is no working day of yours' },
  { is: 'before its hour', at: '2026-03-09T08:00', says: 'it is due today at 08:30' },
])('no digest: $is', async ({ at, says }, { db, wire }) => {
  const bea = await inFebruary(db, wire);
  await work(wire, at);
  expect(await ask(bea, wire)).toContain(says);
});

test('no digest: away, and status', async ({ db, wire }) => {
  const bea = await inFebruary(db, wire);
  wire.setNow(AT('2026-03-08T12:00'));
  await bea.command('/coach', 'away monday');
  await work(wire, '2026-03-09T09:00');
  expect(await ask(bea, wire)).toContain('No digest today: you are away until tomorrow.');
  await bea.changeProfile({ statusEmoji: ':palm_tree:' });
  await work(wire, '2026-03-10T08:30');
  expect(await ask(bea, wire)).toContain('A status that says you are off is asked about once, instead of a nudge.');
  await work(wire, '2026-03-11T08:30');
  const why = await ask(bea, wire);
  expect(why).toContain('your Slack status says you are off, and I wait for your answer');
  expect(why).toMatch(/Acme Corp.* \(the Slack status says off\)/);
});

test('a digest that ended unsent was not said, and why', async ({ db, wire }) => {
  const bea = await inFebruary(db, wire);
  wire.setNow(AT('2026-03-09T08:30'));
  await wire.parts.tick();
  wire.setNow(AT('2026-03-09T12:30'));
  await wire.parts.courier.run();
  expect(await ask(bea, wire)).toContain('No digest today: Slack could not be reached in time.');
  expect(await ask(bea, wire, 'why acme')).toContain('not said: Slack could not be reached in time');
});

test('quiet hours and intensity are named', async ({ db, wire }) => {
  const bea = await inFebruary(db, wire);
  await bea.command('/coach', 'settings gentle');
  await work(wire, '2026-03-11T14:00');
  expect(await ask(bea, wire)).toContain('the intensity is gentle');
  await db
    .update(members)
    .set({ quietFrom: Temporal.PlainTime.from('08:00'), quietUntil: Temporal.PlainTime.from('12:00') })
    .where(eq(members.workspaceId, wire.workspaceId));
  await work(wire, '2026-03-12T08:30');
  const why = await ask(bea, wire);
  expect(why).toContain('No digest today: your quiet hours left no time for it.');
  expect(why).toMatch(/Acme Corp.* \(it fell into quiet hours\)/);
});

test('/coach why acme tells of one deal, in the channel too', async ({ db, wire }) => {
  const bea = await inFebruary(db, wire);
  const ada = wire.slack.as(wire.id('ada'));
  await ada.command('/coach', 'team East #team-east @bea manager @max');
  await db.delete(schedules).where(eq(schedules.job, 'thread-open'));
  await db
    .update(schedules)
    .set({ nextAt: AT('2026-03-09T15:00') })
    .where(eq(schedules.job, 'channel-nudges'));
  for (const moment of ['2026-03-09T08:30', '2026-03-09T15:00', '2026-03-10T08:30', '2026-03-10T15:00']) {
    await work(wire, moment);
  }
  const acme = await ask(bea, wire, 'why acme');
  expect(acme).toContain('Now the coach sees:');
  expect(acme).toContain("team's channel, today at 15:00, said · no touch for");
  expect(acme).toContain('digest, today at 08:30, not said: you heard of it lately');
  expect(acme).toContain(
    "team's channel, yesterday at 15:00, not said: its owner heard it in private less than a full working day before",
  );
  expect(acme).toContain('digest, yesterday at 08:30, said · no touch for');
  expect(acme).not.toContain('Globex');
  const why = await ask(bea, wire);
  expect(why).toContain("Team's channel, today at 15:00");
  expect(why).toContain('The channel hears of a deal a full working day after its owner heard it in private');
  // Her manager may ask too; others hear whose it is.
  await ada.command('/coach', 'why acme');
  expect(wire.slack.reply(wire.id('ada'))).toContain('digest, yesterday at 08:30, said');
  await wire.slack.as(wire.id('ann')).command('/coach', 'why acme');
  expect(wire.slack.reply(wire.id('ann'))).toContain(`belongs to <@${wire.id('bea')}>`);
});

test('two deals that fit are asked about, and the answer is the one meant', async ({ db, wire }) => {
  const bea = await inFebruary(db, wire);
  await bea.command('/deal', 'new Acme Labs');
  const { message } = await bea.command('/coach', 'why acme');
  if (!message) throw new Error('nothing was asked');
  await bea.click(message, 'choose_deal:0');
  await wire.parts.drained();
  expect(wire.slack.reply(wire.id('bea'))).toContain('Nothing was said yet in messages to you and in the team');
});

test('a newcomer hears that nothing was said, and when it begins', async ({ wire }) => {
  await wire.slack.command('/coach', 'why', wire.id('bea'));
  expect(wire.slack.reply()).toContain('I have said nothing to you, or about you, in the last two weeks.');
  expect(wire.slack.reply()).toContain('Your next digest: tomorrow at 08:30');
});

test.for(['did you not remind me', 'nonsense', 'away', 'not', 'last', '"did you', '@dan'])(
  '/coach why %s names no deal: it is answered as /coach why, and opens nothing',
  async (text, { db, wire }) => {
    const bea = await inFebruary(db, wire);
    await bea.command('/deal', 'new Another Blast Gateway Aways');
    await work(wire, '2026-03-09T08:30');
    const why = await ask(bea, wire, `why ${text}`);
    expect(why).toContain('To ask about one deal, write its name: `/coach why acme`.');
    expect(why).toContain('Digest, today at 08:30');
    expect(why).not.toContain('/deal new');
  },
);

test('a manager who asks why about a person is told how to ask', async ({ wire }) => {
  await wire.slack.command('/coach', `why <@${wire.id('bea')}|bea>`, wire.id('max'));
  expect(wire.slack.reply()).toContain('To ask about one deal, write its name');
});

test('away, /coach why says until when', async ({ db, wire }) => {
  const bea = await inFebruary(db, wire);
  await bea.command('/coach', 'away for 400 days');
  const { message } = await bea.command('/coach', 'away for 400 days');
  if (!message) throw new Error('nothing was asked');
  await bea.click(message, 'Yes, away for 57 weeks');
  await wire.parts.drained();
  const why = await ask(bea, wire);
  expect(why).toContain('No digest today: you are away until Tue 9 Mar 2027.');
  expect(why).toContain('Your next digest: Tue 9 Mar 2027 at 08:30');
});
