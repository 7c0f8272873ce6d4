import type { ActivityKind } from './activity.ts';
import { metBuyer } from './run.ts';

/** Notes of calls at which nobody was reached: the buyer is as silent as before. */
const NOBODY_THERE: readonly RegExp[] = [
  /\bno (?:answer|reply|response|luck)\b/i,
  /\b(?:nobody|no ?one)(?: \w+){0,4} (?:answer|pick|repl|there|home)/i,
  /(?:\bnever|\bnot|n['’]?t|\bcannot)(?: ever)? (?:answer|pick(?:s|ed)? up|repl[yi]|respond|reach|get through|call(?:s|ed)? back)/i,
  /\bwas(?: not|n['’]?t) (?:there|in)\b/i,
  /\b(?:voice ?mail|mailbox|rang out|left (?:a |another )?(?:message|vm))\b/i,
];

/**
 * Whether a touch was one at which the buyer was heard: a meeting, a demo, a visit; a call only where its note tells something of it. A
 * message that was left or sent tells nothing of them.
 */
export function hearsBuyer({ kind, note }: { kind: ActivityKind; note: string | null }): boolean {
  if (metBuyer(kind)) return true;
  return kind === 'call' && note !== null && note.trim() !== '' && !NOBODY_THERE.some((said) => said.test(note));
}

/** What came of a touch and nothing else: "no answer", "left a message". */
const RESULT =
  /^(?:(?:still |again )?no (?:answer|reply|response|luck|pick[- ]?up)|left (?:a |another )?(?:message|vm|voice ?mail)|vm|voice ?mail|mailbox|busy|engaged|rang out|not in|out of office|ooo)(?: again| yet| so far)?[.!\s]*$/i;

/** Whether a touch's note is nothing but its result: it is a fact of the touch, and blames nobody. */
export function isBareResult(note: string): boolean {
  return RESULT.test(note.trim());
}
