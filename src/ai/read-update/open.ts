import type { Doubt, Doubted, Update } from '../../domain/reading.ts';
import { sharesWord } from './alike.ts';
import { maySay } from './kinds.ts';

/** Whether our own rules are not certain of a part, and do not ask which of several things it is. */
export function isOpen(own: Update, part: Doubted): boolean {
  if (part === 'kind' || part === 'rest') return false;
  const asked = own.doubts.filter((doubt) => doubt.part === part);
  if (asked.some(({ among }) => among.length > 1)) return false;
  if (part === 'deal') return own.deal === null && own.is !== 'new-deal';
  const isCertain = own.parts[part] !== undefined && asked.length === 0;
  return !isCertain && maySay(own.is === 'activity' ? 'deal-update' : own.is, part);
}

/** Whether what was added answers a doubt. Which of several things it is, is asked all the same. */
export function isSettled({ part, among, shown }: Doubt, added: ReadonlySet<Doubted>, words: string): boolean {
  if (among.length > 1) return false;
  return part === 'rest' ? sharesWord(shown, words) : added.has(part);
}
