import { describe, expect, it, test } from 'vitest';
import { noProspecting } from '../../../src/domain/rules/no-prospecting.ts';
import { aMember, anActivity, aSnapshot, at, date, MONDAY, NOW } from '../builders.ts';

const logged = (count: number) => (count === 0 ? [] : [anActivity({ count })]);

it.each([
  { is: 'nothing, without a goal', goals: {}, count: 0, reason: 'none' },
  { is: '1 call, without a goal', goals: {}, count: 1, reason: undefined },
  { is: 'nothing, of a goal of 40', goals: { reach: 40 }, count: 0, reason: 'none' },
  { is: '7 of a goal of 40, 2 of 5 days over', goals: { reach: 40 }, count: 7, reason: 'under-goal' },
  { is: '8 of a goal of 40, 2 of 5 days over', goals: { reach: 40 }, count: 8, reason: undefined },
  { is: '7 of goals of 10 and 30', goals: { find: 10, reach: 30 }, count: 7, reason: 'under-goal' },
  { is: '8 of goals of 10 and 30', goals: { find: 10, reach: 30 }, count: 8, reason: undefined },
  { is: 'nothing, of a goal of 1', goals: { reach: 1 }, count: 0, reason: 'none' },
  { is: '1 of a goal of 1', goals: { reach: 1 }, count: 1, reason: undefined },
  { is: 'nothing, where neither section is theirs', goals: { find: 0, reach: 0 }, count: 0, reason: undefined },
  { is: 'calls in a section that is not theirs', goals: { reach: 0 }, count: 9, reason: 'none' },
])('no prospecting on Wednesday: $is → $reason', ({ goals, count, reason }) => {
  const snapshot = aSnapshot({ rep: aMember({ goals }), activities: logged(count) });
  expect(noProspecting(snapshot, NOW)[0]?.reason).toBe(reason);
});

test('the evidence is what was logged, what half the goal pro rata is, and since when', () => {
  const snapshot = aSnapshot({ rep: aMember({ goals: { find: 5, reach: 30 } }), activities: logged(3) });
  expect(noProspecting(snapshot, NOW)).toEqual([
    { rule: 'no-prospecting', reason: 'under-goal', logged: 3, goal: 35, wanted: 7, weekStart: MONDAY },
  ]);
});

it.each([
  { is: 'a meeting', activity: anActivity({ kind: 'meeting', section: 'follow up' }), silent: false },
  { is: 'a referral asked for', activity: anActivity({ kind: 'referral', section: 'find' }), silent: true },
  { is: 'a call on Sunday night', activity: anActivity({ at: at('2026-03-08T23:59') }), silent: false },
  { is: 'a call at the first minute of Monday', activity: anActivity({ at: at('2026-03-09T00:00') }), silent: true },
])('$is makes it silent: $silent', ({ activity, silent }) => {
  expect(noProspecting(aSnapshot({ activities: [activity] }), NOW)).toHaveLength(silent ? 0 : 1);
});

describe('how much of the week is over', () => {
  it.each([
    { is: 'Monday', now: '2026-03-09T18:00', rep: aMember(), silent: true },
    { is: 'Tuesday', now: '2026-03-10T09:00', rep: aMember(), silent: false },
    {
      is: 'the first day back from time off',
      now: '2026-03-11T14:00',
      rep: aMember({ awayFrom: date('2026-03-02'), awayUntil: date('2026-03-11') }),
      silent: true,
    },
    {
      is: 'the second day back',
      now: '2026-03-12T14:00',
      rep: aMember({ awayFrom: date('2026-03-02'), awayUntil: date('2026-03-11') }),
      silent: false,
    },
    { is: 'away all week', now: '2026-03-13T14:00', rep: aMember({ awayFrom: date('2026-03-02') }), silent: true },
    {
      is: 'a week that starts on Wednesday, on Wednesday',
      now: '2026-03-11T14:00',
      rep: aMember({ workDays: [3, 4, 5] }),
      silent: true,
    },
    { is: 'no work days', now: '2026-03-13T14:00', rep: aMember({ workDays: [] }), silent: true },
  ])('$is: silent $silent', ({ now, rep, silent }) => {
    expect(noProspecting(aSnapshot({ rep }), at(now))).toHaveLength(silent ? 0 : 1);
  });

  it.each([
    { is: '2 of 5 days over', now: '2026-03-11T14:00', rep: aMember({ goals: { reach: 40 } }), wanted: 8 },
    { is: '4 of 5 days over', now: '2026-03-13T14:00', rep: aMember({ goals: { reach: 40 } }), wanted: 16 },
    {
      is: '2 of 4 days over',
      now: '2026-03-11T14:00',
      rep: aMember({ goals: { reach: 40 }, workDays: [1, 2, 3, 4] }),
      wanted: 10,
    },
    { is: 'half a call is wanted whole', now: '2026-03-11T14:00', rep: aMember({ goals: { reach: 36 } }), wanted: 8 },
  ])('$is: $wanted wanted', ({ now, rep, wanted }) => {
    expect(noProspecting(aSnapshot({ rep }), at(now))[0]?.wanted).toBe(wanted);
  });
});
