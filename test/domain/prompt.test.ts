import { describe, expect, it, test } from 'vitest';
import { type DigestItem, digestFor } from '../../src/domain/digest.ts';
import { promptFor } from '../../src/domain/prompt.ts';
import { promptFindingFor } from '../../src/domain/prompt-finding.ts';
import type { Snapshot, Told } from '../../src/domain/snapshot.ts';
import {
  aDeal,
  aFocus,
  aMember,
  anActivity,
  aSnapshot,
  at,
  date,
  LAST_MONDAY,
  MONDAY,
  NOW,
  repFigures,
  someFigures,
  TODAY,
  wasTold,
  workingDaysAgo,
} from './builders.ts';
import { aColleague, aSource, steadyFigures } from './colleagues.ts';

const MORNING = at('2026-03-09T08:30');
const TUESDAY = at('2026-03-10T08:30');
const due: DigestItem = { rule: 'due-today', reason: 'due', deal: aDeal({ nextStepOn: TODAY }), on: TODAY };
const question: DigestItem = { rule: 'unexplored', reason: 'blank', deal: aDeal(), ask: 'wants', blanks: ['wants'] };

/** Price was met three times, and nothing was decided for it. */
const met = [1, 2, 3].map((day) => ({ scenario: 'price', dealId: day, at: at(workingDaysAgo(day)) }));
/** Far under a goal of 40 a week in reach, four weeks long. */
const behind = {
  rep: aMember({ goals: { reach: 40 }, createdAt: at('2026-02-02') }),
  activities: [28, 21, 14, 7].map((days) => anActivity({ count: 2, at: at(MONDAY.subtract({ days })) })),
};

const prompt = (over: Partial<Snapshot>, now = NOW, items: DigestItem[] = [due]) =>
  promptFor(aSnapshot(over), items, now);
const kindOf = (over: Partial<Snapshot>, now = NOW, items: DigestItem[] = [due]) => {
  const found = prompt(over, now, items);
  if (found?.is === 'finding') return found.finding.rule;
  if (found?.is === 'focus') return found.ended ? 'focus ended' : 'focus';
  return found?.is === 'item' ? found.kind : found?.is;
};

describe('with a focus', () => {
  const focus = aFocus();
  const onPrice = aFocus({ on: { is: 'play', scenario: 'price' } });
  it.each([
    { is: 'on Monday', over: { focus }, now: MORNING, items: [due], asks: 'focus' },
    { is: 'on Monday, with something else to prompt', over: { focus, met }, now: MORNING, items: [due], asks: 'focus' },
    { is: 'on a Monday with nothing to say', over: { focus }, now: MORNING, items: [], asks: 'focus' },
    { is: 'on Tuesday', over: { focus }, now: TUESDAY, items: [due], asks: undefined },
    { is: 'on Wednesday', over: { focus }, now: NOW, items: [due], asks: 'focus' },
    {
      is: 'on Tuesday, with something else to prompt',
      over: { focus, met },
      now: TUESDAY,
      items: [due],
      asks: undefined,
    },
    {
      is: 'on Wednesday, with something about it',
      over: { focus: onPrice, met },
      now: NOW,
      items: [due],
      asks: 'scenario-gap',
    },
    { is: 'on Tuesday, the first item a question', over: { focus }, now: TUESDAY, items: [question], asks: 'focus' },
    {
      is: 'before it begins',
      over: { focus: aFocus({ from: MONDAY.add({ days: 7 }), until: MONDAY.add({ days: 35 }) }) },
      now: TUESDAY,
      items: [question],
      asks: undefined,
    },
    {
      is: 'on its last day',
      over: { focus: aFocus({ from: date('2026-02-11'), until: TODAY.add({ days: 1 }) }) },
      now: NOW,
      items: [question],
      asks: 'focus',
    },
    {
      is: 'on the first morning after it',
      over: { focus: aFocus({ from: date('2026-02-09'), until: MONDAY }), met },
      now: MORNING,
      items: [due],
      asks: 'focus ended',
    },
    {
      is: 'on the next',
      over: { focus: aFocus({ from: date('2026-02-09'), until: MONDAY }) },
      now: TUESDAY,
      items: [due],
      asks: undefined,
    },
    {
      is: 'on the first morning back, where it ended meanwhile',
      over: {
        focus: aFocus({ from: date('2026-02-02'), until: LAST_MONDAY }),
        rep: aMember({ awayFrom: LAST_MONDAY, awayUntil: TODAY }),
      },
      now: NOW,
      items: [due],
      asks: 'focus ended',
    },
  ])('$is: $asks', ({ over, now, items, asks }) => {
    expect(kindOf(over, now, items)).toBe(asks);
  });

  it('says its week and its figure, and what it came to', () => {
    const activities = [anActivity({ count: 7, at: at('2026-03-03') })];
    const lastWeek = { value: 7, of: 'last-week' };
    expect(prompt({ focus, activities }, MORNING)).toEqual({
      is: 'focus',
      focus,
      figure: lastWeek,
      week: 1,
      ended: false,
    });
    expect(prompt({ focus, activities }, NOW)).toMatchObject({ figure: { value: 0, of: 'this-week' } });
    const third = aFocus({ from: date('2026-02-23'), until: date('2026-03-23') });
    expect(prompt({ focus: third }, MORNING)).toMatchObject({ week: 3 });
    const over = aFocus({ from: date('2026-02-09'), until: MONDAY });
    expect(prompt({ focus: over, activities }, MORNING)).toMatchObject({
      figure: { value: 7, of: 'its-last-week' },
      week: 4,
      ended: true,
    });
  });

  it('speaks on a Monday on which nothing else is to be said', () => {
    expect(digestFor(aSnapshot({ focus }), MORNING)).toMatchObject({
      kind: 'quiet',
      items: [],
      prompt: { is: 'focus' },
    });
    expect(digestFor(aSnapshot({ focus }), TUESDAY)).toBeUndefined();
  });
});

