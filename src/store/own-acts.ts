import { and, desc, eq, gte, inArray, isNull, notInArray } from 'drizzle-orm';
import type { Actor } from '../domain/member.ts';
import type { Db } from './db.ts';
import { activities, changes, dealChanges } from './schema.ts';
import { UNDO_HOURS } from './undo.ts';

/** Acts that are looked through. */
const LOOKED_AT = 20;

/** An act that can still be undone: the deals that it changed or was logged on, and those that it won or lost. */
export type OwnAct = { id: number; deals: Set<number>; won: Set<number>; lost: Set<number> };

/** What somebody did lately that can still be undone, the last first; twenty at most. */
export async function ownActs(db: Db, { workspaceId, userId }: Actor, now: Temporal.Instant): Promise<OwnAct[]> {
  const rows = await db
    .select({ id: changes.id })
    .from(changes)
    .where(
      and(
        eq(changes.workspaceId, workspaceId),
        eq(changes.by, userId),
        isNull(changes.undoneBy),
        notInArray(changes.through, ['undo', 'clock', 'erasing']),
        gte(changes.recordedAt, now.subtract({ hours: UNDO_HOURS })),
      ),
    )
    .orderBy(desc(changes.id))
    .limit(LOOKED_AT);
  const acts = rows.map(({ id }): OwnAct => ({ id, deals: new Set(), won: new Set(), lost: new Set() }));
  if (acts.length === 0) return [];
  const byId = new Map(acts.map((act) => [act.id, act]));
  const ids = [...byId.keys()];
  const [changed, logged] = await Promise.all([
    db
      .select({ act: dealChanges.changeId, deal: dealChanges.dealId, field: dealChanges.field, to: dealChanges.to })
      .from(dealChanges)
      .where(and(eq(dealChanges.workspaceId, workspaceId), inArray(dealChanges.changeId, ids))),
    db
      .select({ act: activities.changeId, deal: activities.dealId })
      .from(activities)
      .where(and(eq(activities.workspaceId, workspaceId), inArray(activities.changeId, ids))),
  ]);
  for (const { act, deal } of [...changed, ...logged]) if (deal !== null) byId.get(act)?.deals.add(deal);
  for (const { act, deal, field, to } of changed) {
    if (field === 'status' && to === 'won') byId.get(act)?.won.add(deal);
    if (field === 'status' && to === 'lost') byId.get(act)?.lost.add(deal);
  }
  return acts;
}
