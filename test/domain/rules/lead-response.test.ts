import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import '../../property-runs.ts';
import { USUAL_COACHING } from '../../../src/domain/coach-settings.ts';
import { leadResponse } from '../../../src/domain/rules/lead-response.ts';
import { workingMinutesBetween } from '../../../src/domain/working-hours.ts';
import { otherWayAround } from '../any-deals.ts';
import { anyMoment, anyPipe } from '../any-pipe.ts';
import { aDeal, aMember, aSnapshot, at, date, NOW } from '../builders.ts';

/** It came by the web form at 09:00, an hour ago, and nobody has touched it. */
const aLead = (over: Parameters<typeof aDeal>[0] = {}) =>
  aDeal({ stage: 'lead', source: 'webform', createdAt: at('2026-03-11T09:00'), lastTouchAt: null, ...over });

it.each([
  { is: 'untouched for 60 minutes', lead: aLead(), speaks: true },
  { is: 'untouched for 59 minutes', lead: aLead({ createdAt: at('2026-03-11T09:01') }), speaks: false },
  { is: 'opened last evening', lead: aLead({ createdAt: at('2026-03-10T20:00') }), speaks: true },
  { is: 'opened at 16:30 yesterday', lead: aLead({ createdAt: at('2026-03-10T16:30') }), speaks: true },
  { is: 'touched', lead: aLead({ lastTouchAt: at('2026-03-11T09:30') }), speaks: false },
  { is: 'from a source that is not inbound', lead: aLead({ source: 'trade show' }), speaks: false },
  { is: 'without a source', lead: aLead({ source: null }), speaks: false },
  { is: 'imported', lead: aLead({ openedThrough: 'import' }), speaks: false },
  { is: 'contacted by now', lead: aLead({ stage: 'contacted' }), speaks: false },
  { is: 'parked', lead: aLead({ status: 'parked' }), speaks: false },
  { is: 'a colleague’s', lead: aLead({ ownerId: 'UCAL' }), speaks: false },
])('lead response: $is → $speaks', ({ lead, speaks }) => {
  expect(leadResponse(aSnapshot({ deals: [lead] }), NOW)).toHaveLength(speaks ? 1 : 0);
});

it.each([
  { is: 'reaching alone is their job', goals: { find: 0 }, speaks: true },
  { is: 'neither finding nor reaching is', goals: { find: 0, reach: 0 }, speaks: false },
])('where $is → $speaks', ({ goals, speaks }) => {
  expect(leadResponse(aSnapshot({ rep: aMember({ goals }), deals: [aLead()] }), NOW)).toHaveLength(speaks ? 1 : 0);
});

test('an hour is one of the owner’s own working hours', () => {
  const lead = aLead({ createdAt: at('2026-03-10T16:30') });
  expect(leadResponse(aSnapshot({ deals: [lead] }), at('2026-03-11T09:29'))).toEqual([]);
  expect(leadResponse(aSnapshot({ deals: [lead] }), at('2026-03-11T09:30'))).toHaveLength(1);
  const back = aMember({ awayFrom: date('2026-03-01'), awayUntil: date('2026-03-11') });
  const early = aLead({ createdAt: at('2026-03-05') });
  expect(leadResponse(aSnapshot({ rep: back, deals: [early] }), at('2026-03-11T09:59'))).toEqual([]);
  expect(leadResponse(aSnapshot({ rep: back, deals: [early] }), at('2026-03-11T10:00'))).toHaveLength(1);
});

test('the limit and the sources are the workspace’s', () => {
  const settings = { ...USUAL_COACHING, limits: { 'lead-response-untouched': 15 }, inboundSources: ['trade show'] };
  const lead = aLead({ source: 'Trade Show', createdAt: at('2026-03-11T09:45') });
  expect(leadResponse(aSnapshot({ settings, deals: [lead] }), NOW)).toMatchObject([{ minutes: 15, limit: 15 }]);
});

test('the evidence is how long they wait, the longest first', () => {
  const leads = [
    aLead({ id: 2, createdAt: at('2026-03-11T09:00') }),
    aLead({ id: 1, createdAt: at('2026-03-11T09:00') }),
    aLead({ id: 3, createdAt: at('2026-03-10T16:00') }),
  ];
  const found = leadResponse(aSnapshot({ deals: leads }), NOW);
  expect(found.map(({ deal, minutes, limit }) => [deal.id, minutes, limit])).toEqual([
    [3, 120, 60],
    [1, 60, 60],
    [2, 60, 60],
  ]);
});

describe('for any pipe', () => {
  it('names each lead once at most, on evidence that bears it out, whatever the order of rows', () => {
    fc.assert(
      fc.property(anyPipe, anyMoment, fc.integer({ min: 0, max: 3_000 }), (pipe, now, minutes) => {
        const lead = aLead({ id: 101, createdAt: now.subtract({ minutes }) });
        const snapshot = { ...pipe, deals: [...pipe.deals, lead] };
        const found = leadResponse(snapshot, now);
        expect(leadResponse(otherWayAround(snapshot), now)).toEqual(found);
        expect(new Set(found.map(({ deal }) => deal.id)).size).toBe(found.length);
        for (const { deal, since, minutes, limit } of found) {
          expect(minutes).toBe(workingMinutesBetween(snapshot.rep, since, now));
          expect(minutes).toBeGreaterThanOrEqual(limit);
          expect([deal.stage, deal.status, deal.firstTouchAt]).toEqual(['lead', 'open', null]);
        }
      }),
    );
  });
});