describe('one behaviour is the subject of one prompt a week', () => {
  const behaviours = { ...repFigures().behaviours, 'hours-to-first-touch': 13, 'touches-a-deal': 2 };
  const own = steadyFigures({ behaviours, sources: [aSource({ qualified: 1 })] });
  const quick = (userId: string, amount: number) =>
    aColleague(userId, amount, 2, { behaviours: { ...behaviours, 'hours-to-first-touch': 1 } });
  const others = [
    quick('UANN', 900),
    quick('UCAL', 800),
    { ...aColleague('UDOT', 10, 2), sources: [aSource({ leads: 30, qualified: 20 })] },
  ];
  const slow = { rep: aMember({ createdAt: at('2025-06-02') }), figures: someFigures({ own, others }) };
  const said = (rule: Told['rule'], reason: string, on: Temporal.PlainDate) =>
    wasTold({ rule, reason, dealId: null, at: at(on) });
  const modelled = (on: Temporal.PlainDate) => said('role-model', 'hours-to-first-touch', on);
  const held = (on: Temporal.PlainDate) => said('same-leads', 'converts-less', on);
  const onHours = aFocus({ on: { is: 'behaviour', behaviour: 'hours-to-first-touch' } });
  const over = { ...onHours, from: MONDAY.subtract({ days: 28 }), until: MONDAY };
  const FRIDAY_BEFORE = workingDaysAgo(3);
  it.each([
    { is: 'nothing said', over: slow, asks: 'role-model' },
    { is: 'the model said on Monday', over: { ...slow, told: [modelled(MONDAY)] }, asks: undefined },
    { is: 'the model said last week', over: { ...slow, told: [modelled(FRIDAY_BEFORE)] }, asks: 'same-leads' },
    { is: 'the leads said on Monday', over: { ...slow, told: [held(MONDAY)] }, asks: undefined },
    { is: 'the leads said last week', over: { ...slow, told: [held(FRIDAY_BEFORE)] }, asks: 'role-model' },
    { is: 'a focus on it', over: { ...slow, focus: onHours }, asks: undefined },
    { is: 'a focus on it that ended on Monday', over: { ...slow, focus: over }, asks: undefined },
    {
      is: 'a focus on it that ended a week before',
      over: { ...slow, focus: { ...over, from: MONDAY.subtract({ days: 35 }), until: LAST_MONDAY }, plays: [] },
      asks: undefined,
    },
    {
      is: 'a focus on something else that ended on Monday',
      over: { ...slow, focus: { ...over, on: { is: 'play', scenario: 'price' } as const } },
      asks: 'role-model',
    },
  ])('on a Wednesday, $is: $asks', ({ over, asks }) => {
    expect(kindOf(over, NOW)).toBe(asks);
  });

  it('a focus on one speaks on the first day of the week, and on no other', () => {
    expect(kindOf({ ...slow, focus: onHours }, MORNING)).toBe('focus');
    expect(kindOf({ ...slow, focus: onHours }, TUESDAY, [question])).toBeUndefined();
    expect(kindOf({ ...slow, focus: onHours }, NOW, [question])).toBeUndefined();
  });

  it('nor in a week in which it was among the choice of a focus', () => {
    const chooses = { ...slow, rep: aMember({ createdAt: at('2026-02-02') }) };
    const figures = someFigures({ own: { ...own, since: date('2025-06-02') }, others });
    expect(kindOf({ ...chooses, figures }, MORNING)).toBe('choose-focus');
    expect(kindOf({ ...chooses, figures }, NOW)).toBeUndefined();
    expect(kindOf({ ...chooses, figures }, NOW.add({ hours: 7 * 24 }))).toBe('role-model');
  });
});

