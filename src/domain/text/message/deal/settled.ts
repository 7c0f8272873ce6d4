import type { DealSpan } from '../heard.ts';
import type { Token } from '../tokens.ts';
import { isDealNoun } from './place.ts';
import type { Sureness } from './sureness.ts';

/** Words that may name these deals, how sure it is, and how much of a name they are. */
export type Mention = { deals: readonly number[]; from: number; to: number; sure: Sureness; words: number };

/** What all mentions of a message mean together: one names fuller what another leaves open. */
export function settled(tokens: readonly Token[], mentions: readonly Mention[]): DealSpan[] {
  const named = new Set(mentions.flatMap(({ deals, sure }) => (deals.length === 1 && sure === 'certain' ? deals : [])));
  const spoken = new Set(mentions.flatMap(({ deals, sure }) => (sure === 'certain' ? deals : [])));
  const kept = mentions.flatMap((mention, at): Mention[] => {
    const next = mentions[at + 1];
    const fuller = mention.deals.filter((deal) => named.has(deal));
    if (mention.sure === 'sibling')
      return isTold(tokens, mention, named, spoken) ? [{ ...mention, sure: 'certain' }] : [];
    if (mention.sure === 'paired') return isPaired(tokens, mention, next) ? [{ ...mention, sure: 'certain' }] : [];
    if (isPerson(tokens, mention, next) || (fuller.length === 0 && isTown(tokens, mention, named))) return [];
    const [one = -1] = mention.deals;
    if (fuller.length === 1) return [{ ...mention, deals: fuller, sure: 'certain' }];
    return mention.deals.length === 1 && spoken.has(one) ? [{ ...mention, sure: 'certain' }] : [mention];
  });
  const single = new Set(kept.flatMap(({ deals }) => (deals.length === 1 ? deals : [])));
  const isSaid = (mention: Mention) => isAllOf(tokens, mention) && mention.deals.every((deal) => single.has(deal));
  return spansOf(
    tokens,
    kept.filter((mention) => mention.deals.length === 1 || !isSaid(mention)),
  );
}

/** "the two lakeshores, dental is at proposal": what tells two deals apart names one, once both were spoken of. */
function isTold(
  tokens: readonly Token[],
  mention: Mention,
  named: ReadonlySet<number>,
  spoken: ReadonlySet<number>,
): boolean {
  const { from, to, deals } = mention;
  const before = tokens[from - 1];
  const isListed =
    before !== undefined && (before.after !== 'none' || /^(?:and|&|then|but|while|or)$/.test(before.bare));
  const [deal = -1] = deals;
  return isListed && deals.length === 1 && spoken.has(deal) && !named.has(deal) && !isDealNoun(tokens[to]?.bare ?? '');
}

/** "anchor and beacon both won": an ordinary word joined to the name of a deal is one too. */
function isPaired(tokens: readonly Token[], { to }: Mention, next: Mention | undefined): boolean {
  if (!next || next.sure === 'sibling' || next.sure === 'near') return false;
  return (
    next.from === to || (next.from === to + 1 && /^(?:and|&|\+)$/.test(tokens[to]?.bare || tokens[to]?.text || ''))
  );
}

/** "grace at globex" is a person there, whatever deal is called Grace. */
function isPerson(tokens: readonly Token[], { from, to, words }: Mention, next: Mention | undefined): boolean {
  if (words > 1 || !next || next.sure === 'sibling' || tokens[to - 1]?.after !== 'none') return false;
  if (next.from - to > 3 || /['’]s?$/.test(tokens[from]?.bare ?? '')) return false;
  const between = tokens.slice(to, next.from).map(({ bare, text }) => bare || text);
  return /^(?:over )?(?:at|@|from)(?: the)?$/.test(between.join(' '));
}

/** "the tool hire one in harrogate": a town that two names share, where another name says which deal. */
function isTown(tokens: readonly Token[], { from, deals }: Mention, named: ReadonlySet<number>): boolean {
  if (deals.length < 2 || named.size === 0 || tokens[from - 1]?.after !== 'none') return false;
  const [one = '', two = ''] = [tokens[from - 1]?.bare, tokens[from - 2]?.bare];
  if (/^(?:in|near|around|outside|across)$/.test(one)) return true;
  return one === 'to' && /^(?:over|up|down|back|off|out|drove|went|trip|flew|travelled|traveled)$/.test(two);
}

/** "the two lakeshores", each of which is named elsewhere. */
function isAllOf(tokens: readonly Token[], { from }: Mention): boolean {
  return tokens[from - 1]?.after === 'none' && /^(?:two|both|all)$/.test(tokens[from - 1]?.bare ?? '');
}

function spansOf(tokens: readonly Token[], mentions: readonly Mention[]): DealSpan[] {
  const spans: DealSpan[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const [mention, next] = [mentions[at], mentions[at + 1]];
    if (!mention) continue;
    if (next && isEither(tokens, mention, next)) {
      const from = /^(?:either|maybe)$/.test(tokens[mention.from - 1]?.bare ?? '') ? mention.from - 1 : mention.from;
      spans.push(spanOf({ ...mention, from, to: next.to, deals: [...new Set([...mention.deals, ...next.deals])] }));
      at++;
    } else spans.push(spanOf(mention), ...oneOfThese(tokens, mentions, at));
  }
  return spans;
}

/** "either hooli or tessera" leaves open which. */
function isEither(tokens: readonly Token[], { to }: Mention, next: Mention): boolean {
  return tokens[to]?.bare === 'or' && next.from === to + 1 && tokens[to - 1]?.after === 'none';
}

/** "acme corp and acme labs… one of the two went to proposal": again it is open which. */
function oneOfThese(tokens: readonly Token[], mentions: readonly Mention[], at: number): DealSpan[] {
  const [last, mention] = [mentions[at - 1], mentions[at]];
  if (!last || !mention || last.deals.length > 1 || mention.deals.length > 1) return [];
  const ahead = tokens.slice(mention.to, mention.to + 3).findIndex(({ bare }) => bare === 'one');
  const from = ahead < 0 ? -1 : mention.to + ahead;
  const said =
    from < 0
      ? ''
      : tokens
          .slice(from, from + 4)
          .map(({ bare }) => bare)
          .join(' ');
  const used = /^one of (?:the two|them|these|those)(?: |$)/.exec(said)?.[0].trim().split(' ').length ?? 0;
  const among = [...last.deals, ...mention.deals];
  return used > 0 && among[0] !== among[1] ? [{ from, to: from + used, value: null, among }] : [];
}

function spanOf({ deals, from, to, sure }: Mention): DealSpan {
  const [one = null] = deals;
  if (deals.length > 1) return { from, to, value: null, among: deals };
  return { from, to, value: one, among: sure === 'near' && one !== null ? [one] : [] };
}
