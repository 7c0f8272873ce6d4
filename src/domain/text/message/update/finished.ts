import { STAGES, type Stage } from '../../../pipeline.ts';
import type { Doubt, Update } from '../../../reading.ts';
import { shownOf } from '../frame.ts';
import type { Group } from '../group/group.ts';
import type { Heard, KnownDeal } from '../heard.ts';
import { takesBack } from '../hedges.ts';
import { type Drawn, factsOf } from '../parts.ts';
import type { Fact } from '../told/facts.ts';
import { type About, dealSpokenOf } from './last-deal.ts';

/** The update with its deal and with what nobody could read. */
export function finished(group: Group, heard: Heard, is: Update['is'], { parts, doubts }: Drawn): Update {
  const { deal, doubts: about } = is === 'new-deal' ? { deal: null, doubts: [] } : dealOf(group, heard, is);
  const rest: Doubt[] =
    group.rest.length > 0 && !isTally(group, is) ? [{ part: 'rest', shown: shownOf(group.rest), among: [] }] : [];
  const back = group.notes.some(({ clause }) => takesBack(clause.line)) || takesBack(group.line);
  if (back && rest.length === 0) rest.push({ part: 'rest', shown: group.shown, among: [] });
  const update: Update = { is, deal, parts, doubts: [...about, ...doubts, ...rest] };
  const known = heard.deals.find(({ id }) => id === deal);
  const offers = is === 'deal-update' || is === 'activity' ? offered(group.facts, known, parts.stage) : null;
  return offers ? { ...update, offers } : update;
}

/** Counts of work say themselves, whatever else was said: "lost my voice after 50 dials". */
function isTally({ deal, facts, rest }: Group, is: Update['is']): boolean {
  const counted = factsOf(facts, 'touch').some(({ span }) => (span.value?.count ?? 0) > 1);
  return is === 'activity' && deal === null && counted && !rest.some(({ word }) => NOT_DONE.test(word));
}

const NOT_DONE =
  /^(?:need|needs|needed|goal|target|quota|should|must|want|wants|supposed|plan|planning|behind|short|left|team|average|require|required|expected|aim|aiming|try|trying|will|would|could|not|never|no|if)$/;

function dealOf(group: Group, heard: Heard, is: Update['is']): About {
  const span = group.deal;
  if (span) {
    const deal = span.value ?? (span.among.length === 1 ? (span.among[0] ?? null) : null);
    const isSure = deal !== null && span.among.length === 0 && !hasEnded(deal, group, heard, is);
    if (isSure) return { deal, doubts: [] };
    const among = span.among.length > 0 ? span.among : deal === null ? [] : [deal];
    return { deal, doubts: [{ part: 'deal', shown: group.shown, among: among.map((id) => ({ deal: id })) }] };
  }
  if (group.stranger.length > 0)
    return { deal: null, doubts: [{ part: 'deal', shown: shownOf(group.stranger), among: [] }] };
  return dealSpokenOf(group, heard, is);
}

/** Whether a deal has to be opened again before this can be said of it. Customers are called and visited too. */
function hasEnded(deal: number, { facts }: Group, { deals }: Heard, is: Update['is']): boolean {
  const status = deals.find(({ id }) => id === deal)?.status;
  if (is === 'commitment') return false;
  return status === 'lost' || (status === 'won' && facts.some((fact) => fact.is !== 'touch'));
}

/** The stage that what was done offers, where it lies ahead: a quote is sent in the stage proposal. */
function offered(facts: readonly Fact[], deal: KnownDeal | undefined, stated: Stage | undefined): Stage | null {
  if (!deal || stated !== undefined || facts.some(({ is }) => is === 'outcome')) return null;
  const touches = factsOf(facts, 'touch');
  const sent = touches.map(({ shown }) => shown.toLowerCase()).join(' ');
  const stage: Stage | null = /\b(?:contract|msa|redlines?|order form|agreement)\b/.test(sent)
    ? 'negotiation'
    : /\b(?:quote|proposal|pricing|offer)\b/.test(sent)
      ? 'proposal'
      : touches.some(({ span }) => span.value?.kind === 'call' || span.value?.kind === 'meeting')
        ? 'contacted'
        : null;
  return stage && STAGES.indexOf(stage) > STAGES.indexOf(deal.stage) ? stage : null;
}
