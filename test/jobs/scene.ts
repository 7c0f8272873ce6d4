import type { WebClient } from '@slack/web-api';
import { and, asc, eq } from 'drizzle-orm';
import { pino } from 'pino';
import type { DealFields } from '../../src/domain/deal.ts';
import type { JobName } from '../../src/domain/job.ts';
import type { Actor, Member, Role } from '../../src/domain/member.ts';
import { tick } from '../../src/jobs/tick.ts';
import { requireWithinLimits } from '../../src/slack/limits.ts';
import type { Db } from '../../src/store/db.ts';
import { callerOf } from '../../src/store/members.ts';
import { scheduleMember } from '../../src/store/schedules.ts';
import { deliveries, members, nudges, schedules, slots } from '../../src/store/schema.ts';
import { aCaller, aSavedDeal } from '../store/people.ts';

/** The Friday before the week in which these tests play. */
export const FRIDAY = at('2026-03-06T17:00');

/** A moment by the clock in New York. */
export function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('America/New_York').toInstant();
}

/** A rep, or whoever `role` says, scheduled since Friday. */
export async function aScheduled(
  db: Db,
  workspaceId: string,
  name: string,
  over: Partial<Member> = {},
  role: Role = 'rep',
): Promise<Actor> {
  const actor = await aCaller(db, workspaceId, name, role);
  if (Object.keys(over).length > 0) {
    const isTheirs = and(eq(members.workspaceId, workspaceId), eq(members.userId, actor.userId));
    await db.update(members).set(over).where(isTheirs);
  }
  const caller = await callerOf(db, workspaceId, actor.userId);
  if (!caller) throw new Error('just saved');
  await scheduleMember(db, caller, FRIDAY);
  return actor;
}

/** A proposal that was opened at the start of February and never touched. */
export function aQuietDeal(db: Db, owner: Actor, fields: Partial<DealFields> = {}) {
  const said = { at: at('2026-02-02T10:00'), recordedAt: at('2026-02-02T10:00') };
  return aSavedDeal(
    db,
    owner,
    { name: 'Globex', stage: 'proposal', amount: 900_000, currency: 'USD', ...fields },
    said,
  );
}

/** What a log is told, a line an entry. */
export function aLog() {
  const lines: string[] = [];
  return { lines, log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }) };
}

/** `slackFor` is for chores alone: what is said goes through the courier. */
export function tickAt(db: Db, now: Temporal.Instant, { log } = aLog(), slackFor = noSlack): Promise<number> {
  return tick({ db, now: () => now, log, slackFor });
}

async function noSlack(): Promise<WebClient> {
  throw new Error('there is no Slack in this test');
}

/** Every delivery of the workspace in the order it was planned, checked against Slack's limits. */
export async function planned(db: Db, workspaceId: string) {
  const rows = await db
    .select()
    .from(deliveries)
    .where(eq(deliveries.workspaceId, workspaceId))
    .orderBy(asc(deliveries.id));
  // An edit has no body: it is drawn when it is sent.
  for (const { body, edits } of rows) if (edits === null) requireWithinLimits('message', body);
  return rows;
}

/** What became of each occasion: "morning-digest UBEA 2026-03-09 planned". */
export async function outcomes(db: Db, workspaceId: string, job?: JobName): Promise<string[]> {
  const rows = await db
    .select()
    .from(slots)
    .where(and(eq(slots.workspaceId, workspaceId), job && eq(slots.job, job)))
    .orderBy(slots.job, slots.subject, slots.occasion);
  return rows.map(({ job, subject, occasion, outcome, reason }) =>
    [job, subject, occasion, outcome, reason].filter((word) => word !== null).join(' '),
  );
}

export function ledger(db: Db, workspaceId: string) {
  return db.select().from(nudges).where(eq(nudges.workspaceId, workspaceId)).orderBy(asc(nudges.id));
}

/** When a job of a subject is next due, by the clock in `zone`. */
export async function nextOf(db: Db, workspaceId: string, job: JobName, subject: string, zone = 'America/New_York') {
  const [row] = await db
    .select()
    .from(schedules)
    .where(and(eq(schedules.workspaceId, workspaceId), eq(schedules.job, job), eq(schedules.subject, subject)));
  return row?.nextAt.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
