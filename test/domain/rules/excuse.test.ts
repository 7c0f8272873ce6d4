import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { USUAL_COACHING } from '../../../src/domain/coach-settings.ts';
import type { RepFigures, SourceFigures, WonExample } from '../../../src/domain/figures.ts';
import type { LastTouch } from '../../../src/domain/finding.ts';
import { aboutExcuse, excuseFor } from '../../../src/domain/rules/excuse.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { convertsForNobody } from '../../../src/domain/unconverted.ts';
import {
  aDeal,
  aSnapshot,
  at,
  date,
  NOW,
  repFigures,
  someFigures,
  TODAY,
  wasTold,
  workingDaysAgo,
} from '../builders.ts';
import { aSource } from '../colleagues.ts';

const ACME = aDeal({ source: 'Webform' });
const LAST: LastTouch = { deal: 'Acme Corp', kind: 'call', on: TODAY };
const GLOBEX: WonExample = {
  dealId: 9,
  name: 'Globex',
  source: 'webform',
  touches: 6,
  channels: ['call', 'email', 'demo'],
  endedOn: date('2026-02-16'),
};

const withLeads = (userId: string, over: Partial<SourceFigures>, more: Partial<RepFigures> = {}) =>
  repFigures({ userId, sources: [aSource(over)], ...more });
const [OWN, BEST] = [withLeads('UBEA', {}), withLeads('UANN', { leads: 30, qualified: 14 })];
const OTHERS = [BEST, withLeads('UCAL', { qualified: 5 }), repFigures({ userId: 'UDOT' })];

/** Three people who turned 3 of 61 leads of the web form, and 10 of 40 of another source, into deals. */
const NOBODY = [
  repFigures({
    userId: 'UBEA',
    sources: [aSource({ leads: 20, qualified: 1 }), aSource({ source: 'fair', leads: 40, qualified: 10 })],
  }),
  withLeads('UANN', { leads: 20, qualified: 1 }),
  withLeads('UCAL', { leads: 21, qualified: 1 }),
];

const FEW = { touches: 2, channels: 1 };

function answered(own: RepFigures, others: RepFigures[], over: Partial<Snapshot> = {}, deal = ACME, done = FEW) {
  const snapshot = aSnapshot({ figures: someFigures({ own, others }), ...over });
  return excuseFor({ deal, source: null, done, lastTouch: LAST }, snapshot, NOW);
}

describe('the counter-example', () => {
  const [nobody = OWN, ...othersOfNobody] = NOBODY;
  it.each([
    { is: 'their own win from that source', own: { ...OWN, wins: [GLOBEX] }, others: OTHERS, reason: 'own-win' },
    { is: 'none of their own: the best colleague', own: OWN, others: OTHERS, reason: 'same-leads' },
    {
      is: 'a win from another source',
      own: { ...OWN, wins: [{ ...GLOBEX, source: 'fair' }] },
      others: OTHERS,
      reason: 'same-leads',
    },
    {
      is: 'the win is this deal',
      own: { ...OWN, wins: [{ ...GLOBEX, dealId: 1 }] },
      others: OTHERS,
      reason: 'same-leads',
    },
    { is: 'luck explains the difference', own: withLeads('UBEA', { qualified: 9 }), others: OTHERS, reason: 'plain' },
    {
      is: 'it converts for nobody, own win or not',
      own: { ...nobody, wins: [GLOBEX] },
      others: othersOfNobody,
      reason: 'may-be-right',
    },
  ])('$is: $reason', ({ own, others, reason }) => {
    expect(answered(own, others)?.reason).toBe(reason);
  });

  it.each([
    { is: 'fewer touches', done: { touches: 5, channels: 3 }, others: OTHERS, reason: 'own-win' },
    { is: 'fewer channels', done: { touches: 6, channels: 2 }, others: OTHERS, reason: 'own-win' },
    { is: 'as many touches and channels', done: { touches: 6, channels: 3 }, others: OTHERS, reason: 'same-leads' },
    { is: 'as many, and no colleague’s', done: { touches: 6, channels: 3 }, others: [], reason: 'plain' },
    { is: 'more of both', done: { touches: 9, channels: 4 }, others: [], reason: 'plain' },
  ])('an own win is one for a deal that had $is: $reason', ({ done, others, reason }) => {
    expect(answered({ ...OWN, wins: [GLOBEX] }, others, {}, ACME, done)?.reason).toBe(reason);
  });

  test('carries what it is made of, and nothing that was written', () => {
    expect(answered({ ...OWN, wins: [GLOBEX] }, OTHERS)).toEqual({
      rule: 'excuse',
      reason: 'own-win',
      dealId: 1,
      source: 'Webform',
      lastTouch: LAST,
      win: { dealId: 9, name: 'Globex', source: 'webform', touches: 6, channels: ['call', 'email', 'demo'] },
      best: null,
      converted: null,
    });
    expect(answered(OWN, OTHERS)?.best).toMatchObject({ leads: 30, qualified: 14 });
    expect(answered(nobody, othersOfNobody)?.converted).toEqual({ of: 61, qualified: 3, others: 0.25 });
  });

  test('without a source, a deal or figures there is the question alone', () => {
    expect(answered({ ...OWN, wins: [GLOBEX] }, OTHERS, {}, aDeal())?.reason).toBe('plain');
    expect(answered(OWN, OTHERS, { figures: null })?.reason).toBe('plain');
    const bare = excuseFor({ deal: null, source: null, done: null, lastTouch: null }, aSnapshot(), NOW);
    expect(bare).toMatchObject({ reason: 'plain', dealId: null, source: null, lastTouch: null });
  });

  test('a source that was named counts without a deal', () => {
    const snapshot = aSnapshot({ figures: someFigures({ own: OWN, others: OTHERS }) });
    const about = { deal: null, source: 'webform', done: null, lastTouch: null };
    expect(excuseFor(about, snapshot, NOW)?.reason).toBe('same-leads');
  });
});

