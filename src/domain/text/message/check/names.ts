import { isStepVerb } from '../step-words.ts';
import type { Check, Objection } from './scene.ts';

/** What is a part of a deal, and no name of one. */
const A_PART =
  /^(?:renewals?|upsells?|expansion|add-?ons?|pilot|deal|phase \w+|quote|proposal|engineer|manager|dev|developer|guy|person|contact)$/i;

/** What a name does not end with. */
const SAYS_MORE =
  /\s(?:sent|said|says|signed|moved|called|wants?|is|was|were|are|needs?|has|just|came|went|got|asked|agreed|approved)$/i;

const NO_NAME =
  /^(?:to|for|from|in|on|at|with|of|by|is|was|are|and|or|but|the list|just|came|add|called|named|who|that|they|we|i|it|about|maybe|possibly|worth|today|next|one|two|three)\b/i;

/** A new deal's name is a name: no verb, no beginning of a sentence. */
export const names: Check = ({ updates }) =>
  updates.flatMap(({ is, parts }, place): Objection[] => {
    if (is !== 'new-deal' || parts.name === undefined) return [];
    const [first = ''] = parts.name.toLowerCase().split(' ');
    const isOdd =
      NO_NAME.test(parts.name) ||
      A_PART.test(parts.name) ||
      (/^\p{Ll}/u.test(parts.name) && isStepVerb(first)) ||
      /\.\s+\S/.test(parts.name.replace(/^(?:st|dr|mr|mrs|ms|mt)\.\s/i, '')) ||
      SAYS_MORE.test(parts.name) ||
      parts.name.split(' ').length > 5;
    // "new lead: bob from bob's burgers" is a person there.
    const isPerson = parts.source?.toLowerCase().includes(first) === true;
    return isOdd || isPerson ? [{ part: 'name', shown: parts.name, places: [place] }] : [];
  });
