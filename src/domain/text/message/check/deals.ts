import { isFiller } from '../clause/light-words.ts';
import { isOrdinary } from '../deal/common-words.ts';
import { shownOf } from '../frame.ts';
import { denies } from '../hedges.ts';
import type { Unit } from '../units.ts';
import { type Check, dealsOf, everywhere, type Look, namedBy, type Objection, placesOf, type Scene } from './scene.ts';

/** What is often said of a deal without telling anything: "globex: radio silence". */
const NO_NEWS =
  /^(?:quiet|dark|silent|silence|radio|stays|where|movement|mess|messy|nothing|nada|no|change|unchanged|slow|waiting|wait|stuck|tbd|later|ghosted|ghosting|crickets|tough|fine|well|rest|legal|procurement|still|news|word|old|story|always|everybody's|everyone's|yet|far|much|more|nice|guys|people|crowd|lovely|happy|keen|interested|love|loved|loves|likes|liked|warm|cold|hot|excited)$/;

/** A deal that was named, and of which no update says anything. */
export const deals: Check = (scene) => {
  const told = new Set(scene.updates.flatMap((update) => [...dealsOf(update)]));
  const places = everywhere(scene);
  return scene.looks.flatMap((look): Objection[] => {
    const { units } = look.read.clause;
    if (isStranger(look) || isUnseen(look, scene))
      return [{ part: 'deal', shown: shownOf(units), places: placesOf(scene, look) }];
    const missing = [...namedBy(look.read)].every((deal) => !told.has(deal));
    if (missing)
      return namedBy(look.read).size > 0 && isTelling(look) ? [{ part: 'rest', shown: shownOf(units), places }] : [];
    if (look.read.facts.some(({ is }) => is === 'name')) return [];
    const left = units.filter((unit) => unit.is === 'deal' && unit.span.value !== null && !told.has(unit.span.value));
    return left.length > 0 ? [{ part: 'rest', shown: shownOf(left), places }] : [];
  });
};

/** Whether a clause may tell something of the deal it names: its name alone may share what was said of another. */
function isTelling({ read: { clause }, behind }: Look): boolean {
  // "hooli: radio silence" says what it says behind its colon.
  if (clause.units.at(-1)?.key && behind?.facts.length === 0) return !isNoNews(behind.clause.units);
  const words = clause.units.filter(({ is, word }) => is !== 'deal' && !(is === 'word' && isFiller(word)));
  if (words.length === 0) return true;
  if (words.every(({ is }) => is === 'word') && denies(clause.line)) return false;
  return !isNoNews(words);
}

function isNoNews(units: readonly Unit[]): boolean {
  return units.every(({ is, word }) => is === 'word' && (isFiller(word) || NO_NEWS.test(word)));
}

/** "spoke to Alpha Co": a company that no deal is called after. */
function isStranger({ read: { clause, deals: named, facts } }: Look): boolean {
  if (named.length > 0 || facts.length === 0 || facts.some(({ is }) => is === 'name' || is === 'source')) return false;
  return clause.units.some(
    ({ is, shown }, at) => is === 'word' && COMPANY.test(shown) && /^\p{Lu}/u.test(clause.units[at - 1]?.shown ?? ''),
  );
}

const COMPANY = /^(?:Co|Inc|Ltd|LLC|GmbH|Corp|PLC|Plc|AG|BV|Labs|Group|Holdings|Partners|Industries)\b\.?/;

/** A deal called so, where nobody took the word for its name. */
function isUnseen({ read: { clause, facts }, unsaid }: Look, { heard }: Scene): boolean {
  if (facts.length === 0 || clause.units.some(({ is }) => is === 'deal')) return false;
  const words = unsaid.filter(({ is, word }) => is === 'word' && !isFiller(word) && !isOrdinary(word));
  if (words.length === 0) return false;
  const names = new Set(heard.deals.map(({ name }) => name.toLowerCase()));
  return words.some(({ word }) => names.has(word));
}
