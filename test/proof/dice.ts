/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export type Dice = () => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of these. Throws where there is none. */
export function oneOf<Item>(roll: Dice, items: Item[]): Item {
  if (items.length === 0) throw new Error('nothing to choose from');
  return items[Math.floor(roll() * items.length)] as Item;
}
