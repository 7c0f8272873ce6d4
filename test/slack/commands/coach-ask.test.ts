import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { answerMessage, questionMessage } from '../../../src/slack/views/deal-question.ts';
import { answerQuestion, askOwner } from '../../../src/store/deal-asking.ts';
import { callerOf, changeMember } from '../../../src/store/members.ts';
import { dealQuestions, deals, schedules } from '../../../src/store/schema.ts';
import { test as base, NOW, type Wire } from '../../slack-fixture.ts';
import { east, press, say } from '../playbook.ts';

// It is Tuesday 10 March 2026, 09:00 in New York.

const OFFERED = 'What would have to happen to get a yes or a no this week?';

const test = base.extend('asking', async ({ wire, db }) => {
  await db.delete(schedules);
  await east(wire);
  await say(wire, 'bea', 'new Globex $25k', '/deal');
  await say(wire, 'max', 'help');
  wire.setNow(NOW.add({ hours: 24 * 7 }));
  return {
    /** Max asks about the deal that the list offers. */
    ask: async (text: string = OFFERED) => {
      await press(wire, 'max', 'team', 'Ask');
      return wire.slack.as(wire.id('max')).submit({ text });
    },
    send: async () => {
      await wire.parts.drained();
      for (let seconds = 0; seconds < 5; seconds++) {
        await wire.parts.courier.run();
        wire.setNow(wire.now().add({ seconds: 1 }));
      }
    },
    questions: () => db.select().from(dealQuestions).where(eq(dealQuestions.workspaceId, wire.workspaceId)),
  };
});

const lastIn = (wire: Wire, who: string) => wire.slack.dm(wire.id(who)).findLast(({ viewer }) => !viewer);
const shown = (message: unknown) => JSON.stringify(message);

test('a question goes to the owner in my name, the answer comes to me and stands in the list', async ({
  wire,
  asking,
}) => {
  const { modal } = await asking.ask();
  expect(shown(modal?.blocks)).toContain(`Asked <@${wire.id('bea')}> about *Globex*: “${OFFERED}”`);
  expect(shown(modal?.blocks)).toContain('It is on its way.');
  await asking.send();
  const question = lastIn(wire, 'bea');
  expect(question?.text).toBe(`<@${wire.id('max')}> asks about *Globex*:\n> ${OFFERED}`);
  expect(shown((await say(wire, 'max', 'team')).message?.blocks)).toContain('no answer yet');
  const bea = wire.slack.as(wire.id('bea'));
  if (!question) throw new Error('nothing was asked');
  await bea.click(question, 'Answer');
  await wire.parts.drained();
  const { errors } = await bea.submit({ text: ' ' });
  expect(errors?.text).toBe('Write a few words.');
  const { modal: result } = await bea.submit({ text: 'I call <!channel> Jane & ask for *Thursday*' });
  expect(shown(result?.blocks)).toContain(`Sent to <@${wire.id('max')}> about *Globex*`);
  await asking.send();
  const answer = lastIn(wire, 'max');
  expect(shown(answer?.blocks)).toContain(`> ${OFFERED}`);
  expect(shown(answer?.blocks)).toContain('> I call &lt;!channel&gt; Jane &amp; ask for ∗Thursday∗');
  expect(shown(lastIn(wire, 'bea')?.blocks)).toContain('You answered:');
  expect(shown(lastIn(wire, 'bea')?.blocks)).not.toContain('answer_question');
  const list = shown((await say(wire, 'max', 'team')).message?.blocks);
  expect(list).toContain('→ “I call &lt;!channel&gt; Jane &amp; ask for ∗Thursday∗”');
});

