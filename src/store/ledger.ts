import { and, desc, eq, gte, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { isoWeek } from '../domain/calendar.ts';
import { JOB_NAMES, type JobName } from '../domain/job.ts';
import type { Entry, Fate, Ledger, PastOccasion } from '../domain/ledger.ts';
import { TIMETABLE } from '../domain/timetable.ts';
import type { Db } from './db.ts';
import { evidenceFrom } from './evidence.ts';
import { nextDigestOf } from './schedules.ts';
import { deliveries, nudges, slots } from './schema.ts';
import { reminderKey } from './slots.ts';

/** Nobody asks further back, and no more than this is read. */
const DAYS_BACK = 14;
const MOST_ENTRIES = 300;
const MOST_OCCASIONS = 30;

/** Entries about one deal. */
const MOST_ABOUT = 30;

/** The jobs that are said to a person alone. */
const OWN_JOBS: JobName[] = JOB_NAMES.filter((job) => TIMETABLE[job].of === 'member');

/** What this person got, and did not get, in the last two weeks. A fixed number of queries. */
export async function ledgerOf(db: Db, workspaceId: string, userId: string, now: Temporal.Instant): Promise<Ledger> {
  const since = now.subtract({ hours: DAYS_BACK * 24 });
  const [entries, occasions, reminders, nextDigest] = await Promise.all([
    entriesWhere(db, workspaceId, and(eq(nudges.userId, userId), gte(nudges.at, since)), MOST_ENTRIES),
    occasionsOf(db, workspaceId, userId, since),
    remindersOf(db, workspaceId, userId, now),
    nextDigestOf(db, { workspaceId, userId }),
  ]);
  return { entries, occasions: [...occasions, ...reminders], nextDigest };
}

/** What was said, and not said, about one deal of this person's, the newest first. What answered them is theirs: no `asker` but they see it. */
export function ledgerAbout(
  db: Db,
  workspaceId: string,
  userId: string,
  { dealId, asker }: { dealId: number; asker: string },
): Promise<Entry[]> {
  const isOpen = asker === userId ? undefined : ne(nudges.job, 'reply');
  return entriesWhere(db, workspaceId, and(eq(nudges.userId, userId), eq(nudges.dealId, dealId), isOpen), MOST_ABOUT);
}

const FATE = {
  state: deliveries.state,
  ended: deliveries.reason,
  sentAt: deliveries.sentAt,
  notBefore: deliveries.notBefore,
};

async function entriesWhere(db: Db, workspaceId: string, which: SQL | undefined, limit: number): Promise<Entry[]> {
  const { job, occasion, at, evidence, dealId, why } = nudges;
  const rows = await db
    .select({ job, occasion, at, evidence, dealId, why, fate: FATE })
    .from(nudges)
    .leftJoin(deliveries, and(eq(deliveries.workspaceId, nudges.workspaceId), eq(deliveries.id, nudges.deliveryId)))
    .where(and(eq(nudges.workspaceId, workspaceId), which))
    .orderBy(desc(nudges.at), nudges.id)
    .limit(limit);
  return rows.flatMap(({ evidence, dealId, fate, ...row }) => {
    const finding = evidenceFrom(evidence, dealId);
    if (!finding) return [];
    // An answer is said at once, and is no delivery.
    const isSaid = row.job === 'reply' && row.why === null && !fate;
    return [{ ...row, finding, fate: isSaid ? { is: 'sent', at: row.at } : fateOf(fate) }];
  });
}

async function occasionsOf(
  db: Db,
  workspaceId: string,
  userId: string,
  since: Temporal.Instant,
): Promise<PastOccasion[]> {
  const { job, occasion, dueAt, outcome, reason } = slots;
  const rows = await db
    .select({ job, occasion, dueAt, outcome, reason, fate: FATE })
    .from(slots)
    .leftJoin(
      deliveries,
      and(
        eq(deliveries.workspaceId, slots.workspaceId),
        eq(deliveries.key, sql`${job} || ':' || ${slots.subject} || ':' || ${occasion}`),
      ),
    )
    .where(
      and(eq(slots.workspaceId, workspaceId), inArray(job, OWN_JOBS), eq(slots.subject, userId), gte(dueAt, since)),
    )
    .orderBy(desc(dueAt))
    .limit(MOST_OCCASIONS);
  return rows.flatMap(({ job, fate, ...row }) => {
    const own = OWN_JOBS.find((name) => name === job);
    return own ? [{ ...row, job: own, fate: fateOf(fate) }] : [];
  });
}

/** When their teams' threads reminded them: the job is their teams', so its slots do not say whom it told. */
async function remindersOf(
  db: Db,
  workspaceId: string,
  userId: string,
  now: Temporal.Instant,
): Promise<PastOccasion[]> {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  const weeks = [0, 7, 14].map((days) => isoWeek(today.subtract({ days })));
  const byKey = new Map(weeks.map((week) => [reminderKey(userId, week), week]));
  const rows = await db
    .select({ key: deliveries.key, fate: FATE })
    .from(deliveries)
    .where(and(eq(deliveries.workspaceId, workspaceId), inArray(deliveries.key, [...byKey.keys()])));
  return rows.map(({ key, fate }) => ({
    job: 'thread-reminder',
    occasion: byKey.get(key ?? '') ?? '',
    dueAt: fate.notBefore,
    outcome: 'planned',
    reason: null,
    fate: fateOf(fate),
  }));
}

type Row = { state: string; ended: string | null; sentAt: Temporal.Instant | null; notBefore: Temporal.Instant };

function fateOf(row: Row | null): Fate | null {
  if (!row) return null;
  if (row.state === 'ended') return { is: 'ended', reason: row.ended ?? 'unknown' };
  if (row.state === 'sent' && row.sentAt) return { is: 'sent', at: row.sentAt };
  return { is: 'waiting', notBefore: row.notBefore };
}
