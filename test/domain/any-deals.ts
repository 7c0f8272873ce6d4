import fc from 'fast-check';
import { ACTIVITY_KINDS } from '../../src/domain/activity.ts';
import { ANGLES } from '../../src/domain/angle.ts';
import { DEAL_LENGTHS, USUAL_COACHING } from '../../src/domain/coach-settings.ts';
import { DEAL_STATUSES } from '../../src/domain/deal.ts';
import { JOB_NAMES } from '../../src/domain/job.ts';
import { SECTIONS, STAGES } from '../../src/domain/pipeline.ts';
import { RULE_NAMES } from '../../src/domain/rule-name.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import {
  aDeal,
  aMember,
  aMove,
  anActivity,
  aSnapshot,
  NOW,
  someFigures,
  TODAY,
  teamFigures,
  wasTold,
} from './builders.ts';

const moment = fc.integer({ min: 1, max: 45 * 24 }).map((hours) => NOW.subtract({ hours }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const dated = (min: number, max: number) => maybe(fc.integer({ min, max }).map((days) => TODAY.add({ days })));
const longAgo = fc.integer({ min: 15 * 24, max: 45 * 24 }).map((hours) => NOW.subtract({ hours }));
const dealId = fc.integer({ min: 1, max: 3 });
const fact = maybe(fc.constantFrom('', 'in their words'));

const deal = fc
  .record({
    id: dealId,
    stage: fc.constantFrom(...STAGES),
    status: fc.constantFrom('open' as const, 'open' as const, ...DEAL_STATUSES),
    amount: maybe(fc.integer({ min: 0, max: 9_000_000 })),
    source: maybe(fc.constantFrom('webform', 'trade show')),
    createdAt: moment,
    stageSince: fc.oneof(moment, longAgo),
    lastTouchAt: maybe(fc.oneof(moment, longAgo)),
    nextStepOn: dated(-8, 40),
    buyerPromiseOn: dated(-35, 5),
    closeOn: dated(-9, 40),
    parkedUntil: dated(-9, 9),
    endedOn: dated(-200, 0),
    closeMovedLater: fc.integer({ min: 0, max: 3 }),
    closeMovedAt: maybe(moment),
    putOffAt: fc.array(moment, { maxLength: 3 }),
    proposalAt: maybe(moment),
    openedThrough: fc.constantFrom('command' as const, 'import' as const),
    wants: fact,
    decides: fact,
    buys: fact,
    offer: fact,
  })
  .map((over) => aDeal({ ...over, currency: over.amount === null ? null : 'USD' }));

const activity = fc
  .record({
    dealId,
    kind: fc.constantFrom(...ACTIVITY_KINDS),
    count: fc.integer({ min: 1, max: 4 }),
    angle: maybe(fc.constantFrom(...ANGLES)),
    at: moment,
  })
  .map((over) => anActivity(over));

const told = fc
  .record({
    rule: fc.oneof(fc.constantFrom('stalled' as const, 'follow-up' as const), fc.constantFrom(...RULE_NAMES)),
    dealId: fc.oneof(dealId, maybe(dealId)),
    job: fc.oneof(fc.constant('morning-digest' as const), fc.constantFrom('reply' as const, ...JOB_NAMES)),
    at: moment,
  })
  .map((over) => wasTold(over));

const snooze = fc.record({
  as: fc.constantFrom('snoozed' as const, 'not-this-one' as const),
  rule: fc.constantFrom(...RULE_NAMES),
  dealId: maybe(dealId),
  until: fc.integer({ min: -3, max: 5 }).map((days) => TODAY.add({ days })),
  at: moment,
});

const move = fc
  .record({
    deal: dealId.map((id) => aDeal({ id })),
    field: fc.constantFrom('stage' as const, 'status' as const),
    from: fc.constantFrom(...STAGES),
    to: fc.constantFrom(...STAGES),
    at: moment,
  })
  .map((over) => aMove(over));

const figures = fc
  .record({ days: fc.integer({ min: 0, max: 20 }), of: fc.integer({ min: 15, max: 25 }) })
  .map((measured) => someFigures({ team: teamFigures({ stageDays: { proposal: measured }, toProposal: measured }) }));

/** Any rep's deals and customers, with touches, moves, snoozes and what was said of them, and any length of deal. */
export const anyDeals: fc.Arbitrary<Snapshot> = fc
  .record({
    rep: fc.dictionary(fc.constantFrom(...SECTIONS), fc.integer({ min: 0, max: 2 })).map((goals) => aMember({ goals })),
    settings: fc.constantFrom(...DEAL_LENGTHS).map((dealLength) => ({ ...USUAL_COACHING, dealLength })),
    deals: fc.uniqueArray(deal, { maxLength: 5, selector: ({ id }) => id }),
    activities: fc.array(activity, { maxLength: 8 }),
    told: fc.array(told, { maxLength: 12 }),
    moves: fc.array(move, { maxLength: 3 }),
    snoozes: fc.array(snooze, { maxLength: 3 }),
    figures: maybe(figures),
  })
  .map(({ deals, ...over }) =>
    aSnapshot({
      ...over,
      deals: deals.filter(({ status }) => status === 'open' || status === 'parked'),
      customers: deals.filter(({ status }) => status === 'won'),
    }),
  );

/** The same snapshot with every list the other way around. */
export function otherWayAround(snapshot: Snapshot): Snapshot {
  const { deals, customers, activities, told, moves, snoozes, met, plays } = snapshot;
  return {
    ...snapshot,
    deals: deals.toReversed(),
    customers: customers.toReversed(),
    activities: activities.toReversed(),
    told: told.toReversed(),
    moves: moves.toReversed(),
    snoozes: snoozes.toReversed(),
    met: met.toReversed(),
    plays: plays.toReversed(),
  };
}
