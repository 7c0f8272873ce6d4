/** What a rep may know of a deal, in their own words: optional, each one line. */
export const FACTS = ['wants', 'decides', 'buys', 'offer'] as const;
export type Fact = (typeof FACTS)[number];

/** A fact's name as people read it. */
export const FACT_NAMES: Record<Fact, string> = {
  wants: 'what they want to achieve',
  decides: 'who decides',
  buys: 'how they will buy',
  offer: 'what we would do for them',
};

/** The facts of this deal that nobody has written down. */
export function blanksOf(deal: Readonly<Record<Fact, string | null>>): Fact[] {
  return FACTS.filter((fact) => deal[fact] === null || deal[fact].trim() === '');
}
