import type { Deal } from '../../domain/deal.ts';
import { DEAL_COLUMNS } from '../deals.ts';
import { instantFrom, maybeDateFrom, millis } from '../moments.ts';

/** A deal as a raw row carries it: drizzle takes longer over a row than Postgres. */
export type DealRow = {
  [Field in keyof Deal]: Deal[Field] extends Temporal.Instant
    ? number
    : Temporal.PlainDate extends Deal[Field]
      ? string | null
      : Deal[Field];
};

/** The columns of a `DealRow`, of the table or subquery `from`, to be selected as they are. */
export function dealRowOf(from: string): string {
  return Object.entries(DEAL_COLUMNS)
    .map(([field, column]) => `${plainly(column.getSQLType(), `${from}."${column.name}"`)} as "${field}"`)
    .join(', ');
}

function plainly(type: string, column: string): string {
  if (type === 'bigint') return `${column}::float8`;
  if (type === 'date') return `${column}::text`;
  return type === 'timestamptz' ? millis(column) : column;
}

/** The deal of a raw row. What else the row holds stays on it. */
export function dealFrom<Row extends DealRow>(row: Row): Omit<Row, keyof Deal> & Deal {
  return {
    ...row,
    nextStepOn: maybeDateFrom(row.nextStepOn),
    buyerPromiseOn: maybeDateFrom(row.buyerPromiseOn),
    closeOn: maybeDateFrom(row.closeOn),
    parkedUntil: maybeDateFrom(row.parkedUntil),
    endedOn: maybeDateFrom(row.endedOn),
    createdAt: instantFrom(row.createdAt),
  };
}
