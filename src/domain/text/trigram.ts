/** The runs of three letters in a word, with two blanks before it and one behind, as Postgres counts them. */
function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** How alike two words are, from 0 to 1: the share of their trigrams that both have. */
export function likeness(a: string, b: string): number {
  const [ours, theirs] = [trigrams(a), trigrams(b)];
  const shared = [...ours].filter((three) => theirs.has(three)).length;
  return shared / (ours.size + theirs.size - shared);
}
