import { shownOf } from '../frame.ts';
import { type Check, type Objection, placesOf } from './scene.ts';

/** A further deal with somebody who has one: "second deal at hollis, 9k". */
const FURTHER =
  /\b(?:new|second|2nd|third|3rd|another|extra|additional|separate|other) (?:one|deal|opp|opportunity|project|business|piece|contract|order|renewal|site|lead)\b|(?:^| )new$|^new(?= DEAL)/;

/** A deal that is called new, and was taken for one that is known. */
export const opened: Check = (scene) =>
  scene.looks.flatMap((look): Objection[] => {
    const places = placesOf(scene, look).filter((place) => scene.updates[place]?.is === 'deal-update');
    const isOwn =
      look.read.facts.some(({ is }) => is === 'amount' || is === 'stage') ||
      look.behind?.facts.some(({ is }) => is === 'amount');
    if (places.length === 0 || !isOwn || !FURTHER.test(look.line)) return [];
    return [{ part: 'kind', shown: shownOf(look.read.clause.units), places }];
  });
