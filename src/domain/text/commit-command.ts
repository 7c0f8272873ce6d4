import type { Counted } from '../commitment.ts';
import { UserError } from '../errors.ts';
import { refuseUnread } from './clause.ts';
import { commandLength, TEXT_MAX, within } from './clean.ts';
import { countedOf } from './commitment-count.ts';
import { dateAt, type FoundDate, isDatePreposition, requireUpcoming } from './date.ts';
import { ifThen, ifThenIn } from './if-then.ts';
import { isOutcome } from './outcome.ts';
import { asksWhatToDo } from './play-action.ts';
import type { Said } from './said.ts';
import { onOrAfter } from './weekday.ts';
import { textOf, trimmed, type Word, wordsOf } from './words.ts';

const FRIDAY = 5;
/** Words for "by", and for tomorrow and today, of the languages that are written to us most; the day is the last word. */
const STRANGE_DAY =
  /(?:^|\s)(?:bis(?: zum)?|avant|d['’]ici|antes del?|hasta(?: el)?|para el|entro|até|voor)\s+(\p{L}[\p{L}.]*)[.!]?$|(?:^|\s)(mañana|demain|morgen|domani|amanhã|heute|hoy|oggi|hoje|aujourd['’]hui)[.!]?$/iu;
const EXAMPLE = 'Say it like `/commit call 20 prospects by friday`.';

/**
 * What somebody commits to. `dueOn` is assumed where no date was said: the Friday of this week, at the weekend the next one.
 * An outcome is none: it is to be asked what they will do for it.
 */
export type CommitWords = {
  text: string;
  dueOn: Temporal.PlainDate;
  isAssumed: boolean;
  counted: Counted | null;
  isOutcome: boolean;
};

/** A date among the words: `by` tells that a word like it announces the day by which. */
type Place = FoundDate & { from: number; to: number; announced: boolean; by: boolean };

/**
 * Reads `call 20 prospects by friday`, and "If …, then I will …", whose day stands in what will be done. Throws UserError for nothing,
 * for nonsense, for two dates and for one that has passed.
 */
export function readCommit(typed: string, said: Said): CommitWords {
  return readPlan(typed, said, null);
}

/** The same from a form, whose calendar says the day: also where the words name another, or one that has passed. */
export function readCommitUntil(typed: string, dueOn: Temporal.PlainDate, said: Said): CommitWords {
  return readPlan(typed, said, dueOn);
}

function readPlan(typed: string, said: Said, picked: Temporal.PlainDate | null): CommitWords {
  const planned = ifThenIn(commandLength(typed));
  if (!planned) return readAction(typed, said, picked);
  const read = readAction(planned.action, said, picked);
  const text = ifThen({ when: textOf(wordsOf(planned.when)), action: read.text });
  return { ...read, text: within(text, TEXT_MAX, 'A commitment') };
}

function readAction(typed: string, said: Said, picked: Temporal.PlainDate | null): CommitWords {
  const words = wordsOf(commandLength(typed));
  if (words[0]?.kind === 'user') {
    throw new UserError(`A commitment is one's own: they make theirs with \`/commit\`. ${EXAMPLE}`);
  }
  const places = datesMeant(words, said);
  if (!picked) refuseTwoDates(places, words);
  const [place = null] = places;
  const left = place ? [...words.slice(0, place.from), ...words.slice(place.to)] : withoutThisWeek(words);
  const action = requireAction(textOf(left));
  const text = place?.time ? `${action}, ${place.time}` : action;
  const counted = countedOf(text);
  const wantsOutcome = counted === null && isOutcome(text);
  // "increase revenue by 50k" ends with no date.
  if (!place) refuseStrangeDay(action);
  if (/^(?:\S+ )?(?:0|zero) /i.test(action)) throw new UserError(`None is nothing to do. ${EXAMPLE}`);
  if (!place && !wantsOutcome) refuseUnread(left, 0, left.length, 'the commitment');
  return {
    text,
    dueOn: requireUpcoming(picked ?? place?.date ?? fridayFor(said), said, 'the commitment'),
    isAssumed: !picked && place === null,
    counted,
    isOutcome: wantsOutcome,
  };
}

