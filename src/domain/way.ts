import type { ActivityKind } from './activity.ts';
import { WAYS, type Way } from './figures.ts';

/** What shows that a way of finding was gone: kinds of activity, and words in the source of a deal. Ours. */
const SHOWN_BY: Record<Way, { kinds: readonly ActivityKind[]; source: RegExp }> = {
  referral: { kinds: ['referral'], source: /\b(?:referrals?|referred|introductions?|intros?|word of mouth)\b/ },
  event: { kinds: ['event'], source: /\b(?:events?|trade ?shows?|fairs?|expos?|conferences?|meetups?|summits?)\b/ },
  speaking: { kinds: [], source: /\b(?:speaking|speech|talks?|keynotes?|webinars?|panels?|podcasts?)\b/ },
  partner: { kinds: [], source: /\b(?:partners?|partnerships?|resellers?|alliances?|agency|agencies|channel)\b/ },
  list: { kinds: ['research'], source: /\b(?:lists?|outbound|cold|prospecting|linkedin|sales navigator|database)\b/ },
};

/** The ways that these kinds of activity and these sources of deals (by their keys) show, in their own order. */
export function waysIn(kinds: ReadonlySet<ActivityKind>, sources: readonly string[]): Way[] {
  return WAYS.filter((way) => {
    const { kinds: shown, source } = SHOWN_BY[way];
    return shown.some((kind) => kinds.has(kind)) || sources.some((key) => source.test(key));
  });
}
