import type { Doubted } from '../../../reading.ts';
import { shownOf } from '../frame.ts';
import type { Fact } from '../told/facts.ts';
import { type Check, type Look, type Objection, placesOf } from './scene.ts';

const PART: Partial<Record<Fact['is'], Doubted>> = {
  stage: 'stage',
  amount: 'amount',
  outcome: 'outcome',
  close: 'closeOn',
  promise: 'buyerPromise',
};

/** What is so only if something else is: "closes dec 18 if legal is quick", and what was only going to be. */
export const conditions: Check = (scene) =>
  scene.looks.flatMap((look): Objection[] => {
    if (!isConditional(look)) return [];
    const places = placesOf(scene, look);
    const shown = shownOf(look.read.clause.units);
    return look.read.facts.flatMap((fact): Objection[] => {
      if (fact.is === 'step')
        return [{ part: scene.updates[places[0] ?? 0]?.is === 'commitment' ? 'text' : 'nextStep', shown, places }];
      const part = PART[fact.is];
      return part ? [{ part, shown, places }] : [];
    });
  });

const GOING =
  /^(?:(?:let's|so|ok|okay) )*(?:say|suppose|assume|imagine|picture) DEAL\b|\b(?:was|were|i'd been) (?:going|gonna|about|meant|supposed|planning|hoping|thinking|due) |\b(?:meant|intended|hoped|forgot|failed|refused) to\b|\b(?:nearly|almost|practically|virtually|basically|as good as|just about|supposedly|allegedly|apparently|if|unless|provided|assuming|depending|contingent|fingers crossed|touch wood|knock on wood|in theory|rumou?r|word is|i hear|they say|heard)\b/;

function isConditional({ read, behind, before }: Look): boolean {
  if (read.facts.length === 0) return false;
  if (GOING.test(read.clause.line)) return true;
  if (behind?.clause.joint === 'if') return true;
  return before?.clause.joint === 'if' && read.clause.joint !== 'but' && before.facts.length === 0;
}
