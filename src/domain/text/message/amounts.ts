import type { Money } from '../../money.ts';
import { aroundOf } from './amount/around.ts';
import { countedTo, countsTouches } from './amount/counted.ts';
import { isNoMoney } from './amount/not-money.ts';
import { type Pair, pairAt } from './amount/pairs.ts';
import { shareAt } from './amount/percent.ts';
import { isPlainAmount } from './amount/plain.ts';
import { boundingWords, roleOf, roughWords, roughWordsAfter } from './amount/roles.ts';
import { isBare, moniesOf, type Sum } from './amount/sum.ts';
import { mayBegin, sumAt } from './amount/sum-at.ts';
import { timesOf } from './amount/times.ts';
import { vagueSumAt } from './amount/vague.ts';
import type { AmountRole, AmountSpan } from './heard.ts';
import type { Token } from './tokens.ts';

/** What may stand behind an amount without changing it: 40k ARR, 26k ex VAT. */
const LABEL =
  /^(?:arr|acv|tcv|total|net|gross|flat|all[ -]in|in total|(?:\+|plus|ex|exc|excl|excluding|inc|incl|including) (?:vat|tax|gst))(?= |$)/;

const MARKED: Record<string, AmountRole> = { change: 'change', open: 'range' };

/** Every amount that the tokens name, in their order, none over another; of what, its role says. What is unclear has no value, but candidates. */
export function amountsIn(tokens: readonly Token[], own: string): AmountSpan[] {
  const spans: AmountSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { span, to } = read(tokens, at, own);
    if (span) spans.push(span);
    at = Math.max(to, at + 1);
  }
  return spans;
}

/** The span that begins at a token, and where to look on: behind a number that is no amount, too. */
function read(tokens: readonly Token[], at: number, own: string): { span: AmountSpan | null; to: number } {
  if (!mayBegin(tokens, at)) return { span: null, to: at };
  const whole = shareAt(tokens, at) ?? vagueSumAt(tokens, at);
  if (whole) return { span: whole, to: whole.to };
  const pair = pairAt(tokens, at, own);
  const sum = pair?.high ?? sumAt(tokens, at, own);
  if (!sum) return { span: null, to: at };
  const to = pair?.to ?? sum.to;
  const counted = countedTo(tokens, to);
  if (counted > to) return { span: usersOf(at, counted, sum), to: counted };
  if (countsTouches(tokens, to) && (isBare(sum) || !isMoneyOfOne(tokens, to))) return { span: null, to };
  if (pair) return { span: pairOf(tokens, pair, own), to };
  const isAmount = isBare(sum) ? isPlainAmount(tokens, sum) : !isNoMoney(tokens, sum);
  const span = isAmount ? amountOf(tokens, sum, own) : null;
  return { span, to: span?.to ?? to };
}

/** "40k call thursday": one call is not counted in thousands; "10k emails" are many, a "15m call" is long. */
function isMoneyOfOne(tokens: readonly Token[], to: number): boolean {
  return !/s$/.test(tokens[to]?.bare ?? '') && !/\dm$/i.test(tokens[to - 1]?.text ?? '');
}

function usersOf(from: number, to: number, sum: Sum): AmountSpan {
  return { from, to, value: null, among: [], role: 'users', plain: isBare(sum) };
}

function pairOf(tokens: readonly Token[], { kind, from, to, low, high }: Pair, own: string): AmountSpan {
  const [ends, last] = [[low, high].flatMap((sum) => moniesOf(sum, own)), moniesOf(high, own)];
  const role = roleOf(aroundOf(tokens, from, to));
  if (kind === 'moved')
    return { from, to, ...valueOf(last), role: role === 'conditional' ? role : 'total', plain: false };
  const of: AmountRole = role === 'other' || role === 'rate' || role === 'change' ? role : 'range';
  return { from, to, value: null, among: ends, role: of, plain: false };
}

function amountOf(tokens: readonly Token[], sum: Sum, own: string): AmountSpan {
  const labelled = sum.to + labelOf(tokens, sum.to);
  const monies = moniesOf(sum, own);
  const times = timesOf(tokens, sum);
  const [one] = monies;
  if (times && one) {
    const among = [one, { ...one, amount: one.amount * times.count }];
    return { from: times.from, to: times.to, value: null, among, role: 'range', plain: false };
  }
  const [ahead, behind] = [roughWords, roughWordsAfter].map((count) => count(aroundOf(tokens, sum.from, labelled)));
  const [from, to] = [sum.from - (ahead ?? 0), labelled + (behind ?? 0)];
  const around = aroundOf(tokens, from, to);
  const role = sum.per ? 'rate' : (MARKED[sum.mark ?? ''] ?? roleOf(around));
  const unsure = from < sum.from || to > labelled || sum.mark === 'rough' || role === 'range';
  const value = unsure ? { value: null, among: monies } : valueOf(monies);
  return { from: from - boundingWords(around), to, ...value, role, plain: sum.plain };
}

function valueOf(monies: readonly Money[]): { value: Money | null; among: readonly Money[] } {
  const [only] = monies;
  return only && monies.length === 1 ? { value: only, among: [] } : { value: null, among: monies };
}

function labelOf(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.after !== 'none') return 0;
  const words = tokens.slice(at, at + 2).map(({ bare, text }) => bare || text);
  return LABEL.exec(words.join(' '))?.[0].split(' ').length ?? 0;
}
