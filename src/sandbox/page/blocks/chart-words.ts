import type { Json } from '../../slack/state.ts';
import { listOf } from './held.ts';

/** A chart as a sentence a series, for those who do not see it. */
export function chartWords({ title, chart }: Json): string[] {
  const { type, series, segments } = (chart ?? {}) as Json;
  const pairs = (of: unknown) =>
    listOf(of)
      .map(({ label, value }) => `${String(label)} ${String(value)}`)
      .join(', ');
  const name = typeof title === 'string' && title !== '' ? title : 'Chart';
  if (type === 'pie') return [`${name}: ${pairs(segments)}.`];
  return [`${name}.`, ...listOf(series).map((one) => `${String(one.name)}: ${pairs(one.data)}.`)];
}
