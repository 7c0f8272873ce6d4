import { type Figures, percent } from './figures.ts';
import { FIELDS } from './labelled.ts';

/** A column of figures and what it is called. */
export type Column = { title: string; figures: Figures };

/** The figures side by side, a line each. Fields that nobody speaks of are left out. */
export function report(columns: readonly Column[]): string {
  const row = (name: string, cell: (figures: Figures) => string) => [name, ...columns.map((one) => cell(one.figures))];
  const spoken = FIELDS.filter((field) => columns.some(({ figures }) => figures.fields[field].of > 0));
  return inColumns([
    ['', ...columns.map(({ title }) => title)],
    row('messages', ({ messages }) => String(messages)),
    row('kind accuracy', ({ kinds, messages }) => share(kinds, messages)),
    ...spoken.map((field) => row(`  ${field}`, ({ fields }) => share(fields[field].right, fields[field].of))),
    row('all fields', ({ fields }) => {
      const all = FIELDS.map((field) => fields[field]);
      return share(sum(all.map(({ right }) => right)), sum(all.map(({ of }) => of)));
    }),
    row('guesses where asking was right', ({ guesses }) => `${guesses.right} of ${guesses.of}`),
    row('wrong writes', ({ wrongWrites, messages }) => `${wrongWrites} of ${messages}`),
    row('wrong writes over kind none', ({ wrongNones, nones }) => `${wrongNones} of ${nones}`),
    row('written without asking', ({ written, messages }) => share(written, messages)),
    row('asked although nothing was to ask', ({ askedClear, messages }) => share(askedClear, messages)),
    row('asked although everything was right', ({ askedRight, messages }) => share(askedRight, messages)),
  ]);
}

function share(right: number, of: number): string {
  return of === 0 ? '–' : `${percent(right, of).toFixed(1)}% (${right}/${of})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const pad = (cell: string, at: number) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0));
  return rows.map((row) => row.map(pad).join('   ').trimEnd()).join('\n');
}
