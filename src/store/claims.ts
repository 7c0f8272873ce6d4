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

/** Conversations of a workspace looked at to tell when its first may be sent in. */
const LOOKED_AT = 10;

const DUE_AT = sql.raw('coalesce(c.leased_until, c.next_at)');

/**
 * What waits, by workspace and method, as a recursive table `lane`: one index probe each, however much waits there. A
 * workspace without tokens then costs as much with 10,000 conversations as with one.
 */
const LANES = sql`lane as (
  (select c.workspace_id, c.method from conversations c where ${DUE_AT} is not null
    order by c.workspace_id, c.method limit 1)
  union all
  select next.workspace_id, next.method from lane, lateral (
    select c.workspace_id, c.method from conversations c
    where ${DUE_AT} is not null and (c.workspace_id, c.method) > (lane.workspace_id, lane.method)
    order by c.workspace_id, c.method limit 1
  ) next
)`;

/**
 * Leases due conversations: each workspace gets its turn, and no more than its tokens allow. While a lease lasts,
 * `next_at` gathers what planners add; one that dies is due by `leased_until`.
 */
export async function claim(db: Db, { now, until, lease, limit, paceMs, rates = RATES }: LeaseTerms): Promise<Claim[]> {
  const at = sql`${sql.param(now, buckets.fullAt)}::timestamptz`;
  const due = sql`${DUE_AT} <= ${at} and (c.last_sent_at is null or c.last_sent_at <= ${at} - ${milliseconds(paceMs)})`;
  const rows = await rowsOf<{ workspace_id: string; channel_id: string; was: string | null }>(
    db,
    sql`with recursive ${LANES}, open as (
      select lane.workspace_id, lane.method, count(*) over () as lanes,
        1 + floor((rate.room - greatest(0, 1000 * extract(epoch from b.full_at - ${at}))) / rate.every) as tokens
      from lane
      join ${asTable(rates)} on rate.method = lane.method
      left join buckets b on b.workspace_id = lane.workspace_id and b.method = lane.method
      where coalesce(b.held_until, '-infinity') <= ${at}
        and coalesce(b.full_at, '-infinity') <= ${at} + rate.room * interval '1 millisecond'
    ), placed as (
      select open.workspace_id, first.channel_id, first.due_at,
        row_number() over (partition by open.workspace_id, open.method order by first.due_at, first.channel_id) as place
      from open, lateral (
        select c.channel_id, ${DUE_AT} as due_at from conversations c
        where c.workspace_id = open.workspace_id and c.method = open.method and ${due}
        order by ${DUE_AT} limit least(open.tokens, ceil(${4 * limit}::float8 / open.lanes))::bigint
      ) first
    ), chosen as (
      select c.workspace_id, c.channel_id, c.leased_until
      from placed p join conversations c on c.workspace_id = p.workspace_id and c.channel_id = p.channel_id
      where ${due}
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

/** When a conversation next deserves a look, tokens and leases considered, or a little before; undefined while nothing waits. */
export async function nextWakeAt(db: Db, paceMs: number, rates = RATES): Promise<Temporal.Instant | undefined> {
  const [row] = await rowsOf<{ at: string | null }>(
    db,
    sql`with recursive ${LANES}
      select min(greatest(first.at, b.held_until, b.full_at - rate.room * interval '1 millisecond'))::text as at
      from lane
      join ${asTable(rates)} on rate.method = lane.method
      left join buckets b on b.workspace_id = lane.workspace_id and b.method = lane.method
      cross join lateral (
        -- What was not looked at is due no earlier than the last that was.
        select least(min(greatest(due_at, free_at)), case when count(*) = ${LOOKED_AT} then max(due_at) end) as at from (
          select ${DUE_AT} as due_at, c.last_sent_at + ${milliseconds(paceMs)} as free_at from conversations c
          where c.workspace_id = lane.workspace_id and c.method = lane.method and ${DUE_AT} is not null
          order by ${DUE_AT} limit ${LOOKED_AT}
        ) looked
      ) first`,
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
