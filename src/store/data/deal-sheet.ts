import { csvLine } from '../../domain/csv.ts';
import { minorDigits } from '../../domain/money.ts';
import type { Db } from '../db.ts';
import { deals } from '../schema.ts';
import { type About, type ExportFile, FILE_BYTES } from './export-file.ts';
import { ofPerson } from './of-person.ts';
import { pagesOf, type Row } from './pages.ts';

const COLUMNS = [
  'id',
  'name',
  'account',
  'ownerId',
  'stage',
  'status',
  'amount',
  'currency',
  'source',
  'nextStep',
  'nextStepOn',
  'buyerPromise',
  'buyerPromiseOn',
  'closeOn',
  'parkedUntil',
  'endReason',
  'endedOn',
  'wants',
  'decides',
  'buys',
  'offer',
  'createdAt',
] as const;

/** By it spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** The deals in scope as tables that open in a spreadsheet; none where there are no deals. */
export async function* dealSheets(db: Db, about: About, bytes = FILE_BYTES): AsyncGenerator<ExportFile> {
  const { workspaceId, scope, name } = about;
  const which = scope.of === 'person' ? ofPerson.owner(workspaceId, scope.userId) : undefined;
  let part = 0;
  let lines = '';
  const sheet = (): ExportFile => {
    part += 1;
    const head = `${BYTE_ORDER_MARK}${csvLine(COLUMNS)}`;
    return { name: `${name}-deals${part === 1 ? '' : `-${part}`}.csv`, data: Buffer.from(head + lines) };
  };
  for await (const page of pagesOf(db, deals, workspaceId, { which })) {
    lines += page.map((deal) => csvLine(COLUMNS.map((column) => cell(deal, column)))).join('');
    if (lines.length < bytes) continue;
    yield sheet();
    lines = '';
  }
  if (lines !== '') yield sheet();
}

function cell(deal: Row, column: (typeof COLUMNS)[number]): string | number | null {
  const value = deal[column] ?? null;
  if (column === 'amount') return amountIn(deal);
  return value === null || typeof value === 'number' ? value : String(value);
}

/** In whole units, as spreadsheets add them up; on the digits, since amounts reach past what a float keeps to the cent. */
function amountIn({ amount, currency }: Row): string | null {
  if (typeof amount !== 'number' || typeof currency !== 'string') return null;
  const digits = minorDigits(currency);
  const padded = String(amount).padStart(digits + 1, '0');
  return digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
