import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { USUAL_COACHING } from '../../../src/domain/coach-settings.ts';
import { BEHAVIOURS, type RepFigures } from '../../../src/domain/figures.ts';
import { aboutRoleModel, roleModel } from '../../../src/domain/rules/role-model.ts';
import { aSnapshot, NOW, repFigures, someFigures, TODAY } from '../builders.ts';
import { aColleague, steadyFigures } from '../colleagues.ts';

const touching = (touches: number | null): RepFigures['behaviours'] => ({
  ...repFigures().behaviours,
  'touches-a-deal': touches,
});

/** Bea makes 4 touches a deal; the two best of four make 8. */
const OWN = steadyFigures({ behaviours: touching(4) });
const OTHERS = [aColleague('UANN', 900, 9), aColleague('UCAL', 800, 7), aColleague('UDOT', 10, 1)];

function heard(own: RepFigures, others: RepFigures[], limits: Record<string, number> = {}) {
  const settings = { ...USUAL_COACHING, limits };
  return roleModel(aSnapshot({ settings, figures: someFigures({ own, others }) }), NOW);
}

test('the behaviour, beside the median of the best third', () => {
  expect(heard(OWN, OTHERS)).toEqual([
    { rule: 'role-model', reason: 'touches-a-deal', against: 'best-third', own: 4, best: 8, of: 2 },
  ]);
});

const [ann, cal, dot] = [aColleague('UANN', 900, 9), aColleague('UCAL', 800, 7), aColleague('UDOT', 10, 1)];
const first = TODAY.subtract({ days: 90 });

describe('who is compared', () => {
  it.each([
    { is: 'a healthy base', own: OWN, others: OTHERS, best: 8 },
    { is: '8 concluded', own: { ...OWN, concluded: 8 }, others: OTHERS, best: 8 },
    { is: '7 concluded', own: { ...OWN, concluded: 7 }, others: OTHERS, best: undefined },
    { is: 'logs on 60% of days', own: { ...OWN, loggingShare: 0.6 }, others: OTHERS, best: 8 },
    { is: 'logs on 59% of days', own: { ...OWN, loggingShare: 0.59 }, others: OTHERS, best: undefined },
    { is: 'here for 90 days', own: { ...OWN, since: first }, others: OTHERS, best: 8 },
    { is: 'in the first 90 days', own: { ...OWN, since: first.add({ days: 1 }) }, others: OTHERS, best: undefined },
    { is: 'the best concluded 7', own: OWN, others: [{ ...ann, concluded: 7 }, cal, dot], best: undefined },
    {
      is: 'the best logs on 59% of days',
      own: OWN,
      others: [{ ...ann, loggingShare: 0.59 }, cal, dot],
      best: undefined,
    },
    { is: 'the best is new', own: OWN, others: [{ ...ann, since: TODAY }, cal, dot], best: undefined },
    {
      is: 'the best has other sections',
      own: OWN,
      others: [{ ...ann, sections: ['close' as const] }, cal, dot],
      best: undefined,
    },
    { is: 'three people, whose third is one', own: OWN, others: [ann, dot], best: undefined },
    {
      is: 'seven people, whose third is three',
      own: OWN,
      others: [ann, cal, aColleague('UE', 700, 5), aColleague('UF', 5, 1), aColleague('UG', 4, 1), dot],
      best: 7,
    },
    {
      is: 'the rep is in the best third',
      own: { ...OWN, wonAmounts: [{ amount: 9_000_000, currency: 'USD' }] },
      others: OTHERS,
      best: undefined,
    },
    {
      is: 'the second best won nothing',
      own: OWN,
      others: [ann, aColleague('UCAL', 0, 7), aColleague('UDOT', 0, 1)],
      best: undefined,
    },
    {
      is: 'touches of one of the best are not known',
      own: OWN,
      others: [ann, aColleague('UCAL', 800, null), dot],
      best: undefined,
    },
  ])('$is: $best', ({ own, others, best }) => {
    expect(heard(own, others)[0]?.best).toBe(best);
  });

  it.each([
    { is: 'by amount in one currency', over: {}, best: 8 },
    { is: 'by wins in two', over: { won: 9, wonAmounts: [{ amount: 1, currency: 'EUR' }] }, best: 10 },
    { is: 'by wins without an amount', over: { won: 9, wonAmounts: [] }, best: 8 },
  ])('people are ordered $is', ({ over, best }) => {
    const others = [ann, cal, aColleague('UDOT', 10, 11, over)];
    expect(heard(OWN, others)[0]?.best).toBe(best);
  });

  test('wins are counted where nobody has an amount', () => {
    const others = [ann, cal, dot].map((each, index) => ({ ...each, wonAmounts: [], won: index + 1 }));
    expect(heard(OWN, others)).toEqual([]);
    expect(heard({ ...OWN, behaviours: touching(2) }, others)[0]).toMatchObject({ own: 2, best: 4 });
  });

  test('those who only find and reach are ordered by deals qualified', () => {
    const sections: RepFigures['sections'] = ['find', 'reach'];
    const others = [ann, cal, dot].map((each, index) => ({
      ...each,
      sections,
      qualified: 3 - index,
      wonAmounts: [],
      won: 0,
    }));
    expect(heard({ ...OWN, sections }, others)[0]).toMatchObject({ best: 8, of: 2 });
  });
});

