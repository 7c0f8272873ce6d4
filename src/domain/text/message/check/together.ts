import { shownOf } from '../frame.ts';
import { type Check, dealsOf, namedBy, type Objection } from './scene.ts';

/** What is said of several deals at once. */
const ALL = /\b(?:all|both|each|every one|the (?:two|three|four) of them)\b/;
const SUM = /\b(?:total|totalling|between|combined|together|altogether|in all|sum|overall)\b/;

/** What is said of several deals must be so of each: "umber 9k, mosaic 12k and zephyr 30k all in negotiation". A sum of several is no deal's own. */
export const together: Check = ({ looks, updates }) => {
  const sentences = Map.groupBy(looks, ({ read }) => read.clause.sentence);
  return [...sentences.values()].flatMap((sentence): Objection[] => {
    const named = new Set(sentence.flatMap(({ read }) => [...namedBy(read)]));
    const places = updates.flatMap((update, place) => (dealsOf(update).some((deal) => named.has(deal)) ? [place] : []));
    if (places.length < 2) return [];
    const line = sentence
      .map(({ read }) => shownOf(read.clause.units))
      .join(' , ')
      .toLowerCase();
    const amounts = places.filter((place) => updates[place]?.parts.amount !== undefined);
    const summed: Objection[] =
      SUM.test(line) && amounts.length > 0 ? [{ part: 'amount', shown: '', places: amounts }] : [];
    const told = sentence
      .filter(({ read }) => ALL.test(shownOf(read.clause.units).toLowerCase()))
      .flatMap(({ read }) => read.facts);
    const stages = told.flatMap((fact) => (fact.is === 'stage' ? [fact] : []));
    const uneven = stages.filter(({ span }) => places.some((place) => updates[place]?.parts.stage !== span.value));
    const ends = told.flatMap((fact) => (fact.is === 'outcome' ? [fact] : []));
    const open = ends.filter(({ value }) => places.some((place) => updates[place]?.parts.outcome !== value));
    const left = [...uneven, ...open];
    return left.length > 0
      ? [...summed, { part: 'rest', shown: left.map(({ shown }) => shown).join(', '), places }]
      : summed;
  });
};
