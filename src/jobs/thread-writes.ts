import { redraw } from '../slack/refresh.ts';
import { settleByTime } from '../store/commitments.ts';
import { addEdits } from '../store/edits.ts';
import { saveParts } from '../store/thread-parts.ts';
import { closeThreads, saveThreads } from '../store/threads.ts';
import type { Edit, Plan, Planning } from './job.ts';

type Planned = Extract<Plan, { is: 'planned' }>;

/**
 * Writes what plans say of threads: those opened and closed, whose parts their posts hold, and which posts are to be drawn again. `ids`
 * are the posts of these plans by key.
 */
export async function writeThreads(
  planning: Planning,
  plans: readonly Planned[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const { db, workspaceId, now } = planning;
  const opened = plans.flatMap(({ thread }) => {
    const parentId = thread && ids.get(thread.key);
    return thread && parentId !== undefined ? { ...thread, parentId } : [];
  });
  await saveThreads(
    db,
    workspaceId,
    opened.map(({ teamId, week, parentId }) => ({ teamId, week, parentId })),
    now,
  );
  const parts = opened.flatMap(({ teamId, week, replies }) =>
    replies.flatMap(({ userId, key }) => {
      const postId = ids.get(key);
      return postId === undefined ? [] : [{ teamId, week, userId, postId }];
    }),
  );
  await saveParts(db, workspaceId, parts);
  await closeThreads(
    db,
    workspaceId,
    plans.flatMap(({ closed = [] }) => closed),
    now,
  );
  await draw(
    planning,
    plans.flatMap(({ edits = [] }) => edits),
  );
}

/**
 * Writes what time has settled, each at its own time, the earliest first; who is in two teams is settled once. Before anything is said:
 * a command locks a commitment before the conversation that shows it, and so do we.
 */
export async function writeSettled({ db, workspaceId, now }: Planning, plans: readonly Planned[]): Promise<void> {
  const closings = plans.flatMap(({ closings = [], settled = [] }) => [...closings, { at: now, settled }]);
  const byTime = Map.groupBy(closings, ({ at }) => at.epochMilliseconds);
  for (const [at, its] of [...byTime].sort(([a], [b]) => a - b)) {
    const settled = new Map(its.flatMap((one) => one.settled).map((one) => [one.id, one]));
    await settleByTime(db, workspaceId, [...settled.values()], Temporal.Instant.fromEpochMilliseconds(at));
  }
}

/** Queues the edits; a post that has not left yet is drawn at once, in place of what it would have said. */
async function draw({ db, workspaceId, now }: Planning, edits: readonly Edit[]): Promise<void> {
  const waiting = await addEdits(db, workspaceId, edits, now);
  for (const { postId, view, args } of edits.filter((edit) => waiting.has(edit.postId)))
    await redraw({ db, workspaceId, now }, postId, view, args);
}
