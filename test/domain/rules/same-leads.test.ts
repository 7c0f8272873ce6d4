import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { USUAL_COACHING } from '../../../src/domain/coach-settings.ts';
import type { RepFigures, SourceFigures } from '../../../src/domain/figures.ts';
import { fisherExact } from '../../../src/domain/fisher.ts';
import { aboutSameLeads, sameLeads } from '../../../src/domain/rules/same-leads.ts';
import { aSnapshot, NOW, repFigures, someFigures } from '../builders.ts';
import { aSource } from '../colleagues.ts';

const own = (over: Partial<SourceFigures> = {}) => repFigures({ sources: [aSource(over)] });
const colleague = (userId: string, over: Partial<SourceFigures>, more: Partial<RepFigures> = {}) =>
  repFigures({ userId, sources: [aSource(over)], ...more });
const BEST = colleague('UANN', { leads: 30, qualified: 14, hours: 1, touches: 6, channels: 3 });
const REST = [colleague('UCAL', { qualified: 5 }), colleague('UDOT', { leads: 5, qualified: 5 })];

function heard(mine: RepFigures, others: RepFigures[], limits: Record<string, number> = {}) {
  const settings = { ...USUAL_COACHING, limits };
  return sameLeads(aSnapshot({ settings, figures: someFigures({ own: mine, others }) }), NOW);
}

test('this rep against the best other, with the behaviour beside it, unnamed', () => {
  const [found] = heard(own(), [BEST, ...REST]);
  expect(found).toMatchObject({
    source: 'webform',
    own: { leads: 24, qualified: 4, hours: 9 },
    best: { leads: 30, qualified: 14, hours: 1, touches: 6, channels: 3 },
    who: null,
  });
  expect(found?.p).toBeCloseTo(0.0239, 4);
});

it.each([
  { is: 'a healthy base', mine: own(), others: [BEST, ...REST], speaks: true },
  {
    is: '20 leads each',
    mine: own({ leads: 20, qualified: 2 }),
    others: [colleague('UANN', { leads: 20, qualified: 12 }), ...REST],
    speaks: true,
  },
  { is: '19 leads of mine', mine: own({ leads: 19, qualified: 2 }), others: [BEST, ...REST], speaks: false },
  {
    is: '19 leads of theirs',
    mine: own({ qualified: 0 }),
    others: [
      colleague('UANN', { leads: 19, qualified: 19 }),
      colleague('UCAL', { leads: 3 }),
      colleague('UDOT', { leads: 3 }),
    ],
    speaks: false,
  },
  {
    is: 'p just under 0.1',
    mine: own({ leads: 20, qualified: 4 }),
    others: [colleague('UANN', { leads: 20, qualified: 10 }), ...REST],
    speaks: true,
  },
  {
    is: 'p just over 0.1',
    mine: own({ leads: 20, qualified: 5 }),
    others: [colleague('UANN', { leads: 20, qualified: 10 }), ...REST],
    speaks: false,
  },
  { is: 'two others', mine: own(), others: [BEST, ...REST.slice(1)], speaks: false },
  {
    is: 'a third other with other sections',
    mine: own(),
    others: [BEST, ...REST.slice(1), { ...repFigures({ userId: 'UX' }), sections: ['close' as const] }],
    speaks: false,
  },
  { is: 'the rep is the best', mine: own({ qualified: 20 }), others: [BEST, ...REST], speaks: false },
  { is: 'another source', mine: own({ source: 'fair' }), others: [BEST, ...REST], speaks: false },
])('$is: speaks $speaks', ({ mine, others, speaks }) => {
  expect(heard(mine, others)).toHaveLength(speaks ? 1 : 0);
});

test('a colleague who shares is named', () => {
  expect(heard(own(), [{ ...BEST, shares: true }, ...REST])[0]?.who).toBe('UANN');
});

test('of two sources the one that luck explains least', () => {
  const two = (userId: string, webform: number, fair: number) =>
    repFigures({
      userId,
      sources: [aSource({ leads: 30, qualified: webform }), aSource({ source: 'fair', leads: 30, qualified: fair })],
    });
  expect(heard(two('UBEA', 4, 4), [two('UANN', 14, 20), ...REST])[0]?.source).toBe('fair');
});

test('whoever neither finds nor reaches is not compared', () => {
  const sections: RepFigures['sections'] = ['close'];
  const others = [BEST, ...REST].map((other) => ({ ...other, sections }));
  expect(heard({ ...own(), sections }, others)).toEqual([]);
});

test('limits may be set, and are named after the rule; without figures it is silent', () => {
  expect(heard(own(), [BEST, ...REST], { 'same-leads-chance': 0.01 })).toEqual([]);
  expect(heard(own(), [BEST, ...REST], { 'same-leads-leads': 31 })).toEqual([]);
  expect(heard(own(), [BEST, ...REST], { 'same-leads-others': 4 })).toEqual([]);
  expect(sameLeads(aSnapshot(), NOW)).toEqual([]);
  expect(aboutSameLeads.limits.every(({ name }) => name.startsWith('same-leads-'))).toBe(true);
});

const source = fc.integer({ min: 0, max: 60 }).chain((leads) =>
  fc.record({
    source: fc.constantFrom('webform', 'fair'),
    leads: fc.constant(leads),
    qualified: fc.integer({ min: 0, max: leads }),
  }),
);
const people = fc.array(fc.uniqueArray(source, { selector: (each) => each.source, maxLength: 2 }), {
  minLength: 1,
  maxLength: 6,
});

test('one finding at most, whatever the order, and its p recomputes', () => {
  fc.assert(
    fc.property(people, (some) => {
      const [mine = repFigures(), ...others] = some.map((sources, index) =>
        repFigures({ userId: `U${index}`, sources: sources.map(aSource) }),
      );
      const found = heard(mine, others);
      expect(found.length).toBeLessThanOrEqual(1);
      expect(heard({ ...mine, sources: mine.sources.toReversed() }, others.toReversed())).toEqual(found);
      for (const { own, best, p } of found) {
        expect(p).toBe(fisherExact({ hits: own.qualified, of: own.leads }, { hits: best.qualified, of: best.leads }));
        expect(p).toBeLessThan(0.1);
        expect(own.qualified / own.leads).toBeLessThan(best.qualified / best.leads);
      }
    }),
  );
});
