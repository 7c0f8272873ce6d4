import { shownOf } from '../frame.ts';
import { type Check, placesOf } from './scene.ts';

/** What makes the opposite of a sentence. */
const IRONY =
  /^(?:sure|yeah right|yea right|oh sure|as if|oh great|right|riiight|suuure|of course|lol|lmao|haha)(?= |$)|\b(?:pigs|king of|queen of|santa|easter bunny|unicorns?|april fools|in my dreams|you wish|i wish|yeah right|my arse|my ass|hell freezes|when hell|not gonna lie not|airquotes|so-called|said (?:no one|nobody|noone|no-one)|no way|then what|in another life|fat chance|dream on|good one|very funny|not)$|\b(?:said (?:no one|nobody) ever|i wish|you wish|wishful)\b/;

/** A sentence that says a thing and means the other. */
export const irony: Check = (scene) => {
  const said = Map.groupBy(scene.looks, ({ read }) => read.clause.sentence);
  return [...said.values()].flatMap((looks) => {
    const line = looks.map(({ read }) => read.clause.line).join(' ');
    const [first] = looks;
    const isOpen =
      first?.read.clause.units[0]?.after !== 'none' || !/^(?:sure|right|of course|lol|haha|lmao)/.test(line);
    const isIronic = IRONY.test(line) && (isOpen || /\b(?:pigs|king|queen|santa)\b/.test(line));
    if (!isIronic || !first || looks.every(({ read }) => read.facts.length === 0)) return [];
    return [
      {
        part: 'rest' as const,
        shown: shownOf(looks.flatMap(({ read }) => read.clause.units)),
        places: [...new Set(looks.flatMap((look) => placesOf(scene, look)))],
      },
    ];
  });
};
