import { agrees } from './agreement.ts';
import { type Expected, FIELDS } from './labelled.ts';
import { expectedValue, type Understood } from './values.ts';

/** An expected update and the one that was understood for it. Without the one it is surplus, without the other missing. */
export type Pair = { expected: Expected | undefined; understood: Understood | undefined };

/** Of the same deal and kind first, then of the same deal, then of the same kind; the most alike where there are several. */
const PASSES = [
  (wanted: Expected, given: Understood) => wanted.kind === given.kind && isSameDeal(wanted, given),
  (wanted: Expected, given: Understood) => wanted.deal != null && isSameDeal(wanted, given),
  (wanted: Expected, given: Understood) => wanted.kind === given.kind,
];

/** Every expected and every understood update once. */
export function pairsOf(expected: readonly Expected[], understood: readonly Understood[]): Pair[] {
  const left = new Set(understood);
  const found = new Map<Expected, Understood>();
  for (const fits of PASSES) {
    for (const wanted of expected) {
      if (found.has(wanted)) continue;
      const [best] = [...left]
        .filter((given) => fits(wanted, given))
        .sort((a, b) => alike(wanted, b) - alike(wanted, a));
      if (best === undefined) continue;
      found.set(wanted, best);
      left.delete(best);
    }
  }
  return [
    ...expected.map((wanted) => ({ expected: wanted, understood: found.get(wanted) })),
    ...[...left].map((given) => ({ expected: undefined, understood: given })),
  ];
}

function isSameDeal({ deal, kind }: Expected, { values, doubted, kind: given }: Understood): boolean {
  if (kind === 'new_deal' || given === 'new_deal') return kind === given;
  if (!Array.isArray(deal)) return (deal ?? undefined) === values.deal;
  return values.deal === undefined ? doubted.has('deal') : deal.includes(String(values.deal));
}

function alike(expected: Expected, { values }: Understood): number {
  return FIELDS.filter((field) => {
    const wanted = expectedValue(expected, field);
    const given = values[field];
    return (
      wanted !== undefined && given !== undefined && !Array.isArray(wanted) && agrees(field, given, wanted as string)
    );
  }).length;
}
