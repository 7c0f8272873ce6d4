import type { DealUpdate } from '../deal.ts';
import { UserError } from '../errors.ts';
import { amountAt } from './amount.ts';
import { commandLength, TEXT_MAX, within } from './clean.ts';
import { dateAt, type FoundDate, periodStartAt, requireUpcoming } from './date.ts';
import { type DealName, looseText, nameOf } from './deal-name.ts';
import { isSureAmount } from './head.ts';
import { openerAt } from './opener.ts';
import type { Said } from './said.ts';
import { textOf, trimmed, type Word, wordsOf } from './words.ts';

export { splitName } from './deal-name.ts';

/** Reads `acme`, `acme 45k`, `"Motel 6" note signed today`. Throws UserError. */
export function readWon(text: string, said: Said): { name: DealName; update: DealUpdate; note: string | null } {
  const words = wordsOf(commandLength(text));
  const until = words.findIndex((_, at) => openerAt(words, at, false) === 'note');
  const end = until < 0 ? words.length : until;
  const name: Word[] = [];
  const taken: string[] = [];
  const update: DealUpdate = {};
  for (let at = 0; at < end; ) {
    const from = openerAt(words, at, false) === 'amount' ? at + 1 : at;
    const amount = amountAt(words.slice(0, end), from, said.currency);
    const shown = textOf(words.slice(from, from + (amount?.used ?? 0)));
    if (amount && (from > at || isSureAmount(shown, amount.plain))) {
      if (taken.length > 0) throw new UserError(`Two amounts: ${taken[0]} and ${shown}. Write one of them.`);
      Object.assign(update, amount.money);
      taken.push(shown);
      at = from + amount.used;
    } else {
      name.push(...words.slice(at, at + 1));
      at++;
    }
  }
  const note = until < 0 ? null : reasonOf(words.slice(until + 1), 'The note');
  return { name: nameOf(dropTrailing(name, /^(?:for|at|@|worth)$/), taken), update, note };
}

/** What `/deal lost` was told. Where nothing separates name and reason, only the deals can: see `splitName`. */
export type Lost =
  | { name: DealName; reason: string | null; leading?: undefined }
  | { name: null; reason: null; leading: string[] };

/** Reads `acme price`, `"Acme Corp" price`, `acme: price`, `acme because of the price`. Throws UserError. */
export function readLost(text: string): Lost {
  const words = wordsOf(commandLength(text));
  return separated(words) ?? { name: null, reason: null, leading: words.map((word) => word.shown) };
}

/**
 * Reads `acme until 12 jan legal review`; `until march` is its first day. A reason before `until` is found where something
 * separates it from the name (`acme: legal until 12 jan`). Throws UserError without a date, and for one not yet to come.
 */
export function readPark(
  text: string,
  said: Said,
): { name: DealName; until: Temporal.PlainDate; reason: string | null } {
  const words = wordsOf(commandLength(text));
  const places = words.flatMap((word, at) => (/^(?:until|till|til|'til)$/.test(word.bare) ? [at] : []));
  const dated = places.flatMap((at) => {
    const found: Pick<FoundDate, 'date' | 'used'> | null =
      dateAt(words, at + 1, said) ?? periodStartAt(words, at + 1, said);
    return found ? [{ at, end: at + 1 + found.used, date: found.date }] : [];
  });
  const [place, second] = dated;
  if (second) throw new UserError('Two dates. Until when is the deal parked? Write one of them.');
  if (!place) throw new UserError(noDate(words, places[0]));
  const until = requireUpcoming(place.date, said, 'the end of the pause');
  if (until.equals(said.at.toPlainDate()))
    throw new UserError('Parked until today is not parked. Which later date did you mean?');
  const [before, after] = [words.slice(0, place.at), words.slice(place.end)];
  if (before.length === 0) {
    const { name, reason } = separated(after) ?? { name: nameOf(after, []), reason: null };
    return { name, until, reason };
  }
  const { name, reason } = separated(before) ?? { name: nameOf(before, []), reason: null };
  const both = [reason, reasonOf(after, 'The reason')].filter((some) => some !== null);
  return { name, until, reason: both.length > 0 ? within(both.join(', '), TEXT_MAX, 'The reason') : null };
}

function noDate(words: readonly Word[], at: number | undefined): string {
  const example = 'Say it like /deal park acme until 12 jan legal review.';
  if (at === undefined) return `Until when? ${example}`;
  const read = textOf(words.slice(at + 1, at + 4));
  return `${read ? `I cannot read "${read}" as a date` : 'Until when'}${read ? '.' : '?'} ${example}`;
}

/** Reads `acme @bea`: the deal, and the person mentioned. Throws UserError unless exactly one is. */
export function readGive(text: string): { name: DealName; userId: string } {
  const words = wordsOf(commandLength(text));
  const [person, second] = words.filter((word) => word.kind === 'user');
  if (second) throw new UserError('A deal has one owner. Mention one person: /deal give acme @bea.');
  if (!person?.id) {
    const typed = words.find((word) => /^@./.test(word.text));
    const how = typed
      ? `I do not know who ${typed.text} is. Choose the person from the list Slack shows after @`
      : 'To whom? Mention the person';
    throw new UserError(`${how}: /deal give acme @bea.`);
  }
  const name = words.filter((word) => word.kind !== 'user');
  return { name: nameOf(dropTrailing(name[0]?.bare === 'to' ? name.slice(1) : name, /^to$/), []), userId: person.id };
}

const BECAUSE = /^(?:because|bc|cos|reason)$/;
/** After a comma these still belong to the company's name. */
const COMPANY = /^(?:inc|llc|ltd|gmbh|co|corp|plc|sa|ag|llp|lp)$/;

/** Name and reason where quotes, `because`, a colon, a dash or a comma tells them apart; else null. */
function separated(words: readonly Word[]): { name: DealName; reason: string | null } | null {
  const quoted = words.filter((word) => word.kind === 'quoted');
  const [first] = quoted;
  if (first && (words[0] === first || quoted.length === 1)) {
    return {
      name: nameOf([first], []),
      reason: reasonOf(
        words.filter((word) => word !== first),
        'The reason',
      ),
    };
  }
  for (const [at, word] of words.entries()) {
    const dash = /^(?:[-–—]|->|→)$/.test(word.text) && at > 0;
    const dueTo = word.bare === 'due' && words[at + 1]?.bare === 'to';
    const stops = word.stop !== '' && !(word.stop === ',' && COMPANY.test(words[at + 1]?.bare ?? ''));
    if (!dash && !dueTo && !stops && !BECAUSE.test(word.bare)) continue;
    const name = words.slice(0, stops && !BECAUSE.test(word.bare) ? at + 1 : at);
    return { name: nameOf(name, []), reason: reasonOf(words.slice(stops ? at + 1 : at), 'The reason') };
  }
  return null;
}

/** A reason or note without the word that leads up to it; null where nothing is left. */
function reasonOf(words: readonly Word[], what: string): string | null {
  const lead = BECAUSE.test(words[0]?.bare ?? '') ? (words[1]?.bare === 'of' ? 2 : 1) : 0;
  const text = trimmed(textOf(words.slice(lead)), ',;:-–—>→ ', ',; ');
  return within(text.replace(/^due to /i, ''), TEXT_MAX, what) || null;
}

function dropTrailing(words: readonly Word[], pattern: RegExp): readonly Word[] {
  return looseText(words) !== '' && pattern.test(words.at(-1)?.bare ?? '') ? words.slice(0, -1) : words;
}
