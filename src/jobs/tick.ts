import type { Deps } from '../deps.ts';
import { isAnythingDue, type Scheduled, takeDue } from '../store/schedules.ts';
import { giveUp, say, type Work } from './batch.ts';
import { doChore } from './chore.ts';
import { isPassing, reasonOf } from './failure.ts';
import { figures } from './figures.ts';
import type { OpeningOf } from './job.ts';
import { openingsDue } from './openings.ts';
import { roster } from './roster.ts';

/** What is done after planning, in this order. */
const CHORES = [roster, figures];

/** Rows in one transaction. */
const BATCH = 500;

/** A tick that finds no end stops here and goes on a minute later. */
const MOST_BATCHES = 1_000;

/**
 * Plans all that is due, the longest due first, then does the chores, and returns how many rows of the schedule it worked
 * through. With a model it first waits, at most `openingsWithinMs`, for the lines before the prompts of the digests. Once
 * `stopping` aborts, it ends after the batch it is at.
 */
export async function tick(
  deps: Pick<Deps, 'db' | 'now' | 'log' | 'slackFor' | 'model'>,
  stopping?: AbortSignal,
  openingsWithinMs?: number,
): Promise<number> {
  const { db, now, log, model } = deps;
  if (!(await isAnythingDue(db, now()))) return 0;
  const openings = model && (await openingsDue({ db, now, log, model }, stopping, openingsWithinMs));
  let all = 0;
  for (let batches = 0; batches < MOST_BATCHES && !stopping?.aborted; batches++) {
    const rows = await batch(deps, now(), openings);
    all += rows;
    if (rows < BATCH) break;
  }
  for (const chore of CHORES) if (!stopping?.aborted) all += await doChore(deps, chore, stopping);
  return all;
}

/** One transaction: a crash leaves nothing of it or all. */
function batch(
  { db, log }: Pick<Deps, 'db' | 'log'>,
  now: Temporal.Instant,
  openings?: (workspaceId: string) => OpeningOf,
): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await takeDue(tx, now, BATCH);
    // In the order of their ids: two ticks at once then lock what they share in one order.
    const workspaces = [...Map.groupBy(rows, ({ workspaceId }) => workspaceId)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [workspaceId, due] of workspaces) {
      const opening = openings?.(workspaceId);
      await workThrough({ db: tx, now, workspaceId, log, ...(opening ? { opening } : {}) }, due);
    }
    return rows.length;
  });
}

/** Says what is due together; where that fails, in halves, down to the one that fails alone: it stops nobody. */
async function workThrough(work: Work, due: Scheduled[]): Promise<void> {
  try {
    await work.db.transaction((savepoint) => say({ ...work, db: savepoint }, due));
  } catch (error) {
    if (isPassing(error)) throw error;
    if (due.length > 1) {
      const half = Math.ceil(due.length / 2);
      await workThrough(work, due.slice(0, half));
      await workThrough(work, due.slice(half));
      return;
    }
    for (const row of due) {
      const reason = reasonOf(error);
      const { workspaceId: workspace, job, subject } = row;
      work.log.error({ workspace, job, subject, error: reason }, 'an occasion failed');
      await work.db.transaction((savepoint) => giveUp({ ...work, db: savepoint }, row, reason));
    }
  }
}
