import type { Unit } from '../units.ts';
import { type Check, type Objection, placesOf } from './scene.ts';

/** What is won, lost or parked where a deal is. */
const A_DEAL =
  /^(?:deals?|one|account|opp|opportunity|business|bid|tender|rfp|project|contract|job|order|renewal|work|client|customer|guys|folks|lot|team|people|AMOUNT|DATE|STAGE|DEAL|to|on|over|because|due|for|at|after|since|until|with|in|by|this|last|today|yesterday|now|and|but|so|as|again|back|finally|too|also|deal's|out|from|both|price|pricing|timing|budget|yay|lol|worth|that|they|while|w|via|of|no)$/;

/** Words of an end that are of something else: "on hold with umber for an hour", "lost its budget". */
const OF_ELSE =
  /\b(?:signed by (?:us|me|our)|(?:i|we) signed DEAL's|my signature|our signature|dead (?:to me|against|set|serious|battery|phone|line|end|ends|tired|silence|quiet|space|weight|drop|lead|leads)|on hold (?:with|to|music|line)|(?:lost|losing|parked|won|pulled|killed|dropped) (?:its|it's|their|his|her|my|a|an|another|some|the (?!DEAL|deal|one|business|bid|tender|rfp|account|contract|opp|opportunity|project|client|customer|work|job|order|renewal|guys|folks|AMOUNT|\S+ (?:deal|one|bid|tender|account|contract|opportunity|project|job|order)\b)))(?= |$)/;

/** An end must be the deal's, not of something it has: "lost the umber champion". */
export const objects: Check = (scene) =>
  scene.looks.flatMap((look): Objection[] => {
    const ended = look.read.facts.find(({ is }) => is === 'outcome');
    if (!ended) return [];
    const { units, line } = look.read.clause;
    const isElse = OF_ELSE.test(line) || units.some((unit, at) => isOwned(unit, units[at - 1], units[at + 1]));
    return isElse ? [{ part: 'outcome', shown: ended.shown, places: placesOf(scene, look) }] : [];
  });

/** "lost umber's number", "lost the umber champion": the word behind the deal's name is what was lost. */
function isOwned(unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  if (unit.is !== 'deal' || unit.after !== 'none' || next?.is !== 'word' || A_DEAL.test(next.word)) return false;
  const isObject = /^(?:won|lost|parked|the|closed|killed|dropped|parking|losing)$/.test(before?.word ?? '');
  return isObject && !isEnd(next.word);
}

function isEnd(word: string): boolean {
  return /^(?:is|are|was|has|have|won|lost|parked|signed|dead|said|went|chose|picked|pulled|walked|closed|just|officially|definitely|sadly|unfortunately|went|will|won't)$|ly$|'/.test(
    word,
  );
}
