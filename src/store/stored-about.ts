import { type SQL, sql } from 'drizzle-orm';
import { STORED_KINDS, type Stored, type StoredKind } from '../domain/stored.ts';
import { dmOf } from './data/of-person.ts';
import { type Db, rowsOf } from './db.ts';
import { instantFrom, millis } from './moments.ts';

/** Rows of each kind, with the moment each is from. */
const FROM: Record<
  Exclude<StoredKind, 'settings'>,
  { at: string; rows: (workspaceId: string, userId: string) => SQL }
> = {
  deals: {
    at: 'created_at',
    rows: (w, u) => sql`deals where workspace_id = ${w} and owner_id = ${u} and status <> 'undone'`,
  },
  updates: { at: 'recorded_at', rows: (w, u) => sql`changes where workspace_id = ${w} and "by" = ${u}` },
  activities: { at: 'at', rows: (w, u) => sql`activities where workspace_id = ${w} and user_id = ${u}` },
  commitments: { at: 'made_at', rows: (w, u) => sql`commitments where workspace_id = ${w} and user_id = ${u}` },
  plays: { at: 'at', rows: (w, u) => sql`plays where workspace_id = ${w} and owner_id = ${u}` },
  runs: { at: 'at', rows: (w, u) => sql`runs where workspace_id = ${w} and user_id = ${u}` },
  practices: { at: 'at', rows: (w, u) => sql`practices where workspace_id = ${w} and user_id = ${u}` },
  questions: {
    at: 'asked_at',
    rows: (w, u) => sql`deal_questions where workspace_id = ${w} and (asked_by = ${u} or asked_of = ${u})`,
  },
  findings: { at: 'at', rows: (w, u) => sql`nudges where workspace_id = ${w} and user_id = ${u}` },
  messages: {
    at: 'planned_at',
    rows: (w, u) => sql`deliveries where workspace_id = ${w} and channel_id = ${dmOf(w, u)} and edits is null`,
  },
  readings: { at: 'at', rows: (w, u) => sql`readings where workspace_id = ${w} and user_id = ${u}` },
};

/** What is kept about a person, counted, in the order of their kinds; undefined where nothing is. In two queries. */
export async function storedAbout(db: Db, workspaceId: string, userId: string): Promise<Stored | undefined> {
  const [who] = await rowsOf<{ name: string; days: number; since: number; settings: number }>(
    db,
    sql`select m.name, w.retention_days::int as days, ${sql.raw(millis('m.created_at'))} as since,
        (select count(*)::int from focuses where workspace_id = m.workspace_id and user_id = m.user_id)
        + (select count(*)::int from snoozes where workspace_id = m.workspace_id and user_id = m.user_id) + 1 as settings
      from members m join workspaces w on w.workspace_id = m.workspace_id
      where m.workspace_id = ${workspaceId} and m.user_id = ${userId}`,
  );
  if (!who) return undefined;
  const kinds = Object.entries(FROM).map(
    ([kind, { at, rows }]) =>
      sql`select ${kind}::text as kind, count(*)::int as count, min(${sql.raw(millis(at))}) as since from ${rows(workspaceId, userId)}`,
  );
  const counted = await rowsOf<{ kind: string; count: number; since: number | null }>(
    db,
    sql.join(kinds, sql` union all `),
  );
  const byKind = new Map(counted.map((row) => [row.kind, row]));
  const counts = STORED_KINDS.map((kind) => {
    const { count, since } = byKind.get(kind) ?? { count: who.settings, since: who.since };
    return { kind, count, since: since === null ? null : instantFrom(since) };
  });
  return { userId, name: who.name, counts, retentionDays: who.days };
}
