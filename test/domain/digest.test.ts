import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../property-runs.ts';
import { digestFor, morningFor } from '../../src/domain/digest.ts';
import { itemsFor } from '../../src/domain/digest-items.ts';
import { MEASURE } from '../../src/domain/intensity.ts';
import { anyDeals, otherWayAround } from './any-deals.ts';
import {
  aCommitment,
  aDeal,
  aMember,
  anActivity,
  aSnapshot,
  at,
  date,
  NOW,
  TODAY,
  wasTold,
  workingDaysAgo,
} from './builders.ts';

const due = (id: number) => aDeal({ id, nextStepOn: TODAY });
/** A qualified deal, so that nothing is asked about it but its step. */
const late = (id: number, amount = 100) => aDeal({ id, amount, stage: 'qualified', nextStepOn: workingDaysAgo(3) });

function said(snapshot: Parameters<typeof digestFor>[0], now = NOW) {
  return digestFor(snapshot, now)?.items.map((item) =>
    item.rule === 'commitments-due' ? item.rule : `${item.rule} ${item.deal.id}`,
  );
}

test('what they promised for today or yesterday comes first and is never cut, however gentle their digest', () => {
  const commitments = Array.from({ length: 7 }, (_, id) =>
    aCommitment({ id, dueOn: id < 3 ? workingDaysAgo(1) : TODAY }),
  );
  const deals = [1, 2, 3].map(due);
  for (const intensity of ['gentle', 'normal'] as const) {
    const morning = digestFor(aSnapshot({ rep: aMember({ intensity }), deals, commitments }), NOW);
    expect(morning?.items.map(({ rule }) => rule)).toEqual(Array(7).fill('commitments-due'));
    expect(morning?.more).toBe(3);
  }
  const many = Array.from({ length: 40 }, (_, id) => aCommitment({ id }));
  expect(digestFor(aSnapshot({ commitments: many }), NOW)).toMatchObject({ items: { length: 15 }, more: 25 });
});

describe('a commitment on a deal answers for it until its day is over', () => {
  const overdue = late(1);
  const silent = aDeal({ id: 1, buyerPromiseOn: workingDaysAgo(3) });
  const over = aDeal({ id: 1, buyerPromiseOn: workingDaysAgo(12) });
  const on = (dueOn: Temporal.PlainDate, more = {}) => [aCommitment({ dealId: 1, counted: null, dueOn, ...more })];
  it.each([
    { is: 'stalled, nothing promised', deal: overdue, commitments: [], says: ['stalled 1'] },
    { is: 'stalled, promised for Friday', deal: overdue, commitments: on(date('2026-03-13')), says: [] },
    { is: 'stalled, promised for today', deal: overdue, commitments: on(TODAY), says: ['commitments-due'] },
    {
      is: 'stalled, its day past',
      deal: overdue,
      commitments: on(workingDaysAgo(1)),
      says: ['commitments-due', 'stalled 1'],
    },
    {
      is: 'stalled, promised and dropped',
      deal: overdue,
      commitments: on(date('2026-03-13'), { state: 'dropped' }),
      says: ['stalled 1'],
    },
    {
      is: 'stalled, promised on another deal',
      deal: overdue,
      commitments: on(date('2026-03-13'), { dealId: 2 }),
      says: ['stalled 1'],
    },
    { is: 'to be followed up, promised', deal: silent, commitments: on(date('2026-03-13')), says: [] },
    { is: 'to be concluded, promised', deal: over, commitments: on(date('2026-03-13')), says: [] },
  ])('$is: $says', ({ deal, commitments, says }) => {
    const snapshot = aSnapshot({ deals: [deal], commitments });
    expect(said(snapshot) ?? []).toEqual(says);
    const promised = commitments.length > 0 && !says.includes('stalled 1');
    expect(morningFor(snapshot, NOW).leftOut.map(({ why }) => why)).toEqual(promised ? ['owner-acted'] : []);
  });
});

test('the order is: promised and due, follow-ups, leads, what is to be concluded or has stalled, a question, customers', () => {
  const snapshot = aSnapshot({
    deals: [
      aDeal({ id: 1 }),
      aDeal({ id: 2, stage: 'lead', source: 'webform', lastTouchAt: null, createdAt: workingDaysAgo(1) }),
      late(3, 1),
      aDeal({ id: 4, amount: 900, buyerPromiseOn: workingDaysAgo(12) }),
      aDeal({ id: 5, buyerPromiseOn: workingDaysAgo(3) }),
      due(6),
    ],
    customers: [aDeal({ id: 7, status: 'won', endedOn: TODAY.subtract({ days: 20 }), lastTouchAt: null })],
    commitments: [aCommitment()],
    rep: aMember({ intensity: 'normal' }),
  });
  const { items, more } = digestFor(snapshot, NOW) ?? { items: [], more: 0 };
  expect(items.map(({ rule }) => rule)).toEqual([
    'commitments-due',
    'due-today',
    'follow-up',
    'lead-response',
    'conclude',
  ]);
  expect(more).toBe(3);
  expect(itemsFor(snapshot, NOW).items.map(({ rule }) => rule)).toEqual([
    ...items.map(({ rule }) => rule),
    'stalled',
    'unexplored',
    'customers',
  ]);
});

