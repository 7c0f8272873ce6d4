import { count } from '../wording.ts';

/** Commitments that are decided, kept or not (`of`), and those beside them that are not: carried on, and open. */
export type Kept = { kept: number; of: number; carried: number; open: number };

/** "4 of 8 kept", "1 carried on", "3 open", each where there is any: one figure, wherever it is shown. */
export function keptFacts({ kept, of, carried, open }: Kept, isNamed = false): string[] {
  const named = (number: number) => (isNamed ? count(number, 'commitment') : String(number));
  const begun = of > 0 || carried > 0;
  return [
    ...(of > 0 ? [`${kept} of ${named(of)} kept`] : []),
    ...(carried > 0 ? [`${of > 0 ? carried : named(carried)} carried on`] : []),
    ...(open > 0 ? [`${begun ? open : named(open)} open`] : []),
  ];
}
