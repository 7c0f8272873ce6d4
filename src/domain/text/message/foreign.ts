import type { Part, Update } from '../../reading.ts';
import { isFiller } from './clause/light-words.ts';
import { isCalendarWord, isOrdinary, isSalesWord } from './deal/common-words.ts';
import { folded } from './deal/letters.ts';
import type { Unit } from './units.ts';

const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));

/** Small words of German, French, Spanish, Portuguese, Italian and Dutch that are none of English, without accents. */
const THEIRS = words(
  'der das und ist sind hat haben nicht mit fur auf ein eine einen einem wir ich sie uns bei vom zum zur noch schon wird werden heute gestern nachste nachsten dann aber sich dem den wurde habe ihm ihr',
  'le les des une est sont nous vous ils elle avec pour dans qui chez sur pas aux du au et ont avons sera hier demain leur mais cette ce je envoye',
  'el los las una es esta estan con para por del al hemos han y que ya pero muy se su nos hoy manana ayer le lo fue tienen enviado',
  'os uma com nao foi nos eles ela pelo pela dos das ao mas ja hoje amanha ontem e vai tem sao',
  'il gli della dello sono abbiamo hanno che non piu ma oggi domani ieri alla dal nel e ho mi ci',
  'het een en niet met voor wij zij heeft hebben naar bij zijn maar vandaag morgen gisteren ook nog van ik aan wordt',
);

/** English words that other languages write as well. */
const SHARED = words(
  'a an in so on me no am was will her do is we over of to as he also die all but con per come data site for and war man gut hat den arm fast hell kind rot bad tag list rock brief art fond dame pain main coin comment plus sale fine sole base case are son dire tire van ten men been under door room week wet ding bed stand dank gang rest help',
);

/** What can be read whatever the language. */
const PLAIN: readonly Part[] = ['stage', 'amount', 'touches', 'name'];

/** Whether a message is in a language that is not read: no word of English, and some of another's, or no Latin letters at all. */
export function isForeign(units: readonly Unit[]): boolean {
  const said = units.flatMap((unit) => (unit.is === 'word' && /\p{L}/u.test(unit.word) ? [unit.word] : []));
  if (said.length === 0) return false;
  if (!said.some((word) => /\p{Script=Latin}/u.test(word))) return units.every(isNoEnglish);
  const small = said.map(folded);
  return small.some((word) => THEIRS.has(word)) && !small.some(isEnglish);
}

/** A message in another language as far as it can be read: stages and amounts, to be looked at. */
export function asForeign(updates: readonly Update[], shown: string): Update[] {
  return updates.flatMap((update) => {
    const parts = Object.fromEntries(Object.entries(update.parts).filter(([part]) => isPlain(part)));
    if (Object.keys(parts).length === 0) return [];
    const doubts = update.doubts.filter(({ part }) => part === 'deal' || isPlain(part));
    return [{ ...update, parts, doubts: [...doubts, { part: 'rest' as const, shown, among: [] }] }];
  });
}

function isPlain(part: string): boolean {
  return PLAIN.some((one) => one === part);
}

function isNoEnglish(unit: Unit): boolean {
  return unit.is === 'deal' || unit.is === 'amount' || !/\p{Script=Latin}/u.test(unit.shown);
}

function isEnglish(word: string): boolean {
  if (SHARED.has(word) || THEIRS.has(word) || isSalesWord(word) || isCalendarWord(word)) return false;
  return isOrdinary(word) || (isFiller(word) && word.length > 2);
}
