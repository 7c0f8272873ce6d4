import { placesOf, words } from '../pattern.ts';

const JOKE = words(
  'haha|just kidding|kidding|joking|only joking|dog ate|cat ate|witness protection|mercury|retrograde|horoscope|aliens|alien|unicorn|to the moon|on mars|bermuda triangle|knock knock|joke of the day|dad joke|why did the|walks into a bar|plot twist|crystal ball|voodoo|haunted|hogwarts|narnia|elvis|bigfoot|loch ness|ufo|santa|chuck norris|milk carton|missing person|search party|sherlock|ouija|seance|my cat|my dog|my goldfish|ghostbusters|casper|exorcist|hoodini|houdini|/s',
);

/** Whether a wording laughs. A lone "lol" is no joke: people sigh with it. */
export function isJoking(text: string): boolean {
  return placesOf(JOKE, text).length > 0;
}