test('one finding a deal: of a question, only for a deal that nothing else is said of', () => {
  const deals = [aDeal({ id: 1, amount: 900, nextStepOn: workingDaysAgo(3) }), aDeal({ id: 2, amount: 1 })];
  expect(said(aSnapshot({ deals }))).toEqual(['stalled 1', 'unexplored 2']);
});

test('after two nudges without an answer an untouched lead is asked only how it ends', () => {
  const lead = aDeal({
    stage: 'lead',
    source: 'webform',
    lastTouchAt: null,
    nextStepOn: null,
    createdAt: workingDaysAgo(9),
    stageSince: workingDaysAgo(9),
  });
  const told = [4, 7].map((days) => wasTold({ reason: 'missing-next-step', at: at(workingDaysAgo(days)) }));
  expect(said(aSnapshot({ deals: [lead] }))).toEqual(['lead-response 1']);
  expect(said(aSnapshot({ deals: [lead], told }))).toEqual(['conclude 1']);
});

test('what is said is the items that are shown, and the finding that prompts', () => {
  const met = [1, 2, 3].map((day) => ({ scenario: 'price', dealId: day, at: at(workingDaysAgo(day)) }));
  const { said: says, digest } = morningFor(
    aSnapshot({ deals: [due(1), due(2), ...[3, 4, 5, 6].map((id) => late(id))], met }),
    NOW,
  );
  expect(says.map(({ rule }) => rule)).toEqual([
    'due-today',
    'due-today',
    'stalled',
    'stalled',
    'stalled',
    'scenario-gap',
  ]);
  expect(digest?.prompt).toMatchObject({ is: 'finding', finding: { rule: 'scenario-gap' } });
  expect(digest?.more).toBe(1);
});

test('what is due comes before what is stalled, and stalled deals by days and value', () => {
  const deals = [late(1, 100), late(2, 900), due(3), aDeal({ id: 4, nextStepOn: workingDaysAgo(1) })];
  expect(said(aSnapshot({ deals }))).toEqual(['due-today 4', 'due-today 3', 'stalled 2', 'stalled 1']);
});

it.each([
  { is: '5 items', deals: [due(1), due(2), late(3), late(4), late(5)], shown: 5, more: 0 },
  { is: '6 items', deals: [due(1), due(2), late(3), late(4), late(5), late(6)], shown: 5, more: 1 },
  { is: '9 due', deals: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(due), shown: 5, more: 4 },
])('of $is it shows $shown and says that there are $more more', ({ deals, shown, more }) => {
  const digest = digestFor(aSnapshot({ deals }), NOW);
  expect(digest?.items).toHaveLength(shown);
  expect(digest?.more).toBe(more);
});

test('a deal that is both due and stalled is said once, as due', () => {
  const deals = [aDeal({ nextStepOn: TODAY, closeOn: workingDaysAgo(2) })];
  expect(said(aSnapshot({ deals }))).toEqual(['due-today 1']);
});

describe('said lately', () => {
  it.each([
    { is: '2 working days ago', told: wasTold({ at: at(workingDaysAgo(2)) }), again: false },
    { is: '3 working days ago', told: wasTold({ at: at(workingDaysAgo(3)) }), again: true },
    { is: 'this morning, in an earlier look', told: wasTold({ at: at('2026-03-11T08:30') }), again: false },
    { is: 'another reason, yesterday', told: wasTold({ reason: 'close-date-passed' }), again: false },
    { is: 'by another rule, yesterday', told: wasTold({ rule: 'unexplored', reason: 'blank' }), again: false },
    { is: 'as a lead, yesterday', told: wasTold({ rule: 'lead-response', job: 'lead-response' }), again: false },
    { is: 'in an answer, yesterday', told: wasTold({ job: 'reply' }), again: false },
    { is: 'another deal, yesterday', told: wasTold({ dealId: 2 }), again: true },
    { is: 'as due, yesterday', told: wasTold({ rule: 'due-today', reason: 'due' }), again: true },
    { is: 'as overdue, yesterday', told: wasTold({ rule: 'due-today', reason: 'overdue' }), again: false },
    {
      is: 'as overdue, of another deal',
      told: wasTold({ rule: 'due-today', reason: 'overdue', dealId: 2 }),
      again: true,
    },
    {
      is: 'as overdue, of an earlier step',
      told: wasTold({ rule: 'due-today', reason: 'overdue', at: at(workingDaysAgo(3)) }),
      again: true,
    },
    { is: 'in the channel, yesterday', told: wasTold({ job: 'channel-nudges' }), again: true },
  ])('a stalled deal said $is is said again: $again', ({ told, again }) => {
    const snapshot = aSnapshot({ deals: [late(1)], told: [told] });
    expect(said(snapshot)).toEqual(again ? ['stalled 1'] : undefined);
  });

  it.each([
    { days: 2, again: false },
    { days: 3, again: true },
  ])('a step said as overdue $days working days ago is said again as stalled: $again', ({ days, again }) => {
    const told = [wasTold({ rule: 'due-today', reason: 'overdue', at: at(workingDaysAgo(days)) })];
    const deals = [aDeal({ stage: 'qualified', nextStepOn: workingDaysAgo(days + 1) })];
    expect(said(aSnapshot({ deals, told }))).toEqual(again ? ['stalled 1'] : undefined);
  });

  it('as overdue keeps nothing else about the deal back', () => {
    const told = [wasTold({ rule: 'due-today', reason: 'overdue' })];
    const deals = [aDeal({ stage: 'qualified', closeOn: workingDaysAgo(2) })];
    expect(said(aSnapshot({ deals, told }))).toEqual(['stalled 1']);
  });

  it('a next step due is said whatever was said', () => {
    const told = [wasTold(), wasTold({ rule: 'due-today', reason: 'due' })];
    expect(said(aSnapshot({ deals: [due(1)], told }))).toEqual(['due-today 1']);
  });
});

