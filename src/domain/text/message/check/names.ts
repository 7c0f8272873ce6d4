import { isStepVerb } from '../step-words.ts';
import type { Check, Objection } from './scene.ts';

const NO_NAME =
  /^(?:to|for|from|in|on|at|with|of|by|is|was|are|and|or|but|the list|just|came|add|called|named|who|that|they|we|i|it|about|maybe|possibly|worth|today|next|one|two|three)\b/i;

/** A new deal's name is a name: no verb, no beginning of a sentence. */
export const names: Check = ({ updates }) =>
  updates.flatMap(({ is, parts }, place): Objection[] => {
    if (is !== 'new-deal' || parts.name === undefined) return [];
    const [first = ''] = parts.name.toLowerCase().split(' ');
    const isOdd =
      NO_NAME.test(parts.name) ||
      (/^\p{Ll}/u.test(parts.name) && isStepVerb(first)) ||
      parts.name.split(' ').length > 5;
    return isOdd ? [{ part: 'name', shown: parts.name, places: [place] }] : [];
  });
