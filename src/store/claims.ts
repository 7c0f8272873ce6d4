import { sql } from 'drizzle-orm';
import { RATES, type Rates } from '../domain/rate.ts';
import { type Db, rowsOf } from './db.ts';
import { buckets, conversations } from './schema.ts';

export type LeaseTerms = {
  now: Temporal.Instant;
  until: Temporal.Instant;
  /** Names this lease: nobody else may finish what it holds. */
  lease: string;
  /** Conversations at most. */
  limit: number;
  /** Between two messages in a conversation. */
  paceMs: number;
  /** When a call under a lease that died may have begun at the latest, before the lease's end. */
  needsMs: number;
  /** From a call's beginning until its doubt may be settled. */
  settleAfterMs: number;
  rates?: Rates;
};

/** A conversation as it was claimed. */
export type Claim = { workspaceId: string; channelId: string; wasLeasedUntil: Temporal.Instant | null };

/** Due rows looked at in one lease, oldest first: what a workspace may not send now does not come into it. */
const LOOKED_AT = 1_000;

/**
 * Leases due conversations: each workspace gets its turn, and no more than its tokens allow. While a lease lasts,
 * `next_at` gathers what planners add; one that dies is due by `leased_until`.
 */
export async function claim(db: Db, { now, until, lease, limit, paceMs, rates = RATES }: LeaseTerms): Promise<Claim[]> {
  const at = sql`${sql.param(now, buckets.fullAt)}::timestamptz`;
  const due = sql`coalesce(c.leased_until, c.next_at) <= ${at}
    and (c.last_sent_at is null or c.last_sent_at <= ${at} - ${milliseconds(paceMs)})`;
  const rows = await rowsOf<{ workspace_id: string; channel_id: string; was: string | null }>(
    db,
    sql`with due as (
      select c.workspace_id, c.channel_id, c.method, coalesce(c.leased_until, c.next_at) as due_at,
        1 + floor((rate.room - greatest(0, 1000 * extract(epoch from b.full_at - ${at}))) / rate.every) as tokens
      from conversations c
      join ${asTable(rates)} on rate.method = c.method
      left join buckets b on b.workspace_id = c.workspace_id and b.method = c.method
      where ${due} and coalesce(b.held_until, '-infinity') <= ${at}
        and coalesce(b.full_at, '-infinity') <= ${at} + rate.room * interval '1 millisecond'
      order by coalesce(c.leased_until, c.next_at) limit ${LOOKED_AT}
    ), placed as (
      select *, row_number() over (partition by workspace_id, method order by due_at, channel_id) as place from due
    ), chosen as (
      select c.workspace_id, c.channel_id, c.leased_until
      from placed p join conversations c on c.workspace_id = p.workspace_id and c.channel_id = p.channel_id
      where p.place <= p.tokens and ${due}
      order by p.place, p.due_at limit ${limit}
      for update of c skip locked
    )
    update conversations c
      set lease = ${lease}, leased_until = ${sql.param(until, conversations.leasedUntil)}::timestamptz, next_at = null
      from chosen where c.workspace_id = chosen.workspace_id and c.channel_id = chosen.channel_id
      returning c.workspace_id, c.channel_id, chosen.leased_until::text as was`,
  );
  return rows.map(({ workspace_id: workspaceId, channel_id: channelId, was }) => ({
    workspaceId,
    channelId,
    wasLeasedUntil: was === null ? null : Temporal.Instant.from(was),
  }));
}

/** When a conversation next deserves a look, tokens and leases considered; undefined while nothing waits. */
export async function nextWakeAt(db: Db, paceMs: number, rates = RATES): Promise<Temporal.Instant | undefined> {
  const [row] = await rowsOf<{ at: string | null }>(
    db,
    sql`select min(greatest(
        coalesce(c.leased_until, c.next_at), c.last_sent_at + ${milliseconds(paceMs)},
        b.held_until, b.full_at - rate.room * interval '1 millisecond'))::text as at
      from conversations c
      join ${asTable(rates)} on rate.method = c.method
      left join buckets b on b.workspace_id = c.workspace_id and b.method = c.method
      where coalesce(c.leased_until, c.next_at) is not null`,
  );
  return row?.at ? Temporal.Instant.from(row.at) : undefined;
}

/** `room`: how far ahead of now a bucket may be full for one more call to fit, in milliseconds. */
function asTable(rates: Rates) {
  const rows = Object.entries(rates).map(
    ([method, { everyMs, burst }]) => sql`(${method}::text, ${everyMs}::float8, ${everyMs * (burst - 1)}::float8)`,
  );
  return sql`(values ${sql.join(rows, sql`, `)}) as rate (method, every, room)`;
}

function milliseconds(count: number) {
  return sql`${count}::float8 * interval '1 millisecond'`;
}