describe('with nothing to say', () => {
  it.each([
    { is: 'Monday', now: '2026-03-09T08:30', rep: aMember(), kind: 'quiet' },
    { is: 'Tuesday', now: '2026-03-10T08:30', rep: aMember(), kind: undefined },
    { is: 'Tuesday after a Monday holiday', now: '2026-05-26T08:30', rep: aMember(), kind: 'quiet' },
    {
      is: 'the first day of a week that starts on Wednesday',
      now: '2026-03-11T08:30',
      rep: aMember({ workDays: [3, 4, 5] }),
      kind: 'quiet',
    },
    {
      is: 'the first day back',
      now: '2026-03-12T08:30',
      rep: aMember({ awayFrom: date('2026-03-02'), awayUntil: date('2026-03-12') }),
      kind: 'quiet',
    },
    { is: 'a Saturday', now: '2026-03-14T08:30', rep: aMember(), kind: undefined },
  ])('on $is the digest is $kind', ({ now, rep, kind }) => {
    const digest = digestFor(aSnapshot({ rep }), at(now));
    expect(digest?.kind).toBe(kind);
    if (digest) expect(digest).toMatchObject({ items: [], more: 0, prompt: null });
  });
});

test('it holds the numbers of this week, without the sections that are not theirs', () => {
  const rep = aMember({ goals: { find: 0, reach: 40 } });
  const activities = [anActivity({ count: 12 }), anActivity({ count: 50, at: at('2026-03-06') })];
  expect(digestFor(aSnapshot({ rep, activities, deals: [due(1)] }), NOW)?.week).toEqual([
    { section: 'reach', done: 12, goal: 40 },
    { section: 'follow up', done: 0, goal: null },
    { section: 'close', done: 0, goal: null },
  ]);
});

it.each([
  { first: 'a step due today', deal: due(1), prompt: null },
  { first: 'a step a day late', deal: aDeal({ nextStepOn: workingDaysAgo(1) }), prompt: 'unblock-the-step' },
  { first: 'a park that is over', deal: aDeal({ status: 'parked', parkedUntil: TODAY }), prompt: 'take-up-or-end' },
  { first: 'a step long overdue', deal: late(1), prompt: 'smaller-step' },
  { first: 'a quiet deal', deal: aDeal({ lastTouchAt: workingDaysAgo(9) }), prompt: 'when-silent' },
  { first: 'a close date passed', deal: aDeal({ closeOn: workingDaysAgo(1) }), prompt: 'new-date-or-end' },
  {
    first: 'a close date moved twice',
    deal: aDeal({ closeMovedLater: 2, closeMovedAt: NOW }),
    prompt: 'what-must-be-true',
  },
  { first: 'a deal long in its stage', deal: aDeal({ stageSince: workingDaysAgo(15) }), prompt: 'way-to-next-stage' },
  { first: 'no next step', deal: aDeal({ nextStepOn: null }), prompt: 'name-the-step' },
])('the prompt follows from the first item: $first → $prompt', ({ deal, prompt }) => {
  expect(digestFor(aSnapshot({ deals: [deal] }), NOW)?.prompt).toEqual(prompt && { is: 'item', kind: prompt });
});

test('of any deals a morning says each once, no more than its measure, nothing twice and nothing that it left out', () => {
  fc.assert(
    fc.property(anyDeals, (snapshot) => {
      const { digest, said: says, leftOut } = morningFor(snapshot, NOW);
      const dealsOf = (findings: readonly object[]) =>
        findings.flatMap((found) => ('deal' in found ? (found.deal as { id: number }).id : []));
      const items = digest?.items ?? [];
      expect(items.length).toBeLessThanOrEqual(MEASURE[snapshot.rep.intensity].mostItems);
      expect(new Set(dealsOf(items)).size).toBe(dealsOf(items).length);
      const left = new Set(dealsOf(leftOut.map(({ finding }) => finding)));
      expect(dealsOf(items).filter((id) => left.has(id))).toEqual([]);
      expect(says.slice(0, items.length)).toEqual(items);
      expect(morningFor(otherWayAround(snapshot), NOW).digest).toEqual(digest);
    }),
  );
});
