import type { Logger } from 'pino';
import { isAway, isWorkingDay } from '../domain/calendar.ts';
import type { JobName, SlotOutcome } from '../domain/job.ts';
import { dateFor } from '../domain/member.ts';
import type { LeftOut } from '../domain/suppression.ts';
import { TIMETABLE } from '../domain/timetable.ts';
import { saveBriefQuestions } from '../store/briefs.ts';
import { isToldMayBeWrong } from '../store/may-be-wrong.ts';
import { type NewNudge, saveNudges } from '../store/nudges.ts';
import { addDeliveries } from '../store/outbox.ts';
import { reschedule, type Scheduled } from '../store/schedules.ts';
import type { PostBody } from '../store/schema.ts';
import { claimSlots, type SlotClaim, slotKey } from '../store/slots.ts';
import { subjectsOf } from '../store/subjects.ts';
import { type NewTeamPrompt, saveTeamPrompts } from '../store/team-prompts.ts';
import { reasonOf } from './failure.ts';
import { type InWords, type Plan, type Planning, type Slot, silent } from './job.ts';
import { placedIn } from './placed.ts';
import { JOBS } from './schedule.ts';
import { writeSettled, writeThreads } from './thread-writes.ts';

export type Work = Planning & { log: Logger };

/** What became of one occasion, and the plan where there is something to say. */
export type Decided = {
  slot: Slot;
  outcome: SlotOutcome;
  reason: string | null;
  plan?: Extract<Plan, { is: 'planned' }>;
  leftOut?: LeftOut[];
  again?: Temporal.Instant | null;
};

/** Other jobs of the same minute tell what these came to. */
const FIRST: ReadonlySet<JobName> = new Set(['thread-close']);

/** Plans what is due in one workspace and writes it: slots, deliveries, ledger, threads, and when each is next due. */
export async function say(work: Work, due: Scheduled[]): Promise<void> {
  const [first, then] = [due.filter(({ job }) => FIRST.has(job)), due.filter(({ job }) => !FIRST.has(job))];
  for (const some of [first, then]) if (some.length > 0) await sayTogether(work, some);
}

async function sayTogether(work: Work, due: Scheduled[]): Promise<void> {
  const decided: Decided[] = [];
  const next: { job: JobName; subject: string; nextAt: Temporal.Instant | null }[] = [];
  for (const [job, rows] of Map.groupBy(due, (row) => row.job)) {
    const ids = rows.map(({ subject }) => subject);
    const subjects = await subjectsOf(work.db, work.workspaceId, TIMETABLE[job].of, ids);
    const placed = rows.map((row) => placedIn(row, subjects.get(row.subject), work));
    const made = await decide(
      work,
      job,
      placed.flatMap(({ slot }) => slot ?? []),
    );
    const again = new Map(made.map((one) => [one.slot.subject, one.again]));
    decided.push(...placed.flatMap(({ missed }) => missed.map(lapsed)), ...made);
    next.push(
      ...placed.map(({ row: { subject }, nextAt }) => {
        const asked = again.get(subject);
        return { job, subject, nextAt: asked === undefined ? nextAt : asked };
      }),
    );
  }
  await write(work, decided);
  await reschedule(work.db, work.workspaceId, next);
}

/** Remembers an occasion that could not be planned alone either, and lets the next one come. */
export async function giveUp(work: Work, row: Scheduled, reason: string): Promise<void> {
  const { job, subject } = row;
  const days = (await subjectsOf(work.db, work.workspaceId, TIMETABLE[job].of, [subject])).get(subject);
  const { slot, missed, nextAt } = placedIn(row, days, work);
  const failed: Decided[] = slot ? [{ slot, outcome: 'failed', reason }] : [];
  await claim(work, [...missed.map(lapsed), ...failed]);
  await reschedule(work.db, work.workspaceId, [{ job, subject, nextAt }]);
}

function lapsed(slot: Slot): Decided {
  return { slot, outcome: 'lapsed', reason: 'too-late' };
}

