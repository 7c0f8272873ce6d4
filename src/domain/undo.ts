import { type Deal, type DealField, type FieldChange, written } from './deal.ts';

/** Fields that mean something only together: half of one put back would say what nobody said. */
const TOGETHER: readonly (readonly DealField[])[] = [
  ['amount', 'currency'],
  ['nextStep', 'nextStepOn'],
  ['buyerPromise', 'buyerPromiseOn'],
  ['status', 'parkedUntil', 'endReason', 'endedOn'],
];

/**
 * What of an act can be put back: the fields that still hold what it wrote, with all that belongs to them. `later` are
 * the fields that acts after it changed.
 */
export function splitUndo(deal: Deal, said: FieldChange[], later: ReadonlySet<DealField>) {
  const holds = ({ field, to }: FieldChange) => written(deal[field]) === to;
  const canGoBack = ({ field }: FieldChange) =>
    groupOf(field).every((other) => {
      const change = said.find((candidate) => candidate.field === other);
      return change ? holds(change) : !later.has(other);
    });
  return { back: said.filter(canGoBack), kept: said.filter((change) => !canGoBack(change)) };
}

function groupOf(field: DealField): readonly DealField[] {
  return TOGETHER.find((group) => group.includes(field)) ?? [field];
}
