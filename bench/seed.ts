import { connect, openPostgres } from '../src/store/postgres.ts';
import {
  ACCOUNTS,
  ACTIVITIES_A_LOG,
  DEALS_A_REP,
  LOGS_A_DEAL,
  REPS,
  repId,
  TRADES,
  WORKSPACE_ID,
} from './workspace.ts';

/** Fills an empty database: reps who have been met, their open deals, and what was logged on them. */
export async function seed(url: string): Promise<void> {
  await (await openPostgres(url, { connections: 1 })).close();
  const client = connect(url, 1);
  const reps = Array.from({ length: REPS }, (_, rep) => repId(rep));
  try {
    await client`insert into workspaces values (${WORKSPACE_ID}, 'Northwind', 'USD', 'US', 'mdy')`;
    await client`
      insert into members (workspace_id, user_id, name, role, zone, country, work_days, digest_at, dm_channel, goals, created_at)
      select ${WORKSPACE_ID}, rep, rep, 'rep', 'America/New_York', 'US', '{1,2,3,4,5}', '08:30', 'D' || rep, '{}', now()
      from jsonb_array_elements_text(${client.json(reps)}) as rep`;
    await client`
      insert into deals (workspace_id, name, owner_id, stage, status, amount, currency, created_at, version)
      select workspace_id, account || ' ' || trade, user_id, 'lead', 'open', 500000, 'USD', now() - interval '30 days', 1
      from (select *, row_number() over (order by user_id) as nth from members) m
      join jsonb_array_elements_text(${client.json([...TRADES])}) with ordinality as t (trade, place)
        on place = 1 + nth % ${TRADES.length}::int
      cross join jsonb_array_elements_text(${client.json(ACCOUNTS.slice(0, DEALS_A_REP))}) as account`;
    await client`
      insert into changes (workspace_id, "by", through, at, recorded_at)
      select workspace_id, owner_id, 'import', now() - nth * interval '60 hours', now()
      from deals, generate_series(1, ${LOGS_A_DEAL}::int) as nth order by deals.id, nth`;
    await client`
      insert into activities (workspace_id, change_id, user_id, deal_id, kind, section, count, at)
      select c.workspace_id, c.id, c.by, d.id, (array['call', 'email', 'voicemail'])[1 + each % 3], 'reach', 1, c.at
      from (select *, (row_number() over (order by id) - 1) / ${LOGS_A_DEAL}::int as nth from changes) c
      join (select *, row_number() over (order by id) - 1 as nth from deals) d using (nth),
        generate_series(1, ${ACTIVITIES_A_LOG}::int) as each`;
    await client`vacuum analyze`;
  } finally {
    await client.end({ timeout: 5 });
  }
}