/** What each of these occasions comes to. One that fails is marked so and stops no other. */
export async function decide(work: Work, job: JobName, slots: Slot[]): Promise<Decided[]> {
  if (slots.length === 0) return [];
  const planOf = await JOBS[job].plan(work, slots);
  return slots.map((slot): Decided => {
    try {
      const plan = dayOff(slot) ?? planOf(slot);
      const { leftOut = [], again } = plan;
      const asked = again === undefined ? {} : { again };
      return plan.is === 'planned'
        ? { slot, outcome: 'planned', reason: null, plan, leftOut, ...asked }
        : { slot, outcome: plan.is, reason: plan.reason, leftOut, ...asked };
    } catch (error) {
      const reason = reasonOf(error);
      work.log.error({ workspace: work.workspaceId, job, slot: slotKey(slot), error: reason }, 'an occasion failed');
      return { slot, outcome: 'failed', reason };
    }
  });
}

/** Silence for those who went away, or took the day off, since it was scheduled. */
function dayOff({ days, at }: Slot): Plan | undefined {
  const date = dateFor(days, at);
  if (isWorkingDay(days, date)) return undefined;
  return silent(isAway(days, date) ? 'away' : 'day-off');
}

function claim({ db, workspaceId, now }: Work, decided: Decided[]): Promise<Set<string>> {
  const claims = decided.map(
    ({ slot: { job, subject, occasion, at }, outcome, reason }): SlotClaim => ({
      job,
      subject,
      occasion,
      dueAt: at,
      outcome,
      reason,
    }),
  );
  return claimSlots(db, workspaceId, claims, now);
}

/** Claims each occasion, says only those that nobody had claimed before, and returns these. */
export async function write(work: Work, decided: Decided[]): Promise<Decided[]> {
  const { db, workspaceId, now } = work;
  const claimed = await claim(work, decided);
  const mine = decided.filter(({ slot }) => claimed.has(slotKey(slot)));
  const plans = mine.flatMap(({ plan }) => plan ?? []);
  await writeSettled(work, plans);
  const inWords = await firstInWords(
    work,
    mine.flatMap(({ plan }) => plan?.inWords ?? []),
  );
  const posts = mine.flatMap(({ plan }) =>
    (plan?.posts ?? []).map((post) => ({ ...post, body: inWords.get(post.key) ?? post.body })),
  );
  const ids = await addDeliveries(db, workspaceId, posts, now);
  const nudges = mine.flatMap(({ slot: { job, occasion }, plan }) =>
    (plan?.told ?? []).flatMap(({ userId, finding, key }): NewNudge[] => {
      const deliveryId = ids.get(key);
      return deliveryId === undefined ? [] : [{ userId, finding, job, occasion, deliveryId }];
    }),
  );
  const unsaid = mine.flatMap(({ slot: { job, occasion }, leftOut = [] }) =>
    leftOut.map((left): NewNudge => ({ ...left, job, occasion, deliveryId: null })),
  );
  await saveNudges(db, workspaceId, [...nudges, ...unsaid], now);
  await writeThreads(work, plans, ids);
  const prompts = mine.flatMap(({ plan }): NewTeamPrompt[] => {
    if (!plan?.prompt) return [];
    const { key, ...prompt } = plan.prompt;
    const parentId = ids.get(key);
    return parentId === undefined ? [] : [{ ...prompt, parentId }];
  });
  await saveTeamPrompts(db, workspaceId, prompts, now);
  await saveBriefQuestions(
    db,
    workspaceId,
    plans.flatMap(({ questions = [] }) => questions),
    now,
  );
  return mine;
}

/** Of posts in a model's words the bodies of those that are the first of a day to their reader, by key: these say that it may be wrong. */
async function firstInWords({ db, workspaceId, now }: Work, posts: InWords[]): Promise<Map<string, PostBody>> {
  const told = await Promise.all(
    posts.map(
      async ({ userId, day, key, body }): Promise<[string, PostBody][]> =>
        (await isToldMayBeWrong(db, { workspaceId, userId }, day, now)) ? [[key, body]] : [],
    ),
  );
  return new Map(told.flat());
}
