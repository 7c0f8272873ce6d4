import { stageOf } from '../../stage.ts';
import type { Token } from '../tokens.ts';
import { isCalendarWord, isFunctionWord, isOrdinary, isSalesWord, isThing } from './common-words.ts';
import type { Match } from './exact.ts';
import { folded } from './letters.ts';
import type { Place } from './place.ts';

/**
 * How sure it is that a match names its deal where it stands: `paired` where it does if what "and" joins to it is a deal, `sibling` where
 * it does if the message speaks of that deal elsewhere.
 */
export type Sureness = 'certain' | 'near' | 'paired' | 'sibling';

/** Words that tell one deal from another without naming any: "the last one". */
const TELLS_APART =
  /^(?:first|second|third|next|last|new|old|big|small|great|good|best|worst|other|right|wrong|main|only|same|whole|hot|cold|warm|lost|won|dead|open|closed|live|call|demo|lead|proposal|contract|sales)$/;

/** Tools people talk through, or about. */
const TOOL =
  /^(?:slack|zoom|teams|linkedin|whatsapp|signal|docusign|salesforce|hubspot|outlook|gmail|notion|box|dropbox|stripe)$/;

/** How sure it is that this run, standing there, names its deal; null where it does not. */
export function surenessOf(match: Match, place: Place, tokens: readonly Token[], shouts: boolean): Sureness | null {
  const sure = byKind(match, place, tokens, shouts);
  return sure === 'certain' && match.doubtful ? 'near' : sure;
}

