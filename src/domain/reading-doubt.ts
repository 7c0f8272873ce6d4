import { minorDigits } from './money.ts';
import type { Doubt, Parts, Update } from './reading.ts';
import { withCandidate } from './reading-candidate.ts';

/** The place of the first doubt that is asked with its candidates; -1 where none is. */
export function questionOf({ doubts }: Update): number {
  return doubts.findIndex(({ among }) => among.length > 1);
}

/** The doubt about a deal that nobody knows; undefined where there is none. */
export function unknownDeal({ deal, doubts }: Update): Doubt | undefined {
  return deal === null ? doubts.find(({ part, among }) => part === 'deal' && among.length === 0) : undefined;
}

/** The update with one of a doubt's candidates in its place; undefined where the doubt does not have it, or it says nothing. */
export function chosen(update: Update, doubt: number, pick: number): Update | undefined {
  const asked = update.doubts[doubt];
  const candidate = asked?.among[pick];
  const with_ = asked && candidate && withCandidate(update, asked, candidate);
  return with_ && { ...with_, doubts: update.doubts.filter((_, place) => place !== doubt) };
}

/** The update as it is saved by whoever saw its doubts: near misses stand, and what gave no value is left out. */
export function confirmed(update: Update): Update {
  const near = update.doubts.filter(({ among }) => among.length === 1);
  const stands = near.reduce<Update>((so, doubt) => {
    const [candidate] = doubt.among;
    return (candidate && !hasPart(so, doubt) && withCandidate(so, doubt, candidate)) || so;
  }, update);
  return { ...stands, doubts: [] };
}

/** Whether there is something to save of an update once its near misses are confirmed, and no choice is open. */
export function canSave(update: Update): boolean {
  if (questionOf(update) >= 0) return false;
  const { is, deal, parts } = confirmed(update);
  switch (is) {
    case 'deal-update':
      return deal !== null && isWhole(parts);
    case 'activity':
      return (parts.touches ?? []).length > 0;
    case 'commitment':
      return parts.text !== undefined && parts.dueOn !== undefined;
    case 'new-deal':
      return parts.name !== undefined;
  }
}

/** Whether it says something of a deal; parked is until a day. */
function isWhole(parts: Parts): boolean {
  if (parts.outcome === 'parked' && !parts.parkedUntil) return false;
  return Object.values(parts).some((value) => value !== undefined);
}

/**
 * Of a deal that was chosen: an amount in the workspace's currency may have been meant in the deal's own, where that is another; it is
 * asked. `own` is the workspace's.
 */
export function inCurrencyOf(update: Update, currency: string | null, own: string): Update {
  const { amount } = update.parts;
  if (!amount || currency === null || currency === own || amount.currency !== own) return update;
  const shift = minorDigits(currency) - minorDigits(own);
  const minor = amount.amount * 10 ** shift;
  if (!Number.isSafeInteger(minor)) return update;
  const { amount: _, ...parts } = update.parts;
  const among = [{ money: { amount: minor, currency } }, { money: amount }];
  return { ...update, parts, doubts: [...update.doubts, { part: 'amount', shown: '', among }] };
}

function hasPart(update: Update, { part }: Doubt): boolean {
  if (part === 'deal') return update.deal !== null;
  if (part === 'kind' || part === 'rest') return true;
  return update.parts[part] !== undefined;
}
