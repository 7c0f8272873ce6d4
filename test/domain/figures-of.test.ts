import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import { USUAL_COACHING } from '../../src/domain/coach-settings.ts';
import { repFiguresOf, teamFiguresOf } from '../../src/domain/figures-of.ts';
import type { DealRecord, LoggedDay } from '../../src/domain/record.ts';
import { aMember, at, date, MONDAY, NOW, TODAY } from './builders.ts';
import { aDay, aRecord, aWin } from './records.ts';

const BEA = aMember();

function figures(records: DealRecord[], days: LoggedDay[] = [], rep = BEA) {
  return repFiguresOf({ rep, records, days, settings: USUAL_COACHING }, NOW);
}

describe('what counts', () => {
  const edge = TODAY.subtract({ days: 180 });
  it.each([
    { is: 'won in February', record: aWin(), won: 1, concluded: 1 },
    { is: 'won 179 days ago', record: aWin({ endedOn: edge.add({ days: 1 }) }), won: 1, concluded: 1 },
    { is: 'won 180 days ago', record: aWin({ endedOn: edge }), won: 0, concluded: 0 },
    { is: 'lost', record: aWin({ status: 'lost' }), won: 0, concluded: 1 },
    { is: 'open', record: aRecord(), won: 0, concluded: 0 },
    { is: 'parked', record: aRecord({ status: 'parked' }), won: 0, concluded: 0 },
    { is: "a colleague's win", record: aWin({ ownerId: 'UANN' }), won: 0, concluded: 0 },
  ])('$is: $won won, $concluded concluded', ({ record, won, concluded }) => {
    expect(figures([record])).toMatchObject({ won, concluded });
  });

  test('whoever only finds and reaches concludes a deal by qualifying it', () => {
    const finder = aMember({ goals: { 'follow up': 0, close: 0 } });
    const qualified = { ...aWin(), status: 'open' as const, endedOn: null };
    expect(figures([qualified, aRecord()], [], finder)).toMatchObject({ qualified: 1, concluded: 1 });
    expect(figures([qualified, aRecord()])).toMatchObject({ qualified: 1, concluded: 0 });
  });

  test('won amounts are one sum a currency', () => {
    const won = [
      aWin(),
      aWin({ amount: 100 }),
      aWin({ amount: 5, currency: 'EUR' }),
      aWin({ amount: null, currency: null }),
    ];
    expect(figures(won).wonAmounts).toEqual([
      { amount: 5, currency: 'EUR' },
      { amount: 4_000_100, currency: 'USD' },
    ]);
  });
});

describe('behaviours', () => {
  const opened = at('2026-02-02T10:00');
  it.each([
    { is: 'touched after two hours', record: aRecord(), hours: 2 },
    { is: 'touched before it was written down', record: aRecord({ firstTouchAt: at('2026-02-02T09:00') }), hours: 0 },
    { is: 'touched the next morning at 10', record: aRecord({ firstTouchAt: at('2026-02-03T10:00') }), hours: 8 },
    {
      is: 'opened on Friday, touched on Monday',
      record: aRecord({ createdAt: at('2026-02-06T16:00'), firstTouchAt: at('2026-02-09T10:00') }),
      hours: 2,
    },
    {
      is: 'never touched, lost that day',
      record: aRecord({ firstTouchAt: null, touches: 0, status: 'lost', endedOn: date('2026-02-02') }),
      hours: 7,
    },
    {
      is: 'opened an hour ago, not touched yet',
      record: aRecord({ createdAt: NOW.subtract({ hours: 1 }), firstTouchAt: null }),
      hours: 1,
    },
    { is: 'imported', record: aRecord({ openedThrough: 'import' }), hours: null },
    { is: 'opened as a proposal', record: aRecord({ stages: [{ stage: 'proposal', at: opened }] }), hours: null },
  ])('hours to the first touch, $is: $hours', ({ record, hours }) => {
    expect(figures([record]).behaviours['hours-to-first-touch']).toBe(hours);
  });

  test('touches, channels and days between touches are medians over concluded deals', () => {
    const deals = [aWin(), aWin({ touches: 7, channels: ['call', 'email', 'demo'] }), aRecord({ touches: 90 })];
    expect(figures(deals).behaviours).toMatchObject({
      'touches-a-deal': 5,
      'channels-a-deal': 2.5,
      'days-between-touches': 3,
    });
  });

  test('a deal with no touch logged counts as none, but not as a channel', () => {
    const lost = aRecord({ status: 'lost', endedOn: TODAY, touches: 0, channels: [], touchDays: [] });
    expect(figures([lost, aWin()]).behaviours).toMatchObject({ 'touches-a-deal': 1.5, 'channels-a-deal': 2 });
    expect(figures([lost]).touchesBeforeLost).toBe(0);
  });

  test('each end has its own', () => {
    const lost = aWin({ status: 'lost', touches: 1 });
    const { byEnd } = figures([aWin(), aWin(), lost]);
    expect(byEnd.won).toMatchObject({ deals: 2, behaviours: { 'touches-a-deal': 3, 'prospecting-a-week': null } });
    expect(byEnd.lost).toMatchObject({ deals: 1, behaviours: { 'touches-a-deal': 1 } });
  });
});

