import { at, type Check, type Fault, type Fields, fault, fieldsOf, list, optional } from './fault.ts';
import { oneOf, string, wholeNumber } from './text.ts';

const ROWS = 100;
const COLUMNS = 20;
const CELL = 2000;

const cell: Check = (value, path) => {
  const fields = fieldsOf(value);
  return [
    ...oneOf('raw_text', 'raw_number', 'rich_text')(fields?.type, at(path, 'type')),
    ...(fields?.type === 'raw_text' ? string(CELL)(fields.text, at(path, 'text')) : []),
    ...(fields?.type === 'raw_number' && !Number.isFinite(fields.value)
      ? fault(at(path, 'value'), 'not a number')
      : []),
  ];
};

const row: Check = list(1, COLUMNS, cell);

/** Checks a data_table block: a header, 1 to 100 rows of the same length, and a caption. */
export function dataTableBlock(block: Fields, path: string): Fault[] {
  const rows = Array.isArray(block.rows) ? block.rows.filter(Array.isArray) : [];
  const uneven = rows.findIndex((cells) => cells.length !== rows[0]?.length);
  return [
    ...string(CELL)(block.caption, at(path, 'caption')),
    ...list(2, ROWS + 1, row)(block.rows, at(path, 'rows')),
    ...(uneven > 0 ? fault(`${at(path, 'rows')}[${uneven}]`, 'has another number of cells than the header') : []),
    ...optional(block.page_size, at(path, 'page_size'), wholeNumber(1, 100)),
    ...optional(block.row_header_column_index, at(path, 'row_header_column_index'), wholeNumber(0, COLUMNS - 1)),
  ];
}

/** Checks a table block: 1 to 100 rows of up to 20 cells. */
export function tableBlock(block: Fields, path: string): Fault[] {
  return [
    ...list(1, ROWS, row)(block.rows, at(path, 'rows')),
    ...optional(block.column_settings, at(path, 'column_settings'), list(0, COLUMNS)),
  ];
}
