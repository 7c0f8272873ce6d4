import fc from 'fast-check';
import { ACTIVITY_KINDS } from '../../src/domain/activity.ts';
import { DEAL_STATUSES } from '../../src/domain/deal.ts';
import { WAYS } from '../../src/domain/figures.ts';
import { SECTIONS, STAGES } from '../../src/domain/pipeline.ts';
import { SCENARIO_KEYS } from '../../src/domain/scenario.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { aDeal, aMember, anActivity, aSnapshot, at, NOW, repFigures, someFigures, TODAY, wasTold } from './builders.ts';

const moment = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => NOW.subtract({ hours }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const aDealOf = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }),
    stage: fc.constantFrom(...STAGES),
    status: fc.constantFrom(...DEAL_STATUSES, 'open' as const, 'open' as const),
    source: maybe(fc.constantFrom('webform', 'From Web Form', 'trade show')),
    createdAt: moment,
    stageSince: moment,
    lastTouchAt: maybe(moment),
    nextStepOn: maybe(fc.integer({ min: -20, max: 40 }).map((days) => TODAY.add({ days }))),
    buyerPromiseOn: maybe(fc.integer({ min: -20, max: 20 }).map((days) => TODAY.add({ days }))),
    openedThrough: fc.constantFrom('command' as const, 'import' as const),
  })
  .map((over) => aDeal(over));

const anActivityOf = fc
  .record({
    dealId: maybe(fc.integer({ min: 1, max: 40 })),
    kind: fc.constantFrom(...ACTIVITY_KINDS),
    section: fc.constantFrom(...SECTIONS),
    count: fc.integer({ min: 1, max: 12 }),
    at: moment,
  })
  .map((over) => anActivity(over));

const goals = fc.dictionary(fc.constantFrom(...SECTIONS), fc.integer({ min: 0, max: 40 }));

const figures = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.uniqueArray(fc.constantFrom(...WAYS)))
  .map(([all, inbound, ways]) =>
    someFigures({ own: repFigures({ opened: { all, inbound: Math.min(all, inbound) }, ways }) }),
  );

/** Any rep's pipe, activity, ledger, scenarios met and figures of the night, as far as rules about the rep's own way read them. */
export const anyPipe: fc.Arbitrary<Snapshot> = fc
  .record({
    rep: goals.map((goals) => aMember({ goals })),
    deals: fc.uniqueArray(aDealOf, { maxLength: 25, selector: ({ id }) => id }),
    activities: fc.array(anActivityOf, { maxLength: 30 }),
    told: fc.array(
      fc
        .record({ rule: fc.constantFrom('no-prospecting' as const, 'stalled' as const), at: moment })
        .map((over) => wasTold(over)),
      { maxLength: 3 },
    ),
    met: fc.array(
      fc.record({ scenario: fc.constantFrom(...SCENARIO_KEYS, 'own-1'), dealId: maybe(fc.nat(9)), at: moment }),
      { maxLength: 12 },
    ),
    figures: maybe(figures),
  })
  .map((over) => aSnapshot({ ...over, customers: over.deals.filter(({ status }) => status === 'won') }));

/** A Wednesday afternoon, and the hours around it. */
export const anyMoment = fc.integer({ min: -48, max: 48 }).map((hours) => at('2026-03-11T14:00').add({ hours }));
