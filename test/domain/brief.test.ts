import { describe, expect, it, test } from 'vitest';
import { type BriefPast, briefFor, isEmpty } from '../../src/domain/brief.ts';
import type { AskedBefore } from '../../src/domain/brief-question.ts';
import type { Member } from '../../src/domain/member.ts';
import { ownBrief } from '../../src/domain/own-brief.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import {
  aCommitment,
  aDeal,
  aMember,
  aSnapshot,
  aTeam,
  at,
  date,
  MONDAY,
  repFigures,
  someFigures,
  wasTold,
  workingDaysAgo,
} from './builders.ts';
import { aSource } from './colleagues.ts';

const FRIDAY = at('2026-03-13T15:45');

const NO_PAST: BriefPast = { recent: new Map(), asked: new Map(), lastWords: new Map(), putOffs: new Map() };

const brief = (selling: Snapshot[], past: Partial<BriefPast> = {}, managers: Member[] = []) =>
  briefFor({ team: aTeam(), selling, everybody: selling, managers }, { ...NO_PAST, ...past }, FRIDAY);

const named = (name: string, over: Partial<Snapshot> = {}, member: Partial<Member> = {}) =>
  aSnapshot({ rep: aMember({ userId: `U${name.toUpperCase()}`, name, ...member }), ...over });

const settled = (state: 'kept' | 'missed' | 'carried', over: Parameters<typeof aCommitment>[0] = {}) =>
  aCommitment({ state, settledAt: at('2026-03-12T10:00'), ...over });

describe('a rep', () => {
  test('comes by name, whatever their results', () => {
    const reps = [named('Zoe', { commitments: [settled('kept')] }), named('Ann'), named('Émile')];
    expect(brief(reps).reps.map(({ rep }) => rep.name)).toEqual(['Ann', 'Émile', 'Zoe']);
  });

  test('has what they kept of all, and the last one they kept where no way of working is better', () => {
    const commitments = [
      settled('kept', { id: 1, settledAt: at('2026-03-10T10:00') }),
      settled('kept', { id: 2, text: 'Ask two customers' }),
      settled('missed', { id: 3 }),
      settled('kept', { id: 4, dueOn: date('2026-03-06'), settledAt: at('2026-03-06T10:00') }),
    ];
    const [rep] = brief([named('Ann', { commitments })]).reps;
    expect(rep).toMatchObject({ kept: 2, of: 3, better: { is: 'kept', commitment: { id: 2 } } });
    expect(rep?.question?.about).toBe('commitment:3');
  });

  test('has a way of working that is better before anything they kept', () => {
    const week = (ago: number, prospecting: number) => ({
      userId: 'UANN',
      monday: MONDAY.subtract({ weeks: ago }),
      activities: 50,
      prospecting,
      touches: 0,
    });
    const logged = [week(0, 30), ...[1, 2, 3, 4, 5].map((ago) => week(ago, 10))];
    const past = { recent: new Map([['UANN', { logged, records: [] }]]) };
    const [rep] = brief([named('Ann', { commitments: [settled('kept')] })], past).reps;
    expect(rep?.better).toMatchObject({ is: 'way', improved: { in: 'prospecting', now: 30, high: 10 } });
  });

  test('has no praise and no question made up', () => {
    expect(brief([named('Ann')]).reps[0]).toMatchObject({ better: null, question: null, kept: 0, of: 0 });
  });

  it.each([
    { is: 'away', member: { awayFrom: date('2026-03-12'), awayUntil: date('2026-03-16') }, off: 'away' },
    { is: 'back today', member: { awayFrom: date('2026-03-09'), awayUntil: date('2026-03-13') }, off: undefined },
    { is: 'away by their status', member: { statusEmoji: ':palm_tree:', statusSince: at('2026-03-12') }, off: 'away' },
    { is: 'hushed until tomorrow', member: { hushedUntil: date('2026-03-14') }, off: 'hushed' },
    { is: 'hushed until today', member: { hushedUntil: date('2026-03-13') }, off: undefined },
  ])('who is $is is asked: $off', ({ member, off }) => {
    const deals = [aDeal({ nextStepOn: null, lastTouchAt: workingDaysAgo(12) })];
    const [rep] = brief([named('Ann', { deals }, member)]).reps;
    expect(rep?.off?.is).toBe(off);
    expect(rep?.question === null).toBe(off !== undefined);
  });
});

