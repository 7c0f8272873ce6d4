import { commandLength } from './clean.ts';
import { requireUpcoming } from './date.ts';
import { dayIn, requireOneself, requireWholeDays, withoutThanks } from './day-off.ts';
import type { Said } from './said.ts';
import { weekdayOf } from './weekday.ts';
import { wordsOf } from './words.ts';

const EXAMPLE = 'Say `/coach back` for now, or name the day like `/coach back monday`. Nothing changed.';
const NOW = /^(?:now|today|again|early|already)$/;

/**
 * The first day back after today: `monday`, `on friday`, `12 mar`; null for nothing or `now`: today. Throws UserError for
 * anything else, and for other people.
 */
export function readBack(text: string, said: Said): Temporal.PlainDate | null {
  const words = withoutThanks(wordsOf(commandLength(text))).filter(({ bare }) => bare !== 'from');
  requireOneself(words, 'first day back', '/coach back');
  if (words.length === 0 || words.every(({ bare }) => NOW.test(bare))) return null;
  requireWholeDays(words, { isBack: true, example: EXAMPLE });
  const today = said.at.toPlainDate();
  const date = requireUpcoming(dayIn(words, said, EXAMPLE), said, 'your first day back');
  if (!date.equals(today)) return date;
  // "Back monday", said on a Monday, is the next one: today is said without a day.
  return weekdayOf(words.at(-1)?.bare ?? '') === undefined ? null : date.add({ days: 7 });
}
