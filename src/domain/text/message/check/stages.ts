import { type Check, placesOf } from './scene.ts';

/** A stage that was stated and that no update has. */
export const stages: Check = (scene) =>
  scene.looks.flatMap((look) =>
    look.unsaid.flatMap((unit) => {
      if (unit.is !== 'stage' || unit.span.negated || unit.span.value === null) return [];
      const { value } = unit.span;
      const has = scene.updates.some(
        ({ parts, doubts }) => parts.stage === value || doubts.some(({ part }) => part === 'stage'),
      );
      return has || isElsewhere(look.read.facts)
        ? []
        : [{ part: 'rest' as const, shown: unit.shown, places: placesOf(scene, look) }];
    }),
  );

/** Inside a step, a promise, a name or a reason it is a word like others: "proposal review thursday". */
function isElsewhere(facts: readonly { is: string }[]): boolean {
  return facts.some(
    ({ is }) => is === 'step' || is === 'promise' || is === 'name' || is === 'reason' || is === 'touch',
  );
}