describe('of more than 15 people', () => {
  const name = (at: number) => `R${String(at).padStart(2, '0')}`;
  const stuck = { deals: [aDeal({ nextStepOn: null, lastTouchAt: workingDaysAgo(12) })] };

  test('15 are told of in full, the others are counted', () => {
    const sixteen = Array.from({ length: 16 }, (_, at) => named(name(at), stuck));
    expect(brief(sixteen.slice(1))).toMatchObject({ more: 0 });
    const { reps, more } = brief(sixteen);
    expect([reps.length, more]).toEqual([15, 1]);
  });

  test('those come first of whom there is something to ask and who were asked longest ago', () => {
    const reps = Array.from({ length: 17 }, (_, at) => named(name(at), at === 3 ? {} : stuck));
    const asked = new Map<string, AskedBefore[]>([['UR05', [{ about: 'section:reach', at: at('2026-03-06T15:45') }]]]);
    const names = brief(reps, { asked }).reps.map(({ rep }) => rep.name);
    expect(names).not.toContain('R03');
    expect(names).not.toContain('R05');
    expect(names).toEqual(names.toSorted());
  });
});

describe('whoever manages the team', () => {
  const deals = [
    aDeal({
      id: 7,
      lastTouchAt: at('2026-02-16'),
      stageSince: at('2026-02-16'),
      putOffAt: [at('2026-03-04'), at('2026-03-06')],
    }),
  ];
  const told = [wasTold({ dealId: 7, at: at('2026-03-03T08:30') }), wasTold({ dealId: 7, at: at('2026-03-05T08:30') })];
  const mia = named('Mia', {
    deals,
    told,
    commitments: [
      settled('kept'),
      settled('carried', { id: 2, dueOn: date('2026-03-20'), movedFrom: date('2026-03-12') }),
    ],
  });
  const field = 'nextStepOn' as const;
  const late = { dealId: 7, field, from: date('2026-03-04'), to: date('2026-03-09'), at: at('2026-03-04') };
  const before = { ...late, at: at('2026-02-13') };

  test('has no 1:1 with themselves, but their numbers and their deals count', () => {
    const found = brief([mia, named('Ann')], { putOffs: new Map([[7, [before, late]]]) }, [mia.rep]);
    expect(found.reps.map(({ rep }) => rep.name)).toEqual(['Ann']);
    expect(found.outcome).toMatchObject({ kept: 1, of: 1, carried: 1 });
    expect(found.carried.map(({ commitment }) => commitment.id)).toEqual([2]);
    expect(found.putOff).toEqual([{ rep: mia.rep, deal: deals[0], putOffs: [late] }]);
  });

  test('hears nothing where they sell alone and there is nothing to tell', () => {
    const alone = named('Mia', { deals: [aDeal()] });
    expect(isEmpty(brief([alone], {}, [alone.rep]))).toBe(true);
    expect(isEmpty(brief([mia], {}, [mia.rep]))).toBe(false);
    expect(isEmpty(brief([alone, named('Ann')], {}, [alone.rep]))).toBe(true);
    const stuck = { deals: [aDeal({ nextStepOn: null, lastTouchAt: workingDaysAgo(12) })] };
    expect(isEmpty(brief([alone, named('Ann', stuck)], {}, [alone.rep]))).toBe(false);
    expect(isEmpty(brief([alone, named('Ann', { commitments: [settled('kept')] })], {}, [alone.rep]))).toBe(false);
  });

  test('is told of a deal put off twice also in the weeks in which it is not asked about', () => {
    const asked = new Map([['UMIA', [{ about: 'deal:7', at: at('2026-03-06T15:45') }]]]);
    const found = brief([mia], { asked });
    expect(found.reps[0]?.question?.about).not.toBe('deal:7');
    expect(found.putOff.map(({ deal }) => deal.id)).toEqual([7]);
  });
});

test('a source that converts for nobody comes with its numbers', () => {
  const people = ['Ann', 'Bea', 'Cal'].map((name) => {
    const own = repFigures({
      userId: name,
      sources: [aSource({ source: 'list', leads: 20, qualified: 0 }), aSource({ leads: 10, qualified: 5 })],
    });
    return named(name, { figures: someFigures({ own }) });
  });
  expect(brief(people).sources).toEqual([{ source: 'list', reps: 3, of: 60, qualified: 0, others: 0.5 }]);
  expect(brief(people.slice(1)).sources).toEqual([]);
});

test.each([
  { is: 'asked about this week', asked: '2026-03-13T15:45', about: 'deal:1' },
  { is: 'asked about last week', asked: '2026-03-06T15:45', about: 'commitment:3' },
])('a person sees what their managers read: of a deal $is, $about', ({ asked, about }) => {
  const deals = [aDeal({ nextStepOn: null, lastTouchAt: workingDaysAgo(12) })];
  const ann = named('Ann', { deals, commitments: [settled('kept'), settled('missed', { id: 3 })] });
  const past = { ...NO_PAST, asked: new Map([['UANN', [{ about: 'deal:1', at: at(asked) }]]]) };
  const { brief: own, putOff } = ownBrief(ann, past, at('2026-03-13T16:00'));
  expect(own).toMatchObject({ kept: 1, of: 2, question: { about } });
  expect(putOff).toEqual([]);
});
