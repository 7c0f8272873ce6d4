import { expect, it } from 'vitest';
import { awayStatus, saysAway } from '../../../src/domain/rules/away-status.ts';
import { aMember, aSnapshot, at, NOW } from '../builders.ts';

const SINCE = at('2026-03-10');

it.each([
  { status: null, answered: null, reason: undefined },
  { status: ':palm_tree:', answered: null, reason: 'holiday' },
  { status: ':face_with_thermometer:', answered: null, reason: 'ill' },
  { status: ':house_with_garden:', answered: null, reason: undefined },
  { status: ':palm_tree:', answered: NOW, reason: undefined },
])('a status of $status, answered at $answered, says $reason', ({ status, answered, reason }) => {
  const rep = aMember({ statusEmoji: status, statusSince: status === null ? null : SINCE, statusAnsweredAt: answered });
  expect(awayStatus(aSnapshot({ rep }), NOW)[0]?.reason).toBe(reason);
  expect(saysAway(rep)).toBe(reason !== undefined);
});
