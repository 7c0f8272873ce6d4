import type { Deal } from '../../deal.ts';
import type { Money } from '../../money.ts';
import type { Stage } from '../../pipeline.ts';
import type { Touched } from '../../reading.ts';
import type { Said } from '../said.ts';

/** A deal that a message may be about, with what tells how its words are meant. */
export type KnownDeal = Pick<Deal, 'id' | 'name' | 'account' | 'currency' | 'stage' | 'status'>;

/** Where a message was said: by whom and when, among which deals, and the one last spoken of in its thread. */
export type Heard = { said: Said; deals: readonly KnownDeal[]; lastDeal: number | null };

/**
 * Words of a message that say one value. Certain where `value` stands alone; with one candidate it is a near miss to confirm; without a
 * value it has to be asked, among the candidates where there are any. `from` is the first token, `to` the one after the last.
 */
export type Span<Value> = { from: number; to: number; value: Value | null; among: readonly Value[] };

/** The word that announces a date and tells how the date is meant. */
export type Announced = 'by' | 'on' | 'until' | 'before' | 'from';

/** A day, with the word that announces it within the span. `vague` where a month or a week is named, and no day. */
export type DateSpan = Span<Temporal.PlainDate> & {
  announced: Announced | null;
  time: string | null;
  vague: boolean;
};

/** What an amount is of: the deal's whole, a change to it, a sum on a condition, a rate such as "2k a month", a range, a number of users, or of something else: a budget, a competitor's price, what it was before. */
export const AMOUNT_ROLES = ['total', 'change', 'conditional', 'rate', 'range', 'users', 'other'] as const;
export type AmountRole = (typeof AMOUNT_ROLES)[number];

/** An amount of money. `plain` where it is a bare number, without a sign, a suffix or a currency. */
export type AmountSpan = Span<Money> & { role: AmountRole; plain: boolean };

/** Words that name a deal, by its id. */
export type DealSpan = Span<number>;

/** A touch with its count: done, planned, or not to be told. */
export type TouchSpan = Span<Touched> & { held: 'held' | 'planned' | 'unclear' };

/** Words that state a stage. */
export type StageSpan = Span<Stage>;
