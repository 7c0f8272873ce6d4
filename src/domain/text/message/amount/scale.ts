const SCALES: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, 'k thousand thousands grand tsd thou'],
      [5, 'lakh lakhs lac lacs'],
      [6, 'm mm mn mio mil mill mills million millions mln'],
      [7, 'cr crore crores'],
      [9, 'bn billion bil'],
    ] as const
  ).flatMap(([zeros, words]) => words.split(' ').map((word) => [word, zeros] as const)),
);

/** How many zeros a suffix or a word stands for (`k`, `grand`, `lakh`); null where it is none. */
export function zerosOf(word: string): number | null {
  return SCALES.get(word.toLowerCase()) ?? null;
}
