import type { Check, Objection } from './scene.ts';

/** What the rep does or what is no promise. */
const NOT_THEIRS =
  /^(?:no|nothing|pushed|asked|chased|nudged|pressed|begged|told|i|we|i'll|we'll|me|my|our)\b|\b(?:if|unless|once|depending|assuming|provided|maybe|might|could|would|but|because)\b|n't\b|\bnot\b|\bnever\b|\?|\/\/|\|/i;

/** What the buyer gets or has of ours, or waits for. */
const OURS =
  /^(?:they |he |she )?(?:should|needs?|must|ought|wants?|may)\b|\b(?:gets (?!back)|receives|expects?|has|had|waits?|waiting|starts?|leaves?|retires?|goes live|expires?|ends|launch(?:es)?|moves?|goes (?:out|back|over|off)|from (?:us|me))\b/i;

/** A buyer's promise must be one, of theirs, and to come. */
export const promises: Check = (scene) =>
  scene.updates.flatMap((update, place): Objection[] => {
    const { buyerPromise, buyerPromiseOn } = update.parts;
    if (buyerPromise === undefined) return [];
    const own = (scene.looksAt[place] ?? []).filter((look) => look.read.facts.some(({ is }) => is === 'promise'));
    const units = own.flatMap(({ read }) => read.clause.units);
    const isUntil =
      STAYS.test(buyerPromise) &&
      units.some((unit) => unit.is === 'date' && unit.span.announced === 'until' && buyerPromiseOn !== undefined);
    const hasMoney = units.some(({ is }) => is === 'amount');
    const isToday =
      buyerPromiseOn?.equals(scene.heard.said.at.toPlainDate()) === true && !units.some(({ word }) => COMES.test(word));
    const isLoose =
      buyerPromiseOn === undefined &&
      (!units.some(({ word }) => COMES.test(word)) || own.some(({ read }) => STATE.test(read.clause.line)));
    const isWrong =
      isLoose ||
      NOT_THEIRS.test(buyerPromise) ||
      OURS.test(buyerPromise) ||
      isUntil ||
      own.some(({ read }) => MINE.test(read.clause.line)) ||
      hasMoney ||
      isToday;
    return isWrong ? [{ part: 'buyerPromise', shown: buyerPromise, places: [place] }] : [];
  });

/** "I told jubilee they'd have the contract by friday" is the rep's own promise. */
const MINE =
  /\b(?:i|i've|we|we've) (?:\S+ )?(?:told|promised|said|assured|agreed)\b|^(?:told|promised|assured) (?!me|us)/;

/** "globex will be brutal" promises nothing. */
const STATE = /(?:\b(?:will|gonna|going to)|'ll) (?:\S+ly )?be (?!\S+ing\b|in touch|back|ready|done|there|out\b)/;

const STAYS = /\b(?:has|have|is|are|out|away|off|on|closed|with)\b/i;

const COMES = /^(?:will|gonna|promised?|promises|they'd|he'd|she'd|we'd|swears?|later|tonight|by)$|'ll$/;
