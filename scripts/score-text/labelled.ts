import { z } from 'zod';
import { ACTIVITY_KINDS } from '../../src/domain/activity.ts';
import { STAGES } from '../../src/domain/pipeline.ts';
import { nearestWord } from '../../src/domain/text/nearest.ts';

/** The kinds of update as the labels call them. */
export const KINDS = ['deal_update', 'activity', 'commitment', 'new_deal'] as const;
export type Kind = (typeof KINDS)[number];

/** Everything a label can say of one update, in the order in which it is printed. */
export const FIELDS = [
  'deal',
  'stage',
  'amount',
  'currency',
  'next_step',
  'next_step_on',
  'buyer_promise',
  'buyer_promise_on',
  'expected_close_on',
  'outcome',
  'reason',
  'parked_until',
  'touches',
  'text',
  'due_on',
  'name',
  'source',
] as const;
export type Field = (typeof FIELDS)[number];

/** A value, or a list: what it could be, where it must be asked. */
const told = <Value extends z.ZodType>(value: Value) => z.union([value, z.array(value)]).nullish();
const DAY = z.iso.date();
const TOUCH = z.strictObject({
  kind: z.union([z.enum(ACTIVITY_KINDS), z.array(z.enum(ACTIVITY_KINDS))]),
  count: z.union([z.number().int().positive(), z.array(z.number())]).default(1),
});

const EXPECTED_FIELDS = {
  kind: z.enum([...KINDS, 'none']),
  deal: told(z.string()),
  stage: told(z.enum(STAGES)),
  amount: told(z.number()),
  currency: told(z.string()),
  next_step: told(z.string()),
  next_step_on: told(DAY),
  buyer_promise: told(z.string()),
  buyer_promise_on: told(DAY),
  expected_close_on: told(DAY),
  outcome: told(z.enum(['won', 'lost', 'parked'])),
  reason: told(z.string()),
  parked_until: told(DAY),
  touches: z.array(TOUCH).nullish(),
  text: told(z.string()),
  due_on: told(DAY),
  name: told(z.string()),
  source: told(z.string()),
} satisfies Record<Field | 'kind', z.ZodType>;

const EXPECTED = z.looseObject(EXPECTED_FIELDS).superRefine(refuseSlips(Object.keys(EXPECTED_FIELDS)));

/** One update that a message should be understood as, by the label's own words. */
export type Expected = z.infer<typeof EXPECTED>;

/** A message and what it says: `expect` and `also` together, the fields named in `optional` there or not. What else stands on the line is its writer's. */
export const LABELLED = z
  .looseObject({
    text: z.string(),
    expect: EXPECTED,
    also: z
      .array(EXPECTED)
      .nullish()
      .transform((also) => also ?? []),
    optional: z
      .array(z.string())
      .nullish()
      .transform((fields) => fields ?? []),
  })
  .superRefine(refuseSlips(['text', 'expect', 'also', 'optional']));
export type Labelled = z.infer<typeof LABELLED>;

/** A line as it should be written, for who wrote one wrong. */
export const EXAMPLE = '{"text": "…", "expect": {"kind": "deal_update", "deal": "…"}, "also": [], "optional": []}';

/** The updates of a message as its label has them; none where it is no update. */
export function expectedOf({ expect, also }: Labelled): Expected[] {
  return [expect, ...also].filter(({ kind }) => kind !== 'none');
}

/** Refuses a key that is most likely a slip of a known one: left alone, it would be scored as not said. */
function refuseSlips(known: readonly string[]) {
  return (value: Record<string, unknown>, context: z.RefinementCtx): void => {
    for (const key of Object.keys(value).filter((one) => !known.includes(one))) {
      const meant = nearestWord(key, known);
      if (meant) context.addIssue({ code: 'custom', message: `"${key}" is no field; did you mean "${meant}"?` });
    }
  };
}