describe('the choice of a focus is offered', () => {
  const weeks = (count: number) => at('2026-02-09T08:30').add({ hours: count * 7 * 24 });
  it.each([
    { is: 'in the week they came', now: at('2026-02-02T08:30'), over: behind, offered: false },
    { is: 'in the week after', now: weeks(0), over: behind, offered: true },
    { is: 'a week later', now: weeks(1), over: behind, offered: false },
    { is: 'three weeks later', now: weeks(3), over: behind, offered: false },
    { is: 'four weeks later', now: MORNING, over: behind, offered: true },
    { is: 'on the Tuesday of that week', now: TUESDAY, over: behind, offered: false },
    {
      is: 'where there is no gap',
      now: MORNING,
      over: {
        rep: behind.rep,
        activities: [28, 21, 14, 7].map((days) => anActivity({ count: 50, at: at(MONDAY.subtract({ days })) })),
      },
      offered: false,
    },
    { is: 'with a focus', now: MORNING, over: { ...behind, focus: aFocus() }, offered: false },
    {
      is: 'a week after a focus ended',
      now: MORNING,
      over: { ...behind, focus: aFocus({ from: date('2026-02-02'), until: LAST_MONDAY }) },
      offered: true,
    },
    {
      is: 'two weeks after a focus ended',
      now: MORNING,
      over: { ...behind, focus: aFocus({ from: date('2026-01-26'), until: date('2026-02-23') }) },
      offered: false,
    },
  ])('$is: $offered', ({ now, over, offered }) => {
    expect(kindOf(over, now) === 'choose-focus').toBe(offered);
  });
});

describe('without a focus', () => {
  const gapSaid = (days: number) => wasTold({ rule: 'scenario-gap', dealId: null, at: at(workingDaysAgo(days)) });
  const shinyDeals = [
    aDeal({ id: 10, createdAt: workingDaysAgo(3) }),
    ...[1, 2, 3].map((id) => aDeal({ id, lastTouchAt: workingDaysAgo(9) })),
  ];
  const shiny = { deals: shinyDeals, activities: [anActivity({ dealId: 10, count: 6 })] };
  const checked = wasTold({ rule: 'no-prospecting', dealId: null, job: 'prospecting-check', at: at(MONDAY) });
  it.each([
    { is: 'what the rules see comes before the first item', over: { met }, asks: 'scenario-gap' },
    { is: 'not 4 working days after it was said', over: { met, told: [gapSaid(4)] }, asks: undefined },
    { is: 'again after 5', over: { met, told: [gapSaid(5)] }, asks: 'scenario-gap' },
    { is: 'the newest deals first', over: { met, ...shiny }, asks: 'shiny-object' },
    {
      is: 'not in a week with a nudge about prospecting',
      over: { met, ...shiny, told: [checked] },
      asks: 'scenario-gap',
    },
    {
      is: 'not what they asked to be quiet about',
      over: {
        met,
        snoozes: [
          {
            as: 'not-this-one' as const,
            rule: 'scenario-gap' as const,
            dealId: null,
            until: TODAY.add({ days: 1 }),
            at: NOW,
          },
        ],
      },
      asks: undefined,
    },
  ])('$is', ({ over, asks }) => {
    expect(kindOf(over)).toBe(asks);
  });

  test('a first item that asks its own question needs no other', () => {
    expect(prompt({}, NOW, [question])).toBeNull();
    expect(prompt({}, NOW, [])).toBeNull();
  });

  it.each([
    ['shiny-object', 4, false],
    ['shiny-object', 5, true],
  ] as const)('%s said %i working days ago may be said again: %s', (rule, days, again) => {
    const told: Told[] = [wasTold({ rule, dealId: null, at: at(workingDaysAgo(days)) })];
    expect(promptFindingFor(aSnapshot({ ...shiny, told }), null, NOW) !== null).toBe(again);
  });
});
