import type { DealSpan, TouchSpan } from './heard.ts';
import type { Token } from './tokens.ts';
import { deedsIn } from './touch/done.ts';
import type { Found } from './touch/found.ts';
import { namedIn } from './touch/named.ts';
import { type Sentence, sentencesOf, tokensBetween } from './touch/sentence.ts';
import { withTimes } from './touch/times.ts';

/** A touch; `negated` where the words beside it say that it did not happen. */
export type NamedTouch = TouchSpan & { negated: boolean };

/** The most of one kind that is believed. */
const MOST = 500;

/** Every activity of the message's author, in the order of the text; `deals` are the names in it, which are no activities. */
export function touchesIn(tokens: readonly Token[], deals: readonly DealSpan[] = []): NamedTouch[] {
  return sentencesOf(tokens, deals).flatMap((sentence) => {
    const deeds = deedsIn(sentence);
    const found = [...deeds, ...namedIn(sentence, deeds)].toSorted((a, b) => a.from - b.from);
    return withTimes(sentence, withList(found)).map((one) => spanOf(sentence, one));
  });
}

/** "vm globex, vm initech, mail acme": what stands in one list was done alike. */
function withList(found: readonly Found[]): Found[] {
  const isDone = found.some(({ held }) => held === 'held') && !found.some(({ held }) => held === 'planned');
  return found.map((one) =>
    isDone && one.held === 'unclear' && !one.negated && !one.near ? { ...one, held: 'held' } : one,
  );
}

function spanOf(sentence: Sentence, { from, to, kind, among, count, held, negated, near }: Found): NamedTouch {
  const place = tokensBetween(sentence, from, to);
  const sure = negated && held === 'held' ? 'unclear' : held;
  if (count === null || count < 1 || count > MOST) return { ...place, value: null, among: [], held: sure, negated };
  const value = kind && { kind, count };
  const candidates = value && near ? [value] : among.map((one) => ({ kind: one, count }));
  return { ...place, value, among: candidates, held: sure, negated };
}
