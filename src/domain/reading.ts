import { z } from 'zod';
import { ACTIVITY_KINDS } from './activity.ts';
import { STAGES } from './pipeline.ts';

/** What one part of a message tells: about a deal, of work done, of something promised, or of a new deal. */
export const UPDATE_KINDS = ['deal-update', 'activity', 'commitment', 'new-deal'] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

const DATE = z.union([
  z.instanceof(Temporal.PlainDate),
  z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
]);
const MONEY = z.object({ amount: z.number().int().nonnegative(), currency: z.string().length(3) });
const TOUCH = z.object({ kind: z.enum(ACTIVITY_KINDS), count: z.number().int().positive() });

/** Everything an update can say, each part only where it was said. `text` and `dueOn` are a commitment's; `name` and `source` a new deal's. `note` is what no other part holds. */
const PARTS = z.object({
  stage: z.enum(STAGES).optional(),
  amount: MONEY.optional(),
  nextStep: z.string().optional(),
  nextStepOn: DATE.optional(),
  buyerPromise: z.string().optional(),
  buyerPromiseOn: DATE.optional(),
  closeOn: DATE.optional(),
  outcome: z.enum(['won', 'lost', 'parked']).optional(),
  reason: z.string().optional(),
  parkedUntil: DATE.optional(),
  touches: z.array(TOUCH).optional(),
  text: z.string().optional(),
  dueOn: DATE.optional(),
  name: z.string().optional(),
  source: z.string().optional(),
  note: z.string().optional(),
  wants: z.string().optional(),
  decides: z.string().optional(),
  buys: z.string().optional(),
  offer: z.string().optional(),
});
export type Parts = z.infer<typeof PARTS>;
export type Part = keyof Parts;
export type Touched = z.infer<typeof TOUCH>;

/** What can be doubtful: a part, which deal is meant, what kind of update it is, or words that nobody could read (`rest`). */
const DOUBTED = z.enum(['kind', 'deal', 'rest', ...(Object.keys(PARTS.shape) as [Part, ...Part[]])]);
export type Doubted = z.infer<typeof DOUBTED>;

/** What a doubtful part could be: deals by their id, days, amounts, or anything else in words. */
const CANDIDATE = z.union([
  z.object({ deal: z.number() }),
  z.object({ date: DATE }),
  z.object({ money: MONEY }),
  z.object({ words: z.string() }),
]);
export type Candidate = z.infer<typeof CANDIDATE>;

/**
 * One doubt: the words it is about, and what they could mean. The part itself is left out of the update, but where there is one
 * candidate alone: a near miss, which stands in the update to be confirmed. No candidates: the words give no usable value.
 */
const DOUBT = z.object({ part: DOUBTED, shown: z.string(), among: z.array(CANDIDATE) });
export type Doubt = z.infer<typeof DOUBT>;

/** One update as it was read: about which deal, by its id, what it says, and every doubt about it. `offers` a stage it does not move to by itself; `byModel`: a model had a part in it. */
export const UPDATE = z.object({
  is: z.enum(UPDATE_KINDS),
  deal: z.number().nullable(),
  parts: PARTS,
  doubts: z.array(DOUBT),
  offers: z.enum(STAGES).optional(),
  byModel: z.literal(true).optional(),
});
export type Update = z.infer<typeof UPDATE>;

/** Why a message tells nothing. */
export const TALK = ['question', 'thanks', 'order', 'quoted', 'supposed', 'elses', 'joke', 'foreign', 'other'] as const;
export type Talk = (typeof TALK)[number];

/** The most updates that are read of one message. */
export const MOST_UPDATES = 20;

/**
 * What a message tells: at most 20 updates in its order, how many `more` there were, and, where there is none, what it is instead.
 * `about` is the one deal that a message names and tells no update of; null for any other.
 */
export type Reading = { updates: Update[]; more: number; talk: Talk | null; about: number | null };

/** Whether an update may be written without asking: nothing about it is in doubt. */
export function isCertain({ doubts }: Update): boolean {
  return doubts.length === 0;
}
