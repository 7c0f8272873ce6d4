import { ACTIVITY_KINDS, type ActivityKind, TOUCH_KINDS } from '../activity.ts';
import type { Counted } from '../commitment.ts';
import { activityOf } from './activity.ts';
import { ifThenIn } from './if-then.ts';
import { type Word, wordsOf } from './words.ts';

/** More of one thing than anybody does by a date; larger numbers are others: a phone number, a year. */
const MOST = 500;

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DOZENS: Record<string, number> = { dozen: 12, twenty: 20, thirty: 30, forty: 40, fifty: 50, hundred: 100 };

/** What is counted that no single kind names. A dial that ends on a voicemail is a dial all the same. */
const SEVERAL: Record<string, readonly ActivityKind[]> = {
  dial: ['call', 'voicemail'],
  dials: ['call', 'voicemail'],
  touch: TOUCH_KINDS,
  touches: TOUCH_KINDS,
  conversation: ['call', 'meeting', 'visit'],
  conversations: ['call', 'meeting', 'visit'],
};

/** What one does to so many people: call 20 prospects. */
const VERBS: Record<string, readonly ActivityKind[]> = {
  call: ['call'],
  phone: ['call'],
  ring: ['call'],
  dial: ['call', 'voicemail'],
  email: ['email'],
  mail: ['email'],
  text: ['text'],
  whatsapp: ['text'],
  visit: ['visit'],
  meet: ['meeting'],
  demo: ['demo'],
  research: ['research'],
  talk: ['call', 'meeting', 'visit'],
  speak: ['call', 'meeting', 'visit'],
  message: ['email', 'text', 'social'],
  contact: TOUCH_KINDS,
  reach: TOUCH_KINDS,
  touch: TOUCH_KINDS,
};

/** What may stand before a number without changing what it counts. */
const AROUND =
  /^(?:i|i'll|will|to|with|at|least|another|the|next|about|around|some|up|out|my|first|all|and|just|in|total)$/;

/** Verbs that do the thing itself; who books or drafts three demos has given none of them. */
const DOING =
  /^(?:make|do|send|give|have|hold|run|log|place|leave|complete|finish|conduct|write|deliver|attend|pay|host)$/;

/** What may stand between a number and its kind: 20 cold calls. */
const QUALIFIES =
  /^(?:cold|warm|intro|discovery|follow-up|followup|follow|up|sales|outbound|prospecting|prospect|quick|short|new|more|other|good|customer|client|x|×)$/;

/** After a number these measure something else: call for 2 hours, email 3 pages. */
const MEASURES =
  /^(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|am|pm|o'clock|percent|%|pages?|times?|k|of|and|or|to|in|on|per)$/;

const EACH_DAY = /\b(?:(?:every|each|per|a) (?:\w+ )?(?:day|week|morning|hour)|daily|hourly|weekly)\b/;

/** What a commitment's words count, so that it can be followed from what is logged; null where they count nothing, or two things. */
export function countedOf(text: string): Counted | null {
  const planned = ifThenIn(text);
  if (planned) return countedOf(planned.action);
  const words = wordsOf(text);
  const said = words.map((word) => word.bare).join(' ');
  if (EACH_DAY.test(said)) return null;
  const [first, second] = words.flatMap((_, at) => kindsCountedAt(words, at) ?? peopleCountedAt(words, at) ?? []);
  if (second) return null;
  if (!first) return timesIn(words);
  return words.slice(0, first.at).every((word) => AROUND.test(word.bare) || DOING.test(word.bare))
    ? first.counted
    : null;
}

/** What is counted, and the word where it begins. */
type Found = { at: number; counted: Counted };

/** `20 cold calls`, `3 demos`, `10 calls or emails`. */
function kindsCountedAt(words: readonly Word[], at: number): Found | null {
  const wanted = numberAt(words, at);
  if (wanted === null) return null;
  let from = at + 1;
  while (from - at < 4 && QUALIFIES.test(words[from]?.bare ?? '') && !kindsAt(words, from)) from++;
  const one = kindsAt(words, from);
  if (!one) return null;
  const other = words[from + one.used]?.bare === 'or' ? kindsAt(words, from + one.used + 1) : null;
  return { at, counted: counted([...one.kinds, ...(other?.kinds ?? [])], wanted) };
}

/** `call 20 prospects`, `reach out to 15 leads`. */
function peopleCountedAt(words: readonly Word[], at: number): Found | null {
  const verb = words[at]?.bare ?? '';
  const kinds = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!kinds || numberAt(words, at - 1) !== null) return null;
  let from = at + 1;
  while (from - at < 4 && AROUND.test(words[from]?.bare ?? '')) from++;
  const wanted = numberAt(words, from);
  const next = words[from + 1]?.bare ?? '';
  if (wanted === null || MEASURES.test(next) || kindsAt(words, from + 1)) return null;
  return { at, counted: counted(kinds, wanted) };
}

/** `call acme 3 times`, `email Jane twice`: the verb stands first. */
function timesIn(words: readonly Word[]): Counted | null {
  const at = words.findIndex((word) => !AROUND.test(word.bare));
  const verb = words[at]?.bare ?? '';
  const kinds = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!kinds) return null;
  const last = words.findIndex((word) => word.bare === 'times' || word.bare === 'twice');
  if (last < 0) return null;
  const wanted = words[last]?.bare === 'twice' ? 2 : numberAt(words, last - 1);
  return wanted === null ? null : counted(kinds, wanted);
}

function kindsAt(words: readonly Word[], at: number): { kinds: readonly ActivityKind[]; used: number } | null {
  const [one, two] = [words[at]?.bare ?? '', words[at + 1]?.bare ?? ''];
  const pair = one && two ? activityOf(`${one} ${two}`) : null;
  if (pair) return { kinds: [pair], used: 2 };
  if (Object.hasOwn(SEVERAL, one)) return { kinds: SEVERAL[one] ?? [], used: 1 };
  const kind = activityOf(one);
  return kind && { kinds: [kind], used: 1 };
}

/** The whole number from 1 that a word is, or null. */
function numberAt(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (word?.kind !== 'word') return null;
  const named = NUMBERS.indexOf(word.bare);
  const number = /^\d{1,3}$/.test(word.bare)
    ? Number(word.bare)
    : named >= 0
      ? named
      : Object.hasOwn(DOZENS, word.bare)
        ? (DOZENS[word.bare] ?? 0)
        : 0;
  return number >= 1 && number <= MOST ? number : null;
}

function counted(kinds: readonly ActivityKind[], wanted: number): Counted {
  return { kinds: ACTIVITY_KINDS.filter((kind) => kinds.includes(kind)), wanted };
}
