import type { Said } from '../said.ts';
import { textOf, trimmed } from '../words.ts';
import { type Announcement, announcementIn } from './date/announced.ts';
import { certain, type Day, nearly, VAGUE } from './date/day.ts';
import { dayIn } from './date/day-at.ts';
import { joined } from './date/joined.ts';
import { endOfDay, timeAfter, timeAlone, timeBefore } from './date/time-of-day.ts';
import { phraseAt, smallOf, wordsIn } from './date/words.ts';
import type { DateSpan } from './heard.ts';
import type { Token } from './tokens.ts';

const ANNOUNCED_BY_NOTHING: Announcement = { announced: null, bounds: false, nearly: false, words: '' };
const AT_THE_LATEST = /^(?:, )?(?:at (?:the )?latest|latest|or (?:earlier|sooner|before)|deadline)(?= |$)/;

/** The tokens in which dates are looked for, as they are compared. */
type Place = { tokens: readonly Token[]; small: readonly string[]; said: Said };

/** Every day and hour that the tokens name, in their order, none over another. What is unclear has no value, but candidates. */
export function datesIn(tokens: readonly Token[], said: Said): DateSpan[] {
  const small = tokens.map(smallOf);
  const place = { tokens, small, said };
  const spans: DateSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const span = tokens[at]?.kind === 'word' ? spanAt(place, at) : null;
    if (span) spans.push(span);
    at = span ? span.to : at + 1;
  }
  return joined(spans, tokens, small, said.at.toPlainDate());
}

function spanAt(place: Place, at: number): DateSpan | null {
  // "going over tuesday" goes on that day.
  if (place.small[at] === 'over' && SENT.test(place.small[at - 1] ?? '')) return null;
  const announcement =
    waitsAt(place, at) ?? announcementIn(phraseAt(place.tokens, place.small, at), place.small[at] ?? '');
  const announced = announcement.words ? dated(place, at, at + wordsIn(announcement.words), announcement) : null;
  const passed = announced?.value && Temporal.PlainDate.compare(announced.value, place.said.at.toPlainDate()) < 0;
  // "The contract came through yesterday": nothing lasts until a day that has passed.
  return announced && !(passed && announced.announced === 'until')
    ? announced
    : dated(place, at, at, ANNOUNCED_BY_NOTHING);
}

/** What goes over to somebody. */
const SENT = /^(?:go|goes|going|gone|went|send|sends|sending|sent|come|comes|coming|hand|handing|bring|bringing)$/;

/** Verbs of putting off: what follows their "to" is when it goes on. */
const PUTS_OFF =
  /^(?:kick(?:ed|ing)?|punt(?:ed|ing)?|park(?:ed|ing)?|defer(?:red|ring)?|shelv(?:ed|ing)|snooz(?:ed|ing)|tabl(?:ed|ing)|paus(?:ed|ing))$/;

/** "kicked the can to q2" waits until then. */
function waitsAt({ small }: Place, at: number): Announcement | null {
  const word = small[at] ?? '';
  const isPutOff = /^(?:to|into)$/.test(word) && small.slice(Math.max(0, at - 5), at).some((one) => PUTS_OFF.test(one));
  return isPutOff ? { announced: 'until', bounds: false, nearly: false, words: word } : null;
}

type Timed = { day: Day; to: number; time: string | null };

function dated(place: Place, from: number, at: number, announcement: Announcement): DateSpan | null {
  const found = timedAt(place, from, at, announcement);
  if (!found) return null;
  const { announced, bounds } = announcement;
  const rest = phraseFrom(place, found.to);
  const latest = AT_THE_LATEST.exec(rest)?.[0];
  const day = bounds ? VAGUE : announcement.nearly ? nearly(found.day) : found.day;
  return {
    from,
    to: found.to + (latest ? wordsIn(latest.replace(/^, /, '')) : 0),
    ...day,
    announced: latest ? 'by' : announced,
    time: found.time,
  };
}

/** A day with its hour, which may stand before it: `3pm thurs`, `eod friday`, `monday at ten`. */
function timedAt(place: Place, from: number, at: number, announcement: Announcement): Timed | null {
  const text = phraseFrom(place, at);
  const before = place.small[from - 1] ?? '';
  const ended = endOfDay(text);
  if (ended) return endingAt(place, at, ended);
  const hour = timeBefore(text);
  const later = hour ? at + wordsIn(hour) : at;
  const named = hour ? dayIn(phraseFrom(place, later), '', announcement, place.said) : null;
  if (named && !(named.day.vague && !announcement.words))
    return { day: named.day, to: later + named.used, time: shown(place, at, later) };
  const day = dayIn(text, before, announcement, place.said);
  if (day) return withHour(place, { day: day.day, to: at + day.used, time: null });
  const alone = timeAlone(text);
  return alone ? { day: VAGUE, to: at + wordsIn(alone), time: shown(place, at, at + wordsIn(alone)) } : null;
}

/** The end of a day that is named after it, else of today. "End of day" before another word is part of a name: end of day recap. */
function endingAt(place: Place, at: number, words: string): Timed | null {
  const to = at + wordsIn(words);
  const named = dayIn(phraseFrom(place, to), '', ANNOUNCED_BY_NOTHING, place.said);
  if (named && !named.day.vague) return { day: named.day, to: to + named.used, time: shown(place, at, to) };
  const bare = words.replace(/,? (?:on|by)$/, '');
  const rest = phraseFrom(place, at).slice(bare.length + 1);
  if (/^end/.test(bare) && /^(?:recap|dump|update|report|summary|notes?|wrap|numbers)\b/.test(rest)) return null;
  const end = at + wordsIn(bare);
  return { day: certain(place.said.at.toPlainDate()), to: end, time: shown(place, at, end) };
}

function withHour(place: Place, timed: Timed): Timed {
  const last = place.tokens[timed.to - 1]?.after;
  if (last !== 'none' && last !== 'comma') return timed;
  const hour = timeAfter(`${last === 'comma' ? ', ' : ''}${phraseFrom(place, timed.to)}`).replace(/^, /, '');
  const to = timed.to + (hour ? wordsIn(hour) : 0);
  return hour ? { ...timed, to, time: shown(place, timed.to, to) } : timed;
}

function phraseFrom({ tokens, small }: Place, at: number): string {
  return phraseAt(tokens, small, at);
}

function shown({ tokens }: Place, from: number, to: number): string {
  return trimmed(textOf(tokens.slice(from, to)).replace(/,? (?:on|by)$/, ''), '(', ',;:.!?)');
}
