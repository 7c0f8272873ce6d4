import { describe, expect, it, test } from 'vitest';
import { commitmentSuggestions } from '../../src/domain/commitment-suggestions.ts';
import { BEHAVIOURS } from '../../src/domain/figures.ts';
import { behaviourPlan, playPlan, sectionPlan } from '../../src/domain/focus-plan.ts';
import { planFor } from '../../src/domain/item-plan.ts';
import { SECTIONS } from '../../src/domain/pipeline.ts';
import { readCommitUntil } from '../../src/domain/text/commit-command.ts';
import { countedOf } from '../../src/domain/text/commitment-count.ts';
import { ifThen } from '../../src/domain/text/if-then.ts';
import {
  aCommitment,
  aDeal,
  aFocus,
  aMember,
  anActivity,
  aSnapshot,
  date,
  NOW,
  TODAY,
  workingDaysAgo,
  ZONE,
} from './builders.ts';
import { everyItem } from './every-finding.ts';

const said = {
  at: NOW.toZonedDateTimeISO(ZONE),
  dayOrder: 'mdy',
  currency: 'USD',
  stages: {},
  workDays: [1, 2, 3, 4, 5],
} as const;
const quiet = (id: number, name: string) => aDeal({ id, name, lastTouchAt: workingDaysAgo(9), nextStepOn: null });
/** Prospecting is done, so that nothing is asked of it. */
const busy = { activities: [anActivity()] };
const price = {
  id: 1,
  scenario: 'price',
  ownerId: 'UBEA',
  text: 'If they say it is dear, then I will ask to what.',
  shared: false,
};
const met = { scenario: 'price', dealId: 1, at: NOW };

const suggested = (over: Parameters<typeof aSnapshot>[0]) => commitmentSuggestions(aSnapshot(over), NOW);
const texts = (over: Parameters<typeof aSnapshot>[0]) => suggested(over).map(({ text }) => text);

describe('what somebody might commit to', () => {
  test('with nothing to ask there is nothing', () => {
    expect(suggested(busy)).toEqual([]);
  });

  test('the focus first, then the worst findings, then the play for what was met last; three at most', () => {
    const deals = [quiet(1, 'Acme'), quiet(2, 'Globex')];
    const all = { ...busy, deals, focus: aFocus(), plays: [price], met: [met] };
    expect(suggested(all)).toEqual([
      { text: 'If I start my day, then I will call 10 prospects I have not called yet', dealId: null },
      { text: 'If Acme is still quiet, then I will call Acme and agree the next step with its date', dealId: 1 },
      { text: price.text, dealId: null },
    ]);
    expect(suggested({ ...all, focus: null }).map(({ dealId }) => dealId)).toEqual([1, 2, null]);
    expect(suggested({ ...all, met: [] }).map(({ dealId }) => dealId)).toEqual([null, 1, 2]);
  });

  it.each([
    { goal: 40, done: 1, text: 'call 39 prospects' },
    { goal: 2, done: 1, text: 'call 1 prospect I' },
    { goal: 1, done: 1, text: 'call 10 prospects' },
  ])('a focus on reaching out asks for what the goal of $goal leaves', ({ goal, done, text }) => {
    const rep = aMember({ goals: { reach: goal } });
    const [focus] = texts({ rep, focus: aFocus(), activities: [anActivity({ count: done })] });
    expect(focus).toContain(text);
  });

  test('a focus that is over, or to come, asks nothing', () => {
    for (const from of [TODAY.add({ days: 1 }), TODAY.subtract({ days: 28 })]) {
      expect(suggested({ ...busy, focus: aFocus({ from, until: from.add({ days: 28 }) }) })).toEqual([]);
    }
  });

  test('a focus on a play gives the play once it is written, and before that asks for it', () => {
    const focus = aFocus({ on: { is: 'play', scenario: 'price', name: 'Price' } });
    expect(texts({ ...busy, focus })[0]).toMatch(/^If I have 15 minutes, then I will write down what I do for "/);
    expect(texts({ ...busy, focus, plays: [price], met: [met] })).toEqual([price.text]);
  });

  test('without prospecting this week, reaching out is asked for', () => {
    expect(texts({})).toEqual(['If I start my day, then I will call 10 prospects I have not called yet']);
    expect(texts({ rep: aMember({ goals: { find: 0, reach: 0 } }) })).toEqual([]);
  });

  test('what stands already is not suggested again, nor a second thing on its deal', () => {
    const over = { ...busy, deals: [quiet(1, 'Acme')], focus: aFocus() };
    const [focus] = texts(over);
    const commitments = [
      aCommitment({ text: focus?.toUpperCase() ?? '' }),
      aCommitment({ id: 2, text: 'call Acme', dealId: 1, state: 'carried' }),
    ];
    expect(suggested({ ...over, commitments })).toEqual([]);
    const settled = commitments.map((one) => ({ ...one, state: 'kept' as const, settledAt: NOW }));
    expect(suggested({ ...over, commitments: settled })).toHaveLength(2);
  });
});

describe('every suggestion can be committed to as it stands', () => {
  const findings = everyItem('Acme Corp').filter((item) => 'deal' in item);
  const all = [
    ...findings.map((item) => ifThen(planFor(item))),
    ...SECTIONS.flatMap((section) => [0, 1, 30].map((left) => sectionPlan(section, left))),
    ...BEHAVIOURS.map(behaviourPlan),
    playPlan('Price'),
  ];

  it.each([...new Set(all)])('%s', (text) => {
    const read = readCommitUntil(text, date('2026-03-13'), said);
    expect(read).toMatchObject({ text, isOutcome: false, dueOn: date('2026-03-13') });
    expect(text).toMatch(/^If .+, then I will .+$/);
  });

  it.each(findings.map((item) => [item.rule, item.reason, planFor(item).action] as const))(
    '%s, %s: %s',
    (_, __, action) => {
      expect(readCommitUntil(action, date('2026-03-13'), said).isOutcome).toBe(false);
    },
  );

  test('what it counts is followed', () => {
    expect(countedOf(sectionPlan('reach', 12))).toEqual({ kinds: ['call'], wanted: 12 });
    expect(countedOf(sectionPlan('find', 3))).toEqual({ kinds: ['research'], wanted: 3 });
    expect(countedOf(sectionPlan('follow up', 4))).toEqual({ kinds: ['call'], wanted: 4 });
    expect(countedOf(behaviourPlan('prospecting-a-week'))).toEqual({ kinds: ['call'], wanted: 5 });
    expect(countedOf('If 3 calls come in, then I will call Jane')).toBeNull();
  });
});
