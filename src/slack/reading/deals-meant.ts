import type { Deal, DealStatus } from '../../domain/deal.ts';
import { UserError } from '../../domain/errors.ts';
import type { Update } from '../../domain/reading.ts';
import { lockDeals } from '../../store/deals.ts';
import { ALL, chooseDeal, WORKED } from '../commands/choose-deal.ts';
import type { Ask } from '../commands/subcommand.ts';

/** The deals of a message as they stood before it, by their ids. */
export type DealsMeant = ReadonlyMap<number, Deal>;

/** The deals that updates are about, locked. Throws UserError for one that is gone, somebody else's, or not to be changed as it ended. */
export async function dealsMeant(ask: Ask, updates: readonly Update[]): Promise<DealsMeant> {
  if (updates.some(({ is, deal }) => is === 'deal-update' && deal === null))
    throw new UserError('Which deal is it about? Choose it first.');
  const byDeal = Map.groupBy(updates, ({ is, deal }) => (is === 'new-deal' ? null : deal));
  byDeal.delete(null);
  const ids = [...byDeal.keys()].filter((id) => id !== null);
  await lockDeals(ask.db, ask.actor.workspaceId, ids);
  const meant = new Map<number, Deal>();
  for (const id of ids) {
    const statuses = statusesFor(byDeal.get(id) ?? []);
    meant.set(id, await chooseDeal({ ...ask, chosen: id }, { words: '', quoted: false }, { statuses }));
  }
  return meant;
}

/** Customers are called too, and anything may be promised of any deal; what is changed has not ended. */
function statusesFor(updates: readonly Update[]): readonly DealStatus[] {
  if (updates.some(changesDeal)) return WORKED;
  return updates.some(({ parts }) => parts.touches) ? [...WORKED, 'won'] : ALL;
}

/** Whether an update says of a deal that there is more than what was done on it, and a note on that. */
export function changesDeal({ is, deal, parts: { touches: _, note, ...parts } }: Update): boolean {
  if (deal === null || (is !== 'deal-update' && is !== 'activity')) return false;
  return Object.keys(parts).length > 0 || (is === 'deal-update' && note !== undefined);
}
