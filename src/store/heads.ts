import { sql } from 'drizzle-orm';
import type { Claim, LeaseTerms } from './claims.ts';
import { type Db, rowsOf } from './db.ts';
import { type DeliveryState, deliveries } from './schema.ts';

/** The oldest unfinished delivery of a claimed conversation. Its anchor is the post it replies to or edits. */
export type Head = {
  id: number;
  state: DeliveryState;
  key: string | null;
  edits: number | null;
  anchorState: DeliveryState | null;
  anchorTs: string | null;
  notBefore: Temporal.Instant;
  retryAt: Temporal.Instant | null;
  expiresAt: Temporal.Instant;
  calledAt: Temporal.Instant | null;
  attempts: number;
  plain: boolean;
  repeatable: boolean;
  cursor: string | null;
};

/** A claim, its head where one is due, and when the first of those that are not due yet will be. */
export type Found = { claim: Claim; head: Head | undefined; opensAt: Temporal.Instant | null };

/** What to do with a head: send it, settle its doubt, put a dead lease's call in doubt, or come back (null: never). */
export type Step = { is: 'send' | 'settle' } | { is: 'dead' | 'wait'; nextAt: Temporal.Instant | null };

/** While somebody else writes a row, couriers pass it by and look again this much later. */
const LOOK_AGAIN_MS = 100;

/** Finds the head of each claim: the first by id whose time has come and whose anchor is there. One query. */
export async function headsOf(db: Db, claims: Claim[], { now }: LeaseTerms): Promise<Found[]> {
  const at = sql`${sql.param(now, deliveries.notBefore)}::timestamptz`;
  const rows = await rowsOf<HeadRow>(
    db,
    sql`select claimed.workspace_id, claimed.channel_id, later.opens_at::text as opens_at, head.*
      from ${asTable(claims.map((claim) => ({ claim })))}
      left join lateral (
        select d.id::float8 as id, d.state, d.key, d.edits::float8 as edits, a.state as anchor_state, a.ts as anchor_ts,
          d.not_before::text as not_before, d.retry_at::text as retry_at, d.expires_at::text as expires_at, d.called_at::text as called_at,
          d.attempts::float8 as attempts, d.plain, d.repeatable, d.cursor
        from deliveries d
        left join deliveries a on a.workspace_id = d.workspace_id and a.id = coalesce(d.parent_id, d.edits)
        where d.workspace_id = claimed.workspace_id and d.channel_id = claimed.channel_id
          and d.state in ('waiting', 'sending', 'doubtful') and (d.not_before <= ${at} or d.state <> 'waiting')
          and (a.id is null or a.state in ('sent', 'ended'))
        order by d.id limit 1
      ) head on true
      left join lateral (
        select min(d.not_before) as opens_at from deliveries d
        where d.workspace_id = claimed.workspace_id and d.channel_id = claimed.channel_id
          and d.state in ('waiting', 'sending', 'doubtful') and d.not_before > ${at}
      ) later on true`,
  );
  const rowAt = new Map(rows.map((row) => [`${row.workspace_id} ${row.channel_id}`, row]));
  return claims.map((claim) => {
    const row = rowAt.get(`${claim.workspaceId} ${claim.channelId}`);
    return { claim, head: row && headFrom(row), opensAt: instantOf(row?.opens_at) };
  });
}

/** What to do in a claimed conversation now. */
export function stepFor({ claim, head, opensAt }: Found, terms: LeaseTerms): Step {
  const { now, needsMs, settleAfterMs } = terms;
  if (head === undefined) return { is: 'wait', nextAt: opensAt };
  if (head.state === 'sending') {
    if (head.edits !== null) return { is: 'dead', nextAt: now };
    const lastBegin = claim.wasLeasedUntil?.subtract({ milliseconds: needsMs }) ?? now;
    return { is: 'dead', nextAt: lastBegin.add({ milliseconds: settleAfterMs }) };
  }
  if (head.retryAt !== null && Temporal.Instant.compare(head.retryAt, now) > 0)
    return { is: 'wait', nextAt: head.state === 'waiting' ? earlier(head.retryAt, head.expiresAt) : head.retryAt };
  if (head.state === 'doubtful') return { is: 'settle' };
  const overdue = Temporal.Instant.compare(head.expiresAt, now) <= 0 || head.anchorState === 'ended';
  return overdue ? { is: 'wait', nextAt: lookAgainAt(terms) } : { is: 'send' };
}

/** When to look again at a row that somebody else was writing. */
export function lookAgainAt({ now }: LeaseTerms): Temporal.Instant {
  return now.add({ milliseconds: LOOK_AGAIN_MS });
}

/** Conversations as a table `claimed`: the statement's text is the same however many there are. */
export function asTable(rows: { claim: Claim; nextAt?: Temporal.Instant | null }[]) {
  const plain = rows.map(({ claim, nextAt }) => ({
    workspace_id: claim.workspaceId,
    channel_id: claim.channelId,
    next_at: nextAt,
  }));
  return sql`json_to_recordset(${JSON.stringify(plain)}::text::json)
    as claimed (workspace_id text, channel_id text, next_at timestamptz)`;
}

type HeadRow = {
  workspace_id: string;
  channel_id: string;
  opens_at: string | null;
  /** Null where the conversation has no head; the rest is then null too. */
  id: number | null;
  state: DeliveryState;
  key: string | null;
  edits: number | null;
  anchor_state: DeliveryState | null;
  anchor_ts: string | null;
  not_before: string;
  retry_at: string | null;
  expires_at: string;
  called_at: string | null;
  attempts: number;
  plain: boolean;
  repeatable: boolean;
  cursor: string | null;
};

function headFrom(row: HeadRow): Head | undefined {
  if (row.id === null) return undefined;
  const { id, state, key, edits, attempts, plain, repeatable, cursor } = row;
  return {
    ...{ id, state, key, edits, attempts, plain, repeatable, cursor },
    anchorState: row.anchor_state,
    anchorTs: row.anchor_ts,
    notBefore: Temporal.Instant.from(row.not_before),
    retryAt: instantOf(row.retry_at),
    expiresAt: Temporal.Instant.from(row.expires_at),
    calledAt: instantOf(row.called_at),
  };
}

function instantOf(text: string | null | undefined): Temporal.Instant | null {
  return text ? Temporal.Instant.from(text) : null;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
