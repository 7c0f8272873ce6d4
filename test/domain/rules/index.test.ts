import { expect, test } from 'vitest';
import { RULE_NAMES } from '../../../src/domain/rule-name.ts';
import { ABOUT_RULES, findingsAbout, findingsOf, RULES } from '../../../src/domain/rules/index.ts';
import { aDeal, aSnapshot, NOW, TODAY, workingDaysAgo } from '../builders.ts';

const due = aDeal({ id: 1, nextStepOn: TODAY });
const late = aDeal({ id: 2, nextStepOn: workingDaysAgo(3) });
const fine = aDeal({ id: 3 });

test('the list has every rule', () => {
  expect([...Object.keys(RULES), 'excuse'].toSorted()).toEqual(RULE_NAMES.toSorted());
  expect(Object.keys(RULES)).toEqual(RULE_NAMES.filter((name) => name !== 'excuse'));
});

test('every rule says what it is for, and each of its limits has a name of its own that begins with the rule’s', () => {
  const names = RULE_NAMES.flatMap((rule) => {
    const { idea, formula, limits } = ABOUT_RULES[rule];
    expect([rule, idea !== '', formula !== '']).toEqual([rule, true, true]);
    for (const { name, value } of limits) {
      expect(name.startsWith(`${rule}-`)).toBe(true);
      expect(value).toBeGreaterThan(0);
    }
    return limits.map(({ name }) => name);
  });
  expect(new Set(names).size).toBe(names.length);
});

test('the findings of a rep are those of all rules, what is due first', () => {
  const snapshot = aSnapshot({ deals: [late, due, fine] });
  expect(findingsOf(snapshot, NOW).map(({ rule }) => rule)).toEqual([
    'due-today',
    'stalled',
    'unexplored',
    'no-prospecting',
  ]);
});

test('what a rep asked to be quiet about is not among them', () => {
  const snooze = {
    as: 'snoozed' as const,
    rule: 'stalled' as const,
    dealId: 2,
    until: TODAY.add({ days: 1 }),
    at: NOW,
  };
  const snapshot = aSnapshot({ deals: [late], snoozes: [snooze] });
  expect(findingsOf(snapshot, NOW).map(({ rule }) => rule)).toEqual(['no-prospecting']);
});

test('the findings about a deal are those that name it', () => {
  const snapshot = aSnapshot({ deals: [late, due, fine] });
  expect(findingsAbout(late, snapshot, NOW).map(({ rule, deal }) => [rule, deal.id])).toEqual([['stalled', 2]]);
  expect(findingsAbout(fine, snapshot, NOW)).toEqual([]);
});
