import { expect, it } from 'vitest';
import type { Member } from '../../src/domain/member.ts';
import { mayBeAsked } from '../../src/domain/question-time.ts';
import { aMember, at, date } from './builders.ts';

const time = Temporal.PlainTime.from;

// Wednesday 11 March 2026, 10:00 in New York.
const TEN = at('2026-03-11T10:00');

it.each<{ is: string; over: Partial<Member>; now?: Temporal.Instant; from: string; waits: string | null }>([
  { is: 'at work', over: {}, from: '2026-03-11T10:00', waits: null },
  {
    is: 'just before quiet hours',
    over: { quietFrom: time('10:01'), quietUntil: time('11:00') },
    from: '2026-03-11T10:00',
    waits: null,
  },
  {
    is: 'as they begin',
    over: { quietFrom: time('10:00'), quietUntil: time('11:00') },
    from: '2026-03-11T11:00',
    waits: 'quiet-hours',
  },
  {
    is: 'as they end',
    over: { quietFrom: time('09:00'), quietUntil: time('10:00') },
    from: '2026-03-11T10:00',
    waits: null,
  },
  { is: 'on a Saturday', over: {}, now: at('2026-03-14T10:00'), from: '2026-03-16T08:30', waits: 'away' },
  {
    is: 'back tomorrow',
    over: { awayFrom: date('2026-03-09'), awayUntil: date('2026-03-12') },
    from: '2026-03-12T08:30',
    waits: 'away',
  },
  {
    is: 'back today',
    over: { awayFrom: date('2026-03-09'), awayUntil: date('2026-03-11') },
    from: '2026-03-11T10:00',
    waits: null,
  },
  { is: 'hushed until tomorrow', over: { hushedUntil: date('2026-03-12') }, from: '2026-03-12T08:30', waits: 'hushed' },
  { is: 'hushed until today', over: { hushedUntil: date('2026-03-11') }, from: '2026-03-11T10:00', waits: null },
  {
    is: 'hushed until a Saturday',
    over: { hushedUntil: date('2026-03-14') },
    from: '2026-03-16T08:30',
    waits: 'hushed',
  },
  {
    is: 'their digest in quiet hours the next day',
    over: {
      awayFrom: date('2026-03-11'),
      awayUntil: date('2026-03-12'),
      quietFrom: time('18:00'),
      quietUntil: time('09:00'),
    },
    from: '2026-03-12T09:00',
    waits: 'away',
  },
])('$is: from $from', ({ over, now = TEN, from, waits }) => {
  const found = mayBeAsked(aMember(over), now);
  expect(found?.opening.from).toEqual(at(from));
  expect(found?.waits).toBe(waits);
});

it('nobody who is away without an end is asked', () => {
  expect(mayBeAsked(aMember({ awayFrom: date('2026-03-01') }), TEN)).toBeNull();
});