describe('which behaviour', () => {
  const all = (values: (number | null)[]) =>
    Object.fromEntries(
      BEHAVIOURS.map((behaviour, index) => [behaviour, values[index] ?? null]),
    ) as RepFigures['behaviours'];
  const best = [ann, cal].map((each) => ({ ...each, behaviours: all([1, 6, 2, 3, 20]) }));
  it.each([
    { is: 'first touch after 8 hours', own: [8, 6, 2, 3, 20], reason: 'hours-to-first-touch' },
    { is: 'the furthest of two', own: [2, 1, 2, 3, 20], reason: 'touches-a-deal' },
    { is: 'touches days apart', own: [1, 6, 9, 3, 20], reason: 'days-between-touches' },
    { is: 'one channel', own: [1, 6, 2, 1, 20], reason: 'channels-a-deal' },
    { is: 'little prospecting', own: [1, 6, 2, 3, 2], reason: 'prospecting-a-week' },
    { is: '1.5 times', own: [1, 4, 2, 3, 20], reason: 'touches-a-deal' },
    { is: 'under 1.5 times', own: [1, 4.1, 2, 3, 20], reason: undefined },
    { is: 'more than the best do', own: [0, 30, 1, 5, 90], reason: undefined },
    { is: 'nothing known', own: [], reason: undefined },
  ])('$is: $reason', ({ own, reason }) => {
    expect(heard({ ...OWN, behaviours: all(own) }, [...best, dot])[0]?.reason).toBe(reason);
  });

  test('figures under 1 are as good as 1', () => {
    const quick = [ann, cal].map((each) => ({ ...each, behaviours: all([0.1]) }));
    expect(heard({ ...OWN, behaviours: all([0.9]) }, [...quick, dot])).toEqual([]);
    expect(heard({ ...OWN, behaviours: all([1.5]) }, [...quick, dot])).toHaveLength(1);
  });

  test('prospecting is nothing to whoever neither finds nor reaches', () => {
    const sections: RepFigures['sections'] = ['follow up', 'close'];
    const others = [...best, dot].map((each) => ({ ...each, sections }));
    expect(heard({ ...OWN, sections, behaviours: all([1, 6, 2, 3, 2]) }, others)).toEqual([]);
  });
});

describe('too few people: own won deals against lost ones', () => {
  const ends = (won: number, lost: number): RepFigures['byEnd'] => ({
    won: { deals: won, behaviours: touching(6) },
    lost: { deals: lost, behaviours: touching(2) },
  });
  it.each([
    { is: '10 of each', own: { ...OWN, byEnd: ends(10, 12) }, found: { against: 'own-wins', own: 2, best: 6, of: 10 } },
    { is: '9 won', own: { ...OWN, byEnd: ends(9, 12) }, found: undefined },
    { is: '9 lost', own: { ...OWN, byEnd: ends(12, 9) }, found: undefined },
    { is: 'who logs too little', own: { ...OWN, byEnd: ends(10, 10), loggingShare: 0.5 }, found: undefined },
    { is: 'who is new', own: { ...OWN, byEnd: ends(10, 10), since: TODAY }, found: undefined },
  ])('$is', ({ own, found }) => {
    expect(heard(own, [])[0]).toEqual(found && { rule: 'role-model', reason: 'touches-a-deal', ...found });
  });
});

test('a workspace may set its own limits', () => {
  expect(heard(OWN, OTHERS, { 'role-model-least-gap': 3 })).toEqual([]);
  expect(heard({ ...OWN, concluded: 1 }, OTHERS, { 'role-model-concluded': 1 })).toHaveLength(1);
});

test('without figures it is silent; its limits are named after it', () => {
  expect(roleModel(aSnapshot(), NOW)).toEqual([]);
  expect(aboutRoleModel.limits.every(({ name }) => name.startsWith('role-model-'))).toBe(true);
});

const figure = fc.option(fc.double({ min: 0, max: 50, noNaN: true }));
const person = fc.record({
  userId: fc.constantFrom('U1', 'U2', 'U3', 'U4', 'U5'),
  concluded: fc.nat(15),
  loggingShare: fc.double({ min: 0, max: 1, noNaN: true }),
  won: fc.nat(9),
  values: fc.array(figure, { minLength: 5, maxLength: 5 }),
  sections: fc.constantFrom<RepFigures['sections'][]>(['find', 'reach'], ['find', 'reach', 'follow up', 'close'], []),
});

test('one finding at most, whatever the order of people, and it recomputes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(person, { selector: ({ userId }) => userId, minLength: 1 }), (some) => {
      const people = some.map(({ values, ...each }) =>
        repFigures({
          ...each,
          behaviours: Object.fromEntries(BEHAVIOURS.map((b, i) => [b, values[i] ?? null])) as RepFigures['behaviours'],
        }),
      );
      const [own = OWN, ...others] = people;
      const found = heard(own, others);
      expect(found.length).toBeLessThanOrEqual(1);
      expect(heard(own, others.toReversed())).toEqual(found);
      for (const { reason, own: mine, best, of } of found) {
        expect(mine).toBe(own.behaviours[reason]);
        expect(of).toBeGreaterThanOrEqual(2);
        const [more, less] = [Math.max(mine, best, 1), Math.max(Math.min(mine, best), 1)];
        expect(more / less).toBeGreaterThanOrEqual(1.5);
      }
    }),
  );
});