test('asked twice there are two questions, and the deal may be picked', async ({ wire, asking }) => {
  await say(wire, 'bea', 'new Müller & Söhne', '/deal');
  await asking.ask();
  const max = wire.slack.as(wire.id('max'));
  await max.close();
  await press(wire, 'max', 'team', 'Ask about a deal');
  const picker = wire.slack.modal(wire.id('max'));
  if (!picker) throw new Error('no form was opened');
  const { options } = await max.suggest(picker, 'pick_deal', 'mull');
  expect(shown(options)).toContain('Müller');
  await max.submit({ deal: 'Müller & Söhne · lead', text: 'And when?' });
  expect((await asking.questions()).map(({ text }) => text)).toEqual([OFFERED, 'And when?']);
});

test('answered twice, the first answer stands and who answers again is told so', async ({ db, wire, asking }) => {
  await asking.ask();
  await asking.send();
  const question = lastIn(wire, 'bea');
  if (!question) throw new Error('nothing was asked');
  const bea = wire.slack.as(wire.id('bea'));
  await bea.click(question, 'Answer');
  await wire.parts.drained();
  // Another window of hers was quicker.
  const actor = (await callerOf(db, wire.workspaceId, wire.id('bea')))?.actor;
  const [asked] = await asking.questions();
  if (!actor || !asked) throw new Error('nothing was asked of her');
  const quicker = { heard: 'test:quicker', now: wire.now() };
  await answerQuestion(db, actor, { id: asked.id, text: 'On Friday' }, answerMessage, quicker);
  const { modal } = await bea.submit({ text: 'No, on Monday' });
  expect(shown(modal?.blocks)).toContain('You answered that before, and that stands: “On Friday”');
  await bea.close();
  await bea.click(question, 'Answer');
  await wire.parts.drained();
  expect(wire.slack.modal(wire.id('bea'))).toBeUndefined();
  expect(await asking.questions()).toMatchObject([{ answer: 'On Friday' }]);
  await expect(
    answerQuestion(db, { ...actor, userId: wire.id('max') }, { id: asked.id, text: 'Mine' }, answerMessage, {
      ...quicker,
      heard: 'test:other',
    }),
  ).rejects.toThrow('That question is for');
});

test('the same press twice is one question', async ({ wire, asking }) => {
  await asking.ask();
  const sent = wire.slack.requests.findLast(({ body }) => body.includes('view_submission'));
  if (!sent) throw new Error('no form was sent in');
  await wire.slack.resend(sent);
  await wire.parts.drained();
  expect(await asking.questions()).toHaveLength(1);
});

test.for([
  {
    is: 'in quiet hours',
    over: { quietFrom: '08:00', quietUntil: '11:00' },
    says: 'These are their quiet hours, so it reaches them today at 11:00',
  },
  {
    is: 'while away',
    over: { awayFrom: '2026-03-16', awayUntil: '2026-03-20' },
    says: 'They are off now, so it reaches them Fri 20 Mar at 08:30',
  },
  {
    is: 'while hushed',
    over: { hushedUntil: '2026-03-19' },
    says: 'Nudges to them are stopped, so it reaches them Thu 19 Mar at 08:30',
  },
])('$is a question waits, and its asker is told', async ({ over, says }, { db, wire, asking }) => {
  const { quietFrom, quietUntil, awayFrom, awayUntil, hushedUntil } = { ...over } as Record<string, string | undefined>;
  const change = {
    ...(quietFrom && quietUntil
      ? { quietFrom: Temporal.PlainTime.from(quietFrom), quietUntil: Temporal.PlainTime.from(quietUntil) }
      : {}),
    ...(awayFrom && awayUntil
      ? { awayFrom: Temporal.PlainDate.from(awayFrom), awayUntil: Temporal.PlainDate.from(awayUntil) }
      : {}),
    ...(hushedUntil ? { hushedUntil: Temporal.PlainDate.from(hushedUntil), hushedBy: wire.id('max') } : {}),
  };
  const bea = { workspaceId: wire.workspaceId, userId: wire.id('bea') };
  await changeMember(db, bea, () => change, { heard: `test:${says}`, now: wire.now() });
  const { modal } = await asking.ask();
  expect(shown(modal?.blocks)).toContain(says);
  await asking.send();
  expect(wire.slack.dm(wire.id('bea')).filter(({ text }) => text.includes('asks about'))).toEqual([]);
});

