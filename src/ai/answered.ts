/**
 * Why there is no answer of the model's: no budget, too slow, refused, out of our reach, or not what was asked for. The built-in
 * answer serves then.
 */
export type WhyNone =
  | 'spent'
  | 'slow'
  | 'refused'
  | 'malformed'
  | 'other-shape'
  | 'limited'
  | 'key'
  | 'failed'
  | 'unreachable'
  | 'too-long'
  | 'unknown-name'
  | 'unknown-number'
  | 'claims-an-act';

export type NoAnswer = { is: 'no-answer'; why: WhyNone };

/** A value of the model's that passed every check, or why there is none. */
export type Answered<Value> = { is: 'answer'; value: Value } | NoAnswer;

export function noAnswer(why: WhyNone): NoAnswer {
  return { is: 'no-answer', why };
}
