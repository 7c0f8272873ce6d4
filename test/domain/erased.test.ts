import { expect, test } from 'vitest';
import { erasedName, isBeingErased, isErased } from '../../src/domain/erased.ts';
import { NOW } from './builders.ts';

test.each([
  { names: [], next: 'Erased person 1' },
  { names: ['Erased person 1', 'Erased person 12', 'Bea'], next: 'Erased person 13' },
  { names: ['Erased person x', 'An Erased person 9'], next: 'Erased person 1' },
])('after $names comes $next', ({ names, next }) => {
  expect(erasedName(names)).toBe(next);
});

test.each([
  { is: 'who was erased', name: 'Erased person 3', deactivatedAt: NOW, erased: true },
  { is: 'who calls themselves so, and is here', name: 'Erased person 3', deactivatedAt: null, erased: false },
  { is: 'who left', name: 'Bea Ortiz', deactivatedAt: NOW, erased: false },
])('$is is erased: $erased', ({ erased, ...member }) => {
  expect(isErased(member)).toBe(erased);
});

test.each([
  { retentionDays: 0, being: true },
  { retentionDays: 30, being: false },
])('a workspace that keeps words for $retentionDays days is being erased: $being', ({ retentionDays, being }) => {
  expect(isBeingErased({ retentionDays })).toBe(being);
});
