import { visible } from '../clean.ts';
import { type Word, wordsOf } from '../words.ts';

/** How much a token is cut off from the next: not at all, by a comma, by what ends a clause, or by what ends a sentence or a line. */
export type Break = 'none' | 'comma' | 'clause' | 'sentence';

/** A word of a message, and how it is cut off from the next. `line` counts from 0. */
export type Token = Word & { after: Break; asks: boolean; line: number };

/** A longer message is read to here: nobody types more between two calls. */
export const READ_CHARACTERS = 12_000;

const FENCED = /```[\s\S]*?(?:```|$)/g;
const CODE = /`[^`\n]*`/g;
const EMOJI_NAME = /(?<![\p{L}\p{N}]):[a-z0-9_+'-]{2,40}:(?:skin-tone-\d:)?/gu;
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D|\u20E3)+/gu;
const ARROW = /\s*(?:-{1,3}>|={1,3}>|→|⇒|➡)\s*/g;
const BULLET = /^\s*(?:[-*•·–—▪◦]|\d{1,2}[.)])\s+/;
/** Signs with which a line is made a list: ticks, crosses, coloured dots. */
const LIST_SIGN = /[✅❌✔☑✖❎👉🔹🔸🔴🟠🟡🟢🔵⚪⚫🟣▶➡⭐📌🔺🔻]\uFE0F?/gu;
const NUMBERED = /\s\(?\d{1,2}[.)]\s+(?=\p{L})/gu;
const QUOTED_LINE = /^\s*(?:>|&gt;)/;

/** A verb that a message begins with, without the letter that autocorrect ate. */
const CUT_OFF: ReadonlyMap<string, string> = new Map(
  'moved called texted signed parked pushed update closed visited demoed phoned dialed remind shelved bumped'
    .split(' ')
    .map((verb) => [verb.slice(1), verb]),
);

/** The tokens of a message, without code, quoted lines and emoji. Takes time linear in its length. */
export function tokensOf(text: string): Token[] {
  const lines = text
    .slice(0, READ_CHARACTERS)
    .replace(FENCED, '\n')
    .replace(CODE, ' ')
    .split(/\r?\n|\r|\u2028|\u2029/);
  const tokens = lines.flatMap((line, at) => (QUOTED_LINE.test(line) ? [] : tokensOfLine(line, at)));
  const [first, ...others] = tokens;
  const whole = first && CUT_OFF.get(first.bare);
  return first && whole ? [{ ...first, bare: whole, text: whole }, ...others] : tokens;
}

function tokensOfLine(line: string, at: number): Token[] {
  const plain = visible(parted(line).replace(BULLET, ''))
    .replace(EMOJI_NAME, ' ')
    .replace(EMOJI, ' ')
    .replace(ARROW, ' → ')
    .replace(/^[^"“”]*$/, (unquoted) => unquoted.replace(/(?<=[\p{L}\p{N}%]) +([,;:])(?=\s|$)/gu, '$1'))
    .replace(/(?<=\p{L}{2,}|\d[km%])([,;:])(?=\p{L}|\d+k)/giu, '$1 ')
    .replace(/(?<=[\p{L}\p{N}])([!?]+)(?=\p{L})/gu, '$1 ')
    .replace(/(?<=\d[kKmM]?)\+(?=\p{L})/gu, ' + ')
    .replace(/\s*([([{])\s*/g, ' $1')
    .replace(/(?<=\p{L}|\d)([)\]}])(?=\p{L})/gu, '$1 ');
  const tokens = wordsOf(plain).map((word) => ({
    ...word,
    after: breakAfter(word),
    asks: /\?/.test(endOf(word)),
    line: at,
  }));
  return tokens.flatMap((token, place) => {
    if (!isDash(token)) return [lastOfLine(token, place === tokens.length - 1)];
    const before = tokens[place - 1];
    if (before && token.text.startsWith('//')) before.after = 'sentence';
    else if (before && before.after === 'none') before.after = 'clause';
    return [];
  });
}

/** A list within a line, parted: "1) acme won 2) globex lost", "✅ acme ❌ globex". */
function parted(line: string): string {
  const signs = [...line.matchAll(LIST_SIGN).take(2)].length;
  const signed = signs > 1 ? line.replace(LIST_SIGN, ' // ') : line;
  return /^\s*\(?1[.)]\s/.test(signed) ? signed.replace(NUMBERED, ' // ') : signed;
}

function lastOfLine(token: Token, isLast: boolean): Token {
  if (isLast) token.after = 'sentence';
  return token;
}

function isDash({ kind, text }: Word): boolean {
  return kind === 'word' && /^(?:[-–—|·•]+|\/\/+)$/.test(text);
}

function endOf({ kind, shown }: Word): string {
  if (kind === 'quoted') return shown.slice(shown.lastIndexOf('"') + 1);
  return /[^\p{L}\p{N}%$€£]*$/u.exec(shown.slice(-8))?.[0] ?? '';
}

function breakAfter(word: Word): Break {
  const end = endOf(word);
  // "(not mine!)" is said within its sentence.
  if (/^!\)$/.test(end)) return 'clause';
  if (/[!?…]|\.{2,}/.test(end)) return 'sentence';
  if (/\.["')\]”]*$/.test(end))
    return /^(?:[a-z]\.)+$|^(?:mr|mrs|ms|dr|st|inc|ltd|co|corp|vs|approx|no|e\.g|i\.e)\.$/i.test(word.shown)
      ? 'none'
      : 'sentence';
  if (/[;:)\]}]/.test(end)) return 'clause';
  return end.includes(',') ? 'comma' : 'none';
}
