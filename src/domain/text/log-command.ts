import { UserError } from '../errors.ts';
import { activityOf } from './activity.ts';
import { commandLength, TEXT_MAX, within } from './clean.ts';
import { type Counted, entriesOf, type Tally, tallyAt } from './count.ts';
import { dateAt, longDate } from './date.ts';
import { type DealName, hasContent, looseText, nameOf } from './deal-name.ts';
import type { Said } from './said.ts';
import { textOf, trimmed, type Word, wordsOf } from './words.ts';

/** How many days back something may still be logged. */
const DAYS_BACK = 30;

/** What was done, how often, on which deal ('' for none) and when. */
export type Log = { entries: Counted[]; name: DealName; note: string | null; on: Temporal.PlainDate };

/** Words between an activity and a name that say nothing about either. */
const JOINING = /^(?:with|w\/|to|for|at|@|on|from|and|&|\+|plus|then|re|regarding|about)$/;
const SEPARATES = /^(?:and|&|\+|plus|then)$/;
const TIME = /^(?:\d{1,2}(?::\d\d)?(?:am|pm)|\d{1,2}:\d\d)$/;

type Reading = {
  tallies: Tally[][];
  names: Word[][];
  dates: Temporal.PlainDate[];
  taken: string[];
  within: 'tally' | 'name' | null;
};

/** Reads `12 calls 3 emails`, `voicemail acme yesterday`, `meeting with globex: wants SOC2`. Throws UserError. */
export function readLog(text: string, said: Said): Log {
  const { spoken, note } = withoutNote(wordsOf(commandLength(text)));
  const reading: Reading = { tallies: [], names: [], dates: [], taken: [], within: null };
  for (let at = 0; at < spoken.length; ) at += take(spoken, at, said, reading);
  const entries = entriesOf(reading.tallies, spoken);
  const { aside, name } = oneName(reading.names);
  const whole = [aside, note].filter((part) => part !== '').join(': ');
  return {
    entries,
    name: nameOf(name, reading.taken),
    note: within(whole, TEXT_MAX, 'The note') || null,
    on: dayOf(reading.dates, said),
  };
}

/** Reads what begins at word `at`; how many words that takes. */
function take(words: readonly Word[], at: number, said: Said, reading: Reading): number {
  const word = words[at];
  if (!word) return 1;
  const from = /^(?:on|from|since)$/.test(word.bare) ? at + 1 : at;
  const found = word.kind === 'word' ? dateAt(words, from, said, 'back') : null;
  if (found) {
    reading.dates.push(found.date);
    reading.taken.push(...words.slice(from, from + found.used).map((dated) => dated.bare));
    reading.within = null;
    return from - at + found.used;
  }
  const tally = tallyAt(words, at);
  if (tally) {
    const apart =
      reading.within !== 'tally' ||
      SEPARATES.test(words[at - 1]?.bare ?? words[at - 1]?.text ?? '') ||
      words[at - 1]?.stop === ',';
    if (apart) reading.tallies.push([]);
    reading.tallies.at(-1)?.push(tally);
    const kind = words[at + tally.used - 1];
    if ('kind' in tally && kind && (at > 1 || /^\p{Lu}/u.test(kind.text))) reading.taken.push(kind.bare);
    reading.within = 'tally';
    return tally.used;
  }
  if (
    reading.within !== 'name' &&
    (JOINING.test(word.bare || word.text) || !(hasContent(word) || word.kind === 'quoted'))
  )
    return 1;
  if (TIME.test(word.bare)) return 1;
  if (reading.within !== 'name') reading.names.push([]);
  reading.names.at(-1)?.push(word);
  reading.within = 'name';
  return 1;
}

/** What stands after a colon, a dash or `note` is the note, whatever is in it. */
function withoutNote(words: readonly Word[]): { spoken: readonly Word[]; note: string } {
  const at = words.findIndex(
    (word, i) => endsSpoken(word, words[i + 1]) || word.bare === 'note' || (i > 0 && /^[-–—]$/.test(word.text)),
  );
  if (at < 0) return { spoken: words, note: '' };
  const spoken = words.slice(0, words[at]?.stop === ':' && words[at]?.bare !== 'note' ? at + 1 : at);
  return { spoken, note: trimmed(textOf(words.slice(at + 1)), ':-–— ', ' ') };
}

/** A colon begins the note, but not between a kind and its number: "calls: 12". */
function endsSpoken(word: Word, next: Word | undefined): boolean {
  return word.stop === ':' && !(activityOf(word.bare) && /^\d+$/.test(next?.bare ?? ''));
}

/**
 * The one name, said once or twice. `jane at globex` is a person and the deal, `globex re pricing` the deal and a subject;
 * what is not the deal comes back as `aside`. Throws UserError for two deals.
 */
function oneName(runs: readonly Word[][]): { aside: string; name: Word[] } {
  const [first, ...others] = runs.map(withoutJoining).filter((run) => run.length > 0);
  if (!first) return { aside: '', name: [] };
  const another = others.find((run) => looseText(run).toLowerCase() !== looseText(first).toLowerCase());
  if (another) {
    throw new UserError(
      `Is the deal "${looseText(first)}" or "${looseText(another)}"? Log one deal at a time, with its name in quotes if it is long.`,
    );
  }
  const subject = inside(first, /^(?:re|regarding|about)$/);
  const [run, about] = subject < 0 ? [first, ''] : [first.slice(0, subject), looseText(first.slice(subject))];
  const at = inside(run, /^(?:at|@|from)$/);
  const person = at < 0 ? '' : looseText(run.slice(0, at));
  return { aside: [person, about].filter((part) => part !== '').join(' '), name: run.slice(at + 1) };
}

/** Where a joining word stands between others, or -1. */
function inside(run: readonly Word[], pattern: RegExp): number {
  return run.findIndex((word, i) => i > 0 && i < run.length - 1 && pattern.test(word.bare || word.text));
}

function withoutJoining(run: readonly Word[]): Word[] {
  let end = run.length;
  while (end > 0 && JOINING.test(run[end - 1]?.bare || run[end - 1]?.text || '')) end--;
  return run.slice(0, end);
}

/** The day it was done: the one said, else today. Throws UserError for two days, one to come, and one long ago. */
function dayOf([on, ...others]: readonly Temporal.PlainDate[], said: Said): Temporal.PlainDate {
  const today = said.at.toPlainDate();
  if (on && others.some((other) => !other.equals(on)))
    throw new UserError('Two days. On which was it done? Log one day at a time.');
  if (!on) return today;
  const days = on.until(today).days;
  if (days < 0)
    throw new UserError(`${longDate(on)} is still to come. Log it when it is done; until then it is a next step.`);
  if (days > DAYS_BACK)
    throw new UserError(
      `${longDate(on)} is more than ${DAYS_BACK} days ago. Only the last ${DAYS_BACK} days can be logged.`,
    );
  return on;
}
