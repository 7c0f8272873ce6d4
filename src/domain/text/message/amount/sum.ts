import type { Money } from '../../../money.ts';
import { moneyFrom } from '../../amount.ts';
import type { Decimal } from '../../number.ts';
import { trimmed } from '../../words.ts';
import type { Token } from '../tokens.ts';
import { currenciesMeant } from './currency-words.ts';

/** How a sum was written: `+10k`, `40k+`, `~40k`. */
export type Mark = 'change' | 'open' | 'rough' | null;

/**
 * A number with what makes it money. `from` is its first token and `to` the one after its last; `bare` where it has neither scale nor
 * currency, `plain` where its digits are not grouped either. `per`: written as a rate, `2k/month`.
 */
export type Sum = {
  from: number;
  to: number;
  numbers: readonly Decimal[];
  zeros: number | null;
  signs: readonly string[];
  plain: boolean;
  mark: Mark;
  per: boolean;
};

/** Whether a sum has neither scale nor currency. */
export function isBare({ zeros, signs }: Sum): boolean {
  return zeros === null && signs.length === 0;
}

/** What a sum can be in money, the likeliest first; nothing where it is no amount a deal can have. */
export function moniesOf({ numbers, zeros, signs }: Sum, own: string): Money[] {
  const currencies = currenciesMeant(signs, own);
  return currencies.flatMap((currency) => numbers.flatMap((number) => moneyFrom(number, zeros ?? 0, currency) ?? []));
}

/** What a word says without the punctuation around it. */
export function wordOf(token: Token | undefined): string {
  return token?.kind === 'word' ? trimmed(token.text, '("\'“‘*_`[{', ')]}"\'”’*_`,;:!?….') : '';
}
