import { expect, it, test } from 'vitest';
import { USUAL_COACHING } from '../../src/domain/coach-settings.ts';
import { nextResponse, responseDue, responsesFor } from '../../src/domain/lead-response.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { aDeal, aMember, aSnapshot, at, date, NOW, TODAY, wasTold } from './builders.ts';

const aLead = (over: Parameters<typeof aDeal>[0] = {}) =>
  aDeal({ stage: 'lead', source: 'webform', createdAt: at('2026-03-11T08:50'), lastTouchAt: null, ...over });
const leads = (count: number) => Array.from({ length: count }, (_, index) => aLead({ id: index + 1 }));
const told = (over: Parameters<typeof wasTold>[0] = {}) =>
  wasTold({ rule: 'lead-response', reason: 'untouched', job: 'lead-response', at: at('2026-03-10T10:00'), ...over });
const nudge = (time: string) =>
  wasTold({ rule: 'no-prospecting', dealId: null, job: 'prospecting-check', at: at(`2026-03-11T${time}`) });
const snooze = { as: 'snoozed', rule: 'stalled', dealId: 1, until: TODAY.add({ days: 1 }), at: NOW } as const;

it.each([
  { is: 'one that is due', over: { deals: leads(1) }, said: 1, more: 0, left: [] },
  { is: 'five at once', over: { deals: leads(5) }, said: 5, more: 0, left: [] },
  {
    is: 'seven, of which five are named',
    over: { deals: leads(7) },
    said: 5,
    more: 2,
    left: ['over-limit', 'over-limit'],
  },
  { is: 'one said before', over: { deals: leads(1), told: [told()] }, said: 0, more: 0, left: [] },
  {
    is: 'one that a digest said',
    over: { deals: leads(1), told: [told({ job: 'morning-digest' })] },
    said: 0,
    more: 0,
    left: [],
  },
  { is: 'one beside one said before', over: { deals: leads(2), told: [told()] }, said: 1, more: 0, left: [] },
  { is: 'one that was snoozed', over: { deals: leads(1), snoozes: [snooze] }, said: 0, more: 0, left: ['snoozed'] },
  {
    is: 'one on their 2nd working day here',
    over: { deals: leads(1), rep: aMember({ createdAt: at('2026-03-10T09:00') }) },
    said: 0,
    more: 0,
    left: ['first-days'],
  },
  {
    is: 'one on their 3rd working day here',
    over: { deals: leads(1), rep: aMember({ createdAt: at('2026-03-09T09:00') }) },
    said: 1,
    more: 0,
    left: [],
  },
  { is: 'one after a nudge today', over: { deals: leads(1), told: [nudge('09:00')] }, said: 1, more: 0, left: [] },
  {
    is: 'one after two nudges today',
    over: { deals: leads(1), told: [nudge('09:00'), nudge('09:10')] },
    said: 0,
    more: 0,
    left: ['enough-today'],
  },
] as { is: string; over: Partial<Snapshot>; said: number; more: number; left: string[] }[])(
  'what a rep hears of leads: $is',
  ({ over, said, more, left }) => {
    const responses = responsesFor(aSnapshot(over), NOW);
    expect([responses.leads.length, responses.more]).toEqual([said, more]);
    expect(responses.leftOut.map(({ why }) => why)).toEqual(left);
  },
);

test('the next look is for the first lead that is not due yet', () => {
  const deals = [
    aLead({ id: 1 }),
    aLead({ id: 2, createdAt: at('2026-03-11T09:41') }),
    aLead({ id: 3, createdAt: at('2026-03-11T09:31') }),
    aLead({ id: 4, createdAt: at('2026-03-11T09:21'), lastTouchAt: NOW }),
  ];
  expect(nextResponse(aSnapshot({ deals }), NOW)).toEqual(at('2026-03-11T10:40'));
  expect(nextResponse(aSnapshot({ deals: deals.slice(0, 1) }), NOW)).toBeNull();
});

test('an inbound lead is looked at an hour after it came to its owner, whenever it was opened', () => {
  const due = (over: Parameters<typeof aDeal>[0], rep = aMember()) =>
    responseDue(aLead(over), rep, USUAL_COACHING, NOW);
  expect(due({})).toEqual(at('2026-03-11T11:00'));
  expect(due({ source: 'trade show' })).toBeNull();
  expect(due({ stage: 'qualified' })).toBeNull();
  expect(due({ ownerId: 'UCAL' })).toBeNull();
  expect(due({}, aMember({ awayFrom: TODAY, awayUntil: date('2026-03-16') }))).toEqual(at('2026-03-16T10:00'));
});
