import { isOrdinary } from './deal/common-words.ts';
import { isTrade } from './deal/company-words.ts';
import { type Match, matchesAt } from './deal/exact.ts';
import { type DealIndex, indexOf } from './deal/index-of-names.ts';
import { folded } from './deal/letters.ts';
import { nearAt } from './deal/near.ts';
import { isDealNoun, isShouted, placeOf } from './deal/place.ts';
import { type Mention, settled } from './deal/settled.ts';
import { surenessOf } from './deal/sureness.ts';
import type { DealSpan, Heard } from './heard.ts';
import type { Token } from './tokens.ts';

/** Every place where one of the deals is named, in the order of the text. Takes time linear in it. */
export function dealsIn(tokens: readonly Token[], { deals }: Heard): DealSpan[] {
  if (deals.length === 0) return [];
  const index = indexOf(deals);
  const shouts = isShouted(tokens);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const taken = mentions.findLast(({ sure }) => sure !== 'sibling')?.to ?? 0;
    const mention = exactAt(index, tokens, at, taken, shouts) ?? slipAt(index, tokens, at, taken);
    if (mention) mentions.push(mention);
    at = mention ? Math.max(mention.to, at + 1) : at + 1;
  }
  return settled(tokens, mentions);
}

function exactAt(
  index: DealIndex,
  tokens: readonly Token[],
  at: number,
  taken: number,
  shouts: boolean,
): Mention | null {
  for (const match of matchesAt(index, tokens, at)) {
    const place = placeOf(tokens, match.from, match.to, taken, shouts);
    const sure = surenessOf(match, place, tokens, shouts);
    if (sure === null) continue;
    const { deals, from } = match;
    const grown = sure === 'sibling' ? null : grownBySlip(index, tokens, match);
    if (grown) return { deals: grown.deals, from, to: grown.to, sure: 'near', words: 2 };
    const other = sure === 'certain' && isPartOfAnother(tokens, match, shouts);
    const framed = place.beside && tokens[match.to - 1]?.after === 'none' ? frameOf(tokens, match) : match;
    return { deals, from: framed.from, to: framed.to, sure: other ? 'near' : sure, words: match.to - from };
  }
  return null;
}

function slipAt(index: DealIndex, tokens: readonly Token[], at: number, taken: number): Mention | null {
  const near = nearAt(index, tokens, at, taken);
  return near && { ...near, sure: 'near', words: near.to - near.from };
}

/** "hamburg port servces": the name goes on, with one letter amiss. */
function grownBySlip(index: DealIndex, tokens: readonly Token[], match: Match): { deals: number[]; to: number } | null {
  if (match.whole || tokens[match.to - 1]?.after !== 'none') return null;
  const near = nearAt(index, tokens, match.to, match.from);
  if (!near || near.from !== match.from) return null;
  const deals = near.deals.filter((deal) => match.deals.includes(deal));
  return deals.length === 1 ? { deals, to: near.to } : null;
}

/** "Acme Foods" is another company than Acme Corp: what follows a name may be more of another name. */
function isPartOfAnother(tokens: readonly Token[], { to, whole, pieces, deals }: Match, shouts: boolean): boolean {
  const next = tokens[to - 1]?.after === 'none' ? tokens[to] : undefined;
  if (next?.kind !== 'word' || deals.length > 1 || (whole && pieces > 1)) return false;
  if (/['’]s?$/.test(tokens[to - 1]?.bare ?? '')) return false;
  const word = folded(next.text);
  if (isTrade(word) && !isOrdinary(word)) return true;
  const isTitled = /^\p{Lu}\p{Ll}+/u.test(next.text) && !shouts;
  return isTitled && !isOrdinary(word) && tokens.some(({ text }) => /^\p{Ll}/u.test(text));
}

/** The name with what frames it: "the globex one". */
function frameOf(tokens: readonly Token[], { from, to }: Match): { from: number; to: number } {
  const before = tokens[from - 1];
  const behind = tokens[to + 1];
  const isValue =
    tokens[to]?.after === 'none' && /^(?:size|value|amount|worth|name|owner|stage)$/.test(behind?.bare ?? '');
  const article = before?.after === 'none' && /^(?:the|that|this|my|our|those|these)$/.test(before.bare);
  return {
    from: article ? from - 1 : from,
    to: isDealNoun((tokens[to]?.bare ?? '').replace(/['’]s$/, '')) && !isValue ? to + 1 : to,
  };
}
