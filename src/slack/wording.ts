/** Characters that would format; Slack has no way to escape them, so their look-alikes stand in. */
const FORMATTING: Record<string, string> = { '*': '∗', '`': 'ˋ', '~': '∼' };

const SCRIPTS = ['Adlam', 'Arabic', 'Hanifi_Rohingya', 'Hebrew', 'Mandaic', 'Nko', 'Samaritan', 'Syriac', 'Thaana'];
/** A letter of a script that is written from right to left. */
const RTL = `[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`;
const RIGHT_TO_LEFT = new RegExp(RTL, 'u');
/** Such letters, with the marks, digits and spaces between them. */
const RIGHT_TO_LEFT_RUN = new RegExp(`${RTL}(?:[\\p{M}\\p{N}\\p{Zs}'.-]*${RTL})*\\p{M}*`, 'gu');
/** What stands between these has a direction of its own, and its line keeps the line's. */
const [ISOLATE, ISOLATE_END] = ['\u2068', '\u2069'];

/** Text from a person, safe inside mrkdwn: it pings nobody, links nowhere and formats nothing. */
export function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[*`~]/g, (character) => FORMATTING[character] ?? character)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** A sentence of ours that quotes people: escaped, but for our own formatting and for mentions of members and channels. */
export function escapeAround(sentence: string): string {
  return sentence
    .replace(/&/g, '&amp;')
    .replace(/<(?!(?:@[UW]|#[CG])[A-Z0-9]+>)/g, '&lt;')
    .replace(/(?<!<(?:@[UW]|#[CG])[A-Z0-9]+)>/g, '&gt;')
    .replace(RIGHT_TO_LEFT_RUN, `${ISOLATE}$&${ISOLATE_END}`);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `text` cut to at most `length` UTF-16 units, between graphemes, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  const short = fitted(text, length, asItIs);
  if (short === text || !isLeftOpen(short)) return short;
  const shorter = fitted(text, length - ISOLATE_END.length, asItIs);
  return isLeftOpen(shorter) ? `${shorter}${ISOLATE_END}` : shorter;
}

function isLeftOpen(text: string): boolean {
  return text.lastIndexOf(ISOLATE) > text.lastIndexOf(ISOLATE_END);
}

/** Text from a person inside a line of mrkdwn: escaped, right-to-left letters isolated, with that at most `length` long. */
export function excerpt(text: string, length: number): string {
  return isolated(text, length, escape);
}

/** The same inside a line of plain text, such as a button's. */
export function label(text: string, length: number): string {
  return isolated(text, length, asItIs);
}

function isolated(text: string, length: number, written: (segment: string) => string): string {
  const whole = fitted(text, length, written);
  if (!RIGHT_TO_LEFT.test(whole)) return whole;
  const inside = fitted(text, length - ISOLATE.length - ISOLATE_END.length, written);
  return `${ISOLATE}${inside}${ISOLATE_END}`;
}

function asItIs(segment: string): string {
  return segment;
}

function fitted(text: string, length: number, written: (segment: string) => string): string {
  // What is over twice the length need not be looked at; nothing becomes shorter by being written.
  const whole = text.length > 2 * length ? undefined : written(text);
  if (whole !== undefined && whole.length <= length) return whole;
  let short = '';
  for (const { segment } of graphemes.segment(text.slice(0, 2 * length))) {
    const next = written(segment);
    if (short.length + next.length > length - 1) break;
    short += next;
  }
  return `${short.trimEnd()}…`;
}

/** The same words as a sentence begins with them. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** "1 deal", "3 deals"; `plural` where an s is not enough. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** The end of an answer to what changed nothing. */
export const NOTHING_CHANGED = 'Nothing changed.';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Fri 13 Mar", with the year where it is not `today`'s. */
export function day(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const words = `${WEEKDAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}`;
  return date.year === today.year ? words : `${words} ${date.year}`;
}

/** "today", "tomorrow", "yesterday", else the day. */
export function when(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(date).days;
  return ['yesterday', 'today', 'tomorrow'][days + 1] ?? day(date, today);
}

/** "2 calls, 1 email and a demo" style lists: commas, and "and" before the last. */
export function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
