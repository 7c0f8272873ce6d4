import { expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import type { Snooze } from '../../src/domain/snooze.ts';
import { unsnoozed } from '../../src/domain/unsnoozed.ts';
import { aDeal, aSnapshot, at, NOW, TODAY, workingDaysAgo } from './builders.ts';

const deal = aDeal({ stageSince: workingDaysAgo(5) });
const stalled: Finding = { rule: 'stalled', reason: 'quiet', deal, days: 5, limit: 5, since: workingDaysAgo(5) };
const due: Finding = { rule: 'due-today', reason: 'due', deal, on: TODAY };
const gap: Finding = { rule: 'scenario-gap', reason: 'undecided', scenario: 'price', name: 'Price', met: 3 };

const snooze = (over: Partial<Snooze> = {}): Snooze => ({
  as: 'snoozed',
  rule: 'stalled',
  dealId: 1,
  until: TODAY.add({ days: 1 }),
  at: at('2026-03-10'),
  ...over,
});
const notThisOne = (over: Partial<Snooze> = {}) => snooze({ as: 'not-this-one', ...over });

it.each([
  { is: 'snoozed until tomorrow', snoozes: [snooze()], heard: ['scenario-gap'] },
  { is: 'snoozed until today', snoozes: [snooze({ until: TODAY })], heard: ['stalled', 'due-today', 'scenario-gap'] },
  { is: 'another deal snoozed', snoozes: [snooze({ dealId: 2 })], heard: ['stalled', 'due-today', 'scenario-gap'] },
  { is: 'not this one, whatever rule found it', snoozes: [notThisOne()], heard: ['scenario-gap'] },
  {
    is: 'not this one, its date come',
    snoozes: [notThisOne({ until: TODAY })],
    heard: ['stalled', 'due-today', 'scenario-gap'],
  },
  {
    is: 'not this one, before its present stage',
    snoozes: [notThisOne({ at: at(workingDaysAgo(6)) })],
    heard: ['stalled', 'due-today', 'scenario-gap'],
  },
  {
    is: 'snoozed before its present stage',
    snoozes: [snooze({ at: at(workingDaysAgo(6)) })],
    heard: ['scenario-gap'],
  },
  {
    is: 'a rule about no deal',
    snoozes: [notThisOne({ rule: 'scenario-gap', dealId: null })],
    heard: ['stalled', 'due-today'],
  },
  {
    is: 'a rule about no deal, its date come',
    snoozes: [snooze({ rule: 'scenario-gap', dealId: null, until: TODAY })],
    heard: ['stalled', 'due-today', 'scenario-gap'],
  },
])('$is: heard are $heard', ({ snoozes, heard }) => {
  const found = unsnoozed([stalled, due, gap], aSnapshot({ snoozes }), NOW);
  expect(found.map(({ rule }) => rule)).toEqual(heard);
});
