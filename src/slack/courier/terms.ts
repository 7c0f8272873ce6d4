import { SETTLE_AFTER_MS } from '../../domain/delivery.ts';
import { RATES, type Rates } from '../../domain/rate.ts';

/** What a courier keeps to. */
export type Terms = {
  /** Conversations leased, and calls under way, at once. */
  atOnce: number;
  leaseMs: number;
  /** A call begins only with this much of its lease left: the client's timeout, and time to write down what came of it. */
  needsMs: number;
  /** Between two messages in a conversation. */
  paceMs: number;
  settleAfterMs: number;
  rates: Rates;
  /** From 0 up to 1. */
  random: () => number;
};

export const TERMS: Terms = {
  atOnce: 50,
  leaseMs: 30_000,
  needsMs: 20_000,
  paceMs: 1_000,
  settleAfterMs: SETTLE_AFTER_MS,
  rates: RATES,
  random: Math.random,
};
