import { RATES, type Rate, type Rates } from '../../src/domain/rate.ts';
import { TERMS, type Terms } from '../../src/slack/courier/terms.ts';

/** A courier's terms in the product's own proportions, so that a proof does not wait a minute for each doubt. */
export type Proportions = {
  terms: Omit<Terms, 'random'>;
  timeoutMs: number;
  /** Backoff is a random number times seconds: one below this shortens it as much. */
  jitter: number;
  /** How late a post may come to stand in history: sooner than its doubt is settled. */
  lateSeconds: number;
};

/** The product's HTTP timeout, by which `needsMs` is measured. */
const TIMEOUT_MS = 10_000;

/** The product's waits, `times` shorter, but messages `paceMs` apart, and its budgets shortened like the pace. */
export function shortened(times: number, paceMs: number): Proportions {
  const shorter = (whole: number) => Math.round(whole / times);
  const settleAfterMs = shorter(TERMS.settleAfterMs);
  return {
    terms: {
      atOnce: TERMS.atOnce,
      leaseMs: shorter(TERMS.leaseMs),
      needsMs: shorter(TERMS.needsMs),
      ...{ paceMs, settleAfterMs, rates: ratesFor(paceMs / TERMS.paceMs) },
    },
    timeoutMs: shorter(TIMEOUT_MS),
    jitter: 1 / times,
    lateSeconds: (0.6 * settleAfterMs) / 1_000,
  };
}

function ratesFor(faster: number): Rates {
  const rate = ({ everyMs, burst }: Rate): Rate => ({ everyMs: everyMs * faster, burst });
  return {
    'chat.postMessage': rate(RATES['chat.postMessage']),
    'chat.update': rate(RATES['chat.update']),
    'conversations.history': rate(RATES['conversations.history']),
    'conversations.replies': rate(RATES['conversations.replies']),
  };
}
