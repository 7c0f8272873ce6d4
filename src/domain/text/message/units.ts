import { amountsIn } from './amounts.ts';
import { datesIn } from './dates.ts';
import { eachOf } from './deal/each.ts';
import { dealsIn } from './deals.ts';
import type { AmountSpan, DateSpan, DealSpan, Heard, Span } from './heard.ts';
import { spelled } from './spelling.ts';
import { type StatedStage, stagesIn } from './stages.ts';
import type { Break, Token } from './tokens.ts';
import { type NamedTouch, touchesIn } from './touches.ts';

/** What one unit of a message is: a word, a quotation, or words that say one value. */
type Kind =
  | { is: 'word' }
  | { is: 'quoted'; text: string }
  | { is: 'deal'; span: DealSpan }
  | { is: 'amount'; span: AmountSpan }
  | { is: 'date'; span: DateSpan }
  | { is: 'touch'; span: NamedTouch }
  | { is: 'stage'; span: StatedStage };

/**
 * A unit of a message: its tokens, how it was written, how it is cut off from the next, and the `word` it is compared as: a word in small
 * letters, or a sign in capitals for a value. `of` is the deal that a person was said to belong to.
 */
export type Unit = {
  shown: string;
  word: string;
  after: Break;
  asks: boolean;
  line: number;
  key: boolean;
  of?: DealSpan;
} & Kind;

type Found = Exclude<Kind, { is: 'word' } | { is: 'quoted' }>;

const SIGN: Record<Found['is'], string> = {
  deal: 'DEAL',
  amount: 'AMOUNT',
  date: 'DATE',
  touch: 'TOUCH',
  stage: 'STAGE',
};

/** Where two values claim the same words the longer one has them, then the one that stands first here. */
const ORDER: readonly Found['is'][] = ['deal', 'date', 'amount', 'touch', 'stage'];

/** The units of a message's tokens. */
export function unitsOf(tokens: readonly Token[], heard: Heard): Unit[] {
  const deals = dealsIn(tokens, heard);
  const found = placed(tokens.length, [
    ...deals.map((span) => ({ is: 'deal' as const, span })),
    ...datesIn(tokens, heard.said).map((span) => ({ is: 'date' as const, span })),
    ...amountsIn(tokens, heard.said.currency).map((span) => ({ is: 'amount' as const, span })),
    ...touchesIn(tokens, deals).map((span) => ({ is: 'touch' as const, span })),
    ...stagesIn(tokens, heard.said, deals).map((span) => ({ is: 'stage' as const, span })),
  ]);
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const value = found.get(at);
    const to = value ? value.span.to : at + 1;
    const unit = unitOf(tokens.slice(at, to), value);
    if (unit) units.push(...eachApart(tokens, unit));
    else passBreak(units, tokens[at]);
    at = to;
  }
  return units;
}

/** Several deals that one word names, as a list of them: each is told of. */
function eachApart(tokens: readonly Token[], unit: Unit): Unit[] {
  const deals = unit.is === 'deal' ? eachOf(tokens, unit.span) : [];
  if (unit.is !== 'deal' || deals.length === 0) return [unit];
  return deals.flatMap((value, at): Unit[] => {
    const isLast = at === deals.length - 1;
    const one: Unit = { ...unit, span: { ...unit.span, value, among: [] }, after: isLast ? unit.after : 'none' };
    const and: Unit = { ...unit, is: 'word', word: 'and', shown: '', after: 'none', asks: false, key: false };
    return isLast ? [one] : [one, and];
  });
}

function unitOf(tokens: readonly Token[], value: Found | undefined): Unit | null {
  const last = tokens.at(-1);
  if (!last) return null;
  const shown = tokens.map((token) => token.shown).join(' ');
  const common = {
    shown,
    after: last.after,
    asks: tokens.some((token) => token.asks),
    line: last.line,
    key: /:$/.test(last.shown),
  };
  if (value) return { ...common, word: SIGN[value.is], ...value };
  if (last.kind === 'quoted') return { ...common, word: 'QUOTED', is: 'quoted', text: last.text };
  if (last.kind !== 'word') return { ...common, word: 'MENTION', is: 'word' };
  const word = /[\p{L}\p{N}→€$£]/u.test(last.bare)
    ? spelled(last.bare)
    : /^(?:[/+|=@&]|->|=>)$/.test(last.text)
      ? spelled(last.text)
      : '';
  return word === '' ? null : { ...common, word, is: 'word' };
}

/** A token that is punctuation alone cuts off what stands before it. */
function passBreak(units: Unit[], token: Token | undefined): void {
  const before = units.at(-1);
  if (!before || !token || token.after === 'none') return;
  before.after = token.after === 'comma' && before.after !== 'none' ? before.after : token.after;
  before.asks ||= token.asks;
}

function isSure({ span }: Found): boolean {
  const asked: Span<unknown> = span;
  return asked.value !== null && asked.among.length === 0;
}

function placed(length: number, found: readonly Found[]): Map<number, Found> {
  const taken = new Array<boolean>(length).fill(false);
  const places = new Map<number, Found>();
  const size = ({ span }: Found) => span.to - span.from;
  const order = found.toSorted(
    (a, b) =>
      Number(isSure(b)) * Number(b.is === 'deal') - Number(isSure(a)) * Number(a.is === 'deal') ||
      size(b) - size(a) ||
      Number(isSure(b)) - Number(isSure(a)) ||
      ORDER.indexOf(a.is) - ORDER.indexOf(b.is),
  );
  for (const value of order) {
    const { from, to } = value.span;
    let end = from;
    while (end < to && !taken[end]) end++;
    const cut = value.is === 'touch' && end > from && end < to;
    if (end < to && !cut) continue;
    taken.fill(true, from, end);
    places.set(from, cut ? { ...value, span: { ...value.span, to: end } } : value);
  }
  return places;
}
