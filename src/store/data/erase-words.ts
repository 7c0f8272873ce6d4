import { type SQL, sql } from 'drizzle-orm';
import { GONE } from '../../domain/erased.ts';
import type { Db } from '../db.ts';
import { DEAL_WORDS, HISTORY_WORDS, withoutWords } from './deal-words.ts';
import { actsOf, dmOf } from './of-person.ts';

/** Takes a person's own words, and what only they use, out of every table. A fixed number of statements. */
export async function eraseWords(tx: Db, workspaceId: string, userId: string, now: Temporal.Instant): Promise<void> {
  for (const statement of statements(workspaceId, userId, now)) await tx.execute(statement);
}

function statements(workspaceId: string, userId: string, now: Temporal.Instant): SQL[] {
  const theirs = sql`workspace_id = ${workspaceId} and user_id = ${userId}`;
  const acts = actsOf(workspaceId, userId);
  return [
    onDeals(workspaceId, acts),
    sql`update changes set note = null where workspace_id = ${workspaceId} and "by" = ${userId} and note is not null`,
    sql`update commitments set text = ${GONE} where ${theirs}`,
    sql`update commitment_changes set "from" = case when "from" is null then null else ${GONE}::text end,
        "to" = case when "to" is null then null else ${GONE}::text end
      where workspace_id = ${workspaceId} and field = 'text' and (change_id in ${acts}
        or commitment_id in (select id from commitments where ${theirs}))`,
    sql`update plays set text = ${GONE}, retired_at = coalesce(retired_at, ${now.toString()}::timestamptz)
      where workspace_id = ${workspaceId} and owner_id = ${userId}`,
    sql`update nudges set evidence = '{}' where ${theirs}`,
    sql`update deal_questions set text = ${GONE}, answer = case when answer is null then null else ${GONE}::text end
      where workspace_id = ${workspaceId} and (asked_by = ${userId} or asked_of = ${userId})`,
    sql`delete from item_answers where workspace_id = ${workspaceId} and channel_id = ${dmOf(workspaceId, userId)}`,
    sql`update item_answers set says = ${GONE} where workspace_id = ${workspaceId} and change_id in ${acts}`,
    sql`delete from readings where ${theirs}`,
    sql`delete from practices where ${theirs}`,
    sql`delete from focuses where ${theirs}`,
    sql`delete from snoozes where ${theirs}`,
    sql`delete from thread_replies where ${theirs}`,
    sql`delete from brief_questions where ${theirs}`,
    sql`delete from team_members where ${theirs}`,
    sql`delete from figures where workspace_id = ${workspaceId} and "of" = 'member' and subject = ${userId}`,
  ];
}

/** What they wrote on deals, wherever it stands now: as it was set, as it was replaced, brought back by an undo, or still there. */
function onDeals(workspaceId: string, acts: SQL): SQL {
  const isTheirs = (deal: string, field: SQL, value: string) =>
    sql`(${sql.raw(deal)}, ${field}, ${sql.raw(value)}) in (select deal_id, field, said from theirs)`;
  const columns = DEAL_WORDS.map(({ field, column, becomes }) => ({
    column,
    becomes,
    isGone: isTheirs('d.id', sql`${field}::text`, `d.${column}`),
  }));
  return sql`with theirs as materialized (
      select distinct deal_id, field, "to" as said from deal_changes
      where workspace_id = ${workspaceId} and change_id in ${acts} and field = any(${HISTORY_WORDS}::text[]) and "to" is not null
    ),
    history as (
      update deal_changes h set
        "from" = case when ${isTheirs('h.deal_id', sql`h.field`, 'h."from"')} then ${GONE}::text else h."from" end,
        "to" = case when ${isTheirs('h.deal_id', sql`h.field`, 'h."to"')} then ${GONE}::text else h."to" end
      where h.workspace_id = ${workspaceId} and h.deal_id in (select deal_id from theirs) and h.field = any(${HISTORY_WORDS}::text[])
    )
    update deals d set ${withoutWords(columns, 'd')}
    where d.workspace_id = ${workspaceId} and d.id in (select deal_id from theirs)`;
}
