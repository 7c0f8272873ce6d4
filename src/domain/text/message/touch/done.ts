import { DEEDS, type Deed } from './deeds.ts';
import type { Found } from './found.ts';
import { isNotDone, MOST, REACH } from './held.ts';
import { manyBehind, manyWithin } from './many.ts';
import { numberOf } from './nouns.ts';
import { onceEach } from './once.ts';
import type { Sentence } from './sentence.ts';

/** Words before a deed that leave it the author's own. */
const OWN =
  /^(?:i|we|i've|we've|ive|have|had|'ve|and|but|so|plus|then|also|just|finally|already|again|today|yesterday|this|morning|afternoon|monday|tuesday|wednesday|thursday|friday|ok|okay|yeah|yep|well|um|uh|er|oh|lol|update|recap|updates|quick|only|never|not|first|second|quickly|briefly|actually|basically|successfully|both|either|still|now|after|since|earlier|because|that|while|when|once|:|,|n't|didn't|haven't|literally|even|too|done|me|myself|been|i'm|team|report|log|logged|btw|fyi|hi|hey|hello|good|great|day|week|night|far|morning's|→|=|-)$/;
const ADVERB =
  /^(?:just|also|already|finally|then|both|even|actually|again|only|quickly|briefly|literally|now|today|first|either|kinda|basically)$/;
const THEIRS = /^(?:they|he|she|who|someone|somebody|it|nobody|they've|he's|she's|everyone|which|whoever)$/;
const TO_ME = /^ (?:me|us|myself)(?: |$)/;

/** "sent 10k emails". */
const THOUSANDS = /(?: |^)\d[\d.,]*k(?= (?:emails|mails|texts|messages|dms|letters|invites))/;

/** What the author says to have done in a sentence, in words of doing. */
export function deedsIn({ line }: Sentence): Found[] {
  const taken: (readonly [number, number])[] = [];
  const found = DEEDS.flatMap((deed) =>
    [...line.matchAll(deed.pattern).take(MOST)].flatMap((match): Found[] => {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some(([start, end]) => from < end && start < to)) return [];
      const held = heldOf(line, from, to, deed);
      if (held === null) return [];
      taken.push([from, to]);
      return [
        {
          ...placeOf(match, from, to),
          ...touchOf(
            deed,
            THOUSANDS.test(match[0]) ? 'many' : (match.groups?.n ?? manyBehind(line, to) ?? manyWithin(match[0])),
          ),
          held,
          negated: isNotDone(line, from, to),
          near: false,
        },
      ];
    }),
  );
  return onceEach(
    line,
    found.toSorted((a, b) => a.from - b.from),
  );
}

function touchOf({ kind, among = [] }: Deed, many: string | undefined): Pick<Found, 'kind' | 'among' | 'count'> {
  return { kind, among, count: many === undefined ? 1 : numberOf(many) };
}

/** The words that name it: all of them, or, where somebody's name stands between, those behind the name. */
function placeOf(match: RegExpExecArray, from: number, to: number): { from: number; to: number } {
  const what = match.indices?.groups?.what;
  return what && /DEAL/.test(match[0].slice(0, what[0] - from)) ? { from: what[0], to: what[1] } : { from, to };
}

/** Whether the author did it: held; unclear where the buyer may have; null where somebody else did. */
function heldOf(line: string, from: number, to: number, deed: Deed): Found['held'] | null {
  const before = line
    .slice(Math.max(0, from - REACH), from)
    .trimEnd()
    .split(' ')
    .slice(-6);
  while (before.length > 0 && ADVERB.test(before.at(-1) ?? '')) before.pop();
  const [one = '', two = ''] = [before.at(-1) ?? '', before.at(-2) ?? ''];
  const isMine =
    deed.mine || /^(?:i|we|i've|we've)$/.test(one) || (/^(?:have|had)$/.test(one) && /^(?:i|we)$/.test(two));
  if (TO_ME.test(line.slice(to, to + 12)) && deed.kind !== 'referral') return null;
  if (
    /^ (?:back|it|off|in sick)(?: |$)/.test(line.slice(to, to + 12)) &&
    !isMine &&
    /(?:called|rang|phoned|dialed)$/.test(line.slice(from, to))
  )
    return null;
  if (isMine || one === '' || OWN.test(one))
    return THEIRS.test(two) && /^(?:have|had|and|never)$/.test(one) ? null : 'held';
  if (two === 'and' && /^(?:me|i|myself)$/.test(before.at(-3) ?? '')) return 'held';
  if (one === 'DEAL' && deed.kind === 'demo' && /^(?: [,:](?: |$)|$)/.test(line.slice(to))) return 'held';
  if (one === 'DEAL') return /^(?:sent|left|got|received)/.test(line.slice(from, to)) ? null : 'unclear';
  return /\d$/.test(one) || /^(?:won't|couldn't|wasn't|hasn't)$/.test(one) ? 'held' : null;
}
