import { UserError } from '../errors.ts';
import { commandLength } from './clean.ts';
import { requireUpcoming } from './date.ts';
import { dayIn, requireWholeDays, withoutThanks } from './day-off.ts';
import type { Said } from './said.ts';
import { textOf, type Word, wordsOf } from './words.ts';

const EXAMPLE = 'Say it like `/coach team quiet @bea until friday`, or `/coach team quiet @bea off` to end it.';
const OFF = /^(?:off|end|stop|none|no|over|back|cancel)$/;

/** Whom nudges are stopped to, and until which day they begin again on; null ends it. */
export type QuietWords = { userId: string; until: Temporal.PlainDate | null };

/** Reads `@bea until friday`, `@bea for 2 weeks`, `@bea off`, in any order. Throws UserError for anything else. */
export function readQuiet(text: string, said: Said): QuietWords {
  const words = withoutThanks(wordsOf(commandLength(text)));
  const people = new Set(words.flatMap(({ kind, id }) => (kind === 'user' && id ? [id] : [])));
  const [userId] = people;
  if (!userId || people.size > 1) throw new UserError(`Who should hear no nudges? One person at a time. ${EXAMPLE}`);
  const rest = words.filter(({ kind }) => kind !== 'user');
  if (rest.length === 0) throw new UserError(`Until when? ${EXAMPLE}`);
  if (rest.every(({ bare }) => OFF.test(bare))) return { userId, until: null };
  const until = requireUpcoming(dayOf(rest, said), said, 'the day on which nudges begin again');
  requireOtherThanToday(until, rest, said);
  return { userId, until };
}

/** "Until friday", said on a Friday: today is none, and which one is meant is not ours to guess. */
function requireOtherThanToday(until: Temporal.PlainDate, words: readonly Word[], said: Said): void {
  if (!until.equals(said.at.toPlainDate())) return;
  const weekday = until.toLocaleString('en', { weekday: 'long' });
  const isNamed = words.some(({ bare }) => bare.length > 2 && weekday.toLowerCase().startsWith(bare));
  if (!isNamed) return;
  const later = until.add({ weeks: 1 });
  const on = `${later.day} ${later.toLocaleString('en', { month: 'short' })}`.toLowerCase();
  throw new UserError(
    `Today is ${weekday}. Which ${weekday} do you mean? For the next one: \`/coach team quiet @bea until ${on}\`. Nothing changed.`,
  );
}

function dayOf(words: readonly Word[], said: Said): Temporal.PlainDate {
  requireWholeDays(words, { isBack: true, example: EXAMPLE });
  if (words[0]?.bare !== 'for')
    return dayIn(
      words.filter(({ bare }) => bare !== 'until' && bare !== 'till'),
      said,
      EXAMPLE,
    );
  return dayIn(wordsOf(`in ${textOf(words.slice(1))}`), said, EXAMPLE, textOf(words));
}
