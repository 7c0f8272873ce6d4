import type { Deal } from '../../domain/deal.ts';
import type { Said } from '../../domain/text/said.ts';
import type { ChangedMeanwhile } from '../../store/meanwhile.ts';
import { changesInWords } from './change.ts';
import { bold } from './saved.ts';

/** Deals that somebody else changed; more are no help on a phone. */
const SHOWN = 3;

/** What somebody else changed of deals that are about to be overwritten: "@Max changed *Acme Corp* meanwhile: amount $40,000 → $50,000." */
export function changedMeanwhile(
  others: readonly ChangedMeanwhile[],
  deals: ReadonlyMap<number, Deal>,
  said: Said,
): string {
  const acts = [...Map.groupBy(others, ({ act, dealId }) => `${act}:${dealId}`).values()];
  const lines = acts.slice(-SHOWN).flatMap((act) => {
    const [first] = act;
    const deal = first && deals.get(first.dealId);
    if (!first || !deal) return [];
    const what = changesInWords(
      act.map(({ change }) => change),
      deal,
      said,
    );
    return [`<@${first.by}> changed ${bold(deal.name)} meanwhile: ${what.join(' · ')}.`];
  });
  return [...lines, 'Save yours all the same?'].join('\n');
}
