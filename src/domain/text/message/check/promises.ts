import type { Update } from '../../../reading.ts';
import type { Check, Objection } from './scene.ts';

/** What the rep does or what is no promise. */
const NOT_THEIRS =
  /^(?:i|we|i'll|we'll|me|my|our)\b|\b(?:if|unless|once|depending|assuming|provided|maybe|might|could|would|but|because)\b|n't\b|\bnot\b|\bnever\b|\?|\/\/|\|/i;

/** What the buyer gets or has of ours, or waits for. */
const OURS =
  /\b(?:gets|receives|expects?|has|have|had|waits?|waiting|needs?|wants?|starts?|leaves?|retires?|pays? \S+ \S+k?)\b/i;

/** A buyer's promise must be one, of theirs, and to come. */
export const promises: Check = (scene) =>
  scene.updates.flatMap((update, place): Objection[] => {
    const { buyerPromise, buyerPromiseOn } = update.parts;
    if (buyerPromise === undefined) return [];
    const own = (scene.looksAt[place] ?? []).filter((look) => look.read.facts.some(({ is }) => is === 'promise'));
    const units = own.flatMap(({ read }) => read.clause.units);
    const isUntil = units.some(
      (unit) => unit.is === 'date' && unit.span.announced === 'until' && buyerPromiseOn !== undefined,
    );
    const hasMoney = units.some(({ is }) => is === 'amount');
    const isToday =
      buyerPromiseOn?.equals(scene.heard.said.at.toPlainDate()) === true && !units.some(({ word }) => COMES.test(word));
    const isWrong =
      NOT_THEIRS.test(buyerPromise) || (OURS.test(buyerPromise) && !isSaid(update)) || isUntil || hasMoney || isToday;
    return isWrong ? [{ part: 'buyerPromise', shown: buyerPromise, places: [place] }] : [];
  });

const COMES = /^(?:will|gonna|promised?|promises|they'd|he'd|she'd|we'd|swears?|later|tonight|by)$|'ll$/;

/** "they'll have comments by friday". */
function isSaid({ parts }: Update): boolean {
  return /^(?:have|get|need)\b/i.test(parts.buyerPromise ?? '');
}
