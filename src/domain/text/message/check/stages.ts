import type { Fact } from '../told/facts.ts';
import { type Check, type Look, type Objection, placesOf } from './scene.ts';

/** Words before the stage a deal was in. */
const FORMER = /^(?:from|past|skipping|skipped|was|leaving|left|of)$/;

/** What turns a stage into something else: "qualified them out", "proposal rejected". */
const TURNED =
  /\bSTAGE (?:\S+ ){0,2}(?:out|rejected|declined|refused|expired|withdrawn|cancelled|canceled|failed|fell|broke|stalled|ended|over|questions?|feedback|issues?|skills?|training|team|for (?:the|a) (?:discount|bonus|promo|promotion|rebate|grant))\b|\b(?:dis|un|not yet|nearly|almost|hardly|barely|back from|after|before|ready for|close to|skip|skipping|instead of|was(?: (?:at|in|a|an|still|only|the))*|goal|goals|target|aim|phase \d|pilot|part \d|round \d) STAGE\b/;

/** A stage that was stated must be that of its deal's update, and mean a stage. */
export const stages: Check = (scene) =>
  scene.looks.flatMap((look): Objection[] => {
    const places = placesOf(scene, look);
    const turned = look.read.facts.filter(({ is }) => is === 'stage');
    if (turned.length > 0 && TURNED.test(look.read.clause.line))
      return [{ part: 'stage', shown: turned.map(({ shown }) => shown).join(', '), places }];
    return look.unsaid.flatMap((unit, at): Objection[] => {
      if (unit.is !== 'stage' || unit.span.negated || unit.span.value === null) return [];
      if (FORMER.test(look.unsaid[at - 1]?.word ?? '') || isElsewhere(look.read.facts)) return [];
      return has(scene.updates, places, unit.span.value) ? [] : [{ part: 'rest', shown: unit.shown, places }];
    });
  });

function has(updates: Parameters<Check>[0]['updates'], places: Look['places'], stage: string): boolean {
  return places.some((place) => {
    const update = updates[place];
    return update?.parts.stage === stage || update?.doubts.some(({ part }) => part === 'stage') === true;
  });
}

/** Inside a step, a promise, a name or a reason it is a word like others: "proposal review thursday". */
function isElsewhere(facts: readonly Fact[]): boolean {
  return facts.some(
    ({ is }) => is === 'step' || is === 'promise' || is === 'name' || is === 'reason' || is === 'touch',
  );
}
