import type { Doubted } from '../../../reading.ts';
import { isFiller } from '../clause/light-words.ts';
import { shownOf } from '../frame.ts';
import { hasRole } from '../told/people.ts';
import type { Unit } from '../units.ts';
import { type Check, type Look, type Objection, placesOf } from './scene.ts';

/** A deal that only serves as a likeness: "a customer like hollis signed". */
const ALIKE =
  /\b(?:like|unlike|than|as with|same as|similar to|such as|instead of|except|but not|versus|vs) (?:the )?DEAL\b/;

/** Words to others, or to the bot: "tell tom hollis signed". */
const TO_OTHERS =
  /^(?:(?:please|pls|hey|can you|could you|and|so|just) )*(?:tell|ask|let|ping|inform|message|email|text|warn|say|show) (?!DEAL|them|him|her)\S+ (?!DATE)/;

/** What somebody does, with whoever does it before. */
const DOES =
  /^(?:made|makes|did|does|sent|called|rang|phoned|emailed|texted|logged|booked|knocked|hit|had|has|met|visited)$/;

/** What was done or decided must be of whom the update says so: the rep's work, the deal's own end. */
export const subjects: Check = (scene) =>
  scene.looks.flatMap((look): Objection[] => {
    const { facts, clause } = look.read;
    if (facts.length === 0) return [];
    const places = placesOf(scene, look);
    const shown = shownOf(clause.units);
    const objections: Objection[] = [];
    if (ALIKE.test(clause.line) || TO_OTHERS.test(clause.line)) objections.push({ part: 'rest', shown, places });
    if (facts.some(({ is }) => is === 'touch') && isAnothers(clause.units))
      objections.push({ part: 'touches', shown, places });
    if (facts.some(({ is }) => is === 'promise') && isForDeal(look))
      objections.push({ part: 'buyerPromise', shown, places });
    const part: Doubted | null =
      facts.some(({ is }) => is === 'outcome') && isOfNeighbour(clause.units) ? 'outcome' : null;
    return part ? [...objections, { part, shown, places }] : objections;
  });

/** "tom made 40 calls": a name before the verb is somebody else. */
function isAnothers(units: readonly Unit[]): boolean {
  const [first, second, third] = units;
  const isName = (unit: Unit | undefined) =>
    unit?.is === 'word' && !isFiller(unit.word) && /^\p{L}{2,}$/u.test(unit.word) && !/ed$|ing$/.test(unit.word);
  const does = (unit: Unit | undefined) =>
    unit !== undefined &&
    ((unit.is === 'word' && DOES.test(unit.word)) ||
      (unit.is === 'touch' && DOES.test(unit.shown.split(' ')[0]?.toLowerCase() ?? '')));
  if (isName(first) && does(second) && !KNOWN.test(first?.word ?? '')) return true;
  return (
    /^(?:my|our|the|his|her|their|a)$/.test(first?.word ?? '') &&
    isName(second) &&
    does(third) &&
    !KNOWN.test(second?.word ?? '')
  );
}

const KNOWN =
  /^(?:today|yesterday|finally|morning|afternoon|recap|update|did|made|managed|log|logged|quick|then|also|eod|day|week|work|actually|only)$|ly$/;

/** "tom will call hollis friday": whoever acts on the deal is none of its own. */
function isForDeal({ read: { clause } }: Look): boolean {
  const mark = clause.units.findIndex(({ word }) => /^(?:will|gonna|is|are|promised|promises)$|'ll$/.test(word));
  const deal = clause.units.findIndex(({ is }) => is === 'deal');
  const tie = clause.units[deal - 1]?.word ?? '';
  return mark > 0 && deal > mark + 1 && !/^(?:at|from|for|on|of|over|@|re)$/.test(tie);
}

/** "hollis's competitor signed": nobody of theirs. */
function isOfNeighbour(units: readonly Unit[]): boolean {
  const at = units.findIndex((unit) => unit.is === 'deal' && /['’]s?$/.test(unit.shown));
  const next = units[at + 1];
  return (
    at >= 0 &&
    next?.is === 'word' &&
    /^\p{L}+$/u.test(next.word) &&
    !isFiller(next.word) &&
    !hasRole(next.word) &&
    !OWN_END.test(next.word)
  );
}

const OWN_END =
  /^(?:deal|contract|won|lost|parked|dead|signed|in|on|board|project|order|renewal|opportunity|opp|account|paperwork|agreement|officially|gone|budget|legal|closed|ours|toast|all|just|finally)$/;
