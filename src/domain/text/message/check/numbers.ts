import type { Unit } from '../units.ts';
import { type Check, type Look, placesOf } from './scene.ts';

const NUMBER =
  /^(?:x?\d{1,4}x?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|hundred|dozen|dozens|twice|thrice|couple|pair|few|several|double|triple|both|each|every|everybody|everyone|another|half)$/;

/** What is counted beside the work itself: answers to it, people, things of the buyer's, a time of day. */
const OTHERS =
  /^(?:users?|seats?|licen[cs]es?|sites?|locations?|trucks?|vans?|stores?|shops?|people|staff|employees|temps|heads|engineers|reps|floors|beds|rooms|machines|units|days?|weeks?|months?|years?|yrs?|yr|hours?|hrs?|mins?|minutes?|min|percent|%|am|pm|picked|answered|replied|replies|reply|responses?|bounced?|no-shows?|pickups?|answers?|hangups?|went|vendors?|options?|stakeholders?|questions?|slides|pages|options|others|decks?|times|rings|left|of|points|versions?|decision|decision-makers?|kids|offices|branches|warehouses|clinics|schools|properties|residents|miles|km|countries|departments|teams|laptops|devices|vehicles|drivers|tables|covers|doctors|nurses|chairs|competitors|bidders)$/;

/** A number that is in no value and in no text: of what was done it may be the count. */
export const numbers: Check = (scene) =>
  scene.looks.flatMap((look) => {
    const left = look.unsaid.filter((unit, at) => isNumber(unit) && !isOther(look.unsaid, at));
    if (left.length === 0 || !isNear(look)) return [];
    const places = placesOf(scene, look);
    const isWork = places.some((place) => scene.updates[place]?.parts.touches !== undefined);
    return [{ part: isWork ? 'touches' : 'rest', shown: left.map(({ shown }) => shown).join(' '), places }];
  });

function isNumber({ is, word }: Unit): boolean {
  return is === 'word' && NUMBER.test(word);
}

function isOther(units: readonly Unit[], at: number): boolean {
  const [before, number, next, after] = [units[at - 1], units[at], units[at + 1], units[at + 2]].map(
    (unit) => unit?.word ?? '',
  );
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
