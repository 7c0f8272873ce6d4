import { coachingOf } from '../domain/coach-settings.ts';
import type { DealFields } from '../domain/deal.ts';
import { isInbound } from '../domain/inbound.ts';
import type { Act } from './acts.ts';
import type { Db } from './db.ts';
import { type DealChanged, openDeal } from './deals.ts';
import type { Caller } from './members.ts';
import { armLeadResponse } from './schedules.ts';

/**
 * Opens a deal of the caller's own as `openDeal` does. An inbound lead is looked at once its hour is over: the two are
 * written together or not at all.
 */
export function openOwnDeal(
  db: Db,
  caller: Caller,
  fields: Omit<DealFields, 'ownerId'>,
  act: Act,
): Promise<DealChanged | undefined> {
  const own = { ...fields, ownerId: caller.actor.userId };
  if (!isInbound(own.source, coachingOf(caller.workspace.coaching))) return openDeal(db, caller.actor, own, act);
  return db.transaction(async (tx) => {
    const opened = await openDeal(tx, caller.actor, own, act);
    if (opened) await armLeadResponse(tx, caller, opened.deal, act.at);
    return opened;
  });
}
