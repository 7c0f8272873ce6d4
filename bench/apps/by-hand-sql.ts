import type { Sql } from 'postgres';

export type Caller = { workspace_id: string; user_id: string; role: string; zone: string; manages: string[] };
export type Deal = {
  workspace_id: string;
  id: string;
  name: string;
  version: number;
  stage: string;
  amount: number;
  next_step: string | null;
  next_step_on: string | null;
};
export type Update = { stage: string; amount: number; nextStep: string; nextStepOn: string };

// The three statements of Sideline's /deal update, in the same order and with the same promises.

export async function callerOf(sql: Sql, workspaceId: string, userId: string): Promise<Caller | undefined> {
  const [caller] = await sql<Caller[]>`
    select m.*, w.name as workspace_name, w.currency, w.country as workspace_country, w.day_order,
      coalesce((
        select json_agg(distinct rep.user_id) from team_members mine
        join team_members rep on rep.workspace_id = mine.workspace_id and rep.team_id = mine.team_id
        where mine.workspace_id = m.workspace_id and mine.user_id = m.user_id and mine.manages
      ), '[]') as manages
    from members m join workspaces w on w.workspace_id = m.workspace_id
    where m.workspace_id = ${workspaceId} and m.user_id = ${userId}`;
  return caller;
}

export async function dealsNamed(sql: Sql, caller: Caller, words: string): Promise<Deal[]> {
  return sql<Deal[]>`
    select workspace_id, id, name, account, owner_id, stage, status, amount::float8, currency, source, next_step,
      next_step_on::text, buyer_promise, buyer_promise_on::text, close_on::text, parked_until::text, end_reason,
      ended_on::text, created_at::text, version
    from deals
    where workspace_id = ${caller.workspace_id} and status in ('open', 'parked')
      and owner_id in ${sql([caller.user_id, ...caller.manages])}
      and ((select f_unaccent(${words})) <% search or position((select f_unaccent(${words})) in search) > 0)
    order by word_similarity((select f_unaccent(${words})), search) desc, name, id limit 20`;
}

export async function dealAgain(sql: Sql, { workspace_id, id }: Deal): Promise<Deal> {
  const [deal] = await sql<Deal[]>`
    select workspace_id, id, name, stage, amount::float8, next_step, next_step_on::text, version
    from deals where workspace_id = ${workspace_id} and id = ${id}`;
  if (!deal) throw new Error('the deal is gone');
  return deal;
}

/** The act, its inbound key, its history and the deal in one statement; false where the deal moved since it was read. */
export async function write(sql: Sql, deal: Deal, update: Update, by: string, heard: string): Promise<boolean> {
  const { workspace_id, id, version } = deal;
  const now = new Date().toISOString();
  const steps = deal.next_step !== update.nextStep || deal.next_step_on !== update.nextStepOn;
  const changes = [
    ...(deal.stage === update.stage ? [] : [{ field: 'stage', from: deal.stage, to: update.stage }]),
    ...(deal.amount === update.amount
      ? []
      : [{ field: 'amount', from: String(deal.amount), to: String(update.amount) }]),
    ...(deal.amount === update.amount ? [] : [{ field: 'currency', from: 'USD', to: 'USD' }]),
    ...(steps ? [{ field: 'nextStep', from: deal.next_step, to: update.nextStep }] : []),
    ...(steps ? [{ field: 'nextStepOn', from: deal.next_step_on, to: update.nextStepOn }] : []),
  ];
  const [written] = await sql<{ stands: boolean }[]>`
    with rests_on as materialized (
      select 1 from deals where workspace_id = ${workspace_id} and id = ${id} and version = ${version} for update
    ), claim as (
      insert into heard (workspace_id, key, at) select ${workspace_id}, ${heard}, ${now} from rests_on
      on conflict do nothing returning key
    ), act as (
      insert into changes (workspace_id, "by", through, at, recorded_at)
      select ${workspace_id}, ${by}, 'command', ${now}, ${now} from claim returning id
    ), history as (
      insert into deal_changes (workspace_id, change_id, deal_id, field, "from", "to")
      select ${workspace_id}, act.id, ${id}, field, "from", "to"
      from act, jsonb_to_recordset(${sql.json(changes)}) as said (field text, "from" text, "to" text)
    ), changed as (
      update deals set stage = ${update.stage}, amount = ${update.amount}, currency = 'USD',
        next_step = ${update.nextStep}, next_step_on = ${update.nextStepOn}, version = version + 1
      from act where deals.workspace_id = ${workspace_id} and deals.id = ${id}
    )
    select exists (select from rests_on) as stands, (select id from act) as act`;
  return written?.stands === true;
}
