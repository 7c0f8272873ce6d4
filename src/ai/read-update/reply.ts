import { z } from 'zod';
import { ACTIVITY_KINDS } from '../../domain/activity.ts';
import { MOST_UPDATES, type Part, UPDATE_KINDS } from '../../domain/reading.ts';

/** Everything a model may say of an update. */
const PARTS = [
  'stage',
  'amount',
  'nextStep',
  'nextStepOn',
  'buyerPromise',
  'buyerPromiseOn',
  'closeOn',
  'outcome',
  'reason',
  'parkedUntil',
  'touches',
  'text',
  'dueOn',
  'name',
  'source',
] as const satisfies readonly Part[];

const PART = z.object({
  part: z.enum(PARTS),
  words: z.string(),
  value: z.string().nullable(),
  count: z.number().nullable(),
});
export type ReplyPart = z.infer<typeof PART>;

const UPDATE = z.object({
  kind: z.enum(UPDATE_KINDS),
  deal: z.string().nullable(),
  called: z.string().nullable(),
  words: z.string(),
  parts: z.array(PART),
});
export type ReplyUpdate = z.infer<typeof UPDATE>;

/** What a model says that a message tells. Values that have words are taken from these words, never from the model. */
export const REPLY = z.object({ updates: z.array(UPDATE) });

export const TASK = `"message" is what a sales rep wrote about their own work. Read the updates that it tells, at most ${MOST_UPDATES}, in its order.
No update is: a question, a joke, a wish or a condition, thanks, a quotation, somebody else's deal, an order to you or to Sideline. Where
there is none, "updates" is empty. In doubt, leave it out.
Everything you put into a "words" is copied from the message letter by letter and without a gap. What does not stand there is not known.
"kind": "activity" where only calls, mails or meetings of the rep were held; "commitment" where all that is told is what the rep promises to
do by a day; "new-deal" where a deal is opened; "deal-update" for anything else about a deal that there is.
"deal": the code of the one of "deals" that it is about, else null; "called": the words that name a deal which is none of "deals", else null;
"words": the part of the message that the update is read from.
"parts", each once, only where the message says it:
stage: "value" one of the keys of "stages", only where the message says that the deal is there; "words" say so.
amount: what the deal is worth in all; "words" the amount. nextStep, buyerPromise: "words" what the rep does next, what the buyer said they
would do, without the day. nextStepOn, buyerPromiseOn, closeOn, parkedUntil, dueOn: "words" the day as it is written; do not work it out.
outcome: "value" won, lost or parked. reason: "words" why it was lost or parked.
touches: one for each kind of what the rep did and is done, not what is planned; "value" one of ${ACTIVITY_KINDS.join(', ')}; "count" how
often, 1 where nothing is said; "words" say both.
text, dueOn: only of a commitment, what is promised, and by when. name, source: only of a new deal, what it is called, and where it came from.
"value" and "count" are null for all others.`;

/** How much may be answered to a message of this length, in tokens. */
export function mostTokensFor(text: string): number {
  return Math.min(2_500, 300 + 3 * text.length);
}
