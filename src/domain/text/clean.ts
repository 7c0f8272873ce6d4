import { UserError } from '../errors.ts';

/** The most graphemes a deal's name, and any other text of a deal, may have. */
export const NAME_MAX = 3000;
export const TEXT_MAX = 3000;

/** The most graphemes one command is read for; every part of it at its longest fits. */
const COMMAND_MAX = 12_000;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Zero-width characters, bidi controls, fillers and tags. Joiners and emoji selectors are ignorable too, but may mean something. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u2800/gu;
const MAY_MEAN = /\u200C|\u200D|\uFE0E|\uFE0F/u;

/** A joiner is kept behind what it joins: an emoji, or a letter of a script that needs it. */
const IDLE_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala})(?:\u200C|\u200D)/gu;

/** More marks than any script stacks on one letter; without this one grapheme could be 40,000 characters. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

const ENTITY: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Slack's three escapes, undone once. */
export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITY[entity] ?? entity);
}

/** Most of what people type: nothing to take away. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** `text` without what cannot be seen or stored: controls, invisible characters, half emoji. White space becomes one space. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(INVISIBLE, (character) => (MAY_MEAN.test(character) ? character : ''))
    .replace(IDLE_JOINER, '')
    .replace(STACKED_MARKS, '$1')
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, (run) => (/\s/.test(run) ? ' ' : ''))
    .trim();
}

/** What a person typed, safe to keep and show as plain text, cut to `max` graphemes. */
export function clean(text: string, max: number): string {
  return cut(visible(unescaped(text)), max);
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let count = 0;
  for (const { index } of graphemes.segment(text)) if (count++ === max) return text.slice(0, index).trimEnd();
  return text;
}

/** Whether `text` has no more than `max` graphemes. */
export function isWithin(text: string, max: number): boolean {
  return text.length <= max || cut(text, max) === text;
}

/** `text` itself; throws UserError where it has more than `max` graphemes: cutting would lose what was meant. */
export function within(text: string, max: number, what: string): string {
  if (!isWithin(text, max)) {
    throw new UserError(`${what} may have ${max} characters at most. Say it shorter, and try again.`);
  }
  return text;
}

/** `text` itself; throws UserError where it is longer than any command can mean. */
export function commandLength(text: string): string {
  return within(text, COMMAND_MAX, 'One command');
}