/** A day in another language is not to become Friday. */
function refuseStrangeDay(action: string): void {
  const [, announced, alone] = STRANGE_DAY.exec(action) ?? [];
  const day = announced ?? alone;
  if (day) throw new UserError(`I cannot read "${day}" as a day. ${EXAMPLE}`);
}

/** The Friday by which something without a date is done. */
export function fridayFor(said: Said): Temporal.PlainDate {
  return onOrAfter(said.at.toPlainDate(), FRIDAY);
}

/** The dates by which it may be done: those that are announced, else those that stand where one does. */
function datesMeant(words: readonly Word[], said: Said): Place[] {
  const places = datesIn(words, said);
  const by = places.filter((found) => found.by);
  return by.length > 0 ? by : places.filter((found) => isMeant(found, words));
}

function refuseTwoDates([first, ...others]: readonly Place[], words: readonly Word[]): void {
  const another = others.find((other) => !first || !other.date.equals(first.date));
  if (!first || !another) return;
  const shown = ({ from, to }: Place) => trimmed(textOf(words.slice(from, to)), '', ',;:.');
  throw new UserError(`Two dates: "${shown(first)}" and "${shown(another)}". By which one will it be done?`);
}

function datesIn(words: readonly Word[], said: Said): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < words.length; ) {
    const announced = isDatePreposition(words[at]);
    const found = dateAt(words, announced ? at + 1 : at, said) ?? (announced ? laterToday(words, at + 1, said) : null);
    if (!found) {
      at++;
      continue;
    }
    const to = (announced ? at + 1 : at) + found.used;
    places.push({ ...found, from: at, to, announced, by: announced && words[at]?.bare !== 'on' });
    at = to;
  }
  return places;
}

/** "by 5pm" is today. */
function laterToday(words: readonly Word[], at: number, said: Said): FoundDate | null {
  const [one, two] = [words[at]?.bare ?? '', words[at + 1]?.bare ?? ''];
  const used = CLOCK.test(one) ? 1 : CLOCK.test(`${one} ${two}`) ? 2 : 0;
  if (used === 0) return null;
  return { date: said.at.toPlainDate(), used, time: trimmed(textOf(words.slice(at, at + used)), '', ',;:.') };
}

const CLOCK = /^(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|\d{1,2}:\d\d|noon|midday)$/;

/** A day inside the words may be a name's ("review Monday Labs"); one at their end, or after "on", is a date. */
function isMeant({ from, to, announced }: Place, words: readonly Word[]): boolean {
  if (announced || to === words.length) return true;
  return from === 0 && !/^\p{Lu}/u.test(words[to]?.text ?? '');
}

function withoutThisWeek(words: readonly Word[]): readonly Word[] {
  const [before, last] = [words.at(-2)?.bare, words.at(-1)?.bare];
  return before === 'this' && last === 'week' ? words.slice(0, -2) : words;
}

/** The words that say the action, tidied. Throws UserError where they say none. */
function requireAction(typed: string): string {
  const text = trimmed(typed.trim(), ',;:-–— ', ',;:-–— ').replace(
    /^(?:(?:that )?i(?:['’]ll| will| am going to|['’]m going to| commit to)|to) +(?=\S)/i,
    '',
  );
  if (!/\p{L}/u.test(text)) throw new UserError(`What will you do, and by when? ${EXAMPLE}`);
  if (asksWhatToDo(text)) throw new UserError(`That is a question. What will you do, and by when? ${EXAMPLE}`);
  // One word of another script may be a sentence.
  if (/^[a-z'’-]+[.!?]*$/i.test(text)) {
    throw new UserError(`"${text.slice(0, 80)}" says too little: what will you do, with whom? ${EXAMPLE}`);
  }
  return within(text, TEXT_MAX, 'A commitment');
}
