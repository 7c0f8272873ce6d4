/** A stretch of a wording. */
export type Place = { from: number; to: number };

/** A word that may stand between two parts of a pattern: no stop, and not where somebody else's turn or another clause begins. */
const BETWEEN = '(?:(?!(?:i|we|but|so|because|until|unless|if) )[^ .,?!]+ )';

/** Any word, and any stop, within a list, where a comma begins the next alternative. */
export const ANY = '[^ .\\x2c?!]+';
export const STOP = '[.\\x2c!]';

/** Alternatives for a pattern from lists with commas. */
export function list(...parts: string[]): string {
  return parts
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('|');
}

/** A pattern's source: one of each list after the other, with up to `most` other words of the same clause between them. */
export function near(most: number, ...lists: string[]): string {
  return lists.map((words) => `(?:${list(words)}) `).join(`${BETWEEN}{0,${most}}`);
}

/** A pattern of whole words. Its alternatives are sources of `near`, or words with bars between. */
export function words(...alternatives: string[]): RegExp {
  const open = alternatives.map((source) => (source.endsWith(' ') ? source : `(?:${source}) `));
  return new RegExp(`(?<= )(?:${open.join('|')})`, 'gu');
}

/** Where a pattern stands in a text, from left to right. */
export function placesOf(pattern: RegExp, text: string): Place[] {
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
