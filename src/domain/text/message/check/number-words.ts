import type { FactOf } from '../told/facts.ts';

/** Words that say how many. */
export const NUMBER =
  /^(?:x?\d{1,4}x?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|hundred|dozen|dozens|once|twice|thrice|couple|pair|few|several|double|triple|both|each|every|everybody|everyone|another|half)$/;

const COUNTS: Record<string, number> = {
  once: 1,
  twice: 2,
  two: 2,
  couple: 2,
  pair: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  dozen: 12,
};

/** The number a word says; NaN where it says none. */
export function numberIn(word: string): number {
  return COUNTS[word] ?? Number(word.replace(/x/g, ''));
}

/** Whether a touch counts one where its words say another number: "hit up 7 CFOs on linkedin". */
export function isMiscounted({ span, shown }: FactOf<'touch'>): boolean {
  const words = shown.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const said = words.flatMap((word) =>
    NUMBER.test(word) && !/^(?:both|each|every|another|half|hundred)$/.test(word) ? [numberIn(word)] : [],
  );
  const count = span.value?.count ?? span.among[0]?.count;
  return (
    said.length > 0 &&
    count !== undefined &&
    !said.includes(count) &&
    count === 1 &&
    !/(?:min|minute|hour|hr|second|sec|2nd|way|person)/.test(shown.toLowerCase())
  );
}
