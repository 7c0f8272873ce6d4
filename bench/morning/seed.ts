import { connect, openPostgres } from '../../src/store/postgres.ts';
import { ACTIVITIES_A_MEMBER, ACTS_A_MEMBER, type Crowd, DEALS_A_MEMBER, NOW, TOLD_A_MEMBER } from './team.ts';

type Sql = ReturnType<typeof connect>;

/** Fills an empty database: members with their deals, what was logged on them, and a digest due for each at `NOW`. */
export async function seed(url: string, crowd: Crowd): Promise<void> {
  await (await openPostgres(url, { connections: 1 })).close();
  const sql = connect(url, 1);
  try {
    // Rows that are right by construction need no foreign keys looked up: ten million would take longer than the rest.
    await sql`set session_replication_role = replica`;
    await sql`set maintenance_work_mem = '512MB'`;
    await sql`set synchronous_commit = off`;
    const indexes = await sql<{ name: string; made: string }[]>`
      select indexname as name, indexdef as made from pg_indexes i
      where schemaname = 'public' and not exists (select from pg_constraint where conname = i.indexname)`;
    for (const { name } of indexes) await sql`drop index ${sql(name)}`;
    await people(sql, crowd);
    await deals(sql, crowd);
    await activities(sql, crowd);
    await told(sql, crowd);
    for (const { made } of indexes) await sql.unsafe(made);
    await sql`vacuum analyze`;
    await sql`checkpoint`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** In no order: rows that fall due together lie wherever earlier days left them. */
async function people(sql: Sql, { members, perWorkspace }: Crowd): Promise<void> {
  const workspaces = Math.ceil(members / perWorkspace);
  await sql`
    insert into workspaces
    select 'T' || w, 'Northwind ' || w, 'USD', 'US', 'mdy' from generate_series(0, ${workspaces - 1}::int) w`;
  await sql`
    insert into members (workspace_id, user_id, name, role, zone, work_days, digest_at, dm_channel, goals, created_at)
    select 'T' || m / ${perWorkspace}::int, 'U' || m, 'Rep ' || m, 'rep', 'America/New_York', '{1,2,3,4,5}', '08:30', 'D' || m,
      '{"find": 5, "reach": 20}', ${NOW.toString()}::timestamptz - interval '400 days'
    from generate_series(0, ${members - 1}::int) m`;
  await sql`
    insert into schedules (workspace_id, job, subject, next_at)
    select workspace_id, job, user_id, ${NOW.toString()}::timestamptz + later
    from members, (values ('morning-digest', interval '0'), ('prospecting-check', interval '29.5 hours')) j (job, later)
    order by random()`;
}

/** Twenty open deals each: one step due today, one overdue, one past its close date, three without a step, the rest well. */
async function deals(sql: Sql, { members, perWorkspace }: Crowd): Promise<void> {
  const all = members * DEALS_A_MEMBER;
  const now = NOW.toString();
  await sql`
    insert into deals (workspace_id, id, name, owner_id, stage, status, amount, currency, source, next_step, next_step_on,
      close_on, created_at, version) overriding system value
    select 'T' || m / ${perWorkspace}::int, n + 1, 'Globex ' || n, 'U' || m,
      (array['lead', 'contacted', 'qualified', 'proposal', 'negotiation'])[1 + d % 5], 'open', 100000 * (1 + n % 90), 'USD', 'webform',
      case when d not in (3, 4, 5) then 'Send the draft' end,
      case d when 0 then date '2026-03-10' when 1 then date '2026-03-02' when 3 then null when 4 then null when 5 then null
        else date '2026-03-16' + d end,
      case when d = 2 then date '2026-03-04' end, ${now}::timestamptz - interval '60 days', 3
    from generate_series(0, ${all - 1}::int) n, lateral (select n / ${DEALS_A_MEMBER}::int as m, n % ${DEALS_A_MEMBER}::int as d) its`;
  await sql`
    insert into changes (workspace_id, id, by, through, at, recorded_at) overriding system value
    select workspace_id, step * ${all}::int + id, owner_id, 'command', at, at
    from deals, lateral (values (0, created_at), (1, ${now}::timestamptz - (2 + id % 9) * interval '1 day')) s (step, at)`;
  await sql`
    insert into deal_changes (workspace_id, change_id, deal_id, field, "from", "to")
    select workspace_id, step * ${all}::int + id, id, 'stage', "from", "to"
    from deals, lateral (values (0, null, 'lead'), (1, 'lead', stage)) s (step, "from", "to")`;
}

/** A hundred activities each in the last thirty days, five on every deal. */
async function activities(sql: Sql, { members, perWorkspace }: Crowd): Promise<void> {
  const now = NOW.toString();
  const before = 2 * members * DEALS_A_MEMBER;
  const atOnce = ACTIVITIES_A_MEMBER / ACTS_A_MEMBER;
  await sql`
    insert into changes (workspace_id, id, by, through, at, recorded_at) overriding system value
    select 'T' || m / ${perWorkspace}::int, ${before}::int + n + 1, 'U' || m, 'command', at, at
    from generate_series(0, ${members * ACTS_A_MEMBER - 1}::int) n, lateral (select n / ${ACTS_A_MEMBER}::int as m,
      ${now}::timestamptz - (n % ${ACTS_A_MEMBER}::int) * interval '3 days' - interval '18 hours' as at) its`;
  await sql`
    insert into activities (workspace_id, id, change_id, user_id, deal_id, kind, section, count, at) overriding system value
    select 'T' || m / ${perWorkspace}::int, n + 1, ${before}::int + n / ${atOnce}::int + 1, 'U' || m,
      m * ${DEALS_A_MEMBER}::int + n % ${DEALS_A_MEMBER}::int + 1, (array['call', 'email', 'voicemail', 'meeting'])[1 + n % 4],
      (array['reach', 'reach', 'follow up', 'close', 'find'])[1 + n % 5], 1,
      ${now}::timestamptz - (n / ${atOnce}::int % ${ACTS_A_MEMBER}::int) * interval '3 days' - interval '18 hours'
    from generate_series(0, ${members * ACTIVITIES_A_MEMBER - 1}::int) n, lateral (select n / ${ACTIVITIES_A_MEMBER}::int as m) its`;
}

/** A digest sent four working days ago. */
async function told(sql: Sql, { members, perWorkspace }: Crowd): Promise<void> {
  const at = NOW.subtract({ hours: 6 * 24 }).toString();
  await sql`
    insert into conversations (workspace_id, channel_id, last_sent_at, method)
    select workspace_id, dm_channel, ${at}::timestamptz, 'chat.postMessage' from members`;
  await sql`
    insert into deliveries (workspace_id, id, channel_id, key, body, not_before, expires_at, repeatable, plain, planned_at,
      state, attempts, called_at, sent_at, ts) overriding system value
    select 'T' || m / ${perWorkspace}::int, m + 1, 'D' || m, 'morning-digest:U' || m || ':2026-03-04', '{"text": "5 things for today"}', ${at},
      ${at}::timestamptz + interval '3 hours', false, false, ${at}, 'sent', 1, ${at}, ${at}, '1772627400.000001'
    from generate_series(0, ${members - 1}::int) m`;
  await sql.unsafe(`alter table deliveries alter column id restart with ${members + 1}`);
  await sql`
    insert into nudges (workspace_id, user_id, rule, reason, deal_id, job, occasion, evidence, delivery_id, at)
    select 'T' || m / ${perWorkspace}::int, 'U' || m, 'stalled', 'quiet', m * ${DEALS_A_MEMBER}::int + d, 'morning-digest', '2026-03-04',
      '{"days": 5}', m + 1, ${at}
    from generate_series(0, ${members - 1}::int) m, generate_series(1, ${TOLD_A_MEMBER}::int) d`;
}
