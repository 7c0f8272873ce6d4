import { shownOf } from '../frame.ts';
import { type Check, everywhere } from './scene.ts';

/** What puts right or takes back something said before, where nothing of that was found. */
const AFTERTHOUGHT =
  /\b(?:swap|swapped|other way (?:round|around)|vice versa|reverse|reversed|mixed (?:up|those)|wrong way|scrap that|scratch that|strike that|no wait|wait no|not that one|correction|typo|backwards|ignore me|jk|just kidding|kidding|psych|psyche|nah|nope|undo|take that back|didn't mean|my mistake)\b|^(?:not|no|nah|nope|wait|actually)$|^(?:it's |its |and |but )?not (?:the )?DEAL(?: one| deal)?$/;

/** More units than these, and a sentence speaks of something of its own. */
const SHORT = 4;

/** A message that takes something back which nobody found is not certain: "hollis signed… i wish". */
export const afterthoughts: Check = (scene) => {
  const clauses = scene.looks.map(({ read }) => read.clause).filter(({ line }) => AFTERTHOUGHT.test(line));
  const wishes = scene.unheard.filter((units) => units.length <= SHORT && units.every(({ is }) => is === 'word'));
  const taken = [...clauses.map(({ units }) => units), ...wishes];
  return taken.map((units) => ({ part: 'rest', shown: shownOf(units), places: everywhere(scene) }));
};
