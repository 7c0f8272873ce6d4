import type { Deps } from '../deps.ts';
import { isWorkingDay } from '../domain/calendar.ts';
import type { JobName } from '../domain/job.ts';
import { dateFor } from '../domain/member.ts';
import { missedSince, type Subject } from '../domain/timetable.ts';
import type { OpeningAbout } from '../slack/opening.ts';
import { type DigestDue, digestsDue } from '../store/schedules.ts';
import { membersDays } from '../store/subjects.ts';
import { reasonOf } from './failure.ts';
import type { Slot } from './job.ts';
import { morningDigest } from './morning-digest.ts';

/** A rep whose digest is due and says a prompt, and what a line before it is made from. */
export type PromptDue = { workspaceId: string; userId: string; about: OpeningAbout };

/** Far more than are answered in the time there is. */
const MOST = 2_000;

/** As many as `snapshotsOf` takes at once. */
const AT_ONCE = 500;

const JOB: JobName = 'morning-digest';

/**
 * The prompts of the morning digests that are due, one after another as they are asked for; the workspaces take turns. Nothing
 * is read ahead of that but who is due, and nothing is locked. A workspace is left once `isOver`. Throws where it cannot be read
 * who is due.
 */
export async function* promptsDue(
  { db, log }: Pick<Deps, 'db' | 'log'>,
  now: Temporal.Instant,
  isOver: (workspaceId: string) => boolean,
): AsyncGenerator<PromptDue, void> {
  const due = await digestsDue(db, now, MOST);
  let turns = [...Map.groupBy(due, ({ workspaceId }) => workspaceId)].map(([workspaceId, rows]) => ({
    workspaceId,
    prompts: promptsOf({ db, log }, workspaceId, rows, now),
  }));
  while (turns.length > 0) {
    const ended = new Set<string>();
    for (const { workspaceId, prompts } of turns) {
      const next = isOver(workspaceId) ? undefined : await prompts.next();
      if (!next || next.done) ended.add(workspaceId);
      else yield next.value;
    }
    turns = turns.filter(({ workspaceId }) => !ended.has(workspaceId));
  }
}

/** One workspace's; what cannot be read is logged, and ends them. */
async function* promptsOf(
  { db, log }: Pick<Deps, 'db' | 'log'>,
  workspaceId: string,
  due: readonly DigestDue[],
  now: Temporal.Instant,
): AsyncGenerator<PromptDue, void> {
  try {
    for (let from = 0; from < due.length; from += AT_ONCE) {
      yield* await promptsSaid({ db, log }, workspaceId, due.slice(from, from + AT_ONCE), now);
    }
  } catch (error) {
    log.warn({ workspace: workspaceId, error: reasonOf(error) }, 'prompts could not be read ahead');
  }
}

/** The prompts that the digests of these members would say now. The digest itself decides it, as it will when it is planned. */
async function promptsSaid(
  { db }: Pick<Deps, 'db' | 'log'>,
  workspaceId: string,
  due: readonly DigestDue[],
  now: Temporal.Instant,
): Promise<PromptDue[]> {
  const days = await membersDays(
    db,
    workspaceId,
    due.map(({ userId }) => userId),
  );
  const slots = due.flatMap((row) => slotOf(row, days.get(row.userId), now) ?? []);
  if (slots.length === 0) return [];
  const abouts = new Map<string, OpeningAbout>();
  const opening = (userId: string, about: OpeningAbout) => {
    abouts.set(userId, about);
    return null;
  };
  const planOf = await morningDigest.plan({ db, now, workspaceId, opening }, slots);
  return slots.flatMap((slot) => {
    const isSaid = quietly(() => planOf(slot).is === 'planned') ?? false;
    const about = abouts.get(slot.subject);
    return isSaid && about ? [{ workspaceId, userId: slot.subject, about }] : [];
  });
}

/** The occasion that may be said now; null where it is too late for it, or a day off. */
function slotOf({ userId, nextAt }: DigestDue, days: Subject | undefined, now: Temporal.Instant): Slot | null {
  if (!days) return null;
  const last = quietly(() => missedSince(JOB, days, nextAt, now).last);
  if (!last || Temporal.Instant.compare(last.until, now) <= 0) return null;
  return isWorkingDay(days, dateFor(days, last.at)) ? { ...last, job: JOB, subject: userId, days } : null;
}

/** What fails here fails again when it is planned, and is logged there. */
function quietly<Result>(decide: () => Result): Result | undefined {
  try {
    return decide();
  } catch {
    return undefined;
  }
}
