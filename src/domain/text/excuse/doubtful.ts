import { readExcuse } from '../excuse.ts';
import { ownActions } from './action.ts';
import { isCleared } from './clearing.ts';
import { CUES } from './cues.ts';
import { placesOf } from './pattern.ts';
import { toneOf } from './tone.ts';
import { wordingOf } from './wording.ts';

/** Whoever writes more tells more than an excuse. */
const LONGEST = 1200;

/**
 * Whether a message sounds like an excuse, and not enough to say so by rule: a cause outside is named or something bemoaned, no
 * action of one's own is to come, and nothing clears it.
 */
export function isDoubtfulExcuse(message: string): boolean {
  if (message.length > LONGEST || readExcuse(message)) return false;
  const { text } = wordingOf(message);
  if (ownActions(text).coming || isCleared(text)) return false;
  return toneOf(text).points > 0 || CUES.some(({ pattern }) => placesOf(pattern, text).length > 0);
}
