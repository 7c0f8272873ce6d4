import { expect, it, test } from 'vitest';
import { digestFor, morningFor } from '../../src/domain/digest.ts';
import { requireHushEnd } from '../../src/domain/hushed.ts';
import { isHushed } from '../../src/domain/member.ts';
import { aCommitment, aDeal, aMember, aSnapshot, at, date, MONDAY, NOW, TODAY, workingDaysAgo } from './builders.ts';

const HUSHED = { hushedUntil: TODAY.add({ days: 1 }), hushedBy: 'UMAX' };
const deals = [
  aDeal({ id: 1, name: 'Globex', lastTouchAt: workingDaysAgo(9), nextStep: null, nextStepOn: null }),
  aDeal({ id: 2, name: 'Initech', nextStepOn: TODAY }),
];
const commitments = [aCommitment({ counted: null })];
const morning = (over = {}, more = {}) =>
  morningFor(aSnapshot({ rep: aMember(over), deals, commitments, ...more }), NOW);

test('who is hushed hears of their own plans alone, and the ledger says what was left out', () => {
  expect(morning().digest?.items.map(({ rule }) => rule)).toEqual(['commitments-due', 'due-today', 'stalled']);
  const { digest, leftOut, said } = morning(HUSHED);
  expect(digest?.items.map(({ rule }) => rule)).toEqual(['commitments-due', 'due-today']);
  expect([digest?.more, digest?.waiting, digest?.prompt]).toEqual([0, 0, null]);
  expect(said).toHaveLength(2);
  expect(leftOut).toMatchObject([{ why: 'hushed', finding: { rule: 'stalled', deal: { id: 1 } } }]);
});

test('with nothing of their own there is no digest, on a Monday neither', () => {
  const rep = aMember(HUSHED);
  const monday = at(`${MONDAY}T08:30`);
  const hush = { ...rep, hushedUntil: TODAY };
  expect(morningFor(aSnapshot({ rep: hush }), monday).digest).toBeUndefined();
  expect(morningFor(aSnapshot(), monday).digest?.kind).toBe('quiet');
});

test('who asks for it gets it whole', () => {
  const snapshot = aSnapshot({ rep: aMember(HUSHED), deals, commitments });
  expect(digestFor(snapshot, NOW)?.items).toHaveLength(3);
});

it.each([
  { until: TODAY.add({ days: 1 }), is: true },
  { until: TODAY, is: false },
  { until: null, is: false },
])('hushed until $until: $is', ({ until, is }) => {
  expect(isHushed({ hushedUntil: until }, TODAY)).toBe(is);
});

it.each([
  { until: '2026-03-11', says: 'later day' },
  { until: '2026-03-12', says: null },
  { until: '2026-06-09', says: null },
  { until: '2026-06-10', says: 'at most 90 days' },
])('an end on $until: $says', ({ until, says }) => {
  const set = () => requireHushEnd(date(until), TODAY);
  if (says) expect(set).toThrow(says);
  else expect(set).not.toThrow();
});
