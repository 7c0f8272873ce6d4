import type { Doubt, Update } from '../../../reading.ts';
import { shownOf } from '../frame.ts';
import type { Group } from '../group/group.ts';
import type { Heard } from '../heard.ts';
import { factsOf } from '../parts.ts';
import type { Fact } from '../told/facts.ts';
import { unreadNames } from './unread-names.ts';

/** Which deal an update is about, and what is asked of that. */
export type About = { deal: number | null; doubts: Doubt[] };

/** Words that point back at what was spoken of. */
const REFERS =
  /\b(?:it|it's|its|they|they'll|they're|they've|they'd|them|their|he|he's|he'll|him|his|she|she's|she'll|her|(?:the|this|that|same) (?:deal|one)|this|that's)\b/;

/** Papers of the deal that is spoken of: "I will send the quote". */
const PAPER =
  /\b(?:proposal|quote|contract|msa|sow|agreement|offer|pricing|redlines|order form|paperwork|contract|reference list|business case)s?\b/i;

/** Of an update that names no deal: the one last spoken of, where its words point back at it or can be about nothing else; else it is asked. */
export function dealSpokenOf(group: Group, { deals, lastDeal }: Heard, is: Update['is']): About {
  const asked: About = {
    deal: null,
    doubts: is === 'deal-update' ? [{ part: 'deal', shown: group.shown, among: [] }] : [],
  };
  const names = unreadNames(group);
  if (names.inPlace.length > 0 && is === 'deal-update')
    return { deal: null, doubts: [{ part: 'deal', shown: shownOf(names.inPlace), among: [] }] };
  const last = deals.find(({ id }) => id === lastDeal);
  if (!last || last.status === 'lost' || names.any || !mayMean(group, is)) return asked;
  const isWorked = last.status === 'open' || (last.status === 'won' && is === 'activity');
  const isSure = isWorked && !group.facts.some((fact) => fact.is === 'outcome');
  const doubt: Doubt = { part: 'deal', shown: group.shown, among: [{ deal: last.id }] };
  return { deal: last.id, doubts: isSure ? [] : [doubt] };
}

function mayMean(group: Group, is: Update['is']): boolean {
  const lines = [group.line, ...[...group.told, ...group.notes].map(({ clause }) => clause.line)];
  if (lines.some((line) => REFERS.test(line))) return true;
  return is === 'deal-update' && group.rest.length === 0 && group.facts.every(isOfADeal);
}

/** Whether a fact can only be a deal's: a step where it is called the next one, or is about a paper of the deal. */
function isOfADeal(fact: Fact): boolean {
  const [step] = factsOf([fact], 'step');
  return !step || step.as === 'stated' || PAPER.test(step.text);
}
