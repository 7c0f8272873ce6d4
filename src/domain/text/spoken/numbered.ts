import { plainWords } from './plain-words.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const WHICH = `(?:no |nr |number |the )*(?<which>\\d{1,2}|${ORDINALS.join('|')}|last)(?: (?:one|thing|item|line))?`;
const DOES =
  '(?:is |are )?(?:done|did|did it|kept|finished|completed|complete|sorted|snooze[ds]?|later|skip(?:ped)?|drop(?:ped)?|won|lost|park(?:ed)?|move[ds]?|logged|called|emailed|not this one)';
const NUMBER_FIRST = new RegExp(`^(?:i (?:did|finished) )?${WHICH} ${DOES}(?: .{0,60})?$`);
const DEED_FIRST = new RegExp(
  `^(?:i |please |can you )*${DOES}(?: with)? ${WHICH}(?: (?:until|till|to|for|is) .{1,40})?$`,
);

/** Which line of a list a message answers by its number, from 1 on; 0 for the last; null where it answers none: "2 snooze until friday". */
export function lineAnswered(text: string): number | null {
  if (text.length > 120) return null;
  const words = plainWords(text);
  const which = (NUMBER_FIRST.exec(words) ?? DEED_FIRST.exec(words))?.groups?.which;
  if (which === undefined) return null;
  if (which === 'last') return 0;
  return ORDINALS.includes(which) ? ORDINALS.indexOf(which) + 1 : Number(which);
}
