import { describe, expect, it } from 'vitest';
import { improvedOf } from '../../src/domain/improved.ts';
import type { LoggedWeek } from '../../src/domain/logged-week.ts';
import type { DealRecord } from '../../src/domain/record.ts';
import { aMember, at, MONDAY } from './builders.ts';
import { aRecord } from './records.ts';

const FRIDAY = at('2026-03-13T15:45');

const week = (ago: number, over: Partial<LoggedWeek> = {}): LoggedWeek => ({
  userId: 'UBEA',
  monday: MONDAY.subtract({ weeks: ago }),
  activities: 50,
  prospecting: 0,
  touches: 0,
  ...over,
});

/** This week's prospecting, and that of the weeks before it, the latest first. */
const prospecting = (now: number, before: number[]) => [
  week(0, { prospecting: now }),
  ...before.map((done, at) => week(at + 1, { prospecting: done })),
];

const improved = (logged: LoggedWeek[], records: DealRecord[] = [], rep = aMember()) =>
  improvedOf(rep, { logged, records }, FRIDAY);

describe('a week of more than any before', () => {
  it.each([
    { is: 'above the highest of eight weeks', now: 28, before: [8, 20, 27, 9, 10, 11, 12, 13], found: [28, 8, 27, 8] },
    { is: 'level with the highest', now: 27, before: [8, 20, 27, 9, 10, 11, 12, 13], found: null },
    { is: 'above the highest of five weeks', now: 28, before: [8, 20, 27, 9, 10], found: [28, 8, 27, 5] },
    { is: 'above the highest of four weeks', now: 28, before: [8, 20, 27, 9], found: null },
    { is: 'below one nine weeks ago', now: 28, before: [1, 2, 3, 4, 5, 6, 7, 8, 99], found: [28, 1, 8, 8] },
    { is: 'nothing', now: 0, before: [0, 0, 0, 0, 0], found: null },
  ])('prospecting $is → $found', ({ now, before, found }) => {
    const [first, low, high, weeks] = found ?? [];
    expect(improved(prospecting(now, before))).toEqual(found && { in: 'prospecting', now: first, low, high, weeks });
  });

  it('leaves out weeks with nothing logged, which may have been a holiday', () => {
    const logged = prospecting(28, [8, 20, 27, 9, 10]).filter(
      ({ monday }) => !monday.equals(MONDAY.subtract({ weeks: 2 })),
    );
    expect(improved(logged)).toBeNull();
    expect(improved([...logged, week(7, { prospecting: 5 })])).toMatchObject({ low: 5, weeks: 5 });
  });

  it('counts no prospecting for those whose job it is not', () => {
    const rep = aMember({ goals: { find: 0, reach: 0 } });
    expect(improved(prospecting(28, [8, 20, 27, 9, 10]), [], rep)).toBeNull();
  });

  it('counts nobody else', () => {
    const logged = prospecting(28, [8, 20, 27, 9, 10]).map((one) => ({ ...one, userId: 'UCAL' }));
    expect(improved(logged)).toBeNull();
  });

  it('counts touches on deals, and names what is furthest outside', () => {
    const both = (touches: number) =>
      [0, 1, 2, 3, 4, 5].map((ago) =>
        ago === 0 ? week(0, { prospecting: 20, touches }) : week(ago, { prospecting: 10, touches: 10 }),
      );
    expect(improved(both(21))).toMatchObject({ in: 'touches', now: 21, high: 10 });
    expect(improved(both(19))).toMatchObject({ in: 'prospecting', now: 20, high: 10 });
  });
});

describe('leads touched sooner than in any week before', () => {
  /** A lead of the week so many weeks ago, opened on its Tuesday at 10:00, touched after so many hours; null: never. */
  const lead = (ago: number, hours: number | null, over: Partial<DealRecord> = {}) => {
    const opened = at(`${MONDAY.subtract({ weeks: ago }).add({ days: 1 })}T10:00`);
    return aRecord({
      createdAt: opened,
      stages: [{ stage: 'lead', at: opened }],
      firstTouchAt: hours === null ? null : opened.add({ minutes: hours * 60 }),
      ...over,
    });
  };
  const weeksBefore = (hours: number, weeks = 5) => Array.from({ length: weeks }, (_, at) => lead(at + 1, hours + at));

  it.each([
    { is: 'below the lowest', records: [lead(0, 1), lead(0, 1), lead(0, 1), ...weeksBefore(2)], now: 1 },
    { is: 'level with the lowest', records: [lead(0, 2), lead(0, 2), lead(0, 2), ...weeksBefore(2)], now: null },
    { is: 'two leads only', records: [lead(0, 1), lead(0, 1), ...weeksBefore(2)], now: null },
    { is: 'one that still waits', records: [lead(0, 1), lead(0, 1), lead(0, null), ...weeksBefore(2)], now: null },
    { is: 'four weeks before', records: [lead(0, 1), lead(0, 1), lead(0, 1), ...weeksBefore(2, 4)], now: null },
    {
      is: 'an import, whose time we do not know',
      records: [lead(0, 1), lead(0, 1), lead(0, 1, { openedThrough: 'import' }), ...weeksBefore(2)],
      now: null,
    },
  ])('$is → $now', ({ records, now }) => {
    expect(improved([], records)).toEqual(now && { in: 'hours-to-first-touch', now, low: 2, high: 6, weeks: 5 });
  });
});
