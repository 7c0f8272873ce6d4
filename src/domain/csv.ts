/** Cells that a spreadsheet would run as a formula begin so; an apostrophe before them makes them text. */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of CSV (RFC 4180), with its end. What people typed is no formula in it; numbers stay numbers. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
