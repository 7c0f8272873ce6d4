import { changesOf } from '../../domain/deal.ts';
import type { Update } from '../../domain/reading.ts';
import { dealChangeOf } from '../../domain/reading-change.ts';
import { lockDeals } from '../../store/deals.ts';
import { dealsById } from '../../store/deals-by-id.ts';
import { changedSince } from '../../store/meanwhile.ts';
import type { KeptReading } from '../../store/readings.ts';
import { saidOf } from '../commands/choose-deal.ts';
import type { Ask } from '../commands/subcommand.ts';
import { changedMeanwhile } from '../views/meanwhile.ts';

/** What was changed meanwhile, in words, and the last act that did. */
export type Told = { says: string; act: number };

/**
 * What these updates would overwrite that anybody wrote since the message was read, and after the act that the presser was told of;
 * undefined where nothing. What was saved of the message itself is none of it. Locks the deals, so that it stays so.
 */
export async function toldOf(
  ask: Ask,
  reading: Pick<KeptReading, 'at' | 'updates'>,
  updates: readonly Update[],
  over: number | undefined,
): Promise<Told | undefined> {
  const { db, actor } = ask;
  const about = updates.filter(({ is, deal }) => deal !== null && (is === 'deal-update' || is === 'activity'));
  const ids = [...new Set(about.flatMap(({ deal }) => deal ?? []))];
  await lockDeals(db, actor.workspaceId, ids);
  const besides = reading.updates.flatMap(({ act }) => act ?? []);
  const since = await changedSince(db, actor, ids, { since: reading.at, behind: over, besides });
  if (since.length === 0) return undefined;
  const deals = await dealsById(db, actor.workspaceId, ids);
  const overwritten = since.filter(({ dealId, change }) => {
    const deal = deals.get(dealId);
    const said = deal && saidOf(deal, ask);
    return about.some(
      (update) =>
        said &&
        update.deal === dealId &&
        changesOf(deal, dealChangeOf(update.parts, deal, said)).some(({ field }) => field === change.field),
    );
  });
  const last = overwritten.at(-1);
  return last && { says: changedMeanwhile(overwritten, deals, ask), act: last.act };
}
