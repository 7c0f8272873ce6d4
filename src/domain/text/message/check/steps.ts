import type { Update } from '../../../reading.ts';
import type { Check, Objection } from './scene.ts';

/** What the buyer does, or what comes from them: no step of the rep's. */
const THEIRS =
  /\b(?:they|they'll|they're|he|he'll|he's|she|she'll|she's|us|from them|from him|from her|their side|purchase order|po|signature|approval|decision|verdict|answer|payment|deposit|feedback|redlines back)\b/i;
const THEIR_VERB =
  /^(?:confirm|approve|sign|decide|pay|countersign|come back|get back|gets|receives|expects?|wants?|needs?|waits?|choose|buy|answer|reply|respond|accept|renew|vote|return)\b/i;

/** Words a step does not begin with, or that make it something else. */
const GARBLED =
  /^(?:for|is|are|was|were|and|or|but|with|by|of|about|in|on|than|as|if|so|because|it|that|this|be|been|not|no|due)\b/i;
const ELSE =
  /\b(?:if|unless|once|depending|assuming|provided|maybe|might|could|would|was|were|did|had|didn't|cancelled|canceled|instead|told|said|says|asked|went|sent|called|met|lost|won|signed|but|because|who|which|until|since)\b|n't\b|\?|\/\/|\|/i;

/** A next step must be the rep's own, one, and to come. */
export const steps: Check = (scene) =>
  scene.updates.flatMap((update, place): Objection[] => {
    const own = scene.looksAt[place] ?? [];
    const said = own.flatMap(({ read }) => read.facts.filter((fact) => fact.is === 'step'));
    return [
      ...ofText(update, place),
      ...(isHeld(update, said, scene.heard.said.at.toPlainDate()) ? [objection(update, place)] : []),
    ];
  });

function ofText(update: Update, place: number): Objection[] {
  const text = update.is === 'commitment' ? update.parts.text : update.parts.nextStep;
  if (text === undefined) return [];
  const bare = text.replace(/^(?:the|a|an|to) /i, '');
  const isWrong = THEIRS.test(bare) || THEIR_VERB.test(bare) || GARBLED.test(text) || ELSE.test(text);
  return isWrong ? [objection(update, place)] : [];
}

function objection({ is, parts }: Update, place: number): Objection {
  return is === 'commitment'
    ? { part: 'text', shown: parts.text ?? '', places: [place] }
    : { part: 'nextStep', shown: parts.nextStep ?? '', places: [place] };
}

/** "lunch w/ redwood today, told me they'll sign": what is dated today may have been. "calling them now" has no day at all. */
function isHeld(
  { parts, is }: Update,
  steps: readonly { as?: string; on?: unknown }[],
  today: Temporal.PlainDate,
): boolean {
  if (is === 'commitment' || parts.nextStep === undefined) return false;
  const planned = steps.some(({ as }) => as === 'planned');
  if (planned && parts.nextStepOn?.equals(today)) return true;
  return parts.nextStepOn === undefined && steps.some(({ as }) => as === 'doing' || as === 'planned');
}
