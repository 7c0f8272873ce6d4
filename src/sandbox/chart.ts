import type { Json } from './slack/state.ts';

/** Whether a block is a chart of series, which a terminal shows as a table. */
export function isChart(block: Json): boolean {
  return block.type === 'data_visualization';
}

/** A chart as a table: a column for each category, a row for each series. */
export function chartLines(block: Json): string[] {
  const chart = jsonOf(block.chart);
  const series = listOf(chart.series).map((one) => ({ name: String(one.name), points: listOf(one.data) }));
  const categories = listOf(series[0]?.points).map(({ label }) => String(label));
  const first = Math.max(...series.map(({ name }) => name.length));
  const row = (name: string, cells: string[]) =>
    [name.padEnd(first), ...cells.map((cell, index) => cell.padStart((categories[index] ?? '').length))].join('   ');
  return [
    String(block.title),
    row('', categories),
    ...series.map(({ name, points }) =>
      row(
        name,
        points.map(({ value }) => String(value)),
      ),
    ),
  ];
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}

function jsonOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
