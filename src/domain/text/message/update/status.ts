import type { Touched } from '../../../reading.ts';
import type { AmountSpan } from '../heard.ts';
import { type Drawn, draw, factsOf } from '../parts.ts';
import type { Fact } from '../told/facts.ts';

/** A deal's end, the last that was said; one that only seems so is left out where another is sure. */
export function outcomeOf(drawn: Drawn, facts: readonly Fact[]) {
  const all = factsOf(facts, 'outcome');
  const sure = all.filter(({ isNear, hedged }) => !isNear && !hedged);
  if (sure.length === 0 && facts.some((fact) => fact.is === 'stage' && !fact.hedged)) return null;
  const last = (sure.length > 0 ? sure : all).at(-1);
  if (!last) return null;
  drawn.parts.outcome = last.value;
  const others = new Set((sure.length > 0 ? sure : all).map(({ value }) => value));
  if (last.isNear || last.hedged || others.size > 1) {
    drawn.doubts.push({ part: 'outcome', shown: last.shown, among: [{ words: last.value }] });
  }
  return last.value;
}

/** Adds the stage; two that were stated have to be asked. */
export function drawStage(drawn: Drawn, facts: readonly Fact[]): void {
  const all = factsOf(facts, 'stage');
  const sure = all.filter(({ hedged }) => !hedged);
  const stages = sure.length > 0 ? sure : all;
  const last = stages.at(-1);
  if (!last) return;
  const said = new Set(stages.map(({ span }) => span.value).filter((stage) => stage !== null));
  if (said.size > 1) {
    drawn.doubts.push({
      part: 'stage',
      shown: stages.map(({ shown }) => shown).join(', '),
      among: [...said].map((words) => ({ words })),
    });
    return;
  }
  draw(drawn, 'stage', last.shown, { ...last.span, hedged: last.hedged }, (words) => ({ words }));
}

/** The deal's amount: one that is a whole. A change, a condition, a rate or a range has to be asked. */
export function drawAmount(drawn: Drawn, facts: readonly Fact[]): void {
  const all = factsOf(facts, 'amount').filter(({ span }) => span.role !== 'users' && span.role !== 'other');
  const totals = all.filter(({ span, hedged }) => span.role === 'total' && !hedged);
  const [first, ...others] = totals.length > 0 ? totals : all;
  if (!first) return;
  const values = new Map(
    [first, ...others].flatMap(({ span }) =>
      valuesOf(span).map((money) => [`${money.amount} ${money.currency}`, money] as const),
    ),
  );
  const shown = [first, ...others].map((fact) => fact.shown).join(', ');
  if (others.length > 0 && values.size > 1) {
    drawn.doubts.push({ part: 'amount', shown, among: [...values.values()].map((money) => ({ money })) });
  } else if (first.span.role !== 'total') {
    const among =
      first.span.role === 'range' || first.span.role === 'conditional'
        ? [...values.values()].map((money) => ({ money }))
        : [];
    drawn.doubts.push({ part: 'amount', shown, among: among.length > 1 ? among : [] });
  } else draw(drawn, 'amount', shown, { ...first.span, hedged: first.hedged }, (money) => ({ money }));
}

function valuesOf({ value, among }: AmountSpan) {
  return among.length > 0 ? among : value === null ? [] : [value];
}

/** Adds the touches, counted by kind. */
export function drawTouches(drawn: Drawn, facts: readonly Fact[]): void {
  const counts = new Map<Touched['kind'], number>();
  const touches = factsOf(facts, 'touch');
  for (const { span, shown, hedged } of touches) {
    if (hedged && touches.some((other) => !other.hedged && other.span.value?.kind === span.value?.kind)) continue;
    const touched = span.value ?? (span.among.length === 1 ? span.among[0] : null);
    if (touched) counts.set(touched.kind, (counts.get(touched.kind) ?? 0) + touched.count);
    if (!span.value || span.among.length > 0) drawn.doubts.push({ part: 'touches', shown, among: [] });
  }
  if (counts.size > 0) drawn.parts.touches = [...counts].map(([kind, count]) => ({ kind, count }));
}
