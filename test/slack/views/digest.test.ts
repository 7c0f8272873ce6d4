import { describe, expect, it } from 'vitest';
import type { Digest, DigestItem, PromptKind } from '../../../src/domain/digest.ts';
import type { DealView } from '../../../src/domain/snapshot.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import { digestMessage } from '../../../src/slack/views/digest.ts';
import { aCommitment, aDeal, aFocus, date, TODAY } from '../../domain/builders.ts';
import { DAYS } from './days.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const quiet = (deal: Partial<DealView>): DigestItem => ({
  rule: 'stalled',
  reason: 'quiet',
  deal: { ...aDeal(), ...deal },
  days: 9,
  limit: 5,
  since: date('2026-02-26'),
});
const due = (deal: Partial<DealView>): DigestItem => ({
  rule: 'due-today',
  reason: 'due',
  deal: { ...aDeal(), ...deal },
  on: TODAY,
});

const aDigest = (over: Partial<Digest> = {}): Digest => ({
  kind: 'items',
  items: [
    due({ id: 1, name: 'Acme Corp', nextStepOn: TODAY }),
    quiet({ id: 2, name: 'Globex', nextStep: 'Call Dana', nextStepOn: null }),
    quiet({ id: 3, name: 'Initech', nextStep: null, nextStepOn: null }),
  ],
  more: 0,
  waiting: 0,
  week: [
    { section: 'find', done: 3, goal: 10 },
    { section: 'reach', done: 12, goal: null },
  ],
  prompt: { is: 'item', kind: 'start-the-step' },
  ...over,
});

const shown = (digest: Digest) => requireWithinLimits('message', digestMessage(digest, DAYS));

