import { isFiller } from '../clause/light-words.ts';
import { shownOf } from '../frame.ts';
import { type Check, everywhere, type Look, namedBy } from './scene.ts';

/** What is often said of a deal without telling anything: "globex: radio silence". */
const NO_NEWS =
  /^(?:quiet|dark|silent|silence|radio|mess|messy|nothing|nada|same|no|change|unchanged|slow|waiting|wait|stuck|tbd|later|ghosted|ghosting|crickets|tough|fine|well|rest|legal|procurement|still|news|word|old|story|always|everybody's|everyone's|yet|far|much|more|nice|guys|people|crowd|lovely|happy|keen|interested|love|loved|loves|likes|liked|warm|cold|hot|excited)$/;

/** A deal that was named, and of which no update says anything. */
export const deals: Check = (scene) =>
  scene.looks
    .flatMap((look) =>
      isMissing(
        look,
        scene.updates.map(({ deal }) => deal),
      )
        ? [{ part: 'rest', shown: shownOf(look.read.clause.units), places: everywhere(scene) }]
        : [],
    )
    .concat(leftOut(scene));

function isMissing({ read, places }: Look, told: readonly (number | null)[]): boolean {
  const named = [...namedBy(read)];
  if (named.length === 0 || places.length > 0 || named.some((deal) => told.includes(deal))) return false;
  return !read.clause.units.every(
    ({ is, word }) => is === 'deal' || (is === 'word' && (isFiller(word) || NO_NEWS.test(word))),
  );
}

/** Of two deals in one clause each must have its update. */
function leftOut(scene: Parameters<Check>[0]) {
  const told = new Set(
    scene.updates.flatMap(({ deal, doubts }) => [
      deal ?? -1,
      ...doubts.flatMap(({ part, among }) =>
        part === 'deal' ? among.flatMap((one) => ('deal' in one ? [one.deal] : [])) : [],
      ),
    ]),
  );
  return scene.looks.flatMap(({ read }) => {
    const left = read.clause.units.filter(
      (unit) => unit.is === 'deal' && unit.span.value !== null && !told.has(unit.span.value),
    );
    const others = [...namedBy(read)].some((deal) => told.has(deal));
    return left.length > 0 && others && !read.facts.some(({ is }) => is === 'name')
      ? [{ part: 'rest' as const, shown: shownOf(left), places: everywhere(scene) }]
      : [];
  });
}
