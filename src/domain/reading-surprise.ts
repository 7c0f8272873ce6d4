import type { Deal } from './deal.ts';
import { type Money, moneyOf } from './money.ts';
import type { Doubt, Parts, Touched, Update } from './reading.ts';

/** An amount so many times what stands, or so small a part of it, is asked about before it is written: a slip of the thumb is a zero. */
const FAR = 5;

/** The same of what is won, which its team's channel hears at once. */
const FAR_WHEN_WON = 3;

/** Words that may count what was logged one by one before: "finished 20 calls", "20 calls in all". */
const IN_ALL = /\b(?:finished|completed|done with|that makes|in all|in total|total|altogether|so far)\b/i;

/** Kinds that have no plural. */
const UNCOUNTED: ReadonlySet<string> = new Set(['research', 'social']);

/** Whether an amount is far from what stands, or in another currency, so that it is asked about. */
export function isFarFrom(deal: Pick<Deal, 'amount' | 'currency'>, amount: Money, outcome?: Parts['outcome']): boolean {
  const stands = moneyOf(deal);
  if (!stands) return false;
  if (stands.currency !== amount.currency) return true;
  const far = outcome === 'won' ? FAR_WHEN_WON : FAR;
  return stands.amount > 0 && (amount.amount >= far * stands.amount || amount.amount * far <= stands.amount);
}

/** The update, with a doubt about its amount where that is far from what stands. */
export function amountAsked(update: Update, deal: Pick<Deal, 'amount' | 'currency'>): Update {
  const { amount, outcome } = update.parts;
  if (!amount || isAsked(update, 'amount') || !isFarFrom(deal, amount, outcome)) return update;
  return withDoubt(update, { part: 'amount', shown: '', among: [{ money: amount }] });
}

/** Whether these words may count work that was logged before; of one kind alone is asked. */
export function mayCountAgain(text: string, { is, parts }: Update): Touched | undefined {
  const [touched, ...others] = parts.touches ?? [];
  const isOne = is === 'activity' && others.length === 0;
  return isOne && touched && touched.count > 1 && IN_ALL.test(text) ? touched : undefined;
}

/** The update, with the question whether its work comes on top of the `logged` of that day. */
export function workAsked(update: Update, { kind, count }: Touched, logged: number): Update {
  if (logged === 0 || isAsked(update, 'touches')) return update;
  const words = (many: number) => `${many} ${many === 1 || UNCOUNTED.has(kind) ? kind : `${kind}s`}`;
  return withDoubt(update, { part: 'touches', shown: words(logged), among: [{ words: words(count) }] });
}

function isAsked({ doubts }: Update, asked: Doubt['part']): boolean {
  return doubts.some(({ part }) => part === asked);
}

function withDoubt(update: Update, doubt: Doubt): Update {
  return { ...update, doubts: [...update.doubts, doubt] };
}
