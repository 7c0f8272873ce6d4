import { z } from 'zod';
import { formatMoney, isCurrency } from '../../domain/money.ts';
import { clock } from '../../domain/settings.ts';
import type { Audited } from '../../store/audit.ts';
import { section } from '../blocks.ts';
import type { Block, Message } from '../message.ts';
import { day, excerpt, listed } from '../wording.ts';

/** Changes that are shown. */
export const LOG_SHOWN = 50;
/** Lines a paragraph of the log: fifty in one would not fit into Slack's. */
const LINES_EACH = 10;
/** Characters of a line: fifty of them are a message's most. */
const LINE = 230;
/** Of a list, as many as are read. */
const NAMED = 5;

const MONEY = z.strictObject({ amount: z.number(), currency: z.string().refine(isCurrency) });
const MENTION = /(<(?:@[UW]|#[CG])[A-Z0-9]+>)/;

/** "Thu 12 Mar 14:02 @Ada: team East: channel #a → #b" on this person's clock. */
export function logLine({ by, at, what, from, to }: Audited, now: Temporal.ZonedDateTime): string {
  const head = `${momentSaid(at, now)} <@${by}>: `;
  const words = [what, ...changeWords(from, to, now)];
  const room = LINE - head.length;
  return `${head}${quoted(words[0] ?? '', words.length > 1 ? 90 : room)}${words[1] ? ` ${words[1]}` : ''}`;
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

function changeWords(from: unknown, to: unknown, now: Temporal.ZonedDateTime): string[] {
  if (from === null && to === null) return [];
  const [was, is] = [quoted(plainWords(from, now), 55), quoted(plainWords(to, now), from === null ? 110 : 55)];
  return [from === null ? is : `${was} → ${is}`];
}

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A value of the log in words. */
function plainWords(value: unknown, now: Temporal.ZonedDateTime): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' && MOMENT.test(value)) return momentSaid(Temporal.Instant.from(value), now);
  if (Array.isArray(value)) {
    const shown = value.slice(0, NAMED).map((one) => plainWords(one, now));
    const more = value.length - shown.length;
    return listed([...shown, ...(more > 0 ? [`${more} more`] : [])]) || 'none';
  }
  if (typeof value !== 'object') return String(value);
  const money = MONEY.safeParse(value);
  if (money.success) return formatMoney(money.data);
  const parts = Object.entries(value).map(([name, one]) => `${name} ${plainWords(one, now)}`);
  return parts.join(' · ') || 'nothing';
}

/** "Thu 12 Mar 14:02" on this person's clock. */
function momentSaid(at: Temporal.Instant, now: Temporal.ZonedDateTime): string {
  const local = at.toZonedDateTimeISO(now.timeZoneId);
  return `${day(local.toPlainDate(), now.toPlainDate())} ${clock(local.toPlainTime())}`;
}

/** Words of people and mentions of ours, cut to a length between them; the words are escaped. */
function quoted(text: string, length: number): string {
  let room = length;
  const parts: string[] = [];
  for (const part of text.split(MENTION).filter((part) => part !== '')) {
    const isMention = MENTION.test(part);
    const [before, words, after] = isMention ? ['', part, ''] : (/^(\s*)(.*?)(\s*)$/s.exec(part)?.slice(1) ?? []);
    const said = isMention ? part : `${before}${words ? excerpt(words, Math.max(1, room)) : ''}${after}`;
    if (said.length > room && parts.length > 0) return `${parts.join('').trimEnd()}…`;
    parts.push(said);
    room -= said.length;
  }
  return parts.join('');
}
