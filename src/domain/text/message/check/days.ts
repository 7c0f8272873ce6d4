import type { Update } from '../../../reading.ts';
import type { Fact } from '../told/facts.ts';
import type { Unit } from '../units.ts';
import { type Check, placesOf } from './scene.ts';

/** Every day to come must have gone into one part of one update; a text with two days says which is meant. */
export const days: Check = (scene) => {
  const today = scene.heard.said.at.toPlainDate();
  const told = scene.updates.flatMap((update) => daysOf(update));
  return scene.looks.flatMap((look) => {
    const dated = look.unsaid.filter((unit) => isDated(unit));
    const isWork = look.read.facts.length > 0 && look.read.facts.every(({ is }) => is === 'touch');
    const ahead = isWork
      ? []
      : dated.flatMap((unit) =>
          unit.is === 'date' && unit.span.value && Temporal.PlainDate.compare(unit.span.value, today) > 0 ? [unit] : [],
        );
    const places = placesOf(scene, look);
    const lost = ahead.filter(
      ({ span }) =>
        !told.some((day) => span.value?.equals(day)) &&
        !scene.updates.some(({ doubts }) => doubts.some(({ part }) => /On$|Until$/.test(part))),
    );
    const objections = lost.map(({ shown }) => ({ part: 'rest' as const, shown, places }));
    const text = look.read.facts.find(({ is }) => is === 'step' || is === 'promise');
    const distinct = new Set(dated.flatMap((unit) => (unit.is === 'date' ? [String(unit.span.value)] : [])));
    // "monday's decision" is no day for one.
    const isOwned =
      text !== undefined && dated.some(({ shown }) => /['’]s$/.test(shown) && !/^(?:today|tonight)/i.test(shown));
    const own = look.read.facts.filter(
      ({ is }) => is === 'step' || is === 'promise' || is === 'close' || is === 'until',
    ).length;
    if (text && (distinct.size > own || isOwned))
      return [
        ...objections,
        { part: dayPart(text, scene.updates, places), shown: dated.map(({ shown }) => shown).join(', '), places },
      ];
    return objections;
  });
};

function isDated(unit: Unit): boolean {
  return unit.is === 'date' && !unit.key && !unit.span.vague && unit.span.announced !== 'from';
}

function dayPart({ is }: Fact, updates: readonly Update[], places: readonly number[]) {
  if (is === 'promise') return 'buyerPromiseOn' as const;
  return places.some((place) => updates[place]?.is === 'commitment') ? ('dueOn' as const) : ('nextStepOn' as const);
}

function daysOf({ parts }: Update): Temporal.PlainDate[] {
  return [parts.nextStepOn, parts.buyerPromiseOn, parts.closeOn, parts.parkedUntil, parts.dueOn].filter(
    (day) => day !== undefined,
  );
}
