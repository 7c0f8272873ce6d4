import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm';
import type { Db } from '../../src/store/db.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import * as schema from '../../src/store/schema.ts';
import { serveWork } from '../worker.ts';
import { BATCH, NOW } from './team.ts';

const { activities, changes, dealChanges, deals, deliveries, members, nudges, schedules, workspaces } = schema;
const { commitments, figures, focuses, plays, runs, snoozes } = schema;

// Merely reads what planning reads: the same rows of the same tables, in the same batches, a plain select a table.
const [url = ''] = process.argv.slice(2);
const { db, close } = await openPostgres(url);
const since = NOW.subtract({ hours: 35 * 24 });

/** Reads one workspace's part of a batch, and returns how many rows that was. */
async function readAll(db: Db, workspaceId: string, users: string[]): Promise<number> {
  const { dealId, changeId } = dealChanges;
  const found = await Promise.all([
    db.select().from(workspaces).where(eq(workspaces.workspaceId, workspaceId)),
    db
      .select()
      .from(members)
      .where(and(eq(members.workspaceId, workspaceId), inArray(members.userId, users))),
    db
      .select()
      .from(deals)
      .where(and(eq(deals.workspaceId, workspaceId), inArray(deals.ownerId, users))),
    db
      .select({ dealId, changeId, field: dealChanges.field, from: dealChanges.from, to: dealChanges.to })
      .from(dealChanges)
      .innerJoin(deals, and(eq(deals.workspaceId, dealChanges.workspaceId), eq(deals.id, dealId)))
      .where(and(eq(dealChanges.workspaceId, workspaceId), inArray(deals.ownerId, users))),
    db
      .select()
      .from(changes)
      .where(and(eq(changes.workspaceId, workspaceId), inArray(changes.by, users))),
    db
      .select()
      .from(activities)
      .where(
        and(eq(activities.workspaceId, workspaceId), inArray(activities.userId, users), gte(activities.at, since)),
      ),
    db
      .select({ nudges, state: deliveries.state })
      .from(nudges)
      .innerJoin(deliveries, and(eq(deliveries.workspaceId, nudges.workspaceId), eq(deliveries.id, nudges.deliveryId)))
      .where(and(eq(nudges.workspaceId, workspaceId), inArray(nudges.userId, users), gte(nudges.at, since))),
    ...[commitments, focuses, runs, snoozes].map((table) =>
      db
        .select()
        .from(table)
        .where(and(eq(table.workspaceId, workspaceId), inArray(table.userId, users))),
    ),
    db
      .select()
      .from(plays)
      .where(and(eq(plays.workspaceId, workspaceId), inArray(plays.ownerId, users))),
    db
      .select()
      .from(figures)
      .where(and(eq(figures.workspaceId, workspaceId), inArray(figures.subject, users))),
  ]);
  return found.reduce((sum, rows) => sum + rows.length, 0);
}

serveWork(async () => {
  let [read, rows] = [0, 0];
  for (;;) {
    const due = await db
      .select()
      .from(schedules)
      .where(lte(schedules.nextAt, NOW))
      .orderBy(asc(schedules.nextAt), asc(schedules.workspaceId), asc(schedules.subject))
      .limit(BATCH)
      .offset(read);
    read += due.length;
    for (const [workspaceId, its] of Map.groupBy(due, (row) => row.workspaceId)) {
      const users = its.map(({ subject }) => subject);
      rows += await db.transaction((tx) => readAll(tx, workspaceId, users));
    }
    if (due.length < BATCH) return { members: read, rows };
  }
}, close);
