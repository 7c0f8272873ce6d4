import { type SQL, sql } from 'drizzle-orm';
import { type Db, rowsOf } from './db.ts';
import { deliveries, heard, itemAnswers, nudges, readings, slots } from './schema.ts';

/**
 * Blanks what sent and ended posts said, where that was before `before`, of at most `limit` posts, and returns of how
 * many. All else about them stays. Rows that another process is at are left to it.
 */
export function blankBodies(db: Db, before: Temporal.Instant, limit: number): Promise<number> {
  return countOf(
    db,
    sql`with old as (
      select workspace_id, id from deliveries
      where body is not null and state in ('sent', 'ended')
        and coalesce(sent_at, planned_at) < ${sql.param(before, deliveries.plannedAt)}::timestamptz
      limit ${limit} for update skip locked
    )
    update deliveries d set body = null from old where d.workspace_id = old.workspace_id and d.id = old.id returning 1`,
  );
}

/** Forgets inbound keys claimed before `before`, at most `limit` of them, and returns how many. */
export function forgetHeard(db: Db, before: Temporal.Instant, limit: number): Promise<number> {
  return countOf(
    db,
    sql`with old as (
      select workspace_id, key from heard where at < ${sql.param(before, heard.at)}::timestamptz
      limit ${limit} for update skip locked
    )
    delete from heard h using old where h.workspace_id = old.workspace_id and h.key = old.key returning 1`,
  );
}

/** Forgets findings left unsaid before `before`, at most `limit` of them, and returns how many. What was said stays. */
export function forgetUnsaid(db: Db, before: Temporal.Instant, limit: number): Promise<number> {
  return countOf(
    db,
    sql`with old as (
      select workspace_id, id from nudges
      where state = 'suppressed' and at < ${sql.param(before, nudges.at)}::timestamptz
      limit ${limit} for update skip locked
    )
    delete from nudges n using old where n.workspace_id = old.workspace_id and n.id = old.id returning 1`,
  );
}

/** Forgets occasions claimed before `before`, at most `limit` of them, and returns how many; never one that comes once. */
export function forgetSlots(db: Db, before: Temporal.Instant, limit: number): Promise<number> {
  return countOf(
    db,
    sql`with old as (
      select workspace_id, job, subject, occasion from slots
      where claimed_at < ${sql.param(before, slots.claimedAt)}::timestamptz and occasion <> 'once'
      limit ${limit} for update skip locked
    )
    delete from slots s using old
    where s.workspace_id = old.workspace_id and s.job = old.job and s.subject = old.subject and s.occasion = old.occasion
    returning 1`,
  );
}

/** Forgets what became of items of messages before `before`, at most `limit` of them, and returns how many. The acts stay. */
export function forgetAnswers(db: Db, before: Temporal.Instant, limit: number): Promise<number> {
  return countOf(
    db,
    sql`with old as (
      select workspace_id, channel_id, ts, item from item_answers
      where at < ${sql.param(before, itemAnswers.at)}::timestamptz
      limit ${limit} for update skip locked
    )
    delete from item_answers a using old
    where a.workspace_id = old.workspace_id and a.channel_id = old.channel_id and a.ts = old.ts and a.item = old.item
    returning 1`,
  );
}

/** Forgets what was read of messages before `before`, of at most `limit` of them, and returns of how many. What was saved stays. */
export function forgetReadings(db: Db, before: Temporal.Instant, limit: number): Promise<number> {
  return countOf(
    db,
    sql`with old as (
      select workspace_id, id from readings where at < ${sql.param(before, readings.at)}::timestamptz
      limit ${limit} for update skip locked
    )
    delete from readings r using old where r.workspace_id = old.workspace_id and r.id = old.id returning 1`,
  );
}

async function countOf(db: Db, statement: SQL): Promise<number> {
  return (await rowsOf(db, statement)).length;
}
