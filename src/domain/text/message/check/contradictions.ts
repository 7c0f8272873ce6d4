import type { Check, Objection } from './scene.ts';

/** What is left to do for a deal that is not yet won. */
const DECIDES =
  /\b(?:sign|signs|signing|countersigns?|countersigning|decides?|deciding|approves?|approving|votes?|choose|chooses)\b/i;

/** An end beside what comes before one: "signed" and "countersigns friday", "signed, now in negotiation". */
export const contradictions: Check = ({ updates, looksAt }) =>
  updates.flatMap(({ parts }, place): Objection[] => {
    const { outcome, stage, nextStep, buyerPromise } = parts;
    if (outcome === undefined || outcome === 'parked') return [];
    const isOpen = outcome === 'won' && DECIDES.test(`${buyerPromise ?? ''} ${nextStep ?? ''}`);
    // A stage that is called one was meant: "won, stage negotiation".
    const isMeant = (looksAt[place] ?? []).some(({ read }) =>
      read.clause.units.some(
        ({ is, shown }) => /^stage\b/i.test(shown) || (is === 'stage' && /\bstage\b/i.test(shown)),
      ),
    );
    return isOpen || (stage !== undefined && !isMeant) ? [{ part: 'outcome', shown: outcome, places: [place] }] : [];
  });
