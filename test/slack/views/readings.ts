import type { Deal } from '../../../src/domain/deal.ts';
import type { Doubt, Update } from '../../../src/domain/reading.ts';
import type { ReadUpdate } from '../../../src/domain/reading-kept.ts';
import type { Readable } from '../../../src/slack/reading/carried.ts';
import type { CardShown } from '../../../src/slack/views/reading-card.ts';
import { aDeal, date, NOW, ZONE } from '../../domain/builders.ts';
import { SAID } from '../../domain/text/said.ts';

export const SAID_NOW = { ...SAID, at: NOW.toZonedDateTimeISO(ZONE) };
export const FRIDAY = date('2026-03-13');

/** Acme at contacted for $30,000, Globex and Acme Labs. */
export const DEALS: readonly Deal[] = [
  aDeal({ id: 1, name: 'Acme Corp', stage: 'contacted', amount: 3_000_000 }),
  aDeal({ id: 2, name: 'Globex', stage: 'lead', amount: null, currency: null }),
  aDeal({ id: 3, name: 'Acme Labs', stage: 'qualified' }),
];

/** What cards are drawn with; each deal may be called otherwise. */
export function shownWith(over: Partial<CardShown> = {}, deals: readonly Deal[] = DEALS): CardShown {
  return { deals: new Map(deals.map((deal) => [deal.id, deal])), said: SAID_NOW, ...over };
}

/** Acme moved to proposal, 40k, sending the MSA by Friday. */
export function anUpdate(over: Partial<Update> = {}): Update {
  const parts = {
    stage: 'proposal' as const,
    amount: { amount: 4_000_000, currency: 'USD' },
    nextStep: 'send msa',
    nextStepOn: FRIDAY,
  };
  return { is: 'deal-update', deal: 1, parts, doubts: [], ...over };
}

export function aDoubt(over: Partial<Doubt> = {}): Doubt {
  return { part: 'amount', shown: '12,5k', among: [], ...over };
}

/** A reading of these updates, all of which wait unless said otherwise. */
export function aReading(
  updates: readonly Update[],
  more: Partial<Readable> & { state?: ReadUpdate['state'] } = {},
): Readable {
  const { state = 'waiting', ...over } = more;
  return {
    id: 7,
    more: 0,
    updates: updates.map((update) => ({ update, state, act: state === 'saved' ? 5 : null })),
    ...over,
  };
}

/** Two amounts that "12,5k" may be. */
export const TWO_AMOUNTS: Doubt = aDoubt({
  among: [{ money: { amount: 1_250_000, currency: 'USD' } }, { money: { amount: 12_500_000, currency: 'USD' } }],
});
