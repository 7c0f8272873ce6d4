import { sql } from 'drizzle-orm';
import type { LastWords } from '../domain/last-words.ts';
import { type Db, rowsOf } from './db.ts';
import { instantFrom, millis } from './moments.ts';
import { textArray } from './prepared.ts';

const AT = sql.raw(millis('said.at'));

/**
 * What these people last said about each of their open deals, by deal; in their own words, so nothing that others wrote there. A
 * text that was only kept beside its new date says nothing new. Bringing a lost deal back is an answer to the mirror, which is theirs
 * alone. One query, however many deals; each is looked up by itself.
 */
export async function lastWordsOf(db: Db, workspaceId: string, ownerIds: string[]): Promise<Map<number, LastWords>> {
  const rows = await rowsOf<Omit<LastWords, 'at'> & { at: number }>(
    db,
    sql`with mine as materialized (
        select d.workspace_id, d.id, d.owner_id from deals d
        where d.workspace_id = ${workspaceId} and d.owner_id = any(${textArray(ownerIds)}::text[]) and d.status = 'open'
      )
      select mine.id::float8 as "dealId", said."is", said.text, ${AT} as at
      from mine
      cross join lateral (
        select words."is", words.text, c.at
        from (
          select h.change_id, case h.field when 'nextStep' then 'next-step' else 'promise' end as "is", h."to" as text
          from deal_changes h
          where h.workspace_id = mine.workspace_id and h.deal_id = mine.id and h.field in ('nextStep', 'buyerPromise')
            and h."to" is distinct from h."from"
          union all
          select h.change_id, 'note', null from deal_changes h
          where h.workspace_id = mine.workspace_id and h.deal_id = mine.id
          union all
          select a.change_id, 'note', null from activities a
          where a.workspace_id = mine.workspace_id and a.deal_id = mine.id
        ) said
        join changes c on c.workspace_id = mine.workspace_id and c.id = said.change_id
        cross join lateral (select said."is", case said."is" when 'note' then c.note else said.text end as text) words
        where c."by" = mine.owner_id and c.undone_by is null and trim(words.text) <> ''
          and not exists (
            select from deal_changes back
            where back.workspace_id = mine.workspace_id and back.change_id = c.id and back.deal_id = mine.id
              and back.field = 'status' and back."from" = 'lost'
          )
        order by c.at desc, c.id desc, words."is" = 'note' desc, words."is"
        limit 1
      ) said`,
  );
  return new Map(rows.map(({ at, ...words }) => [words.dealId, { ...words, at: instantFrom(at) }]));
}
