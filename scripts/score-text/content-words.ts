/** Words that tell nothing of their own. */
const STOP_WORDS = new Set(
  "a an the this that these those of to for with w about on in at by from into and & or but as if so then than is are was were be been being am will would shall can could should may might do does did have has had i i'm i'll im ill me my we we'll us our you your he she it it's its they they'll they're their them his her who which what there just also up out over off back".split(
    ' ',
  ),
);

const PLURAL = /(?:ies|ied)$/;
const ENDING = /(?:ings?|edly|ed|es|s|ly|e|y)$/;
const DOUBLED = /([b-df-hj-np-tv-z])\1$/;

/** A word without its inflection, roughly: "sending", "sends" and "send" are one. What would leave less than three letters stays as it is. */
function stem(word: string): string {
  const bare = word.replace(/'s$|'$/, '');
  const short = bare.replace(PLURAL, 'y').replace(ENDING, '');
  return (short.length >= 3 ? short : bare).replace(DOUBLED, '$1');
}

/** The words that carry a text, small and without inflection; all of its words where it has only small ones. */
export function contentWords(text: string): Set<string> {
  const words = wordsIn(text);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return new Set((telling.length > 0 ? telling : words).map(stem));
}

/** Whether `text` holds at least half of the words that carry `expected`. */
export function saysHalfOf(text: string, expected: string): boolean {
  const wanted = contentWords(expected);
  const said = new Set(wordsIn(text).map(stem));
  const found = [...wanted].filter((word) => said.has(word)).length;
  return wanted.size === 0 ? text.trim() !== '' : 2 * found >= wanted.size;
}

function wordsIn(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'&.-]*/gu) ?? [];
  return words.map((word) => word.replace(/[.'&-]+$/, ''));
}
