import { faultOf } from '../errors.ts';
import { commandLength } from './clean.ts';
import { type NewDeal, readNewDeal } from './new-deal.ts';
import type { Said } from './said.ts';

/** Beyond this many words nobody types a command with a slip in it; more are not looked through. */
const WORDS = 40;

/** The most words of what could not be read: "31st of february". */
const SLIP = 4;

/** A name for what was said without one. */
const NAMELESS = '"?"';

/**
 * What can be read of a new deal where not all can: all but the fewest words, those said last. Its name is '' where none was said; null
 * where nothing can be read.
 */
export function readableDeal(text: string, said: Said): NewDeal | null {
  const words = commandLength(text).split(/\s+/).filter(Boolean).slice(0, WORDS);
  const without = (length: number, at: number) => [...words.slice(0, at), ...words.slice(at + length)].join(' ');
  for (let length = 1; length <= Math.min(SLIP, words.length - 1); length++) {
    for (let at = words.length - length; at >= 0; at--) {
      const rest = without(length, at);
      if (isReadable(rest, said)) return readNewDeal(rest, said);
    }
  }
  const nameless = `${NAMELESS} ${text}`;
  return isReadable(nameless, said) ? { ...readNewDeal(nameless, said), name: '' } : null;
}

function isReadable(text: string, said: Said): boolean {
  return faultOf(() => readNewDeal(text, said)) === null;
}