describe('at most once in 5 working days', () => {
  it.each([
    { is: 'never before', told: [], speaks: true },
    { is: '4 working days ago', told: [wasTold({ rule: 'excuse', at: at(workingDaysAgo(4)) })], speaks: false },
    { is: '5 working days ago', told: [wasTold({ rule: 'excuse', at: at(workingDaysAgo(5)) })], speaks: true },
    { is: 'another rule today', told: [wasTold({ at: NOW })], speaks: true },
  ])('$is: speaks $speaks', ({ told, speaks }) => {
    expect(answered(OWN, OTHERS, { told }) !== null).toBe(speaks);
  });

  test('the pause is the workspace’s to set', () => {
    const told = [wasTold({ rule: 'excuse', at: at(workingDaysAgo(4)) })];
    const settings = { ...USUAL_COACHING, limits: { 'excuse-every': 4 } };
    expect(answered(OWN, OTHERS, { told, settings })).not.toBeNull();
  });
});

describe('it converts for nobody', () => {
  const people = (leads: number[], qualified: number, other = { leads: 40, qualified: 10 }) =>
    leads.map((count, index) =>
      repFigures({
        userId: `U${index}`,
        sources: [
          aSource({ leads: count, qualified: index === 0 ? qualified : 0 }),
          ...(index === 0 ? [aSource({ source: 'fair', ...other })] : []),
        ],
      }),
    );
  it.each([
    { is: '3 people, 60 leads, under half the rate', reps: people([20, 20, 20], 7), right: true },
    { is: 'half the rate', reps: people([20, 20, 20], 7, { leads: 60, qualified: 14 }), right: false },
    { is: '2 people', reps: people([30, 30], 3), right: false },
    { is: '59 leads', reps: people([20, 20, 19], 3), right: false },
    { is: '20 other leads', reps: people([20, 20, 20], 3, { leads: 20, qualified: 5 }), right: true },
    { is: '19 other leads', reps: people([20, 20, 20], 3, { leads: 19, qualified: 5 }), right: false },
    { is: 'nothing converts', reps: people([20, 20, 20], 0, { leads: 40, qualified: 0 }), right: false },
    {
      is: 'one of three only closes',
      reps: people([20, 20, 20], 3).map((each, i) => (i === 1 ? { ...each, sections: ['close' as const] } : each)),
      right: false,
    },
  ])('$is: $right', ({ reps, right }) => {
    expect(convertsForNobody(reps, USUAL_COACHING).map(({ source }) => source)).toEqual(right ? ['webform'] : []);
  });
});

test('limits are named after the rule', () => {
  expect(aboutExcuse.limits.every(({ name }) => name.startsWith('excuse-'))).toBe(true);
});

const source = fc.integer({ min: 0, max: 60 }).chain((leads) =>
  fc.record({
    source: fc.constantFrom('webform', 'fair', 'list'),
    leads: fc.constant(leads),
    qualified: fc.integer({ min: 0, max: leads }),
  }),
);
const team = fc.array(fc.uniqueArray(source, { selector: (each) => each.source, maxLength: 3 }), { maxLength: 6 });

test('whatever the figures: it throws nothing, order does not matter, and "may be right" recomputes', () => {
  fc.assert(
    fc.property(team, fc.boolean(), (some, won) => {
      const all = some.map((sources, i) => repFigures({ userId: `U${i}`, sources: sources.map(aSource) }));
      const [own = repFigures(), ...others] = all;
      const mine = { ...own, wins: won ? [GLOBEX] : [] };
      const found = answered(mine, others);
      expect(answered({ ...mine, sources: mine.sources.toReversed() }, others.toReversed())).toEqual(found);
      if (found?.reason !== 'may-be-right' || !found.converted) return;
      const { of, qualified, others: rate } = found.converted;
      expect(of).toBeGreaterThanOrEqual(60);
      expect(qualified / of).toBeLessThan(rate / 2);
    }),
  );
});