describe('weeks and days', () => {
  test('prospecting a week is the median of whole weeks; the last eight are shown', () => {
    const rep = aMember({ createdAt: at('2026-01-01') });
    const days = [aDay({ on: date('2026-02-24'), prospecting: 10 }), aDay(), aDay({ on: MONDAY, prospecting: 99 })];
    const { prospectingWeeks, behaviours } = figures([], days, rep);
    expect(prospectingWeeks).toEqual([0, 0, 0, 0, 0, 0, 10, 3]);
    expect(behaviours['prospecting-a-week']).toBe(0);
  });

  test('the week of the first day does not count, nor does one away', () => {
    const rep = aMember({
      createdAt: at('2026-02-18'),
      awayFrom: date('2026-02-23'),
      awayUntil: MONDAY.subtract({ days: 7 }),
    });
    expect(figures([], [aDay()], rep).prospectingWeeks).toEqual([3]);
  });

  test('for whoever neither finds nor reaches there are no weeks', () => {
    const closer = aMember({ goals: { find: 0, reach: 0 } });
    expect(figures([], [aDay()], closer)).toMatchObject({
      prospectingWeeks: [],
      behaviours: { 'prospecting-a-week': null },
    });
  });

  test('the logging share is of working days that are over, since they are here', () => {
    const rep = aMember({ createdAt: at('2026-03-02') });
    const on = ['2026-03-02', '2026-03-03', '2026-03-07', '2026-03-10', '2026-03-11'].map(date);
    const days = on.map((on) => aDay({ on }));
    expect(on.filter((day) => isWorkingDay(rep, day))).toHaveLength(4);
    expect(figures([], [...days, aDay()], rep).loggingShare).toBeCloseTo(3 / 7);
  });

  test('new deals and ways are those of 90 days, imports left out', () => {
    const old = aRecord({ createdAt: at(TODAY.subtract({ days: 90 })) });
    const opened = [aRecord(), aRecord({ source: 'Referral by Bo' }), aRecord({ openedThrough: 'import' }), old];
    const result = figures(opened, [
      aDay({ kinds: ['event'] }),
      aDay({ on: TODAY.subtract({ days: 90 }), kinds: ['research'] }),
    ]);
    expect(result.opened).toEqual({ all: 2, inbound: 1 });
    expect(result.ways).toEqual(['referral', 'event']);
  });
});

describe('sources', () => {
  const ripe = TODAY.subtract({ days: 14 });
  test('leads of a source that had two weeks, and how many were qualified', () => {
    const qualified = { ...aWin(), source: ' Webform' };
    const [webform, ...rest] = figures([
      aRecord(),
      qualified,
      aRecord({ createdAt: at(ripe) }),
      aRecord({ createdAt: at(ripe.add({ days: 1 })) }),
      aRecord({ source: null }),
      aRecord({ stages: [{ stage: 'proposal', at: NOW }] }),
    ]).sources;
    expect(rest).toEqual([]);
    expect(webform).toMatchObject({
      source: 'webform',
      leads: 3,
      qualified: 1,
      won: 1,
      hours: 2,
      touches: 1,
      channels: 1,
    });
  });

  test('the win of a source that took the most touches is its example', () => {
    const { wins } = figures([
      aWin({ dealId: 1 }),
      aWin({ dealId: 2, touches: 6 }),
      aWin({ dealId: 3, source: 'Fair', touches: 1 }),
    ]);
    expect(wins.map(({ dealId }) => dealId)).toEqual([2, 3]);
    expect(figures([aWin({ touches: 0 })]).wins).toEqual([]);
  });
});

