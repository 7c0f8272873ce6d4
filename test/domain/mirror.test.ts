import { describe, expect, it, test } from 'vitest';
import { USUAL_COACHING } from '../../src/domain/coach-settings.ts';
import { conclusionOf } from '../../src/domain/conclusion.ts';
import { mirrorOf } from '../../src/domain/mirror.ts';
import { ownMirror } from '../../src/domain/own-mirror.ts';
import {
  aCommitment,
  aDeal,
  aFocus,
  aMember,
  aSnapshot,
  at,
  date,
  NOW,
  repFigures,
  someFigures,
  TODAY,
  teamFigures,
  workingDaysAgo,
} from './builders.ts';
import { aColleague, steadyFigures } from './colleagues.ts';
import { aRecord, aWin } from './records.ts';

describe('a lost deal', () => {
  const lost = aDeal({ status: 'lost', endedOn: TODAY, createdAt: workingDaysAgo(12), decides: 'Bo' });
  const effort = { touches: 3, channels: ['call' as const], imported: false };
  const won = (of: number) => {
    const took = { median: 7, of };
    return teamFigures({ won: { touches: took, channels: took, days: took } });
  };
  const seen = (team = won(5), more = {}, settings = USUAL_COACHING) =>
    mirrorOf(lost, { ...effort, ...more }, aMember(), team, settings);

  test('what was done, what stayed blank, and what won deals took', () => {
    expect(seen()).toEqual({
      done: { touches: 3, channels: ['call'], days: 12 },
      blanks: ['wants', 'buys', 'offer'],
      won: won(5).won,
    });
  });

  it.each([
    { stage: 'lead' as const, blanks: 0 },
    { stage: 'contacted' as const, blanks: 3 },
  ])('the blanks of a deal lost at $stage: $blanks', ({ stage, blanks }) => {
    const deal = { ...lost, stage };
    expect(mirrorOf(deal, effort, aMember(), null, USUAL_COACHING).blanks).toHaveLength(blanks);
  });

  it.each([
    { is: '5 wins', wins: 5, limits: {}, shown: true },
    { is: '4 wins', wins: 4, limits: {}, shown: false },
    { is: '4 wins, where 4 are enough', wins: 4, limits: { 'mirror-wins': 4 }, shown: true },
  ])('$is: $shown', ({ wins, limits, shown }) => {
    expect(seen(won(wins), {}, { ...USUAL_COACHING, limits }).won !== null).toBe(shown);
  });

  test('nobody knows when an import began; without a team there is nothing beside it', () => {
    expect(seen(won(5), { imported: true }).done.days).toBeNull();
    expect(mirrorOf(lost, effort, aMember(), null, USUAL_COACHING).won).toBeNull();
  });
});

describe('the conclusion rate', () => {
  it.each([
    { is: 'won', record: aWin(), concluded: 1 },
    { is: 'lost', record: aWin({ status: 'lost' }), concluded: 1 },
    { is: 'open', record: aRecord(), concluded: 0 },
    { is: 'parked until today', record: aRecord({ status: 'parked' }), until: TODAY, concluded: 1 },
    {
      is: 'parked until yesterday',
      record: aRecord({ status: 'parked' }),
      until: TODAY.subtract({ days: 1 }),
      concluded: 0,
    },
    { is: 'parked without a date', record: aRecord({ status: 'parked' }), until: null, concluded: 0 },
  ])('$is: $concluded of 1', ({ record, until = null, concluded }) => {
    const deals = [aDeal({ status: record.status, parkedUntil: until })];
    expect(conclusionOf([record], deals, TODAY)).toEqual({ concluded, of: 1 });
  });
});

describe('my own mirror', () => {
  const others = [aColleague('UANN', 900, 9), aColleague('UCAL', 800, 7), aColleague('UDOT', 10, 1)];
  const own = steadyFigures({
    behaviours: { ...repFigures().behaviours, 'touches-a-deal': 4, 'prospecting-a-week': 6 },
    prospectingWeeks: [2, 6, 9],
    touchesBeforeLost: 2,
  });

  test('behaviours beside the best third, kept rates, conclusions, touches before giving up, the focus', () => {
    const snapshot = aSnapshot({
      focus: aFocus(),
      commitments: [
        aCommitment({ state: 'kept', dueOn: date('2026-03-06'), settledAt: at('2026-03-06') }),
        aCommitment({ state: 'missed', dueOn: date('2026-01-06'), settledAt: at('2026-01-07') }),
      ],
    });
    const shown = ownMirror(snapshot, someFigures({ own, others }), [aWin(), aRecord()], NOW);
    expect(shown.lines).toEqual([
      { behaviour: 'touches-a-deal', own: 4, best: { best: 8, of: 2 } },
      { behaviour: 'prospecting-a-week', own: 6, best: null },
    ]);
    expect(shown).toMatchObject({
      weeks: [2, 6, 9],
      missing: null,
      kept: { 4: { kept: 1, of: 1 }, 12: { kept: 1, of: 2 } },
      conclusion: { concluded: 1, of: 2 },
      gaveUpAfter: 2,
      focus: { now: { value: 0, of: 'this-week' } },
    });
  });

  test('whoever is in the best third is held against nobody', () => {
    const best = { ...own, won: 1, wonAmounts: [{ amount: 9_900_000, currency: 'USD' }] };
    const shown = ownMirror(aSnapshot(), someFigures({ own: best, others }), [], NOW);
    expect(shown.lines).toEqual([
      { behaviour: 'touches-a-deal', own: 4, best: null },
      { behaviour: 'prospecting-a-week', own: 6, best: null },
    ]);
    expect(shown.missing).toBeNull();
  });

  test('a focus that is over is worked on no more', () => {
    const focus = aFocus({ from: date('2026-02-09'), until: date('2026-03-09') });
    expect(ownMirror(aSnapshot({ focus }), null, [], NOW).focus).toBeNull();
    const last = aFocus({ from: date('2026-02-12'), until: date('2026-03-12') });
    expect(ownMirror(aSnapshot({ focus: last }), null, [], NOW).focus).not.toBeNull();
  });

  it.each([
    { is: 'enough of all', mine: own, with: others, missing: null },
    {
      is: 'few concluded',
      mine: { ...own, concluded: 3 },
      with: others,
      missing: { is: 'concluded', have: 3, need: 8 },
    },
    {
      is: 'little logged',
      mine: { ...own, loggingShare: 0.5 },
      with: others,
      missing: { is: 'logging', have: 0.5, need: 0.6 },
    },
    { is: 'new', mine: { ...own, since: TODAY }, with: others, missing: { is: 'new', from: TODAY.add({ days: 90 }) } },
    { is: 'alone', mine: own, with: [], missing: { is: 'colleagues' } },
  ])('what is missing, $is', ({ mine, with: colleagues, missing }) => {
    expect(ownMirror(aSnapshot(), someFigures({ own: mine, others: colleagues }), [], NOW).missing).toEqual(missing);
  });

  it.each([
    { wins: 5, took: { median: 7, of: 5 } },
    { wins: 4, took: null },
  ])('what $wins wins took: $took', ({ wins, took }) => {
    const measured = { median: 7, of: wins };
    const team = teamFigures({ won: { touches: measured, channels: measured, days: measured } });
    expect(ownMirror(aSnapshot(), someFigures({ own, team }), [], NOW).wonTook).toEqual(took);
  });

  test('without figures the rest stands', () => {
    expect(ownMirror(aSnapshot(), null, [], NOW)).toMatchObject({ hasFigures: false, lines: [], missing: null });
  });
});
