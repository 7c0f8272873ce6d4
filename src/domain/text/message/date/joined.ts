import { inWeek } from '../../weekday.ts';
import type { DateSpan } from '../heard.ts';
import type { Token } from '../tokens.ts';
import { daysOf, oneOf } from './day.ts';

/** How far before a pair of days the verb stands that moves one to the other. */
const VERB_WORDS = 5;
const MOVES =
  /^(?:moved?|moving|push(?:ed|ing)?|slid|slipped|slips|slipping|resch?eduled|rescheduling|bumped|changed|went|gone|switched|shifted|pulled|delayed|postponed)$/;

/** The spans with those that name one day together made one: `next fri 4 dec`, `thurs or fri`, `from the 3rd to the 10th`. */
export function joined(
  spans: readonly DateSpan[],
  tokens: readonly Token[],
  small: readonly string[],
  today: Temporal.PlainDate,
): DateSpan[] {
  const all: DateSpan[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    const one = last && together(last, span, tokens, small, today);
    if (one) all[all.length - 1] = one;
    else all.push(span);
  }
  return all;
}

function together(
  a: DateSpan,
  b: DateSpan,
  tokens: readonly Token[],
  small: readonly string[],
  today: Temporal.PlainDate,
): DateSpan | null {
  const end = tokens[a.to - 1]?.after;
  if (a.to === b.from && (end === 'none' || end === 'comma')) return oneDay(a, b, small, today, end === 'comma');
  if (end !== 'none' || daysOf(a).length === 0 || daysOf(b).length === 0) return null;
  const link = b.from - a.to === 1 ? (small[a.to] ?? '') : b.announced === 'until' && b.from === a.to ? 'to' : '';
  const before = small[a.from - 1] ?? '';
  if (link === 'or' || link === '/' || (link === 'and' && before === 'between')) {
    const nextWeek = small.slice(b.from, b.to).join(' ').endsWith(' next week') && a.to - a.from === 1;
    const days = nextWeek
      ? daysOf(a)
          .slice(0, 1)
          .map((day) => inWeek(today, day.dayOfWeek, 1))
      : daysOf(a);
    return several(a, b, before === 'between' ? a.from - 1 : a.from, days);
  }
  if (!/^(?:to|→)$/.test(link)) return null;
  const moves = small.slice(Math.max(0, a.from - VERB_WORDS), a.from).some((word) => MOVES.test(word));
  if (link === 'to' && !moves) return several(a, b, a.from);
  return { ...b, from: a.from, announced: null };
}

function several(a: DateSpan, b: DateSpan, from: number, ofA = daysOf(a)): DateSpan {
  return { ...a, ...oneOf(...ofA, ...daysOf(b)), from, to: b.to, time: b.time ?? a.time };
}

/** Two names of one day side by side. Where they contradict each other they stay two. */
function oneDay(
  a: DateSpan,
  b: DateSpan,
  small: readonly string[],
  today: Temporal.PlainDate,
  comma: boolean,
): DateSpan | null {
  const [ofA, ofB] = [daysOf(a), daysOf(b)];
  const span = { ...a, to: b.to, announced: a.announced ?? b.announced, time: a.time ?? b.time, vague: false };
  if (ofA.length > 0 && ofB.length > 0) {
    const shared = ofA.filter((day) => ofB.some((other) => other.equals(day)));
    return shared.length > 0 ? { ...span, ...oneOf(...shared) } : null;
  }
  if (a.vague && a.time !== null && ofB.length > 0) return { ...span, ...b, from: a.from, time: a.time };
  if (b.vague && b.time !== null && a.time === null && !comma)
    return { ...span, value: a.value, among: a.among, vague: a.vague, time: b.time };
  const [stretch, dated] = a.vague ? [a, b] : [b, a];
  const day = daysOf(dated)[0];
  if (!stretch.vague || !day) return null;
  const words = small.slice(stretch.from, stretch.to).join(' ');
  if (/\bnext week$/.test(words)) return { ...span, ...oneOf(inWeek(today, day.dayOfWeek, 1)) };
  if (/\bthis week$/.test(words)) return { ...span, ...oneOf(inWeek(today, day.dayOfWeek, 0)) };
  return comma ? null : { ...span, value: null, among: daysOf(dated) };
}