describe('a team', () => {
  const owners = new Map([['UBEA', BEA]]);
  const team = (records: DealRecord[]) => teamFiguresOf({ records, owners }, NOW);

  test('what its won deals took: touches, channels, working days, time in stages and to the proposal', () => {
    expect(team([aWin(), aRecord()])).toEqual({
      stageDays: { lead: { days: 2, of: 1 }, qualified: { days: 3, of: 1 }, proposal: { days: 4, of: 1 } },
      toProposal: { days: 5, of: 1 },
      won: { touches: { median: 3, of: 1 }, channels: { median: 2, of: 1 }, days: { median: 9, of: 1 } },
    });
  });

  test('of an import the first stage and the length are not known', () => {
    const { stageDays, toProposal, won } = team([aWin({ openedThrough: 'import' })]);
    expect(stageDays).toEqual({ qualified: { days: 3, of: 1 }, proposal: { days: 4, of: 1 } });
    expect([toProposal, won.days.of, won.touches.of]).toEqual([null, 0, 1]);
  });

  test('a win without a touch logged says nothing about touches; an owner we do not know does not count', () => {
    expect(team([aWin({ touches: 0, channels: [] })]).won).toMatchObject({ touches: { of: 0 }, days: { of: 1 } });
    expect(team([aWin({ ownerId: 'UGONE' })]).won.days.of).toBe(0);
  });

  test('nine in ten were no longer in a stage, and one in ten was sooner at the proposal', () => {
    const days = Array.from({ length: 20 }, (_, index) => index + 1);
    const wins = days.map((day) => {
      const proposal = at('2026-01-05').add({ hours: 24 * 7 * day });
      const stages = [
        { stage: 'lead' as const, at: at('2026-01-05') },
        { stage: 'proposal' as const, at: proposal },
      ];
      return aWin({ createdAt: at('2026-01-05'), stages });
    });
    const result = teamFiguresOf({ records: wins, owners: new Map([['UBEA', aMember({ country: null })]]) }, NOW);
    expect(result.stageDays.lead).toEqual({ days: 90, of: 20 });
    expect(result.toProposal).toEqual({ days: 10, of: 20 });
  });
});

const moment = fc.integer({ min: -400, max: 3 }).map((days) => NOW.add({ hours: days * 24 }));
const record = fc
  .record({
    ownerId: fc.constantFrom('UBEA', 'UANN'),
    status: fc.constantFrom('open', 'parked', 'won', 'lost'),
    source: fc.constantFrom(null, '', 'webform', 'Fair'),
    openedThrough: fc.constantFrom('command', 'import'),
    createdAt: moment,
    ended: moment,
    firstTouchAt: fc.option(moment),
    touches: fc.nat(9),
    stages: fc.array(fc.record({ stage: fc.constantFrom('lead', 'qualified', 'negotiation'), at: moment }), {
      maxLength: 3,
    }),
  })
  .map(({ ended, ...rest }) => aRecord({ ...rest, endedOn: ended.toZonedDateTimeISO('UTC').toPlainDate() }));

test('no rows make figures throw, and their order does not matter', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 12 }), (some) => {
      const records = some.map((each, dealId) => ({ ...each, dealId }));
      const turned = records.toReversed();
      expect(figures(turned)).toEqual(figures(records));
      const owners = new Map([['UBEA', BEA]]);
      expect(teamFiguresOf({ records: turned, owners }, NOW)).toEqual(teamFiguresOf({ records, owners }, NOW));
    }),
  );
});
