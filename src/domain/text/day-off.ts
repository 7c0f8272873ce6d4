import { UserError } from '../errors.ts';
import { MONTH } from './calendar-date.ts';
import { dateAt, isDatePreposition, periodStartAt } from './date.ts';
import type { Said } from './said.ts';
import { textOf, trimmed, type Word, wordsOf } from './words.ts';

/** Part of a day, or hours: time off is whole days. */
const PART =
  /^(?:afternoons?|evenings?|tonight|noon|midday|lunch\w*|am|pm|eod|cob|half|half-day|hours?|hrs?|minutes?)$/;
const CLOCK = /^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$/;
const MORNING = /^mornings?$/;
const NUMBER = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)?$/;
const WITH_MONTH = new RegExp(`^(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?(${MONTH})|(${MONTH}) \\d{1,2}(?:st|nd|rd|th)?)$`);

/** Words that are polite, and say nothing else. */
const POLITE = /^(?:please|pls|plz|thanks|thank|you|thx|cheers)$/;

/** These words without a polite end. */
export function withoutThanks(words: readonly Word[]): Word[] {
  const end = words.findLastIndex(({ bare, text }) => !POLITE.test(bare) && bare + text !== '') + 1;
  return words.slice(0, end);
}

/** Throws UserError where a part of a day is named. To be back in the morning is to be back that day. */
export function requireWholeDays(words: readonly Word[], { isBack = false, example = '' } = {}): void {
  const part = words.find(({ bare }) => PART.test(bare) || CLOCK.test(bare) || (!isBack && MORNING.test(bare)));
  if (part) {
    const shown = textOf(words).slice(0, 80);
    throw new UserError(`Time off is whole days, and "${shown}" is not. Nothing changed. ${example}`.trim());
  }
}

/** Throws UserError where somebody is mentioned: nobody decides this for another. `what`: "time off". */
export function requireOneself(words: readonly Word[], what: string, command: string): void {
  const other = words.find(({ kind, text }) => kind === 'user' || (kind === 'word' && /^@\w/.test(text)));
  if (!other) return;
  const who = other.id ? `<@${other.id}>` : other.text.slice(0, 40);
  throw new UserError(`Everybody sets their own ${what}: ${who} writes \`${command}\` themselves. Nothing changed.`);
}

/** The one day that these words are, or the first of the period. Throws UserError with `example` for anything else. */
export function dayIn(words: readonly Word[], said: Said, example: string, shown = textOf(words)): Temporal.PlainDate {
  const start = isDatePreposition(words[0]) ? 1 : 0;
  const found = dateAt(words, start, said) ?? periodStartAt(words, start, said);
  if (found && start + found.used === words.length) return found.date;
  throw new UserError(`I cannot read "${trimmed(shown, ' ', ' ')}" as a day. ${example}`);
}

/** Both ends of "1 to 10 december", "dec 1 and 2": a bare number is of the month that the other end names. */
export function sameMonth(one: readonly Word[], other: readonly Word[]): [Word[], Word[]] {
  return [dated(one, other), dated(other, one)];
}

function dated(words: readonly Word[], beside: readonly Word[]): Word[] {
  const bare = words.map((word) => word.bare).join(' ');
  const [, day] = NUMBER.exec(bare) ?? [];
  const [, before, after] = WITH_MONTH.exec(beside.map((word) => word.bare).join(' ')) ?? [];
  const month = before ?? after;
  return day && month ? wordsOf(`${day} ${month}`) : [...words];
}
