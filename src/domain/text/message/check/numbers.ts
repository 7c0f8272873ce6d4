import type { Unit } from '../units.ts';
import { isMiscounted, NUMBER, numberIn } from './number-words.ts';
import { type Check, type Look, type Objection, placesOf } from './scene.ts';

/** What is counted beside the work itself: answers to it, people, things of the buyer's, a time of day. */
const OTHERS =
  /^(?:users?|seats?|licen[cs]es?|sites?|locations?|trucks?|vans?|stores?|shops?|people|staff|employees|temps|heads|engineers|reps|floors|beds|rooms|machines|units|days?|weeks?|months?|years?|yrs?|yr|hours?|hrs?|mins?|minutes?|min|percent|%|am|pm|picked|answered|replied|replies|reply|responses?|bounced?|no-shows?|pickups?|answers?|hangups?|went|vendors?|options?|stakeholders?|questions?|slides|pages|options|others|decks?|times|rings|left|of|points|versions?|decision|decision-makers?|kids|offices|branches|warehouses|clinics|schools|properties|residents|miles|km|countries|departments|teams|laptops|devices|vehicles|drivers|tables|covers|doctors|nurses|chairs|competitors|bidders)$/;

/** A number that is in no value and in no text: of what was done it may be the count. */
export const numbers: Check = (scene) =>
  scene.looks.flatMap((look): Objection[] => {
    const places = placesOf(scene, look);
    const left = look.unsaid.filter(
      (unit, at) =>
        (isNumber(look, unit, at) && !isOther(look, at) && !isCounted(look, numberIn(unit.word))) ||
        isPeople(look, unit),
    );
    const within = look.read.facts.filter((fact) => fact.is === 'touch' && isMiscounted(fact));
    const near = left.filter((unit) => isNear(look) || isSum(look, unit));
    if (near.length === 0 && within.length === 0) return [];
    const isWork = places.some((place) => scene.updates[place]?.parts.touches !== undefined);
    return [
      { part: isWork ? 'touches' : 'rest', shown: [...near, ...within].map(({ shown }) => shown).join(' '), places },
    ];
  });

/** "phoned five leads": as many as were phoned. */
function isPeople(look: Look, unit: Unit): boolean {
  if (unit.is !== 'amount' || unit.span.role !== 'users' || !look.read.facts.some(({ is }) => is === 'touch'))
    return false;
  if (/(?:rooms|seats|licen[cs]es|sites|units|vans|trucks|beds|chairs|machines|doors|stores)\W*$/i.test(unit.shown))
    return false;
  return !isCounted(look, numberIn(unit.shown.split(' ')[0]?.toLowerCase() ?? ''));
}

function isNumber({ read, unsaid }: Look, { is, word }: Unit, at: number): boolean {
  if (is !== 'word' || /^0+$/.test(word)) return false;
  // "two calls with castellan, one with hollis"
  if (/^(?:one|1)$/.test(word))
    return read.facts.length === 0 && /^(?:with|for|to|at|from|DEAL)$/.test(unsaid[at + 1]?.word ?? '');
  return NUMBER.test(word);
}

/** Whether a touch of the clause is counted so. */
function isCounted({ read }: Look, count: number): boolean {
  return read.facts.some((fact) => fact.is === 'touch' && fact.span.value?.count === count);
}

function isOther(look: Look, at: number): boolean {
  const units = look.unsaid;
  const [before, number, next, after] = [units[at - 1], units[at], units[at + 1], units[at + 2]].map(
    (unit) => unit?.word ?? '',
  );
  if (before === 'at' && isSharedAs(look, numberIn(number ?? ''))) return false;
  if (
    /^(?:phase|yr|year|option|tier|part|step|round|version|v|day|week|net|no|number|#|at|level|floor|unit|soc|iso)$/.test(
      before ?? '',
    )
  )
    return true;
  if (/^(?:another|few|couple|each|every|everyone|everybody|both|half|several)$/.test(number ?? ''))
    return !/^(?:TOUCH|one|call|calls)$/.test(next ?? '') && before !== 'TOUCH';
  return OTHERS.test(next ?? '') || (OTHERS.test(after ?? '') && !/\d/.test(after ?? ''));
}

/** Whether the clause tells something, or stands right beside one that does. */
function isNear({ read, before, behind }: Look): boolean {
  return [read, before, behind].some((one) => one?.facts.some(({ is }) => is === 'touch'));
}

/** "called hollis at 3 and umber at 4": an hour that was shared out as a count. */
function isSharedAs({ read, before }: Look, count: number): boolean {
  return count > 1 && read.facts.length === 0 && before?.facts.some(({ is }) => is === 'touch') === true;
}

/** "they want to go ahead at fourteen five": what may be a sum. */
function isSum({ unsaid, read }: Look, unit: Unit): boolean {
  const at = unsaid.indexOf(unit);
  if (unsaid[at - 1]?.is === 'amount' && /thousand$/i.test(unsaid[at - 1]?.shown ?? '')) return true;
  const isLast = unsaid.slice(at).every(({ word }) => NUMBER.test(word));
  return (
    isLast &&
    /^(?:at|for|to|now|is|worth|=)$/.test(unsaid[at - 1]?.word ?? '') &&
    !read.facts.some(({ is }) => is === 'step' || is === 'promise')
  );
}
