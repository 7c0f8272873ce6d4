import { and, eq, sql } from 'drizzle-orm';
import { type AnswerGiven, toldToManager } from '../domain/answers-told.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { Actor } from '../domain/member.ts';
import { type Run, workedBy } from '../domain/run.ts';
import type { Met } from '../domain/snapshot.ts';
import { type Db, rowsOf } from './db.ts';
import { hearOnce } from './heard.ts';
import { teammatesOf } from './playbook.ts';
import { textArray } from './prepared.ts';
import { progressOf } from './progress.ts';
import type { Once } from './scenarios.ts';
import { changes, runs } from './schema.ts';

/** How often a day a person is asked whether they did their play. */
const ASKED_A_DAY = 2;

/** How far back runs prove something: older ones say little of how somebody sells now. A convention of ours. */
const PROOF_DAYS = 365;

/** A scenario met by an act, and the play that was in use; null where it was the standard one or none. */
export type NewRun = { act: number; userId: string; dealId: number; scenario: string; playId: number | null };

/**
 * Writes a run for the act, at the moment that was true. `mayAsk`: they may be asked about it, where they were not too often since
 * `today` began. Returns its id, and whether to ask.
 */
export async function saveRun(
  db: Db,
  workspaceId: string,
  run: NewRun,
  { mayAsk, today }: { mayAsk: boolean; today: Temporal.Instant },
): Promise<{ id: number; asked: boolean }> {
  const [saved] = await rowsOf<{ id: number; asked: boolean }>(
    db,
    sql`insert into runs (workspace_id, change_id, user_id, deal_id, scenario, play_id, asked, at)
      select ${workspaceId}, c.id, ${run.userId}, ${run.dealId}::bigint, ${run.scenario}, ${run.playId}::bigint,
        ${mayAsk}::boolean and (
          select count(*) from runs r join changes met on met.workspace_id = r.workspace_id and met.id = r.change_id
          where r.workspace_id = ${workspaceId} and r.user_id = ${run.userId} and r.asked
            and met.recorded_at >= ${today.toString()}::timestamptz and met.undone_by is null
        ) < ${ASKED_A_DAY}, c.at
      from changes c where c.workspace_id = ${workspaceId} and c.id = ${run.act}
      returning id::float8 as id, asked`,
  );
  if (!saved) throw new Error('a run for an act that is not there');
  return saved;
}

/** What became of an answer: it stands, it was given before (as `done` says), or what it is about is no longer there. */
export type RunAnswered = { is: 'answered' | 'before'; done: boolean; scenario: string } | { is: 'gone' };

/** Keeps the person's own answer to "did you do it?"; the first one stands. */
export function answerRun(
  db: Db,
  by: Actor,
  { id, done }: { id: number; done: boolean },
  { heard, now }: Once,
): Promise<RunAnswered> {
  return db.transaction(async (tx): Promise<RunAnswered> => {
    const isTheirs = and(eq(runs.workspaceId, by.workspaceId), eq(runs.id, id), eq(runs.userId, by.userId));
    const [run] = await tx
      .select({ done: runs.done, scenario: runs.scenario, undoneBy: changes.undoneBy })
      .from(runs)
      .innerJoin(changes, and(eq(changes.workspaceId, runs.workspaceId), eq(changes.id, runs.changeId)))
      .where(isTheirs)
      .for('update', { of: runs });
    if (!run || run.undoneBy !== null) return { is: 'gone' };
    const { scenario } = run;
    if (run.done !== null) return { is: 'before', done: run.done, scenario };
    await hearOnce(tx, by.workspaceId, heard, now);
    await tx.update(runs).set({ done, answeredAt: now }).where(isTheirs);
    return { is: 'answered', done, scenario };
  });
}

type RunRow = Omit<Run, 'at' | 'worked'> & AnswerGiven & WorkCalendarRow & { dealId: number | null; at: number };
type WorkCalendarRow = {
  zone: string;
  workDays: number[];
  country: string | null;
  awayFrom: string | null;
  awayUntil: string | null;
};

/**
 * The runs of the last year that were answered, by this person and everybody in their teams: what proves a play. In two queries,
 * for all scenarios or one. Undone acts count for nothing. No manager is shown a number in which one rep's answers could be told.
 */
export async function runsFor(db: Db, actor: Actor, now: Temporal.Instant, scenario?: string): Promise<Run[]> {
  const since = now.subtract({ hours: PROOF_DAYS * 24 });
  const answered = await rowsOf<RunRow>(
    db,
    sql`select r.user_id as "userId", p.owner_id is not null as "isPersonal", r.scenario, r.play_id::float8 as "playId", r.done, r.deal_id::float8 as "dealId",
        (extract(epoch from r.at) * 1000)::float8 as at, m.zone, to_json(m.work_days) as "workDays",
        coalesce(m.country, w.country) as country, m.away_from::text as "awayFrom", m.away_until::text as "awayUntil"
      from runs r
        join changes c on c.workspace_id = r.workspace_id and c.id = r.change_id
        join members m on m.workspace_id = r.workspace_id and m.user_id = r.user_id
        join workspaces w on w.workspace_id = r.workspace_id
        left join plays p on p.workspace_id = r.workspace_id and p.id = r.play_id
      where r.workspace_id = ${actor.workspaceId} and r.user_id in ${teammatesOf(actor)}
        and r.at >= ${since.toString()}::timestamptz and r.done is not null and c.undone_by is null
        ${scenario === undefined ? sql`` : sql`and r.scenario = ${scenario}`}
      order by r.at, r.id`,
  );
  const rows = leadsOthers(actor) ? toldToManager(answered, actor.userId) : answered;
  const dealIds = [...new Set(rows.flatMap(({ dealId }) => dealId ?? []))];
  const progress = await progressOf(db, actor.workspaceId, dealIds, since);
  return rows.map(({ userId: _, isPersonal: __, scenario, playId, done, dealId, at, ...days }) => {
    const metAt = Temporal.Instant.fromEpochMilliseconds(at);
    const moved = progress.get(dealId ?? 0) ?? [];
    return { scenario, playId, done, at: metAt, worked: workedBy(metAt, moved, calendarOf(days), now) };
  });
}

function leadsOthers({ role, manages }: Actor): boolean {
  return role !== 'rep' || manages.length > 0;
}

function calendarOf({ awayFrom, awayUntil, ...days }: WorkCalendarRow): WorkCalendar {
  const date = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));
  return { ...days, awayFrom: date(awayFrom), awayUntil: date(awayUntil) };
}

/** Which scenarios these people met since then, by touch or loss; undone acts left out. */
export async function metBy(
  db: Db,
  workspaceId: string,
  userIds: readonly string[],
  since: Temporal.Instant,
): Promise<(Met & { userId: string })[]> {
  const rows = await rowsOf<{ userId: string; scenario: string; dealId: number | null; at: number }>(
    db,
    sql`select r.user_id as "userId", r.scenario, r.deal_id::float8 as "dealId", (extract(epoch from r.at) * 1000)::float8 as at
      from runs r join changes c on c.workspace_id = r.workspace_id and c.id = r.change_id
      where r.workspace_id = ${workspaceId} and r.user_id = any(${textArray(userIds)}::text[])
        and r.at >= ${since.toString()}::timestamptz and c.undone_by is null
      order by r.at, r.id`,
  );
  return rows.map(({ at, ...met }) => ({ ...met, at: Temporal.Instant.fromEpochMilliseconds(at) }));
}
