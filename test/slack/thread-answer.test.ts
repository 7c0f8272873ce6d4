import { eq } from 'drizzle-orm';
import { expect, it, test as plainTest } from 'vitest';
import { requireWithinLimits } from '../../src/slack/limits.ts';
import { plain } from '../../src/slack/plain.ts';
import { threadAnswerCard } from '../../src/slack/views/thread-answer.ts';
import { commitments } from '../../src/store/schema.ts';
import { MONDAY as A_MONDAY, aCommitment, date } from '../domain/builders.ts';
import { type Shown, test } from './thread-scene.ts';
import { HARMFUL, HOSTILE } from './views/hostile.ts';

const MONDAY = '2026-03-09T09:30';
const words = (message: Shown | undefined) =>
  message ? plain({ text: message.text, blocks: message.blocks }, { nameOf: () => 'x' }) : '';

test('what somebody will do, in their own words, is shown to them alone and saved once they say so', async ({
  db,
  wire,
  east,
}) => {
  await east.until(MONDAY);
  await east.replies('bea', "I'll call 20 prospects by thursday");
  const [card, ...more] = east.whispers('bea');
  expect(more).toEqual([]);
  expect(words(card)).toBe(
    'I read that as: call 20 prospects by Thu 12 Mar. Commit to it?\n[Save]  [Edit]  [Not this]',
  );
  const saved = () => db.select().from(commitments).where(eq(commitments.workspaceId, wire.workspaceId));
  expect(await saved()).toEqual([]);
  if (card) await east.presses('bea', card, 'Save');
  expect(await saved()).toMatchObject([{ text: 'call 20 prospects', userId: wire.id('bea') }]);
  expect(words(east.whispers('bea').at(-1))).toContain('Committed: call 20 prospects by Thu 12 Mar');
  expect(words(east.part('bea'))).toContain('○ call 20 prospects');
});

test('what became of one is read too: kept, moved, and which one where that is not certain', async ({ east }) => {
  await east.until(MONDAY);
  await east.says('bea', '/commit', 'send the MSA by thu');
  await east.says('bea', '/commit', 'demo for Globex by fri');
  await east.replies('bea', 'sent it… done with the MSA');
  expect(east.whispers('bea')).toEqual([]);
  await east.replies('bea', 'done with the MSA');
  const card = east.whispers('bea').at(-1);
  expect(words(card)).toBe('I read that as: ✓ send the MSA is kept. Save it?\n[Save]  [Edit]  [Not this]');
  if (card) await east.presses('bea', card, 'Save');
  expect(words(east.part('bea'))).toContain('✓ send the MSA');
  await east.says('bea', '/commit', 'call Dana by fri');
  await east.replies('bea', 'done!');
  const which = east.whispers('bea').at(-1);
  expect(words(which)).toContain('Which one is kept?\n[demo for Globex]  [call Dana]  [Not this]');
  if (which) await east.presses('bea', which, 'call Dana');
  expect(words(east.part('bea'))).toContain('✓ call Dana');
  await east.replies('bea', 'moving the demo to tuesday');
  const move = east.whispers('bea').at(-1);
  expect(words(move)).toContain('demo for Globex moved to');
  if (move) await east.presses('bea', move, 'Not this');
  expect(east.whispers('bea').at(-1)?.text).toBe('All right, I saved nothing.');
  expect(words(east.part('bea'))).toContain('○ demo for Globex, by Fri 13 Mar');
});

test('an outcome is asked back, Edit opens the form, and the same message heard twice has one card', async ({
  wire,
  east,
}) => {
  await east.until(MONDAY);
  const bea = wire.slack.as(wire.id('bea'));
  const heard = await bea.say('I will close Globex by friday', {
    channel: east.channel,
    thread: east.parent()?.ts ?? '',
  });
  await east.send();
  expect(words(east.whispers('bea').at(-1))).toContain('What will you do for that');
  const [envelope] = heard.envelopes;
  if (envelope) await wire.slack.redeliver(envelope, 'new id');
  await east.send();
  expect(east.whispers('bea')).toHaveLength(1);
  await east.replies('bea', 'send the MSA by friday');
  const card = east.whispers('bea').at(-1);
  if (card) await east.presses('bea', card, 'Edit');
  expect(JSON.stringify(wire.slack.modal(wire.id('bea')))).toContain('send the MSA');
});

test('talk, colleagues of other teams, other threads and a closed one are left alone', async ({ wire, east }) => {
  await east.until(MONDAY);
  await east.replies('bea', 'great week everyone, thanks');
  const ts = east.part('ann')?.ts ?? '';
  await wire.slack.as(wire.id('bea')).say('call 20 prospects', { channel: east.channel, thread: ts });
  await wire.slack.as(wire.id('bea')).say('call 20 prospects by friday', { channel: east.channel });
  await east.change((channel) => void channel.members.push(wire.id('ada')));
  await east.replies('ada', 'call 20 prospects by friday');
  await east.until('2026-03-13T15:30');
  await east.replies('bea', 'call 20 prospects by friday');
  expect([...east.whispers('bea'), ...east.whispers('ada')]).toEqual([]);
});

it.each(HOSTILE)('a card is harmless and within limits with $is', ({ name }) => {
  const many = Array.from({ length: 60 }, (_, id) => aCommitment({ id, text: name.slice(0, 300) }));
  const cards = [
    threadAnswerCard({ is: 'commitment', text: name.slice(0, 300), dueOn: date('2026-03-12') }, A_MONDAY),
    threadAnswerCard({ is: 'kept', of: many.slice(0, 1) }, A_MONDAY),
    threadAnswerCard({ is: 'moved', to: date('2026-03-17'), of: many }, A_MONDAY),
  ].map((card) => requireWithinLimits('message', card));
  expect(JSON.stringify(cards.map(({ text, blocks }) => [text, blocks?.[0]]))).not.toMatch(HARMFUL);
});

plainTest('nobody is offered more than four to choose from', () => {
  const many = Array.from({ length: 60 }, (_, id) => aCommitment({ id, text: `call ${id}` }));
  const card = plain(threadAnswerCard({ is: 'dropped', of: many }, A_MONDAY));
  expect(card).toBe('Which one do you drop?\n[call 0]  [call 1]  [call 2]  [call 3]  [Not this]');
});
