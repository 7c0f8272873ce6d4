import type { ActivityKind } from '../../domain/activity.ts';
import type { Fact } from '../../domain/facts.ts';
import type { Money } from '../../domain/money.ts';
import type { Stage } from '../../domain/pipeline.ts';

/**
 * A working day of the owner's, counted from the Monday on which the sandbox starts: 0 is that Monday, -1 the working
 * day before it (a Friday mostly), 4 its Friday.
 */
export type Day = number;

/** One deal of the sandbox, and the one thing it is there to show. */
export type DealSeed = {
  name: string;
  shows: string;
  amount: Money;
  source: string;
  /** The stages it went through and when it entered each; the first opens it. */
  stages: [stage: Stage, day: Day][];
  touches: [kind: ActivityKind, day: Day, note?: string][];
  next?: [step: string, on: Day];
  promise?: [words: string, on: Day];
  /** The expected close, and when it was said so; each after the first moves it. */
  closes?: [on: Day, said: Day][];
  /** What the owner knows of it, in their words. */
  facts?: Partial<Record<Fact, string>>;
  end?: { as: 'won' | 'lost' | 'parked'; on: Day; reason?: string; until?: Day };
};

export function usd(amount: number): Money {
  return { amount: amount * 100, currency: 'USD' };
}
export function eur(amount: number): Money {
  return { amount: amount * 100, currency: 'EUR' };
}
export function gbp(amount: number): Money {
  return { amount: amount * 100, currency: 'GBP' };
}
export function chf(amount: number): Money {
  return { amount: amount * 100, currency: 'CHF' };
}
/** The yen has no smaller unit. */
export function jpy(amount: number): Money {
  return { amount, currency: 'JPY' };
}
