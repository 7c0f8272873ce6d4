import { describe, expect, it, test } from 'vitest';
import { digestFor } from '../../src/domain/digest.ts';
import { aDeal, aMember, anActivity, aSnapshot, at, date, NOW, TODAY, wasTold, workingDaysAgo } from './builders.ts';

const due = (id: number) => aDeal({ id, nextStepOn: TODAY });
const late = (id: number, amount = 100) => aDeal({ id, amount, nextStepOn: workingDaysAgo(3) });

function said(snapshot: Parameters<typeof digestFor>[0], now = NOW) {
  return digestFor(snapshot, now)?.items.map(({ rule, deal }) => `${rule} ${deal.id}`);
}

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
    { is: 'another deal, yesterday', told: wasTold({ dealId: 2 }), again: true },
    { is: 'as due, yesterday', told: wasTold({ rule: 'due-today', reason: 'overdue' }), again: true },
    { is: 'in the channel, yesterday', told: wasTold({ job: 'channel-nudges' }), again: true },
  ])('a stalled deal said $is is said again: $again', ({ told, again }) => {
    const snapshot = aSnapshot({ deals: [late(1)], told: [told] });
    expect(said(snapshot)).toEqual(again ? ['stalled 1'] : undefined);
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
  { first: 'a step due today', deal: due(1), prompt: 'start-the-step' },
  { first: 'a step a day late', deal: aDeal({ nextStepOn: workingDaysAgo(1) }), prompt: 'unblock-the-step' },
  { first: 'a park that is over', deal: aDeal({ status: 'parked', parkedUntil: TODAY }), prompt: 'take-up-or-end' },
  { first: 'a step long overdue', deal: late(1), prompt: 'smaller-step' },
  { first: 'a quiet deal', deal: aDeal({ lastTouchAt: workingDaysAgo(9) }), prompt: 'when-silent' },
  { first: 'a close date passed', deal: aDeal({ closeOn: workingDaysAgo(1) }), prompt: 'new-date-or-end' },
  { first: 'a close date moved twice', deal: aDeal({ closeMovedLater: 2 }), prompt: 'what-must-be-true' },
  { first: 'a deal long in its stage', deal: aDeal({ stageSince: workingDaysAgo(15) }), prompt: 'way-to-next-stage' },
  { first: 'no next step', deal: aDeal({ nextStepOn: null }), prompt: 'name-the-step' },
])('the prompt follows from the first item: $first → $prompt', ({ deal, prompt }) => {
  expect(digestFor(aSnapshot({ deals: [deal] }), NOW)?.prompt).toBe(prompt);
});
