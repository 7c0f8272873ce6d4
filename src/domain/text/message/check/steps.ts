import type { Update } from '../../../reading.ts';
import type { FactOf } from '../told/facts.ts';
import type { Check, Objection } from './scene.ts';

/** What the buyer does, or what comes from them: no step of the rep's. */
const THEIRS =
  /\b(?:they|they'll|they're|he|he'll|he's|she|she'll|she's|us|back from|from them|from him|from her|their side)\b/i;
/** What comes of itself or from the buyer, where nobody says what to do about it. */
const COMES =
  /\b(?:purchase order|po|signature|approval|decision|verdict|answer|payment|deposit|feedback|start date|deadline|expiry|renewal date|expires?|ends|starts|holiday|birthday|party|(?:msa|contract|paperwork|redlines|comments|sow|nda|agreement|docs?|form|quote|word|gm|ceo|cfo|cto|md|boss|buyer) back)\b/i;
const THEIR_VERB =
  /^(?:confirm|commit|approve|sign|decide|pay|countersign|come back|get back|gets|receives|expects?|(?:wants?|needs?) to (?!see|have|meet|talk|speak|hear)|waits?|choose|buy|answer|reply|respond|accept|renew|vote|return)\b/i;

/** What only the buyer does, whoever is said to be doing it. */
const SIGNS = /^(?:sign|decide|approve|countersign|pay|buy|choose)\b/i;

/** Words a step does not begin with, or that make it something else. */
const GARBLED =
  /^(?:for|is|are|was|were|and|or|but|with|by|of|about|in|on|than|as|if|so|because|it|that|this|be|been|not|no|due|promise|promised|reminder|remind|one|she's|he's|said|told|better|must|know|see|had|has|been|was)\b/i;
const ELSE =
  /\b(?:if|unless|once|depending|assuming|provided|maybe|might|could|would|was|were|did|had|didn't|cancelled|canceled|instead|told|said|says|asked|went|sent|called|met|lost|won|signed|but|because|who|which|until|since)\b|n't\b|\?|\/\/|\|/i;

/** A next step must be the rep's own, one, and to come. */
export const steps: Check = (scene) =>
  scene.updates.flatMap((update, place): Objection[] => {
    const { is, parts } = update;
    const text = is === 'commitment' ? parts.text : parts.nextStep;
    if (text === undefined) return [];
    const own = scene.looksAt[place] ?? [];
    const said = own.flatMap(({ read }) => read.facts.filter((fact): fact is FactOf<'step'> => fact.is === 'step'));
    const isDoing = is !== 'commitment' && said.some(({ as }) => as === 'planned' || as === 'doing');
    const isPlanned = is !== 'commitment' && said.some(({ as }) => as === 'planned');
    // "hooli is open friday" says how they are.
    const isState =
      isPlanned &&
      own.some(({ read }) =>
        /DEAL (?:is|are) (?!booked|set|scheduled|confirmed|planned|now|on|agreed|fixed)\S+(?: on)? DATE$/.test(
          read.clause.line,
        ),
      );
    const isWrong =
      isState ||
      (isDoing && SIGNS.test(text)) ||
      isOdd(text, isPlanned) ||
      isHeld(update, said, scene.heard.said.at.toPlainDate());
    return isWrong ? [{ part: is === 'commitment' ? 'text' : 'nextStep', shown: text, places: [place] }] : [];
  });

function isOdd(text: string, isPlanned: boolean): boolean {
  const bare = text.replace(/^(?:the|a|an|to) /i, '');
  return (
    THEIRS.test(bare) ||
    GARBLED.test(text) ||
    ELSE.test(text.replace(/\bget (?:\S+ ){0,3}?signed\b/i, 'get')) ||
    (isPlanned && (COMES.test(bare) || THEIR_VERB.test(bare)))
  );
}

/** "lunch w/ redwood today, told me they'll sign": what is dated today may have been. "calling them now" has no day at all. */
function isHeld({ parts, is }: Update, steps: readonly FactOf<'step'>[], today: Temporal.PlainDate): boolean {
  if (is === 'commitment') return false;
  const planned = steps.filter(({ as }) => as === 'planned');
  if (parts.nextStepOn?.equals(today))
    return planned.some(({ on, shown }) => !LATER.test(`${on?.time ?? ''} ${shown}`));
  return parts.nextStepOn === undefined && steps.some(({ as }) => as === 'doing' || as === 'planned');
}

const LATER = /\b(?:tonight|later|eod|cob|eob|evening|pm|end of (?:the )?day|close of)\b|\dpm/i;