function byKind(match: Match, place: Place, tokens: readonly Token[], shouts: boolean): Sureness | null {
  const { kind, from, to, whole, pieces } = match;
  const word = to - from === 1 ? folded((tokens[from]?.bare ?? '').replace(/['’]s?$/, '')) : '';
  const { beside, framed, subject, object, valued, barred, capital, content, selling } = place;
  const expected = beside || subject || (object && !content);
  switch (kind) {
    case 'name':
      if (pieces === 1 && !beside && isManyOf(match, tokens)) return null;
      return barred && !capital && pieces === 1 ? 'near' : 'certain';
    case 'common':
      return barred ? (capital && !content ? 'near' : null) : ofCommon(match, place, tokens);
    case 'head':
      if (TELLS_APART.test(word)) return subject && valued ? 'near' : null;
      if (barred || !(framed || ((subject || object) && !content))) return place.pairs && !barred ? 'paired' : null;
      return isThing(word) || framed ? 'certain' : 'near';
    case 'inner':
      if (expected && !barred) return 'certain';
      return capital && !barred ? 'near' : 'sibling';
    case 'trade':
      if (isMeal(match, tokens)) return null;
      if (framed) return 'certain';
      return subject && !selling && !barred ? 'near' : 'sibling';
    case 'frame':
      if (whole && (valued || (object && !content && !isFunctionWord(word)))) return 'near';
      if (TELLS_APART.test(word) || isFunctionWord(word) || isSalesWord(word)) return null;
      return framed ? (word !== '' && !isCalendarWord(word) ? 'certain' : 'near') : null;
    case 'initials':
      if (isInCapitals(match, tokens, shouts) || !isOrdinary(word)) return 'certain';
      return subject || beside ? 'near' : null;
    case 'short':
      if (barred) return null;
      if (isInCapitals(match, tokens, shouts)) return 'certain';
      return expected && !isOrdinary(word) ? (whole || pieces === 1 ? 'certain' : 'near') : null;
  }
}

/** Ordinary words name a deal where a name is expected, or where they are written as one. */
function ofCommon(match: Match, place: Place, tokens: readonly Token[]): Sureness | null {
  const { beside, subject, object, valued, capital, content, selling, told, pairs } = place;
  const isLong = match.pieces > 1;
  if (TOOL.test(tokens[match.from]?.bare ?? '') && !capital)
    return isByTool(match, tokens)
      ? null
      : valued
        ? 'certain'
        : selling || object
          ? 'near'
          : subject
            ? 'certain'
            : null;
  if (!isLong && isStageName(match, tokens)) return null;
  if (!isLong && isSalesWord(tokens[match.from]?.bare ?? '') && !capital)
    return valued || object || (subject && !selling) ? 'near' : null;
  if (!isLong && isQuota(match, tokens)) return subject ? 'near' : null;
  if (beside || subject || (object && !content) || ((isLong || capital) && told) || (selling && !content))
    return 'certain';
  if (capital) return content ? 'near' : 'certain';
  if (pairs) return 'paired';
  if (isLong && !match.whole && isDayName(match, tokens)) return 'near';
  return match.whole && isLong ? 'near' : null;
}

/** "friday harbor mtg monday": a day right before another word of a name, which is no thing one does on a day. */
function isDayName({ from, to }: Match, tokens: readonly Token[]): boolean {
  const [day = '', ...others] = tokens.slice(from, to).map(({ bare }) => folded(bare));
  return isCalendarWord(day) && others.every((word) => !isThing(word) && !isSalesWord(word) && !isCalendarWord(word));
}

/** "moved to proposal", "sent proposal": a stage or a paper, whatever deal is called after it. */
function isStageName({ from, to }: Match, tokens: readonly Token[]): boolean {
  if (stageOf(folded(tokens[from]?.bare ?? '')) === null) return false;
  const before = tokens[from - 1];
  const prior = before?.after === 'none' ? before.bare || before.text : '';
  const behind = tokens[to - 1]?.after === 'none' ? (tokens[to]?.bare ?? '') : '';
  return LEADS_TO_STAGE.test(prior) || /^(?:stage|phase)$/.test(behind) || (prior === '' && from > 0 && behind === '');
}

const LEADS_TO_STAGE =
  /^(?:to|at|in|into|from|on|→|=|-|is|now|still|or|and|not|a|an|the|sent|send|sending|give|gave|giving|got|get|left|quote|over|past|out|per|re|with|of|for|about|stage)$/;

/** "coffee monday with zephyr": a coffee, whoever roasts it. */
function isMeal({ from, to }: Match, tokens: readonly Token[]): boolean {
  if (!/^(?:coffees?|drinks?|dinner|lunch|catering|pizza|beers?)$/.test(tokens[from]?.bare ?? '')) return false;
  return tokens.slice(to, to + 4).some(({ bare }) => /^(?:with|w|w\/)$/.test(bare));
}

/** "up the pennines": things of which a deal is called after one. */
function isManyOf({ from, to, deals }: Match, tokens: readonly Token[]): boolean {
  const typed = tokens[from]?.bare ?? '';
  const [one, two] = [tokens[from - 1]?.bare ?? '', tokens[from - 2]?.bare ?? ''];
  const isPlace = one === 'the' && /^(?:up|down|over|in|to|through|across|around|into|on)$/.test(two);
  return deals.length === 1 && to - from === 1 && isPlace && /[^s'’]s$/.test(typed);
}

/** "pinged jane on slack". */
function isByTool({ from }: Match, tokens: readonly Token[]): boolean {
  return /^(?:on|via|over|through|using|in|by|a)$/.test(tokens[from - 1]?.bare ?? '');
}

function isInCapitals({ from }: Match, tokens: readonly Token[], shouts: boolean): boolean {
  return !shouts && /^[^\p{Ll}]+$/u.test((tokens[from]?.text ?? '').replace(/['’]s$/, ''));
}

/** "target is 50 calls" is about a rep's own numbers. */
function isQuota({ from, to }: Match, tokens: readonly Token[]): boolean {
  const behind = tokens[to - 1]?.after === 'none' ? (tokens[to]?.bare ?? '') : '';
  return (
    /^(?:target|goal|quota|budget|plan|forecast)$/.test(tokens[from]?.bare ?? '') &&
    /^(?:is|was|of|for|this|today|set)$/.test(behind)
  );
}
