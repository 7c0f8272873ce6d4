import { UserError } from '../errors.ts';
import { commandLength, NAME_MAX, within } from './clean.ts';
import { trimmed, type Word, wordsOf } from './words.ts';

/**
 * How a deal was named: words to look for, or its exact name in quotes; '' where it was not named. `taken` are the words
 * beside the name that were read as something else (a stage, an amount, a date): see `requireCertain`.
 */
export type DealName = { words: string; quoted: boolean; taken?: readonly string[] };

/** The name that a whole text is. Throws UserError where two are quoted. */
export function readName(text: string): DealName {
  return nameOf(wordsOf(commandLength(text)), []);
}

/** The name these words are. Quoted text is the name whatever is in it. Throws UserError where there are two. */
export function nameOf(words: readonly Word[], taken: readonly string[]): DealName {
  const quoted = words.filter((word) => word.kind === 'quoted');
  const unquoted = words.filter((word) => word.kind !== 'quoted');
  const hasName = unquoted.some(hasContent);
  const loose = hasName ? unquoted.slice(unquoted.findIndex(isShown), unquoted.findLastIndex(isShown) + 1) : [];
  const [first, second] = quoted;
  if (second)
    throw new UserError(`"${first?.text}" and "${second.text}": one deal at a time, please. Quotes are for its name.`);
  if (first && loose.length > 0) {
    throw new UserError(`Which is the deal: "${first.text}" or "${looseText(loose)}"? Quotes are for its name.`);
  }
  if (first) return { words: within(first.text, NAME_MAX, "A deal's name"), quoted: true };
  const open = loose.find((word) => /^["“„«]/.test(word.text));
  if (open)
    throw new UserError(
      `A quote opens before ${trimmed(open.text, '"“„«', '')} and does not close. Write "name" with both.`,
    );
  const name = within(looseText(loose), NAME_MAX, "A deal's name");
  return taken.length > 0 && name !== '' ? { words: name, quoted: false, taken } : { words: name, quoted: false };
}

/** Unquoted words as a name, without the punctuation that joins it to what follows. */
export function looseText(words: readonly Word[]): string {
  return trimmed(words.map((word) => word.shown).join(' '), ',;:- ', ',;:- ');
}

/** Whether a word says anything: dashes, bullets and lone emoji do not. */
export function hasContent(word: Word): boolean {
  return /[\p{L}\p{N}&+]/u.test(word.text);
}

/** Whether a word may stand at the edge of a name: emoji may, beside a name. */
function isShown(word: Word): boolean {
  return hasContent(word) || /\p{Extended_Pictographic}/u.test(word.text);
}

/**
 * Throws UserError where a word that was read as a stage, an amount or a date is also part of the deal's own name:
 * "lead generation 10k" may or may not move Lead Generation Ltd to lead.
 */
export function requireCertain(name: DealName, dealName: string): void {
  const own = new Set(nameWords(dealName));
  const doubtful = name.taken?.find((word) => nameWords(word).some((part) => own.has(part)));
  if (doubtful === undefined) return;
  throw new UserError(
    `"${doubtful}" is part of the name ${dealName}, so I am not sure what it means. Put the name in quotes: "${dealName}".`,
  );
}

/** How many of the leading words name this deal, and the rest: `acme price` for Acme Corp is `acme` and `price`. */
export function splitName(words: readonly string[], dealName: string): { matched: string; rest: string } {
  const left = nameWords(dealName);
  let count = 0;
  let named = 0;
  for (const word of words) {
    const parts = nameWords(word.replace(/['’]s$/, ''));
    const places = parts.map((part) =>
      left.findIndex((own) => own === part || (part.length >= 3 && own.startsWith(part))),
    );
    if (places.includes(-1)) break;
    for (const place of places) left[place] = '';
    count++;
    if (parts.length > 0) named = count;
  }
  return { matched: words.slice(0, named).join(' '), rest: trimmed(words.slice(named).join(' '), ',;:-–— ', ' ') };
}

/** Whether every one of these words is a whole word of the deal's name. */
export function isNamedBy(words: string, dealName: string): boolean {
  const own = new Set(nameWords(dealName));
  const said = nameWords(words);
  return said.length > 0 && said.every((word) => own.has(word));
}

const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd' };

/** A name's words in small letters without accents. */
function nameWords(name: string): string[] {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const letters = folded.replace(/[ßøłæœđ]/g, (letter) => LETTERS[letter] ?? letter);
  return letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
