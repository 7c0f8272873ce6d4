import type { AmountSpan } from '../heard.ts';
import type { Token } from '../tokens.ts';
import { aroundOf } from './around.ts';

const SHARE = /^[+-]?\d{1,3}(?:[.,]\d{1,2})?%$/;
const NUMBER = /^[+-]?\d{1,3}(?:[.,]\d{1,2})?$/;
const TAKEN_OFF = /^(?:off|discount|less|more|cheaper|increase|uplift|reduction|rebate|cut|higher|lower)(?: |$)/;
const TAKES_OFF =
  /(?:^| )(?:discount|reduction|increase|uplift|rebate) of$|(?:^| )(?:knocked|shaved|took|cut|dropped|reduced|lowered|slashed|raised|increased|bumped|up|down)(?: (?:it|them|the price|another|a further))*(?: by)?$|(?:^| )(?:by|less|minus|plus)$/;
const ASKED_FOR =
  /(?:^| )(?:after|want|wants|wanted|ask|asks|asked|asking|need|needs|push|pushing|looking|hoping|hope|seeking|requesting|requested|demanding|trying|tryna|get|expect|expecting)(?: [\p{L}']+){0,3}$/u;

/** A share taken off or put on (15% off): a change without an amount, or something else where it is only asked for; null where none begins here. */
export function shareAt(tokens: readonly Token[], at: number): AmountSpan | null {
  const used = SHARE.test(wordless(tokens[at])) ? 1 : isSpelt(tokens, at) ? 2 : 0;
  if (used === 0) return null;
  const { clause, after } = aroundOf(tokens, at, at + used);
  const told = TAKEN_OFF.exec(after);
  if (!told && !TAKES_OFF.test(clause)) return null;
  const role = ASKED_FOR.test(clause) ? 'other' : 'change';
  return { from: at, to: at + used + (told ? 1 : 0), value: null, among: [], role, plain: false };
}

function isSpelt(tokens: readonly Token[], at: number): boolean {
  return NUMBER.test(wordless(tokens[at])) && /^(?:percent|pct|per-cent)$/.test(tokens[at + 1]?.bare ?? '');
}

function wordless(token: Token | undefined): string {
  return token?.kind === 'word' ? token.bare : '';
}
