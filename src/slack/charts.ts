import type { Message } from './message.ts';

/** Blocks that Slack is still phasing in: where it refuses them, the text stands alone. Not all are in its types. */
const CHARTS = new Set<string>(['data_visualization', 'data_table']);

/** Whether the message shows a chart or a table that Slack may refuse. */
export function hasCharts({ blocks = [] }: Message): boolean {
  return blocks.some(({ type }) => CHARTS.has(type));
}

/** The message without them. */
export function withoutCharts({ text, blocks = [] }: Message): Message {
  const rest = blocks.filter(({ type }) => !CHARTS.has(type));
  return rest.length > 0 ? { text, blocks: rest } : { text };
}
