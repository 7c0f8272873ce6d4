import { expect, it } from 'vitest';
import type { Doubt, Update } from '../../src/domain/reading.ts';
import type { ReadUpdate } from '../../src/domain/reading-kept.ts';
import { pageOf, savedByPress, waitingIn } from '../../src/domain/reading-page.ts';

const REST: Doubt = { part: 'rest', shown: 'whatever', among: [] };
const UNKNOWN: Doubt = { part: 'deal', shown: 'Vandelay', among: [] };

function waiting(over: Partial<Update> = {}): ReadUpdate {
  const update: Update = { is: 'deal-update', deal: 1, parts: { stage: 'proposal' }, doubts: [], ...over };
  return { update, state: 'waiting', act: null };
}

const clear = (count: number) => Array.from({ length: count }, () => waiting());
const doubtful = (count: number, doubts = [REST]) => Array.from({ length: count }, () => waiting({ doubts }));
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place);

it('shows twelve lines, and saves what is clear beyond them as well', () => {
  expect(pageOf(clear(12))).toEqual(upTo(12));
  expect(pageOf(clear(13))).toEqual(upTo(12));
  expect(savedByPress(clear(20))).toEqual(upTo(20));
});

it('shows doubts before what is clear, in the order of the message', () => {
  const updates = [...clear(12), ...doubtful(2)];
  expect(pageOf(updates)).toEqual([...upTo(8), 12, 13]);
  expect(savedByPress(updates)).toEqual(upTo(14));
});

it('never saves a doubt that was not shown', () => {
  const updates = [...doubtful(10), ...clear(3)];
  expect(pageOf(updates)).toEqual(upTo(6));
  expect(savedByPress(updates)).toEqual([...upTo(6), 10, 11, 12]);
});

it('shows one at least, however much of it is in doubt', () => {
  expect(
    pageOf(
      doubtful(
        2,
        Array.from({ length: 15 }, () => REST),
      ),
    ),
  ).toEqual([0]);
});

it('leaves alone what was saved or left, and what cannot be saved', () => {
  const updates: ReadUpdate[] = [
    { ...waiting(), state: 'saved', act: 3 },
    waiting(),
    { ...waiting(), state: 'left' },
    waiting({ deal: null, doubts: [UNKNOWN] }),
  ];
  expect(waitingIn(updates)).toEqual([1, 3]);
  expect(pageOf(updates)).toEqual([1, 3]);
  expect(savedByPress(updates)).toEqual([1]);
});
