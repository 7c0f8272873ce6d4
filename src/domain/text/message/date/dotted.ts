import type { Said } from '../../said.ts';
import { inComingYear } from './calendar.ts';
import type { Day } from './day.ts';

const DOTTED = /^(\d{1,2})\.(\d{1,2})(\.?)$/;
const ABOUT_A_DATE = /^(?:date|close|closes|closing|due|demo|call|meeting|mtg|visit|until|am|vom|on|to|→|is|now)$/;

/**
 * The date without its year that a word is, day first: `18.12.`; null where it may be a number: `4.2`, `12.5`. Without its last dot it has
 * to be announced.
 */
export function dottedDay(word: string, announced: boolean, before: string, said: Said): Day | null {
  const [, day = '', month = '', dot] = DOTTED.exec(word) ?? [];
  if (!day || Number(month) > 12 || Number(month) < 1 || Number(day) > 31) return null;
  const long = day.length === 2 || month.length === 2;
  const meant = dot
    ? announced || ABOUT_A_DATE.test(before) || (day.length === 2 && month.length === 2)
    : announced && long;
  return meant ? inComingYear(Number(day), Number(month), said) : null;
}
