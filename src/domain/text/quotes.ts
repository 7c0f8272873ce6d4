/** Which characters open a quotation, and which close it. Phones mix straight and curly ones. */
const CLOSERS: Record<string, string> = { '"': '"”“', '“': '"”“', '„': '"”“', '«': '»', "'": "'’", '‘': "'’" };

/** Words that begin with an apostrophe: not the start of a quotation. */
const ELISION = /^['‘’](?:til|till|tis|twas|em|cause|cos|n|bout|round|\d\ds?)(?![\p{L}\p{N}])/iu;

function closersOf(text: string, closers: string): number[] {
  const places: number[] = [];
  for (let at = 1; at < text.length; at++) {
    if (closers.includes(text[at] ?? '') && text[at - 1] !== ' ' && /^[\s,;:.!?)]?$/.test(text[at + 1] ?? '')) {
      places.push(at);
    }
  }
  return places;
}

/**
 * The quotations of a text. `endOf` tells where one that opens at a word's start closes, or null; it must be asked from
 * left to right, so that all of a text is searched once.
 */
export function quotesIn(text: string): { endOf: (at: number) => number | null } {
  const searches = new Map<string, { places: number[]; next: number }>();
  return {
    endOf(at) {
      const closers = CLOSERS[text[at] ?? ''];
      if (!closers) return null;
      if (closers.startsWith("'") && ELISION.test(text.slice(at, at + 8))) return null;
      const search = searches.get(closers) ?? { places: closersOf(text, closers), next: 0 };
      searches.set(closers, search);
      while ((search.places[search.next] ?? Number.POSITIVE_INFINITY) <= at) search.next++;
      return search.places[search.next] ?? null;
    },
  };
}
