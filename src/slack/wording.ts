/** Characters that would format; Slack has no way to escape them, so their look-alikes stand in. */
const FORMATTING: Record<string, string> = { '*': '∗', '`': 'ˋ', '~': '∼' };

/** Text from a person, safe inside mrkdwn: it pings nobody, links nowhere and formats nothing. */
export function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[*`~]/g, (character) => FORMATTING[character] ?? character)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** A sentence of ours that quotes people: escaped, but for our own formatting and for mentions of members. */
export function escapeAround(sentence: string): string {
  return sentence
    .replace(/&/g, '&amp;')
    .replace(/<(?!@[UW][A-Z0-9]+>)/g, '&lt;')
    .replace(/(?<!<@[UW][A-Z0-9]+)>/g, '&gt;');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `text` cut to at most `length` UTF-16 units, between graphemes, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  return fitted(text, length, (segment) => segment);
}

/** Text from a person as a message shows it: escaped, and with that at most `length` long. */
export function excerpt(text: string, length: number): string {
  return fitted(text, length, escape);
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

/** "1 deal", "3 deals"; `plural` where an s is not enough. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

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
