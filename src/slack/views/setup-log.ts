import type { Audited } from '../../store/audit.ts';
import { section } from '../blocks.ts';
import type { Block, Message } from '../message.ts';
import { excerpt } from '../wording.ts';
import { changeWords, momentSaid } from './audited.ts';

/** Changes that are shown. */
export const LOG_SHOWN = 50;
/** Lines a paragraph of the log: fifty in one would not fit into Slack's. */
const LINES_EACH = 10;
/** Characters of a line: fifty of them are a message's most. */
const LINE = 230;

/** "Thu 12 Mar 14:02 @Ada: team East: channel #a → #b" on this person's clock. */
export function logLine({ by, at, what, from, to, erased }: Audited, now: Temporal.ZonedDateTime): string {
  const head = `${momentSaid(at, now)} ${erased ?? `<@${by}>`}: `;
  const change = changeWords(what, from, to, now);
  const of = excerpt(what, change ? 90 : LINE - head.length);
  return `${head}${of}${change ? `${what.includes(': ') ? '' : ':'} ${change}` : ''}`;
}

/** The log as blocks, and as a message. */
export function logBlocks(entries: readonly Audited[], now: Temporal.ZonedDateTime): Block[] {
  if (entries.length === 0) return [section('Nothing was changed in the set-up yet.')];
  const lines = entries.slice(0, LOG_SHOWN).map((entry) => logLine(entry, now));
  return Array.from({ length: Math.ceil(lines.length / LINES_EACH) }, (_, at) =>
    section(lines.slice(at * LINES_EACH, (at + 1) * LINES_EACH).join('\n')),
  );
}

export function logMessage(entries: readonly Audited[], now: Temporal.ZonedDateTime): Message {
  const text =
    entries.length === 0 ? 'Nothing was changed in the set-up yet.' : 'What was changed in the set-up, newest first:';
  return entries.length === 0 ? { text } : { text, blocks: [section(text), ...logBlocks(entries, now)] };
}
