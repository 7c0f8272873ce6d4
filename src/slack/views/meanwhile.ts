import type { Deal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/member.ts';
import type { Said } from '../../domain/text/said.ts';
import type { ChangedMeanwhile } from '../../store/meanwhile.ts';
import { changesInWords } from './change.ts';
import { bold } from './saved.ts';

/** Acts that changed them; more are no help on a phone. */
const SHOWN = 3;

/**
 * What was changed of deals that are about to be overwritten, by whom of others or by the reader: "@Max changed *Acme Corp* meanwhile:
 * amount $40,000 → $50,000."
 */
export function changedMeanwhile(
  changed: readonly ChangedMeanwhile[],
  deals: ReadonlyMap<number, Deal>,
  { actor, said }: { actor: Pick<Actor, 'userId'>; said: Said },
): string {
  const acts = [...Map.groupBy(changed, ({ act, dealId }) => `${act}:${dealId}`).values()];
  const lines = acts.slice(-SHOWN).flatMap((act) => {
    const [first] = act;
    const deal = first && deals.get(first.dealId);
    if (!first || !deal) return [];
    const what = changesInWords(
      act.map(({ change }) => change),
      deal,
      said,
    );
    const who = first.by === actor.userId ? 'You' : `<@${first.by}>`;
    return [`${who} changed ${bold(deal.name)} meanwhile: ${what.join(' · ')}.`];
  });
  return [...lines, 'Save this all the same?'].join('\n');
}
