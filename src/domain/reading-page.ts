import { isCertain } from './reading.ts';
import { canSave } from './reading-doubt.ts';
import type { ReadUpdate } from './reading-kept.ts';

/** A phone screen, in lines: one an update, and one a doubt. */
const LINES = 12;

/** The places of the updates of a message that wait for its author. */
export function waitingIn(updates: readonly ReadUpdate[]): number[] {
  return updates.flatMap(({ state }, place) => (state === 'waiting' ? [place] : []));
}

/** The waiting updates that a card shows, by their places: doubtful ones first, and at least one. */
export function pageOf(updates: readonly ReadUpdate[]): number[] {
  const waiting = waitingIn(updates);
  const sure = (place: number) => isSure(updates, place);
  const inTurn = [...waiting.filter((place) => !sure(place)), ...waiting.filter(sure)];
  let lines = 0;
  const shown = inTurn.filter((place, turn) => {
    lines += 1 + (updates[place]?.update.doubts.length ?? 0);
    return turn === 0 || lines <= LINES;
  });
  return shown.sort((a, b) => a - b);
}

/** Those that a press of Save under the card saves: what is certain, and what was shown with its doubts. */
export function savedByPress(updates: readonly ReadUpdate[]): number[] {
  const page = pageOf(updates);
  return waitingIn(updates).filter((place) => {
    const read = updates[place];
    return read && canSave(read.update) && (isCertain(read.update) || page.includes(place));
  });
}

function isSure(updates: readonly ReadUpdate[], place: number): boolean {
  const read = updates[place];
  return read !== undefined && isCertain(read.update);
}
