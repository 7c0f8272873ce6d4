import { type Check, type Look, placesOf, type Scene } from './scene.ts';

/** Words of work that may be a touch which nobody counted. */
const WORK =
  /\b(?:rang|phoned|dialed|dialled|dials|calls|vm|vms|lm|lvm|voicemails?|emailed|emails|mailed|texted|texts|dm'd|dms|inmails?|met|demoed|demo'd|visited|presented|pitched|toured|popped (?:in|by|round|my head)|dropped (?:in|by)|swung by|stopped by|drove (?:out|over|to)|on the (?:phone|blower|line|horn)|zoomed|facetimed|caught (?:up|DEAL|him|her|them|\S+ on)|knocked|doors?|convos?|connects|pinged|messaged|chatted|spoke|spoken|talked)\b/;

/** What makes it another's, or nothing that was done. */
const NOT_DONE =
  /\b(?:n't|\S+n't|not|never|no|they|he|she|will|they'll|he'll|she'll|next|tomorrow|if|when|after|before|to|need|wants?|should|would|could|their|his|her)\b/;

/** Words of work in a clause that gave no touch, where an update stands beside it. */
export const work: Check = (scene) =>
  scene.looks.flatMap((look) => {
    if (hasWork(scene, look) || !WORK.test(look.line) || NOT_DONE.test(look.line)) return [];
    if (look.unsaid.some((unit) => unit.is === 'touch' && unit.span.negated)) return [];
    return [{ part: 'rest', shown: WORK.exec(look.line)?.[0] ?? '', places: placesOf(scene, look) }];
  });

const TALKED = /\b(?:convos?|chatted|spoke|spoken|talked|connects)\b/;

/** Whether the clause gave work or a text, heads a list, or only tells how the work went. */
function hasWork({ updates }: Scene, { read, places, line }: Look): boolean {
  if (read.clause.units.at(-1)?.key) return true;
  if (TALKED.test(line) && places.some((place) => updates[place]?.parts.touches !== undefined)) return true;
  return read.facts.some(
    ({ is }) => is === 'touch' || is === 'step' || is === 'promise' || is === 'name' || is === 'source',
  );
}
