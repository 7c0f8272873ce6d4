import { isFiller } from '../clause/light-words.ts';
import { shownOf } from '../frame.ts';
import { isMood } from '../told/reason.ts';
import type { Check, Look, Objection } from './scene.ts';

/** Words a reason does not begin with, or that make it another fact. */
const GARBLED = /^(?:until|till|til|by|after|before|and|or|next|to|from|not|now|yet|again)\b|\/\/|\||=|\?/i;

/** An end without its reason beside words that may be it, and a reason that is none. */
export const reasons: Check = (scene) =>
  scene.updates.flatMap((update, place): Objection[] => {
    const { outcome, reason } = update.parts;
    if (outcome === undefined) return [];
    const own = scene.looksAt[place] ?? [];
    const wrong = reason !== undefined && (GARBLED.test(reason) || own.some((look) => isObject(look, reason)));
    if (wrong) return [{ part: 'reason', shown: reason, places: [place] }];
    if (outcome === 'won' || reason !== undefined) return [];
    const at = own.findIndex(({ read }) => read.facts.some(({ is }) => is === 'outcome'));
    const left = own.slice(Math.max(0, at - 1), at + 3).find((look) => tells(look));
    return left ? [{ part: 'rest', shown: shownOf(left.read.clause.units), places: [place] }] : [];
  });

/** "hollis parked car in my spot": a thing right behind the word is its object. */
function isObject({ read }: Look, reason: string): boolean {
  const first = reason.toLowerCase().split(' ')[0];
  const units = read.clause.units;
  const at = units.findIndex(({ word, shown }) => word === first || shown.toLowerCase().startsWith(`${first}`));
  const before = units[at - 1];
  return (
    at > 0 &&
    before?.after === 'none' &&
    /^(?:parked|lost|parking|park|paused|shelved)$/.test(before.word) &&
    !/^(?:price|budget|pricing|no|bad|wrong|timing)$/.test(first ?? '')
  );
}

/** Whether a clause that told nothing says something all the same. */
function tells({ read, unsaid }: Look): boolean {
  return (
    read.facts.length === 0 &&
    !isMood(shownOf(read.clause.units)) &&
    unsaid.filter(({ is, word }) => is === 'word' && !isFiller(word) && !FEELING.test(word)).length > 0
  );
}

const FEELING =
  /^(?:gutted|sad|bummer|damn|ugh|sucks|onwards|upwards|oof|ouch|tough|shame|annoying|rip|moving|close|unlucky|heartbroken|frustrating|sigh|well|next|one)$/;
