import type { ActivityKind } from '../../../activity.ts';
import type { FactOf } from '../told/facts.ts';
import type { Check, Look, Objection } from './scene.ts';

/** So many of one kind are a day's work, and not of one deal. */
const A_DAYS_WORK = 6;

/** Two touches of one kind on one deal may be one and the same act: "rang jubilee, spoke to the manager". A day's work beside one touch is not of its deal: "20 dials and a meeting with umber". */
export const twice: Check = ({ updates, looksAt }) =>
  updates.flatMap(({ deal, parts }, place): Objection[] => {
    const own = (looksAt[place] ?? []).filter(({ places }) => places.length === 1);
    const facts = own.flatMap(({ read }) => read.facts.filter((fact): fact is FactOf<'touch'> => fact.is === 'touch'));
    const same = (parts.touches ?? []).flatMap(({ kind }) => {
      const alike = facts.filter((fact) => kindOf(fact) === kind);
      return alike.length > 1 ? alike : [];
    });
    const work = deal === null || facts.length < 2 ? [] : looseIn(own);
    const shown = [...same, ...work].map((fact) => fact.shown).join(', ');
    return shown === '' ? [] : [{ part: 'touches', shown, places: [place] }];
  });

/** Counts of a day's work before any deal is named. */
function looseIn(looks: readonly Look[]): FactOf<'touch'>[] {
  const named = looks.findIndex(({ read }) => read.deals.length > 0);
  return looks.slice(0, named + 1).flatMap(({ read }, at) => {
    const { units } = read.clause;
    const first = at < named ? units.length : units.findIndex(({ is }) => is === 'deal');
    const before = new Set(
      units.slice(0, first < 0 ? units.length : first).flatMap((unit) => (unit.is === 'touch' ? [unit.span] : [])),
    );
    return read.facts.filter(
      (fact): fact is FactOf<'touch'> =>
        fact.is === 'touch' && isWork(fact) && [...before].some((span) => span === fact.span),
    );
  });
}

function isWork({ span, shown }: FactOf<'touch'>): boolean {
  return (span.value?.count ?? 0) >= A_DAYS_WORK || /\bdials\b/i.test(shown);
}

function kindOf({ span }: FactOf<'touch'>): ActivityKind | undefined {
  return span.value?.kind ?? span.among[0]?.kind;
}
