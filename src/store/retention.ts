import { type SQL, sql } from 'drizzle-orm';
import { GONE } from '../domain/erased.ts';
import { DEAL_WORDS, HISTORY_WORDS, withoutWords } from './data/deal-words.ts';
import { type Db, rowsOf } from './db.ts';

/** Puts away words of at most `limit` rows that were older at `due` than their workspace keeps words, and returns of how many. */
export type Aged = (db: Db, due: Temporal.Instant, limit: number) => Promise<number>;

/** `moment` is the row's; `which` says that it still has words; `put` says what becomes of them, or that the row goes. */
type Aging = { table: string; moment: string; which: SQL; join?: SQL; put: SQL | 'delete' };

const gone = (column: string) =>
  sql`${sql.raw(column)} = case when t.${sql.raw(column)} is null then null else ${GONE}::text end`;
const says = (column: string) => sql`coalesce(t.${sql.raw(column)}, ${GONE}) <> ${GONE}`;
const OF_ACT = sql`join changes c on c.workspace_id = t.workspace_id and c.id = t.change_id`;

/** What is told of rows by their words; dates, states, counts and amounts stay. */
const AGING: Record<string, Aging> = {
  notes: { table: 'changes', moment: 't.recorded_at', which: sql`t.note is not null`, put: sql`note = null` },
  history: {
    table: 'deal_changes',
    moment: 'c.recorded_at',
    join: OF_ACT,
    which: sql`t.field = any(${HISTORY_WORDS}::text[]) and (${says('"from"')} or ${says('"to"')})`,
    put: sql`${gone('"from"')}, ${gone('"to"')}`,
  },
  deals: {
    table: 'deals',
    // Until the end of that day.
    moment: 'coalesce((t.ended_on + 1)::timestamptz, t.created_at)',
    which: sql`t.status in ('won', 'lost', 'undone')
      and (${sql.join(
        DEAL_WORDS.map(({ column }) => says(column)),
        sql` or `,
      )})`,
    put: withoutWords(
      DEAL_WORDS.map(({ column, becomes }) => ({ column, becomes, isGone: sql`true` })),
      't',
    ),
  },
  commitments: {
    table: 'commitments',
    moment: 'coalesce(t.settled_at, t.made_at)',
    join: OF_ACT,
    which: sql`(t.settled_at is not null or c.undone_by is not null) and ${says('text')}`,
    put: gone('text'),
  },
  'commitment history': {
    table: 'commitment_changes',
    moment: 'c.recorded_at',
    join: OF_ACT,
    which: sql`t.field = 'text' and (${says('"from"')} or ${says('"to"')})`,
    put: sql`${gone('"from"')}, ${gone('"to"')}`,
  },
  practices: {
    table: 'practices',
    moment: 't.at',
    which: sql`(t.said <> '[]' or ${GONE} <> any(t.missed))`,
    // So many were missed: the number is a fact.
    put: sql`said = '[]', missed = case when t.missed is null then null else array_fill(${GONE}::text, array[cardinality(t.missed)]) end`,
  },
  plays: { table: 'plays', moment: 't.retired_at', which: says('text'), put: gone('text') },
  questions: {
    table: 'deal_questions',
    moment: 'coalesce(t.answered_at, t.asked_at)',
    which: sql`(${says('text')} or ${says('answer')})`,
    put: sql`${gone('text')}, ${gone('answer')}`,
  },
  evidence: {
    table: 'nudges',
    moment: 't.at',
    which: sql`octet_length(t.evidence::text) > 2`,
    put: sql`evidence = '{}'`,
  },
  readings: { table: 'readings', moment: 't.at', which: sql`true`, put: 'delete' },
  'answered items': { table: 'item_answers', moment: 't.at', which: sql`true`, put: 'delete' },
};

/** Everything that ages, by the name under which it is counted in the log. */
export const AGED: Readonly<Record<string, Aged>> = Object.fromEntries(
  Object.entries(AGING).map(([name, aging]) => [name, aged(aging)]),
);

function aged({ table, moment, which, join = sql``, put }: Aging): Aged {
  const name = sql.identifier(table);
  return async (db, due, limit) => {
    const old = sql`select t.ctid from ${name} t
      join workspaces w on w.workspace_id = t.workspace_id ${join}
      where w.retention_days > 0 and ${which}
        and ${sql.raw(moment)} < ${due.toString()}::timestamptz - w.retention_days * interval '24 hours'
      limit ${limit} for update of t skip locked`;
    const here = sql`where t.ctid = any(array(${old})) returning 1`;
    const statement = put === 'delete' ? sql`delete from ${name} t ${here}` : sql`update ${name} t set ${put} ${here}`;
    return (await rowsOf(db, statement)).length;
  };
}
