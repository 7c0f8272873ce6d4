import type { Talk } from '../../domain/reading.ts';
import { corrected } from '../../domain/text/message/correction.ts';
import type { DealSpan, Heard, Span } from '../../domain/text/message/heard.ts';
import { talkOf } from '../../domain/text/message/talk.ts';
import { type Token, tokensOf } from '../../domain/text/message/tokens.ts';
import { type Unit, unitsOf } from '../../domain/text/message/units.ts';
import { trimmed } from '../../domain/text/words.ts';
import { tokensOf as wordsOf } from '../token.ts';

/** Tokens of a message, from the first to the one after the last. */
export type Place = { from: number; to: number };

/** A unit that says one value. */
export type Valued = Extract<Unit, { span: Span<unknown> }>;

/** A word of a message as it is compared, and the token it is of. */
export type Word = { folded: string; token: number };

/**
 * A message as our own rules read it: its tokens and words, the values in it that were not taken back, and of each token whether it
 * tells something: what is asked, ordered and quoted does not.
 */
export type Told = {
  heard: Heard;
  tokens: readonly Token[];
  words: readonly Word[];
  values: readonly Valued[];
  tells: readonly boolean[];
};

/** Sentences whose words no update may rest on. */
const TELLS_NOTHING: readonly Talk[] = ['question', 'order', 'quoted'];

/** A message as our own rules read it. */
export function toldBy(text: string, heard: Heard): Told {
  const tokens = tokensOf(text);
  const values = corrected(unitsOf(tokens, heard)).filter(isValued);
  const words = tokens.flatMap(({ text }, token) => wordsOf(text).map(({ folded }) => ({ folded, token })));
  return { heard, tokens, words, values, tells: tellingOf(tokens, heard) };
}

/** The values of one sort that lie over a place. */
export function valuesAt<Is extends Valued['is']>({ values }: Told, is: Is, place: Place) {
  return values.filter((value): value is Extract<Valued, { is: Is }> => value.is === is && isOver(value.span, place));
}

/** The deals that are named in a message, in its order. */
export function dealSpans({ values }: Told): DealSpan[] {
  return values.flatMap((value) => (value.is === 'deal' ? value.span : []));
}

/** Every deal that these words may name. */
export function idsOf({ value, among }: DealSpan): number[] {
  return [...new Set(value === null ? among : [value, ...among])];
}

/** The words of a place as they were written. */
export function wordsAt({ tokens }: Told, { from, to }: Place): string {
  const written = tokens.slice(from, to).map(({ shown }) => shown);
  return trimmed(written.join(' '), '"“(:;,-–—. ', '"”):;,.-–— ');
}

function isOver(span: Place, place: Place): boolean {
  return span.from < place.to && place.from < span.to;
}

function isValued(unit: Unit): unit is Valued {
  return unit.is !== 'word' && unit.is !== 'quoted';
}

function tellingOf(tokens: readonly Token[], heard: Heard): boolean[] {
  const tells: boolean[] = [];
  let from = 0;
  for (const [at, { after }] of tokens.entries()) {
    if (after !== 'sentence' && at < tokens.length - 1) continue;
    const sentence = tokens.slice(from, at + 1);
    const talk = talkOf(unitsOf(sentence, heard));
    const telling = talk === null || !TELLS_NOTHING.includes(talk);
    for (const _ of sentence) tells.push(telling);
    from = at + 1;
  }
  return tells;
}