describe('the morning digest', () => {
  it('says in a notification what waits', () => {
    expect(shown(aDigest()).text).toBe('3 things for today: Acme Corp, Globex, Initech');
  });

  it('reads on a phone as one line an item, the week, one prompt', () => {
    expect(plain(shown(aDigest()))).toMatchInlineSnapshot(`
      "3 things for today
      Acme Corp · "Send the MSA" is due today
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Globex · no touch for 9 working days, quiet at proposal from 5 on · next: Call Dana, no date yet
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Initech · no touch for 9 working days, quiet at proposal from 5 on · no next step yet
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      This week so far: find 3 of 10 · reach 12
      Give Acme Corp its hour: "If it is … o'clock, then I will start: Send the MSA.""
    `);
  });

  it('says on a Monday what the week is to bring, until something is done', () => {
    const monday = TODAY.subtract({ days: TODAY.dayOfWeek - 1 });
    const lines = (week: Digest['week'], today = monday) =>
      plain(digestMessage(aDigest({ week }), { ...DAYS, today })).split('\n');
    const nothing = aDigest().week.map((number) => ({ ...number, done: 0 }));
    expect(lines(nothing)).toContain("This week's goals: find 10");
    expect(lines(nothing, monday.add({ days: 1 }))).toContain('This week so far: find 0 of 10 · reach 0');
    expect(lines(aDigest().week)).toContain('This week so far: find 3 of 10 · reach 12');
    expect(lines(nothing.map((number) => ({ ...number, goal: null }))).join()).not.toContain('This week');
  });

  it.each([
    { by: 'UMAYA', says: '@UMAYA stopped nudges to you until Mon 16 Mar; `/coach back` starts them again.' },
    { by: null, says: 'A manager stopped nudges to you until Mon 16 Mar; `/coach back` starts them again.' },
  ])('says in one grey line that nudges were stopped by $by', ({ by, says }) => {
    const hush = { hushedUntil: Temporal.PlainDate.from('2026-03-16'), hushedBy: by };
    const message = requireWithinLimits('message', digestMessage(aDigest({ prompt: null }), DAYS, { hush }));
    expect(plain({ text: '', blocks: message.blocks?.slice(-1) ?? [] })).toBe(says);
    expect(message.blocks?.at(-1)?.type).toBe('context');
    const none = digestMessage(aDigest({ items: [], prompt: null }), DAYS, { hush });
    expect(plain(none)).toContain(says);
    expect(plain(digestMessage(aDigest(), DAYS, { hush: { ...hush, hushedUntil: TODAY } }))).not.toContain('stopped');
  });

  it('says how many more there are', () => {
    const items = ['A', 'B', 'C', 'D', 'E'].map((name, id) => quiet({ id, name }));
    const message = shown(aDigest({ items, more: 2, prompt: { is: 'item', kind: 'when-silent' } }));
    expect(message.text).toBe('5 of 7 things for today: A, B, C, D, E and 2 more');
    expect(plain(message).split('\n')[0]).toBe('5 of 7 things for today');
    expect(plain(message)).toContain('…and 2 more. `/deal` shows them all.');
    const promised = ['A', 'B', 'C'].map((text, id): DigestItem => {
      const commitment = aCommitment({ id, text, dueOn: TODAY });
      return { rule: 'commitments-due', reason: 'today', commitment, logged: null };
    });
    const own = plain(shown(aDigest({ items: promised, more: 4, prompt: null })));
    expect(own.split('\n')[0]).toBe('3 of 7 things for today');
    expect(own).toContain('…and 4 more. `/commit` and `/deal` show them all.');
  });

  it.each([
    { more: 0, waiting: 1, says: '1 deal from before still waits. `/deal` shows it.' },
    { more: 0, waiting: 4, says: '4 deals from before still wait. `/deal` shows them all.' },
    { more: 2, waiting: 4, says: '…and 2 more; 4 deals from before still wait. `/deal` shows them all.' },
  ])('says in small print what was said before and still waits: $says', ({ says, ...over }) => {
    const message = shown(aDigest(over));
    expect(plain(message).split('\n')).toContain(says);
    expect(message.blocks).toContainEqual(
      expect.objectContaining({ type: 'context', elements: [expect.objectContaining({ text: says })] }),
    );
  });

  it('ties the buttons of each item to its deal', () => {
    const ids = shown(aDigest()).blocks?.flatMap(({ block_id }) => block_id ?? []);
    const items = ['item:due-today:1', 'item:stalled:2', 'item:stalled:3'];
    expect(ids).toEqual(items.flatMap((item) => [item, `${item}/do`]));
  });

  it('asks its prompt on a quiet Monday instead of another question', () => {
    const focus = {
      is: 'focus',
      focus: aFocus(),
      figure: { value: 8, of: 'last-week' },
      week: 1,
      ended: false,
    } as const;
    const message = shown(aDigest({ kind: 'quiet', items: [], prompt: focus }));
    expect(plain(message).split('\n')).toEqual([
      'Nothing is due today and nothing new has stalled.',
      expect.stringContaining('Your focus, week 1 of 4'),
    ]);
  });

  it.each([
    {
      week: aDigest().week,
      line: 'Nothing is due today and nothing new has stalled. Who will you reach out to first this week?',
    },
    {
      week: [{ section: 'close' as const, done: 0, goal: null }],
      line: 'Nothing is due today and nothing new has stalled. Which deal will you move on first this week?',
    },
  ])('is one line on a quiet Monday: $line', ({ week, line }) => {
    const message = shown(aDigest({ kind: 'quiet', items: [], prompt: null, week }));
    expect(message).toEqual({ text: line });
  });

  const prompts: Record<PromptKind, string> = {
    'start-the-step': 'Give Acme Corp its hour: "If it is … o\'clock, then I will start: Send the MSA."',
    'unblock-the-step': 'What got in the way on Acme Corp? "If … comes up again, then I will …"',
    'take-up-or-end': 'Is Acme Corp worth this week? "If it is, then I will … first; if not, I will end it."',
    'smaller-step': 'Which smaller step on Acme Corp fits today? "If I have 15 minutes, then I will …"',
    'when-silent': 'Decide it now for Acme Corp: "If I hear nothing by …, then I will …"',
    'new-date-or-end': 'Which date is real for Acme Corp? "If it is not decided by …, then I will …"',
    'what-must-be-true': 'What has to happen before Acme Corp can close? "If … is not done by …, then I will …"',
    'way-to-next-stage': 'What would move Acme Corp on? "If I get …, then I will …"',
    'name-the-step': 'Name the next step on Acme Corp: "If it is … o\'clock, then I will …"',
  };
  it.each(Object.entries(prompts))('ends with one prompt: %s', (prompt, line) => {
    expect(
      plain(shown(aDigest({ prompt: { is: 'item', kind: prompt as PromptKind } })))
        .split('\n')
        .at(-1),
    ).toBe(line);
  });

  it.each(HOSTILE)('is harmless and within limits with $is', ({ name }) => {
    const items = [1, 2, 3, 4, 5].map((id) => (id % 2 ? quiet : due)({ id, name, nextStep: name }));
    const message = shown(aDigest({ items, more: 400 }));
    expect(JSON.stringify(message)).not.toMatch(HARMFUL);
    expect(message.text.length).toBeLessThan(1_200);
  });
});

it.each([
  [0, 'Nothing is due today and nothing new has stalled. '],
  [1, 'nothing new has stalled; 1 deal still waits, `/deal` shows it. '],
  [4, 'nothing new has stalled; 4 deals still wait, `/deal` shows them. '],
])('a quiet Monday over %i stalled deals said lately does not sound as if all were well', (waiting, says) => {
  expect(digestMessage(aDigest({ kind: 'quiet', items: [], waiting, prompt: null }), DAYS).text).toContain(says);
});