test('nobody is asked who is away without an end, and nothing is kept', async ({ db, wire, asking }) => {
  const bea = { workspaceId: wire.workspaceId, userId: wire.id('bea') };
  const awayFrom = Temporal.PlainDate.from('2026-03-16');
  await changeMember(db, bea, () => ({ awayFrom }), { heard: 'test:away', now: wire.now() });
  const { modal } = await asking.ask();
  expect(shown(modal?.blocks)).toContain('is away, and has not said until when. Nothing was sent');
  expect(await asking.questions()).toEqual([]);
});

test("nobody asks about a colleague's deal, their own, or one that has ended", async ({ db, wire, asking }) => {
  const now = wire.now();
  const [deal] = await db.select().from(deals).where(eq(deals.workspaceId, wire.workspaceId));
  if (!deal) throw new Error('there is no deal');
  const by = async (who: string) => (await callerOf(db, wire.workspaceId, wire.id(who)))?.actor;
  const asks = async (who: string) => {
    await say(wire, who, 'help');
    const actor = await by(who);
    if (!actor) throw new Error(`${who} is not there`);
    return askOwner(db, actor, { dealId: deal.id, text: 'When?' }, questionMessage, { heard: `test:${who}`, now });
  };
  await expect(asks('ann')).rejects.toThrow('Their manager or an admin can ask about it');
  await expect(asks('bea')).rejects.toThrow('is your own deal');
  await say(wire, 'bea', 'won globex', '/deal');
  await expect(asks('max')).rejects.toThrow('Globex has ended (won)');
  expect(await asking.questions()).toEqual([]);
});

test.for([
  { is: 'a hush', over: { hushedUntil: '2026-03-19' }, waits: 'Nudges to them are stopped' },
  { is: 'an absence', over: { awayFrom: '2026-03-16', awayUntil: '2026-03-20' }, waits: 'They are off now' },
])(
  'a question that waits for the end of $is goes out when it ends early',
  async ({ over, waits }, { db, wire, asking }) => {
    const change = Object.fromEntries(Object.entries(over).map(([field, on]) => [field, Temporal.PlainDate.from(on)]));
    const bea = { workspaceId: wire.workspaceId, userId: wire.id('bea') };
    await changeMember(db, bea, () => change, { heard: `test:${waits}`, now: wire.now() });
    const { modal } = await asking.ask();
    expect(shown(modal?.blocks)).toContain(waits);
    await asking.send();
    expect(shown(lastIn(wire, 'bea') ?? null)).not.toContain(OFFERED);
    await say(wire, 'bea', 'back');
    await asking.send();
    expect(lastIn(wire, 'bea')?.text).toBe(`<@${wire.id('max')}> asks about *Globex*:\n> ${OFFERED}`);
  },
);

test('a question that waits for the end of quiet hours is not lost when its reader goes away', async ({
  db,
  wire,
  asking,
}) => {
  const bea = { workspaceId: wire.workspaceId, userId: wire.id('bea') };
  const quiet = { quietFrom: Temporal.PlainTime.from('08:00'), quietUntil: Temporal.PlainTime.from('11:00') };
  await changeMember(db, bea, () => quiet, { heard: 'test:quiet', now: wire.now() });
  await asking.ask();
  await say(wire, 'bea', 'away until thursday');
  wire.setNow(wire.now().add({ hours: 4 }));
  await asking.send();
  expect(shown(lastIn(wire, 'bea') ?? null)).not.toContain(OFFERED);
  await say(wire, 'bea', 'back');
  await asking.send();
  expect(lastIn(wire, 'bea')?.text).toContain(OFFERED);
});
