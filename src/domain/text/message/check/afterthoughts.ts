import { shownOf } from '../frame.ts';
import { type Check, everywhere } from './scene.ts';

/** What puts right or takes back something said before, where nothing of that was found. */
const AFTERTHOUGHT =
  /\b(?:swap|swapped|other way (?:round|around)|vice versa|reverse|reversed|mixed (?:up|those)|wrong way|scrap that|scratch that|strike that|no wait|wait no|not that one|correction|typo|backwards|ignore me|jk|just kidding|kidding|psych|psyche|nah|nope|undo|take that back|didn't mean|my mistake|my bad)\b|^(?:not|no|nah|nope|wait|actually)$/;

/** A message that takes something back which nobody found is not certain. */
export const afterthoughts: Check = (scene) =>
  scene.looks.flatMap(({ read }) => {
    const { clause } = read;
    if (!AFTERTHOUGHT.test(clause.line)) return [];
    return [{ part: 'rest' as const, shown: shownOf(clause.units), places: everywhere(scene) }];
  });
