import type { Doubt, Reading, Talk } from '../../domain/reading.ts';

/** Talk that our own rules are sure of. */
const PLAIN: readonly Talk[] = ['thanks', 'question', 'order', 'quoted', 'joke'];

/** Whether there is anything in a reading that a model may know better. Which of several things is meant, and which deal, is for its author. */
export function isUnsure({ updates, talk }: Reading): boolean {
  if (updates.length === 0) return talk === null || !PLAIN.includes(talk);
  return updates.some(({ doubts }) => doubts.some(isOpen));
}

function isOpen({ part, among }: Doubt): boolean {
  return among.length === 0 || (among.length === 1 && part !== 'deal');
}
