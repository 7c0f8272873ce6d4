import type { Deps } from '../deps.ts';
import type { Chore as ChoreName } from '../domain/job.ts';
import { missedSince, nextTime, WORKSPACE_DAYS } from '../domain/timetable.ts';
import { reschedule, type Scheduled, takeDueChores } from '../store/schedules.ts';
import { claimSlots, failSlot } from '../store/slots.ts';
import { reasonOf } from './failure.ts';

type ChoreDeps = Pick<Deps, 'db' | 'now' | 'log' | 'slackFor'>;

/**
 * Work on one workspace by the clock that says nothing. `run` returns what to log. `together` workspaces are worked on at
 * once, and no more are begun in one tick once it took so many `seconds`: the next minute's messages wait for it.
 */
export type Chore = {
  name: ChoreName;
  done: string;
  failed: string;
  together: number;
  seconds: number;
  run: (deps: ChoreDeps, workspaceId: string) => Promise<Record<string, unknown>>;
};

/** A workspace's occasion to be worked on. */
type Occasion = { workspaceId: string; job: ChoreName; subject: string; occasion: string };

/**
 * Does a chore for the workspaces due for it, and returns for how many. Each is claimed first and worked on after that,
 * outside any transaction: a process that dies in between leaves it to the next day.
 */
export async function doChore(deps: ChoreDeps, chore: Chore, stopping?: AbortSignal): Promise<number> {
  const until = deps.now().add({ seconds: chore.seconds });
  let all = 0;
  do {
    const { taken, claimed } = await claimDue(deps, chore);
    // Each logs what befalls it; none stops another.
    await Promise.allSettled(claimed.map((occasion) => workOn(deps, chore, occasion)));
    all += claimed.length;
    if (taken < chore.together) break;
  } while (!stopping?.aborted && Temporal.Instant.compare(deps.now(), until) < 0);
  return all;
}

function claimDue({ db, now }: ChoreDeps, { name, together }: Chore) {
  return db.transaction(async (tx) => {
    const at = now();
    const due = await takeDueChores(tx, name, at, together);
    const claimed: Occasion[] = [];
    for (const row of due) claimed.push(...(await claimOne(tx, row, at)));
    return { taken: due.length, claimed };
  });
}

async function claimOne(tx: Deps['db'], row: Scheduled<ChoreName>, now: Temporal.Instant): Promise<Occasion[]> {
  const { workspaceId, job, subject } = row;
  await reschedule(tx, workspaceId, [{ job, subject, nextAt: nextTime(job, WORKSPACE_DAYS, now) }]);
  const { at: dueAt, occasion } = missedSince(job, WORKSPACE_DAYS, row.nextAt, now).last;
  const claim = { job, subject, occasion, dueAt, outcome: 'planned' as const, reason: null };
  const mine = await claimSlots(tx, workspaceId, [claim], now);
  return mine.size > 0 ? [{ workspaceId, job, subject, occasion }] : [];
}

async function workOn(deps: ChoreDeps, { run, done, failed }: Chore, slot: Occasion): Promise<void> {
  const { workspaceId, occasion } = slot;
  try {
    deps.log.info({ workspace: workspaceId, occasion, ...(await run(deps, workspaceId)) }, done);
  } catch (error) {
    const reason = reasonOf(error);
    deps.log.warn({ workspace: workspaceId, occasion, reason }, failed);
    await failSlot(deps.db, workspaceId, slot, reason);
  }
}
