import { z } from 'zod';
import { formatMoney, isCurrency } from '../../domain/money.ts';
import { clock } from '../../domain/settings.ts';
import { day, excerpt, listed } from '../wording.ts';

/** Of a list, as many as are read. */
const NAMED = 5;
const MONEY = z.strictObject({ amount: z.number(), currency: z.string().refine(isCurrency) });
/** A person or a channel, alone. */
const MENTION = /^<(?:@[UW]|#[CG])[A-Z0-9]+>$/;
/** What people typed may look like a mention, and is none. */
const TYPED = /(?:^|: )(?:name|inbound sources)$|^stage /;

/** What a value is said in, at most: the two of a change stand beside each other. */
const [ALONE, BESIDE] = [110, 55];

/** What of an entry changed, in words: "730 days → 90 days"; '' where the entry has none. */
export function changeWords(what: string, from: unknown, to: unknown, now: Temporal.ZonedDateTime): string {
  if (from === null && to === null) return '';
  const say = (value: unknown, length: number) => said(value, length, { now, isTyped: TYPED.test(what) });
  if (from === null) return say(to, ALONE);
  if (isLong(from) || isLong(to)) return `${gainsAndLosses(asList(from), asList(to), (one) => say(one, 40))}`;
  const [was, is] = isRecord(from) && isRecord(to) ? differing(from, to) : [from, to];
  return `${say(was, BESIDE)} → ${say(is, BESIDE)}`;
}

function isLong(value: unknown): boolean {
  return Array.isArray(value) && value.length > NAMED;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Of two long lists what differs, and how many there are now: the rest is the same in both. */
function gainsAndLosses(from: unknown[], to: unknown[], say: (one: unknown) => string): string {
  const gained = to.filter((one) => !from.includes(one));
  const lost = from.filter((one) => !to.includes(one));
  const named = (sign: string, ones: unknown[]) => {
    const more = ones.length - SIDE;
    const shown = ones.slice(0, SIDE).map((one) => `${sign}${say(one)}`);
    return more > 0 ? [...shown, `${sign}${more} more`] : shown;
  };
  return `${[...named('+', gained), ...named('−', lost)].join(', ')} (${from.length} → ${to.length})`;
}

/** Of what came and of what went, as many as are named. */
const SIDE = 2;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !MONEY.safeParse(value).success;
}

/** Of two records what differs. */
function differing(from: Record<string, unknown>, to: Record<string, unknown>): Record<string, unknown>[] {
  const isSame = (name: string) => JSON.stringify(from[name]) === JSON.stringify(to[name]);
  return [from, to].map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => !isSame(name))));
}

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

type Saying = { now: Temporal.ZonedDateTime; isTyped: boolean };

/** A value of the log in words, at most so long; what is no mention of ours is escaped. */
function said(value: unknown, length: number, how: Saying): string {
  if (typeof value === 'string' && !how.isTyped && MENTION.test(value)) return value;
  if (Array.isArray(value)) {
    const shown = value.slice(0, NAMED).map((one) => said(one, Math.floor(length / NAMED), how));
    const more = value.length - shown.length;
    return listed([...shown, ...(more > 0 ? [`${more} more`] : [])]) || 'none';
  }
  if (isRecord(value)) return recordSaid(value, length, how);
  return excerpt(plainWords(value, how.now), length);
}

/** "name East · channel <#C1>", as many of its parts as there is room for. */
function recordSaid(record: Record<string, unknown>, length: number, how: Saying): string {
  const parts = Object.entries(record).map(
    ([name, one]) => `${excerpt(name, 40)} ${said(one, 40, { ...how, isTyped: how.isTyped || TYPED.test(name) })}`,
  );
  const fits = parts.filter((_, at) => at === 0 || parts.slice(0, at + 1).join(' · ').length <= length);
  return fits.length === 0 ? 'nothing' : `${fits.join(' · ')}${fits.length < parts.length ? '…' : ''}`;
}

function plainWords(value: unknown, now: Temporal.ZonedDateTime): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' && MOMENT.test(value)) return momentSaid(Temporal.Instant.from(value), now);
  const money = MONEY.safeParse(value);
  return money.success ? formatMoney(money.data) : String(value);
}

/** "Thu 12 Mar 14:02" on this person's clock. */
export function momentSaid(at: Temporal.Instant, now: Temporal.ZonedDateTime): string {
  const local = at.toZonedDateTimeISO(now.timeZoneId);
  return `${day(local.toPlainDate(), now.toPlainDate())} ${clock(local.toPlainTime())}`;
}
