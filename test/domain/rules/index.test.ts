import { expect, test } from 'vitest';
import { RULE_NAMES } from '../../../src/domain/rule-name.ts';
import { findingsAbout, findingsOf, RULES } from '../../../src/domain/rules/index.ts';
import { aDeal, aSnapshot, NOW, TODAY, workingDaysAgo } from '../builders.ts';

const due = aDeal({ id: 1, nextStepOn: TODAY });
const late = aDeal({ id: 2, nextStepOn: workingDaysAgo(3) });
const fine = aDeal({ id: 3 });

test('the list has every rule', () => {
  expect(Object.keys(RULES).toSorted()).toEqual(RULE_NAMES.toSorted());
});

test('the findings of a rep are those of all rules, what is due first', () => {
  const snapshot = aSnapshot({ deals: [late, due, fine] });
  expect(findingsOf(snapshot, NOW).map(({ rule }) => rule)).toEqual(['due-today', 'stalled', 'no-prospecting']);
});

test('the findings about a deal are those that name it', () => {
  const snapshot = aSnapshot({ deals: [late, due, fine] });
  expect(findingsAbout(late, snapshot, NOW).map(({ rule, deal }) => [rule, deal.id])).toEqual([['stalled', 2]]);
  expect(findingsAbout(fine, snapshot, NOW)).toEqual([]);
});
