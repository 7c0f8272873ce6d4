import { and, desc, eq, gt, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { ActivityKind } from '../domain/activity.ts';
import { type Deal, type DealUpdate, type FieldChange, restored } from '../domain/deal.ts';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import { splitUndo } from '../domain/undo.ts';
import type { Act } from './acts.ts';
import { recount } from './commitment-progress.ts';
import { type CommitmentUndone, takeBackCommitments, takeBackMade } from './commitment-undo.ts';
import type { Db } from './db.ts';
import { DEAL_COLUMNS } from './deals.ts';
import { hearOnce } from './heard.ts';
import { type PlayUndone, takeBackPlays } from './plays.ts';
import { activities, changes, dealChanges, deals } from './schema.ts';

/** How long one's own act can be undone. */
export const UNDO_HOURS = 24;

/** What an undo put back, and what it left because somebody changed it since. */
export type Undone = {
  deals: { deal: Deal; restored: FieldChange[]; kept: FieldChange[] }[];
  logged: { kind: ActivityKind; count: number }[];
  plays: PlayUndone[];
  commitments: CommitmentUndone[];
};

/**
 * Undoes one act of the caller's own, or their last. Only fields that still hold what the act wrote are put back; the
 * act then counts for nothing anywhere. Undefined when this was said before. Throws UserError where nothing can be undone.
 */
export async function undoAct(db: Db, by: Actor, which: number | 'last', act: Act): Promise<Undone | undefined> {
  return db.transaction(async (tx) => {
    if (act.heard && !(await hearOnce(tx, by.workspaceId, act.heard, act.recordedAt))) return undefined;
    const target = await lockAct(tx, by, which, act.recordedAt);
    const logged = await tx
      .select({ userId: activities.userId, kind: activities.kind, count: activities.count })
      .from(activities)
      .where(and(eq(activities.workspaceId, by.workspaceId), eq(activities.changeId, target.id)));
    const touched = await restoreDeals(tx, by.workspaceId, target.id);
    // What a log has settled is counted again below, whichever of several logs is undone.
    const takeBack = logged.length > 0 ? takeBackMade : takeBackCommitments;
    const answered = await takeBack(tx, by.workspaceId, target.id);
    if (logged.length === 0) requireSomethingLeft(touched, answered);
    const plays = await takeBackPlays(tx, by.workspaceId, target.id, act.recordedAt);
    const undo = await markUndone(tx, by, target.id, act);
    const counted: CommitmentUndone[] = [];
    for (const userId of new Set(logged.map((entry) => entry.userId))) {
      const { changed } = await recount(tx, by.workspaceId, userId, undo, act.at);
      counted.push(...changed.map((commitment) => ({ commitment, what: 'state' as const })));
    }
    const things = logged.map(({ kind, count }) => ({ kind, count }));
    return { deals: touched, logged: things, plays, commitments: [...answered, ...counted] };
  });
}

/** Throws UserError where all that an act changed was changed since. */
function requireSomethingLeft(touched: Undone['deals'], answered: CommitmentUndone[]): void {
  const isLost = touched.every(({ restored }) => restored.length === 0) && touched.some(({ kept }) => kept.length > 0);
  const isLeft = answered.every(({ what }) => what === 'left');
  if ((touched.length > 0 && !isLost) || !isLeft) return;
  const [gone] = [...answered.map(({ commitment }) => `"${commitment.text}"`), ...touched.map(({ deal }) => deal.name)];
  if (gone) throw new UserError(`${gone} has been changed since, so there is nothing of it left to undo.`);
}

async function lockAct(tx: Db, by: Actor, which: number | 'last', now: Temporal.Instant) {
  const mine = and(eq(changes.workspaceId, by.workspaceId), eq(changes.by, by.userId));
  const [target] = await tx
    .select()
    .from(changes)
    .where(
      which === 'last'
        ? and(mine, isNull(changes.undoneBy), notInArray(changes.through, ['undo', 'clock', 'erasing']))
        : and(mine, eq(changes.id, which)),
    )
    .orderBy(desc(changes.id))
    .limit(1)
    .for('update');
  if (!target) throw new UserError('You have changed nothing that could be undone.');
  if (target.through === 'undo') throw new UserError('An undo cannot itself be undone. Say it again instead.');
  if (target.through === 'clock') throw new UserError('Time settled that, and it stays.');
  if (target.through === 'erasing') throw new UserError('Erasing cannot be undone. `/deal give` hands a deal on.');
  if (target.undoneBy) throw new UserError('That was undone already.');
  if (target.recordedAt.add({ hours: UNDO_HOURS }).epochMilliseconds < now.epochMilliseconds) {
    throw new UserError(`Your last change is more than ${UNDO_HOURS} hours old. Put it right with /deal update.`);
  }
  return target;
}

/** Locks the deals of an act in the order of their ids, so that two undos cannot wait for each other. */
async function restoreDeals(tx: Db, workspaceId: string, actId: number): Promise<Undone['deals']> {
  const history = await tx
    .select({ dealId: dealChanges.dealId, field: dealChanges.field, from: dealChanges.from, to: dealChanges.to })
    .from(dealChanges)
    .where(and(eq(dealChanges.workspaceId, workspaceId), eq(dealChanges.changeId, actId)));
  if (history.length === 0) return [];
  const byDeal = Map.groupBy(history, (row) => row.dealId);
  const locked = await tx
    .select(DEAL_COLUMNS)
    .from(deals)
    .where(and(eq(deals.workspaceId, workspaceId), inArray(deals.id, [...byDeal.keys()])))
    .orderBy(deals.id)
    .for('update');
  const later = await laterWork(tx, workspaceId, actId, [...byDeal.keys()]);
  const result: Undone['deals'] = [];
  for (const deal of locked) {
    const said = (byDeal.get(deal.id) ?? []).flatMap(({ field, from, to }) =>
      field === 'note' ? [] : { field, from, to },
    );
    const since = later.get(deal.id) ?? [];
    const opened = said.some(({ field, from }) => field === 'status' && from === null);
    if (opened && since.length > 0) {
      throw new UserError(`${deal.name} has been worked on since it was opened, so it stays.`);
    }
    const { back, kept } = splitUndo(
      deal,
      said,
      new Set(since.flatMap(({ field }) => (field && field !== 'note' ? field : []))),
    );
    await tx
      .update(deals)
      .set({ ...(opened ? { status: 'undone' as const } : before(back)), version: sql`${deals.version} + 1` })
      .where(and(eq(deals.workspaceId, workspaceId), eq(deals.id, deal.id)));
    result.push({ deal, restored: back, kept });
  }
  return result;
}

function before(back: FieldChange[]): DealUpdate {
  return Object.assign({}, ...back.map(({ field, from }) => restored(field, from)));
}

/** What acts after this one, still standing, did to these deals: fields they changed, and null for each activity logged. */
async function laterWork(tx: Db, workspaceId: string, actId: number, dealIds: number[]) {
  const rows = await tx
    .select({ dealId: dealChanges.dealId, field: dealChanges.field })
    .from(dealChanges)
    .innerJoin(changes, and(eq(changes.workspaceId, dealChanges.workspaceId), eq(changes.id, dealChanges.changeId)))
    .where(standingAfter(dealChanges, workspaceId, actId, dealIds));
  const logged = await tx
    .selectDistinct({ dealId: activities.dealId, field: sql<null>`null` })
    .from(activities)
    .innerJoin(changes, and(eq(changes.workspaceId, activities.workspaceId), eq(changes.id, activities.changeId)))
    .where(standingAfter(activities, workspaceId, actId, dealIds));
  return Map.groupBy([...rows, ...logged], ({ dealId }) => dealId);
}

function standingAfter(
  table: typeof dealChanges | typeof activities,
  workspaceId: string,
  actId: number,
  ids: number[],
) {
  return and(
    eq(table.workspaceId, workspaceId),
    inArray(table.dealId, ids),
    gt(table.changeId, actId),
    isNull(changes.undoneBy),
  );
}

/** Marks it, and gives the act of its undoing. */
async function markUndone(tx: Db, by: Actor, actId: number, act: Act): Promise<number> {
  const { at, recordedAt } = act;
  const [undo] = await tx
    .insert(changes)
    .values({ workspaceId: by.workspaceId, by: by.userId, through: 'undo', at, recordedAt })
    .returning({ id: changes.id });
  if (!undo) throw new Error('insert returned no act');
  await tx
    .update(changes)
    .set({ undoneBy: undo.id })
    .where(and(eq(changes.workspaceId, by.workspaceId), eq(changes.id, actId)));
  return undo.id;
}
